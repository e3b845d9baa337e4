import { setTimeout as pause } from 'node:timers/promises';
import type { Variant } from './browsers';
import type { Bench } from './figures';
import { differences } from './statistics';
import { openTab, type Tab } from './tab';
import { orderOf } from './turns';

/** How long a loaded page is left alone before its time is read: what an extension does late counts too. */
const SETTLE = { 1: 2000, 6: 4000 } as const;

/**
 * The main-thread time that extensions add to the load of a page, from the navigation until the page has been
 * left alone for a while: all tasks of the page's process, in ms of processor time, less those of the browser
 * without extension in the same round.
 */
export async function addedTime<V extends Variant>(
  bench: Bench,
  variants: readonly V[],
  { url, slowdown, rounds, page = null }: { url: string; slowdown: 1 | 6; rounds: number; page?: string | null },
): Promise<Record<V, number[]>> {
  const all = ['none', ...variants] as const;
  const times = new Map<Variant, number[]>(all.map((variant) => [variant, []]));
  for (let round = 0; round < rounds; round++) {
    const tabs: [Variant, Tab][] = [];
    for (const variant of orderOf<Variant>(all, round)) {
      const tab = await openTab(await bench.browsers.get(variant), slowdown);
      await tab.page.goto(url, { waitUntil: 'load' });
      tabs.push([variant, tab]);
    }
    // They rest together: a page at rest takes no time from the others.
    await pause(SETTLE[slowdown]);
    for (const [variant, tab] of tabs) {
      times.get(variant)?.push((await tab.metrics()).task);
      if (variant === 'ours') await checkPage(tab, page);
      await tab.close();
    }
  }
  const without = times.get('none') ?? [];
  return Object.fromEntries(
    variants.map((variant) => [variant, differences(times.get(variant) ?? [], without)]),
  ) as Record<V, number[]>;
}

/** A figure of a page that is taken for another one would mean nothing. */
async function checkPage(tab: Tab, expected: string | null): Promise<void> {
  const seen = await tab.evaluate<string | null>(`document.querySelector('pas-a-pas-ameli')?.dataset.page ?? null`);
  if ((seen ?? 'unknown') !== (expected ?? 'unknown')) throw new Error(`recognised ${seen}, not ${expected}`);
}
