// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watch } from '../../src/content/watch';

let life: AbortController;
let readings: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  life = new AbortController();
  readings = 0;
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** Watches a page each reading of which takes so long (ms). */
function watchWithReadings(duration: number): void {
  const look = () => {
    readings++;
    const end = performance.now() + duration;
    vi.spyOn(performance, 'now').mockReturnValueOnce(end);
  };
  watch(document, document.createElement('div'), look, life.signal);
}

/** Any of the ways in which a page tells that it changed. */
const change = () => document.dispatchEvent(new Event('transitionend'));

test('a page that came to rest is read again soon, even where the last reading took long', () => {
  watchWithReadings(400);
  expect(readings).toBe(1);
  vi.advanceTimersByTime(400);
  change();
  vi.advanceTimersByTime(350);
  expect(readings).toBe(2);
});

test('a page that changes all the time is read for a fiftieth of the time', () => {
  const duration = 10;
  watchWithReadings(duration);
  for (let time = 0; time < 10_000; time += 20) {
    vi.advanceTimersByTime(20);
    change();
  }
  expect(readings).toBeGreaterThan(10);
  expect(readings * duration).toBeLessThanOrEqual(10_000 / 50 + duration);
});
