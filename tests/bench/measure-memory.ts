import { setTimeout as pause } from 'node:timers/promises';
import type { Variant } from './browsers';
import type { Bench, Result } from './figures';
import { SIGN_IN } from './pages';
import { differences, median, summarise } from './statistics';
import { openTab, type Tab } from './tab';
import { inTurns } from './turns';

const MB = 2 ** 20;

/** What the content script keeps in a tab once what it only needed meanwhile was collected. */
export async function measureMemory(bench: Bench): Promise<Result> {
  const heaps = await inTurns(['none', 'ours', 'limit', 'driver', 'tourGuide'], bench.runs(3), (variant) =>
    heapOnce(bench, variant),
  );
  const added = (variant: Exclude<Variant, 'none'>) => differences(heaps[variant], heaps.none);
  const ours = added('ours');
  return {
    figures: [
      {
        name: 'memory added to a tab, after collection (portal sign-in)',
        unit: 'MB',
        slowdown: null,
        values: {
          ours: summarise(ours),
          limit: summarise(added('limit')),
          driver: summarise(added('driver')),
          tourGuide: summarise(added('tourGuide')),
        },
        goals: [{ says: '2 MB', value: median(ours), unit: 'MB', most: 2 }],
      },
    ],
  };
}

async function heapOnce(bench: Bench, variant: Variant): Promise<number> {
  const tab = await openTab(await bench.browsers.get(variant), 1);
  try {
    await tab.page.goto(SIGN_IN, { waitUntil: 'load' });
    await pause(1500);
    return await heapOf(tab);
  } finally {
    await tab.close();
  }
}

/**
 * What a tab's pages and scripts hold, the extension's world included: script objects, what stands behind them in the
 * document, and buffers. In MB.
 */
export async function heapOf({ cdp }: Pick<Tab, 'cdp'>): Promise<number> {
  // Twice: what the first collection lets go may hold something back itself.
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / MB;
}
