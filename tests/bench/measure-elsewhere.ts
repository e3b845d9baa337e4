import { setTimeout as pause } from 'node:timers/promises';
import manifest from '../../manifest.json' with { type: 'json' };
import { addedTime } from './added-time';
import { EXTENSION_ONLY } from './browsers';
import type { Bench, Figure, Result } from './figures';
import { type Watchers, watchersIn } from './isolated-world';
import { ARTICLE, articleOf } from './pages';
import { median, summarise } from './statistics';
import { openTab } from './tab';

const PAGES: readonly (readonly [name: string, url: string])[] = [
  ['an article', ARTICLE],
  ['an article of 1,000 elements', articleOf(1000)],
];

/** How long a page at rest is observed, in ms. */
const REST = 3000;

/** What a page of the hosts pays that is not part of the journey. */
export async function measureElsewhere(bench: Bench): Promise<Result> {
  const figures: Figure[] = [];
  for (const slowdown of [1, 6] as const) {
    for (const [name, url] of PAGES) {
      const rounds = bench.runs(slowdown === 1 ? 5 : 2);
      const { ours } = await addedTime(bench, EXTENSION_ONLY, { url, slowdown, rounds });
      const added = median(ours);
      figures.push({
        name: `main-thread time added to ${name}, no page of the journey`,
        unit: 'ms',
        slowdown,
        values: { ours: summarise(ours) },
        goals: slowdown === 1 ? [{ says: '5 ms', value: added, unit: 'ms', most: 5 }] : [],
      });
    }
  }
  const rest = await restOnArticle(bench);
  figures.push(
    {
      name: `script run on it in ${REST / 1000} s at rest`,
      unit: 'ms',
      slowdown: 1,
      values: { ours: summarise([rest.script]) },
      goals: [{ says: '0 ms', value: rest.script, unit: 'ms', most: 0 }],
    },
    {
      name: 'shadow roots on it that are ours',
      unit: '',
      slowdown: null,
      values: { ours: summarise([rest.shadowRoots]) },
      goals: [{ says: '0', value: rest.shadowRoots, unit: '', most: 0 }],
    },
  );
  return { figures, details: { watchers: rest.watchers } };
}

async function restOnArticle(
  bench: Bench,
): Promise<{ script: number; shadowRoots: number; watchers: Watchers | null }> {
  const tab = await openTab(await bench.browsers.get('ours'), 1);
  try {
    await tab.page.goto(ARTICLE, { waitUntil: 'load' });
    // What a first reading puts off comes within this time.
    await pause(5000);
    const before = await tab.metrics();
    await pause(REST);
    const after = await tab.metrics();
    const shadowRoots = await tab.evaluate<number>(
      `[...document.querySelectorAll('*')].filter((element) => element.shadowRoot !== null).length`,
    );
    return { script: after.script - before.script, shadowRoots, watchers: await watchersIn(tab, manifest.name) };
  } finally {
    await tab.close();
  }
}
