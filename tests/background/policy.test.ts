import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseManaged } from '../../src/settings/managed';
import { saidLater } from './said-later';

const { get } = vi.hoisted(() => ({ get: vi.fn(async (): Promise<unknown> => ({})) }));
vi.mock('webextension-polyfill', () => ({ default: { storage: { managed: { get } } } }));

const NOTHING_SET = parseManaged({});
const IN_PUBLIC = parseManaged({ publicComputer: true, textSize: 125 });

let policy: typeof import('../../src/background/policy');
const late = vi.fn();

beforeEach(async () => {
  vi.useFakeTimers();
  get.mockReset().mockResolvedValue({});
  late.mockReset();
  vi.resetModules();
  policy = await import('../../src/background/policy');
});
afterEach(() => vi.useRealTimers());

/** What is gone by after so long, in milliseconds, and no sooner. */
async function saidAfter(time: number): Promise<unknown> {
  const answered = vi.fn();
  void policy.loadManaged(late).then(answered);
  await vi.advanceTimersByTimeAsync(time - 1);
  expect(answered).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(answered).toHaveBeenCalledTimes(1);
  return answered.mock.calls[0]?.[0];
}

describe('what the mairie set', () => {
  it('is read', async () => {
    get.mockResolvedValue({ publicComputer: true, textSize: 125 });
    expect(await policy.loadManaged(late)).toEqual(IN_PUBLIC);
    expect(policy.isManagedKnown()).toBe(true);
  });

  it('is nothing where the browser has none, or cannot say', async () => {
    get.mockRejectedValueOnce(new Error('Managed storage manifest not found'));
    expect(await policy.loadManaged(late)).toEqual(NOTHING_SET);
    get.mockImplementationOnce(() => {
      throw new TypeError('storage.managed is undefined');
    });
    expect(await policy.loadManaged(late)).toEqual(NOTHING_SET);
  });

  it('is waited for while the browser starts, and hardly after that', async () => {
    saidLater(get);
    expect(policy.isManagedAwaited()).toBe(true);
    expect(await saidAfter(5000)).toBeNull();
    expect(policy.isManagedKnown()).toBe(false);
    expect(policy.isManagedAwaited()).toBe(false);
    expect(await saidAfter(250)).toBeNull();
    expect(late).not.toHaveBeenCalled();
  });

  it('is told of once where it comes late, however often it was asked for', async () => {
    const say = saidLater(get);
    await saidAfter(5000);
    await saidAfter(250);
    say({ publicComputer: true, textSize: 125 });
    await vi.advanceTimersByTimeAsync(0);
    expect(late).toHaveBeenCalledTimes(1);
    expect(policy.isManagedKnown()).toBe(true);
    expect(await policy.loadManaged(late)).toEqual(IN_PUBLIC);
  });

  it('is what was said last, where it is not said once more', async () => {
    get.mockResolvedValueOnce({ publicComputer: true, textSize: 125 });
    await policy.loadManaged(late);
    await vi.advanceTimersByTimeAsync(10_000);
    saidLater(get);
    expect(await saidAfter(250)).toEqual(IN_PUBLIC);
  });
});
