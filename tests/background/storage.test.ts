import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kept } from '../../src/background/kept';
import { USUAL_COMFORT } from '../../src/settings/comfort';
import { parseManaged } from '../../src/settings/managed';

const { session, local } = vi.hoisted(() => {
  /** An area of storage in which what was stored, and only that, is found again. */
  const area = () => {
    let held: Record<string, unknown> = {};
    return {
      get: vi.fn(async (key?: string) => (key === undefined ? { ...held } : key in held ? { [key]: held[key] } : {})),
      set: vi.fn(async (items: object) => {
        held = { ...held, ...JSON.parse(JSON.stringify(items)) };
      }),
      remove: vi.fn(async (key: string) => {
        delete held[key];
      }),
      clear: vi.fn(async () => {
        held = {};
      }),
    };
  };
  return { session: area(), local: area() };
});
vi.mock('webextension-polyfill', () => ({ default: { storage: { session, local } } }));

const AT_HOME = parseManaged({});
const IN_PUBLIC = parseManaged({ publicComputer: true, textSize: 125 });

const NOTHING: Kept = {
  progress: { path: [], current: null, finished: false },
  reduced: false,
  comfort: null,
  lastUse: 0,
};
const KEPT: Kept = {
  progress: { path: [1, 2], current: 2, finished: false },
  reduced: true,
  comfort: { textSize: 150, strongContrast: true },
  lastUse: 1_800_000_000_000,
};

type Parts = typeof import('../../src/background/storage');
let parts: Parts;

/** The background is stopped, and started once more. */
async function startBackground(): Promise<void> {
  vi.resetModules();
  parts = await import('../../src/background/storage');
}

beforeEach(async () => {
  await session.clear();
  await local.clear();
  for (const mock of [...Object.values(session), ...Object.values(local)]) mock.mockClear();
  await startBackground();
});

describe('on a public computer', () => {
  it('all is kept in memory, and found again by another background', async () => {
    await parts.save(NOTHING, KEPT, IN_PUBLIC);
    expect(await local.get()).toEqual({});
    await startBackground();
    expect(await parts.load(IN_PUBLIC)).toEqual(KEPT);
  });

  it('nothing is left once nothing is kept', async () => {
    await parts.save(NOTHING, KEPT, IN_PUBLIC);
    await parts.save(KEPT, { ...NOTHING, lastUse: KEPT.lastUse }, IN_PUBLIC);
    expect(await session.get()).toEqual({});
    expect(await local.get()).toEqual({});
  });

  it('what was on its disk from before it was one is taken away, and counts for nothing', async () => {
    await parts.save(NOTHING, { ...NOTHING, comfort: KEPT.comfort }, AT_HOME);
    expect(await local.get()).not.toEqual({});
    expect(await parts.load(IN_PUBLIC)).toEqual(NOTHING);
    expect(await local.get()).toEqual({});
  });
});

describe('at home', () => {
  it('how one likes to read stays, and nothing else does', async () => {
    await parts.save(NOTHING, KEPT, AT_HOME);
    expect(JSON.stringify(await local.get())).not.toMatch(/path|reduced|lastUse/);
    expect(JSON.stringify(await session.get())).not.toMatch(/"textSize":(?!100)/);
    await session.clear();
    await startBackground();
    expect(await parts.load(AT_HOME)).toEqual({ ...NOTHING, comfort: KEPT.comfort });
  });

  it('the disk is written only where that changed', async () => {
    await parts.save(NOTHING, KEPT, AT_HOME);
    await parts.save(KEPT, { ...KEPT, reduced: false, comfort: { textSize: 150, strongContrast: true } }, AT_HOME);
    expect(local.set).toHaveBeenCalledTimes(1);
    expect(local.remove).not.toHaveBeenCalled();
  });

  it('nothing is left of it where it is as the computer starts with', async () => {
    await parts.save(NOTHING, KEPT, AT_HOME);
    await parts.save(KEPT, { ...KEPT, comfort: null }, AT_HOME);
    expect(await local.get()).toEqual({});
  });
});

