import { addedTime } from './added-time';
import { DRAWING, EXTENSION_ONLY } from './browsers';
import type { Bench, Figure, Growth, Result } from './figures';
import { signInOf } from './pages';
import { differences, median, summarise } from './statistics';

const MOST: Record<number, number> = { 500: 10, 10000: 25 };

/** What the extension adds to the load of a page, by the number of its elements. */
export async function measureLoad(bench: Bench): Promise<Result> {
  const figures: Figure[] = [];
  const at = new Map<number, number>();
  for (const slowdown of [1, 6] as const) {
    for (const elements of [500, 10_000]) {
      const rounds = bench.runs(slowdown === 1 ? 5 : 3);
      const added = await addedTime(bench, DRAWING, { url: signInOf(elements), slowdown, rounds, page: 'sign-in' });
      const { ours, limit, driver, tourGuide } = added;
      const most = MOST[elements] ?? 0;
      if (slowdown === 1) at.set(elements, median(ours));
      figures.push({
        name: `main-thread time added to the load of ${elements.toLocaleString('en')} elements`,
        unit: 'ms',
        slowdown,
        values: {
          ours: summarise(ours),
          limit: summarise(limit),
          driver: summarise(driver),
          tourGuide: summarise(tourGuide),
        },
        goals: [
          ...(slowdown === 1 ? [{ says: `${most} ms`, value: median(ours), unit: 'ms' as const, most }] : []),
          { says: 'driver.js', value: median(differences(ours, driver)), unit: 'ms', most: 0 },
          { says: 'TourGuide JS', value: median(differences(ours, tourGuide)), unit: 'ms', most: 0 },
        ],
      });
    }
  }
  for (const elements of [100, 1000, 100_000]) {
    const { ours } = await addedTime(bench, EXTENSION_ONLY, {
      url: signInOf(elements),
      slowdown: 1,
      rounds: bench.runs(elements < 100_000 ? 3 : 1),
      // What is many times larger than any page of the site is not read to its end.
      page: elements < 100_000 ? 'sign-in' : null,
    });
    at.set(elements, median(ours));
  }
  const growth: Growth = {
    name: 'main-thread time added to a page load',
    unit: 'ms',
    over: 'elements',
    at: [...at].sort(([a], [b]) => a - b).map(([elements, value]) => [elements.toLocaleString('en'), value]),
  };
  return { figures, growth: [growth] };
}
