import { afterAll, beforeAll, expect, test } from 'vitest';
import { stagesOf } from '../e2e/stages';
import { count } from '../figures';
import { type Held, type LongDay, leftBehind, openLongDay } from './long-day';

/** The long day of `npm run soak`, cut short: what can be counted exactly is the same after few rounds and after more. */

let day: LongDay;
beforeAll(async () => {
  day = await openLongDay();
});
afterAll(() => day.close());

test('journeys one after another leave nothing behind', { timeout: 180_000 }, async ({ task }) => {
  expectNothingLeft(await day.journeys(3, [2, 3]));
  count(task, { pagesTried: 3 * stagesOf('portal').length });
});

test('screens one after another in one document leave nothing behind', { timeout: 180_000 }, async ({ task }) => {
  expectNothingLeft(await day.changes(20, [10, 20]));
  count(task, { pagesTried: 20 });
});

function expectNothingLeft([before, after]: readonly Held[]): void {
  if (before === undefined || after === undefined) throw new Error('not looked at');
  expect(before).toMatchObject({ hosts: 1, documents: 1, watchers: { mutation: 2 } });
  expect(leftBehind(before, after), JSON.stringify({ before, after })).toEqual([]);
  // So few rounds are no measure of what is held; what each of them would leave whole is seen all the same.
  expect(after.pageHeap / before.pageHeap).toBeLessThan(1.25);
  expect(after.workerHeap / before.workerHeap).toBeLessThan(1.25);
}
