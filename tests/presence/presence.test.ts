import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchUse } from '../../src/presence';

const HALF_A_MINUTE = 30_000;

/** As much of a document as is asked to listen. */
class Listening {
  private readonly listeners = new Map<string, (event: Event) => void>();

  addEventListener(name: string, listener: (event: Event) => void, { signal }: { signal?: AbortSignal }): void {
    this.listeners.set(name, listener);
    signal?.addEventListener('abort', () => this.listeners.delete(name));
  }

  do(type: string, isTrusted = true): void {
    this.listeners.get(type)?.({ type, isTrusted } as Event);
  }
}

const used = vi.fn();
let page: Listening;
let life: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  used.mockReset();
  page = new Listening();
  life = new AbortController();
});
afterEach(() => vi.useRealTimers());

const start = (counts: (event: Event) => boolean = () => true) =>
  watchUse(page as unknown as Document, counts, used, life.signal);

it.each(['pointerdown', 'keydown', 'wheel', 'touchmove'])('%s is told at once, and nothing of it', (deed) => {
  start();
  page.do(deed);
  expect(used.mock.calls).toEqual([[]]);
});

it('is told at most every half minute, and once more where it went on meanwhile', () => {
  start();
  for (let i = 0; i < 100; i++) page.do('keydown');
  expect(used).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(HALF_A_MINUTE - 1);
  expect(used).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(used).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10 * HALF_A_MINUTE);
  expect(used).toHaveBeenCalledTimes(2);
  page.do('wheel');
  expect(used).toHaveBeenCalledTimes(3);
});

it('is not told of what a page makes up or does by itself, nor of what does not count', () => {
  start((event) => event.type !== 'wheel');
  page.do('pointerdown', false);
  page.do('wheel');
  for (const own of ['scroll', 'focusin', 'focus', 'visibilitychange', 'pointermove', 'input']) page.do(own);
  vi.advanceTimersByTime(10 * HALF_A_MINUTE);
  expect(used).not.toHaveBeenCalled();
});

it('ends with the one who asked', () => {
  start();
  page.do('keydown');
  page.do('keydown');
  life.abort();
  page.do('keydown');
  vi.advanceTimersByTime(10 * HALF_A_MINUTE);
  expect(used).toHaveBeenCalledTimes(1);
});
