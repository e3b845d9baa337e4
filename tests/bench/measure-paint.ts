import { DRAWING, type Variant } from './browsers';
import { bundle } from './bundle';
import type { Bench, Figure, Result } from './figures';
import type { Painted, Setup } from './in-page/marks';
import { FIELD_2026, IDENTITY_2026, SIGN_IN } from './pages';
import { median, ratios, summarise } from './statistics';
import { openTab } from './tab';
import { inTurns } from './turns';

/** How long something may take to be painted before the bench gives up, in ms. */
const LONGEST = 30_000;

const PAGES: readonly { name: string; url: string; late: string | null }[] = [
  { name: '`DOMContentLoaded` → ring and card painted, portal sign-in', url: SIGN_IN, late: null },
  // It draws itself after `DOMContentLoaded`: the clock starts when its fields are in the page.
  { name: 'fields in the page → rings and card painted, 2026 identity', url: IDENTITY_2026, late: FIELD_2026 },
];

/** How long after a page can be used the hint is there. */
export async function measurePaint(bench: Bench): Promise<Result> {
  const script = await bundle(new URL('in-page/marks.ts', import.meta.url));
  const figures: Figure[] = [];
  for (const slowdown of [1, 6]) {
    for (const { name, url, late } of PAGES) {
      const times = await inTurns(DRAWING, bench.runs(slowdown === 1 ? 7 : 5), (variant) =>
        paintOnce(bench, variant, { url, late, slowdown, script }),
      );
      const { ours, limit, driver, tourGuide } = times;
      figures.push({
        name,
        unit: 'ms',
        slowdown,
        values: {
          ours: summarise(ours),
          limit: summarise(limit),
          driver: summarise(driver),
          tourGuide: summarise(tourGuide),
        },
        goals: [
          { says: '1.5 × the limit', value: median(ratios(ours, limit)), unit: '×', most: 1.5 },
          { says: 'driver.js', value: median(ratios(ours, driver)), unit: '×', most: 1 },
          // What a page has to say of how soon the overlay is right after its screen has changed.
          ...(late === null ? [] : [{ says: '300 ms', value: median(ours), unit: 'ms', most: 300 } as const]),
        ],
      });
    }
  }
  return { figures };
}

async function paintOnce(
  bench: Bench,
  variant: Variant,
  { url, late, slowdown, script }: { url: string; late: string | null; slowdown: number; script: string },
): Promise<number> {
  const setup: Setup = { variant, late };
  const context = await bench.browsers.get(variant);
  const tab = await openTab(context, slowdown, `window.benchSetup = ${JSON.stringify(setup)};\n${script}`);
  try {
    await tab.page.goto(url, { waitUntil: 'load' });
    const { start, painted } = await tab.evaluate<Painted>(
      `Promise.race([benchPainted, new Promise((_, fail) => setTimeout(fail, ${LONGEST}, new Error('${variant} draws nothing')))])`,
    );
    return painted - start;
  } finally {
    await tab.close();
  }
}
