import { setTimeout as pause } from 'node:timers/promises';
import type { Variant } from './browsers';
import type { Bench, Figure, Result } from './figures';
import { CHANGING } from './pages';
import { differences, median, ratios, summarise } from './statistics';
import { openTab } from './tab';
import { orderOf } from './turns';

/** How long the page changes, in seconds, 1,000 times in each. */
const SECONDS = 10;

/** Notes tasks of 50 ms and more, which are what the browser calls long. */
const WATCH_TASKS = `
var benchLongest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) benchLongest = Math.max(benchLongest, duration);
}).observe({ type: 'longtask' });`;

/** A page that never comes to rest. */
export async function measureChanges(bench: Bench): Promise<Result> {
  const figures: Figure[] = [];
  for (const slowdown of [1, 6]) {
    const time: Record<'none' | 'ours', number[]> = { none: [], ours: [] };
    const longest: Record<'none' | 'ours', number[]> = { none: [], ours: [] };
    for (let round = 0; round < bench.runs(slowdown === 1 ? 2 : 1); round++) {
      for (const variant of orderOf(['none', 'ours'] as const, round)) {
        const once = await changeOnce(bench, variant, slowdown);
        time[variant].push(once.time);
        longest[variant].push(once.longest);
      }
    }
    const more = ratios(time.ours, time.none).map((ratio) => 100 * (ratio - 1));
    const share = differences(time.ours, time.none).map((added) => added / (10 * SECONDS));
    figures.push(
      {
        name: `more main-thread time on a page that changes 1,000 times a second for ${SECONDS} s`,
        unit: '%',
        slowdown,
        values: { ours: summarise(more) },
        goals: [{ says: '3 %', value: median(more), unit: '%', most: 3 }],
      },
      {
        name: 'the same, as a share of the time on the clock',
        unit: '%',
        slowdown,
        values: { ours: summarise(share) },
        goals: [],
      },
      {
        name: 'its longest task (0: none of 50 ms or more; limit: without the extension)',
        unit: 'ms',
        slowdown,
        values: { ours: summarise(longest.ours), limit: summarise(longest.none) },
        goals: [{ says: '50 ms', value: Math.max(...longest.ours), unit: 'ms', most: 50 }],
      },
    );
  }
  return { figures };
}

async function changeOnce(
  bench: Bench,
  variant: Variant,
  slowdown: number,
): Promise<{ time: number; longest: number }> {
  const tab = await openTab(await bench.browsers.get(variant), slowdown);
  try {
    await tab.page.goto(CHANGING, { waitUntil: 'load' });
    await pause(2000);
    await tab.evaluate(WATCH_TASKS);
    const before = await tab.metrics();
    await tab.evaluate(`change(${SECONDS})`);
    await pause(500);
    const after = await tab.metrics();
    return { time: after.task - before.task, longest: await tab.evaluate('benchLongest') };
  } finally {
    await tab.close();
  }
}