describe('storage that fails', () => {
  const full = async () => {
    throw new Error('QUOTA_BYTES quota exceeded');
  };

  it('to write: it is known all the same, and written as soon as it can be', async () => {
    session.set.mockImplementationOnce(full);
    await parts.save(NOTHING, KEPT, AT_HOME);
    expect(parts.isUnsaved()).toBe(true);
    const known = await parts.load(AT_HOME);
    expect(known).toEqual(KEPT);
    await parts.save(known, known, AT_HOME);
    expect(parts.isUnsaved()).toBe(false);
    await startBackground();
    expect(await parts.load(AT_HOME)).toEqual(KEPT);
  });

  it('to write, and a background that is stopped then: what was written before', async () => {
    const before: Kept = { ...KEPT, comfort: null, progress: { path: [1], current: 1, finished: false } };
    await parts.save(NOTHING, before, AT_HOME);
    session.set.mockImplementationOnce(full);
    await parts.save(before, KEPT, AT_HOME);
    await startBackground();
    expect(await parts.load(AT_HOME)).toEqual(before);
  });

  it('to forget: it is known, and forgotten as soon as it can be', async () => {
    await parts.save(NOTHING, KEPT, IN_PUBLIC);
    session.clear.mockImplementationOnce(full);
    session.set.mockImplementationOnce(full);
    await parts.save(KEPT, NOTHING, IN_PUBLIC);
    expect(parts.isUnsaved()).toBe(true);
    expect(await parts.load(IN_PUBLIC)).toEqual(NOTHING);
    await parts.save(NOTHING, NOTHING, IN_PUBLIC);
    expect(await session.get()).toEqual({});
  });

  it('to take away: it is written over, so that a background started then does not find it', async () => {
    await parts.save(NOTHING, KEPT, IN_PUBLIC);
    session.clear.mockImplementationOnce(full);
    await parts.save(KEPT, NOTHING, IN_PUBLIC);
    expect(parts.isUnsaved()).toBe(false);
    await startBackground();
    expect(await parts.load(IN_PUBLIC)).toEqual(NOTHING);
  });

  it('to read: nothing is known', async () => {
    await parts.save(NOTHING, KEPT, AT_HOME);
    session.get.mockImplementationOnce(full);
    expect(await parts.load(AT_HOME)).toEqual({ ...NOTHING, comfort: KEPT.comfort });
    local.get.mockImplementationOnce(full);
    expect(await parts.load(AT_HOME)).toEqual({ ...KEPT, comfort: null });
  });

  it('holds nonsense: nothing is known', async () => {
    for (const nonsense of [null, 7, 'state', [], { progress: { path: [9] }, lastUse: 'now', comfort: [] }]) {
      await session.set({ 'state-1': nonsense });
      await local.set({ 'comfort-1': nonsense });
      expect(await parts.load(AT_HOME)).toMatchObject({ progress: NOTHING.progress, reduced: false, lastUse: 0 });
      expect((await parts.load(AT_HOME)).comfort ?? USUAL_COMFORT).toEqual(USUAL_COMFORT);
    }
  });
});

describe('while it is not known whether the computer is a public one', () => {
  it('nothing is put on the disk; at home it is, once that is known', async () => {
    await parts.save(NOTHING, KEPT, AT_HOME, false);
    expect(local.set).not.toHaveBeenCalled();
    expect(await parts.load(AT_HOME, false)).toEqual(KEPT);
    await startBackground();
    expect(await parts.load(AT_HOME, false)).toEqual(KEPT);
    const known = await parts.load(AT_HOME);
    expect(known).toEqual(KEPT);
    expect(parts.isUnsaved()).toBe(true);
    await parts.save(known, known, AT_HOME);
    expect(await local.get()).toEqual({ 'comfort-1': KEPT.comfort });
    await startBackground();
    expect(await parts.load(AT_HOME)).toEqual(KEPT);
  });

  it('comfort alone is kept as well, and on a public computer stays off the disk', async () => {
    await parts.save(NOTHING, { ...NOTHING, comfort: KEPT.comfort }, AT_HOME, false);
    await startBackground();
    expect((await parts.load(IN_PUBLIC)).comfort).toEqual(KEPT.comfort);
    expect(local.set).not.toHaveBeenCalled();
  });
});
