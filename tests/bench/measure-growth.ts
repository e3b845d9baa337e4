import { setTimeout as pause } from 'node:timers/promises';
import type { Variant } from './browsers';
import type { Bench, Figure, Growth, Result } from './figures';
import { heapOf } from './measure-memory';
import { SCREENS } from './pages';
import { median, summarise } from './statistics';
import { openTab } from './tab';

/** Changes of screen in one tab, and how long each screen is shown after it was recognised, in ms. */
const CHANGES = 60;
const SHOWN = 150;

/** Changes of screen whose time is read together. */
const STRETCH = 10;

interface Course {
  /** Main-thread time of each stretch of changes, ms. */
  readonly stretches: number[];
  /** MB after each stretch. */
  readonly heap: number[];
}

/** What the extension costs at each of 1 to 60 changes of screen in one tab; it may not rise. */
export async function measureGrowth(bench: Bench): Promise<Result> {
  const perChange: number[][] = [];
  const kept: number[] = [];
  for (let round = 0; round < bench.runs(1); round++) {
    // At the same time: one core for each, and processor time is what is read.
    const [none, ours] = await Promise.all((['none', 'ours'] as const).map((variant) => courseOf(bench, variant)));
    if (none === undefined || ours === undefined) throw new Error('nothing to compare');
    perChange.push(ours.stretches.map((time, i) => (time - (none.stretches[i] ?? Number.NaN)) / STRETCH));
    kept.push((ours.heap.at(-1) ?? Number.NaN) - (none.heap.at(-1) ?? Number.NaN));
  }
  const stretches = Array.from({ length: CHANGES / STRETCH }, (_, i) =>
    median(perChange.map((costs) => costs[i] ?? Number.NaN)),
  );
  const last = stretches.at(-1) ?? Number.NaN;
  const first = stretches[0] ?? Number.NaN;
  const figures: Figure[] = [
    {
      name: `cost of a change of screen, the last ${STRETCH} of ${CHANGES} against the first ${STRETCH}`,
      unit: '×',
      slowdown: 1,
      values: { ours: summarise([last / first]) },
      goals: [{ says: 'no growth (1.1 ×)', value: last / first, unit: '×', most: 1.1 }],
    },
    {
      name: `memory added to a tab after ${CHANGES} changes of screen`,
      unit: 'MB',
      slowdown: null,
      values: { ours: summarise(kept) },
      goals: [{ says: '2 MB', value: median(kept), unit: 'MB', most: 2 }],
    },
  ];
  const growth: Growth = {
    name: 'main-thread time added to one change of screen',
    unit: 'ms',
    over: 'changes of screen',
    at: stretches.map((cost, i) => [`${i * STRETCH + 1} to ${(i + 1) * STRETCH}`, cost]),
  };
  return { figures, growth: [growth] };
}

/** Waits until the extension says so; a screen that it skipped would cost nothing. */
function recognised(page: string): string {
  return `new Promise((done, fail) => {
    const look = () => document.querySelector('pas-a-pas-ameli[data-page=${page}]') !== null && done();
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ['data-page'] });
    look();
    setTimeout(fail, 30000, new Error('${page} is not recognised'));
  })`;
}

async function courseOf(bench: Bench, variant: Variant): Promise<Course> {
  const tab = await openTab(await bench.browsers.get(variant), 1);
  try {
    await tab.page.goto(SCREENS, { waitUntil: 'load' });
    await pause(1500);
    const heap: number[] = [];
    const stretches: number[] = [];
    let last = (await tab.metrics()).task;
    for (let change = 1; change <= CHANGES; change++) {
      await tab.evaluate('change()');
      if (variant === 'ours') await tab.evaluate(recognised(change % 2 === 1 ? 'identity' : 'sign-in'));
      await pause(SHOWN);
      if (change % STRETCH !== 0) continue;
      stretches.push((await tab.metrics()).task - last);
      heap.push(await heapOf(tab));
      last = (await tab.metrics()).task;
    }
    return { stretches, heap };
  } finally {
    await tab.close();
  }
}
