import '../seed';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isAnything, type Kept, NOTHING_KEPT, parseKept } from '../../src/background/kept';
import { type Trigger, turn } from '../../src/background/turn';
import { EMPTY_STATE, type Request, type State } from '../../src/messages';
import { type Comfort, TEXT_SIZES, USUAL_COMFORT } from '../../src/settings/comfort';
import { type Managed, parseManaged } from '../../src/settings/managed';
import { ALL_PAGES } from '../journey/names';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Chrome rings no alarm earlier than that after it was set. */
const SOONEST_ALARM = 30 * SECOND;

/** A computer with a clock, alarms, and a background of which nothing but what was stored outlives a turn. */
class Computer {
  /** Time that really passed, and what the clock shows; both in milliseconds. */
  real = 0;
  clock = 1_800_000_000_000;
  stored: string | null = null;
  alarm: number | null = null;
  /** What the open pages were told, and when really. */
  readonly told: { at: number; state: State }[] = [];

  constructor(readonly managed: Managed) {}

  get kept(): Kept {
    if (this.stored === null) return NOTHING_KEPT;
    const { comfort, ...stored } = JSON.parse(this.stored);
    return parseKept(stored, comfort, this.managed.comfort);
  }

  get holdsAnything(): boolean {
    return isAnything(this.kept, this.managed);
  }

  do(trigger: Trigger): State {
    const { state, kept, save, tell, lookAgain } = turn(this.kept, trigger, this.clock, this.managed);
    if (save) this.stored = isAnything(kept, this.managed) || kept.comfort !== null ? JSON.stringify(kept) : null;
    if (lookAgain === null) this.alarm = null;
    else if (save || this.alarm === null) this.alarm = Math.max(lookAgain, this.clock + SOONEST_ALARM);
    if (tell) this.told.push({ at: this.real, state });
    return state;
  }

  /** The computer is on, and its alarms ring. */
  pass(time: number): void {
    const end = this.real + time;
    while (this.alarm !== null && this.alarm - this.clock <= end - this.real) {
      this.advance(Math.max(this.alarm - this.clock, 0));
      this.alarm = null;
      this.do({ type: 'alarm' });
    }
    this.advance(end - this.real);
  }

  /** It sleeps: no alarm rings. */
  sleep(time: number): void {
    this.advance(time);
  }

  setClock(by: number): void {
    this.clock += by;
  }

  private advance(time: number): void {
    this.real += time;
    this.clock += time;
  }
}

const comfort: fc.Arbitrary<Comfort> = fc.record({
  textSize: fc.constantFrom(...TEXT_SIZES),
  strongContrast: fc.boolean(),
});
const minutes = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(1, 1.2, 1.5, 2));
const inPublic = minutes.map((minutesBeforeForgetting) =>
  parseManaged({ publicComputer: true, minutesBeforeForgetting }),
);
const timed = fc.oneof(
  inPublic,
  minutes.map((minutesBeforeForgetting) => parseManaged({ minutesBeforeForgetting })),
);

/** Whatever a resident's doing makes the parts of the extension say. */
const request: fc.Arbitrary<Request> = fc.oneof(
  fc.record({ type: fc.constant('saw' as const), page: fc.constantFrom(...ALL_PAGES) }),
  fc.record({ type: fc.constant('reduce' as const), reduced: fc.boolean() }),
  fc.record({ type: fc.constant('comfort' as const), comfort }),
  fc.constant({ type: 'here' as const }),
  fc.constant({ type: 'ask' as const }),
);

/** Something that happens to the computer or at it, whose times are in milliseconds. */
type Happening =
  | { readonly is: 'request'; readonly request: Request }
  | { readonly is: 'alarm' }
  | { readonly is: 'pass' | 'sleep' | 'clock'; readonly time: number };

const time = (most: number) => fc.integer({ min: 0, max: most });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: request.map((request): Happening => ({ is: 'request', request })) },
  { weight: 1, arbitrary: fc.constant<Happening>({ is: 'alarm' }) },
  { weight: 3, arbitrary: time(20 * MINUTE).map((time): Happening => ({ is: 'pass', time })) },
  { weight: 1, arbitrary: time(600 * MINUTE).map((time): Happening => ({ is: 'sleep', time })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -1e6 * MINUTE, max: 1e6 * MINUTE }).map((time): Happening => ({ is: 'clock', time })),
  },
);

function happen(computer: Computer, what: Happening): void {
  if (what.is === 'request') computer.do(what.request);
  else if (what.is === 'alarm') computer.do({ type: 'alarm' });
  else if (what.is === 'pass') computer.pass(what.time);
  else if (what.is === 'sleep') computer.sleep(what.time);
  else computer.setClock(what.time);
}

/** In the middle of a journey. */
function begun(managed: Managed): Computer {
  const computer = new Computer(managed);
  computer.do({ type: 'saw', page: 'identity' });
  computer.do({ type: 'saw', page: 'verification' });
  return computer;
}

const settingsOf = ({ mairie, publicComputer, comfort }: Managed) => ({ mairie, publicComputer, comfort });

describe('while it is used', () => {
  it('never forgets, nor says that it will, as long as somebody comes back in time', () => {
    const pause = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(timed, fc.array(fc.tuple(pause, fc.boolean()), { maxLength: 12 }), (managed, uses) => {
        const computer = begun(managed);
        for (const [share, sleeps] of uses) {
          const pause = share * (managed.minutesBeforeForgetting ?? 0) * MINUTE;
          sleeps ? computer.sleep(pause) : computer.pass(pause);
          expect(computer.do({ type: 'here' }).forgetting).toBe(false);
        }
        expect(computer.kept.progress).toEqual({ path: [2, 3], current: 3, finished: false });
      }),
    );
  });

  it('never says so before its time', () => {
    fc.assert(
      fc.property(timed, (managed) => {
        const computer = begun(managed);
        computer.told.length = 0;
        computer.pass(((managed.minutesBeforeForgetting ?? 0) / 2) * MINUTE - 1);
        expect(computer.told).toEqual([]);
      }),
    );
  });
});

describe('without use', () => {
  it('says so a minute before, or half way where there are less than two, then leaves nothing', () => {
    fc.assert(
      fc.property(timed, (managed) => {
        const computer = begun(managed);
        computer.told.length = 0;
        const all = (managed.minutesBeforeForgetting ?? 0) * MINUTE;
        computer.pass(all + MINUTE);
        expect(computer.told.map(({ state }) => state.forgetting)).toEqual([true, false]);
        const [notice, end] = computer.told.map(({ at }) => at);
        expect(notice).toBeCloseTo(Math.max(all - MINUTE, all / 2, SOONEST_ALARM), -1);
        expect(end).toBeCloseTo(Math.max(all, (notice ?? 0) + SOONEST_ALARM), -1);
        expect(computer.told.at(-1)?.state).toEqual({
          ...EMPTY_STATE,
          ...settingsOf(managed),
          forgetsWithoutUse: true,
        });
        expect(computer.stored).toBeNull();
        expect(computer.alarm).toBeNull();
      }),
    );
  });

  it('« Je suis encore là » in time keeps everything, and says to the others that it does', () => {
    fc.assert(
      fc.property(timed, (managed) => {
        const computer = begun(managed);
        computer.pass(Math.max((managed.minutesBeforeForgetting ?? 0) * MINUTE - SECOND, SOONEST_ALARM));
        fc.pre(computer.told.at(-1)?.state.forgetting === true);
        const before = computer.kept;
        const answered = computer.do({ type: 'here' });
        expect(answered.forgetting).toBe(false);
        expect(computer.told.at(-1)?.state).toEqual(answered);
        expect(computer.kept).toEqual({ ...before, lastUse: computer.clock });
      }),
    );
  });

  it('is everything gone within the minutes and one, whatever happened before', () => {
    fc.assert(
      fc.property(timed, fc.array(happening, { maxLength: 20 }), (managed, happenings) => {
        const computer = new Computer(managed);
        for (const what of happenings) happen(computer, what);
        // Whatever wakes the background once the clock was set: the alarm, a page that is opened.
        computer.do({ type: 'ask' });
        computer.pass(((managed.minutesBeforeForgetting ?? 0) + 1) * MINUTE);
        expect(computer.holdsAnything).toBe(false);
        expect(computer.alarm).toBeNull();
        if (managed.publicComputer) expect(computer.stored).toBeNull();
        const { comfort, ...state } = computer.do({ type: 'ask' });
        const { comfort: _, ...settings } = settingsOf(managed);
        const { comfort: __, ...empty } = EMPTY_STATE;
        expect(state).toEqual({ ...empty, ...settings, forgetsWithoutUse: true });
        if (managed.publicComputer) expect(comfort).toEqual(managed.comfort);
      }),
      { numRuns: 1000 },
    );
  });

  it('whoever comes first after hibernation finds nothing of it, even before the alarm rings', () => {
    fc.assert(
      fc.property(timed, request, time(1000 * MINUTE), (managed, first, more) => {
        const computer = begun(managed);
        computer.sleep((managed.minutesBeforeForgetting ?? 0) * MINUTE + more);
        const fresh = new Computer(managed);
        fresh.setClock(computer.clock - fresh.clock);
        expect(computer.do(first)).toEqual(fresh.do(first));
      }),
    );
  });

  it('asking, and the same page over and over, count for nothing', () => {
    const computer = begun(parseManaged({ publicComputer: true }));
    for (let minute = 0; minute < 11; minute++) {
      computer.do({ type: 'ask' });
      computer.pass(MINUTE / 2);
      if (minute < 9) computer.do({ type: 'saw', page: 'verification' });
      computer.pass(MINUTE / 2);
    }
    expect(computer.stored).toBeNull();
  });

  it('alarms at once, or when nothing is kept, are as good as one or none', () => {
    const computer = begun(parseManaged({ publicComputer: true }));
    computer.pass(9 * MINUTE);
    const { stored, alarm } = computer;
    for (let i = 0; i < 3; i++) computer.do({ type: 'alarm' });
    expect({ stored: computer.stored, alarm: computer.alarm }).toEqual({ stored, alarm });
    computer.pass(MINUTE);
    computer.told.length = 0;
    for (let i = 0; i < 3; i++) computer.do({ type: 'alarm' });
    expect(computer.told).toEqual([]);
    expect(computer.stored).toBeNull();
  });

  it('nothing is forgotten where no time is set', () => {
    const computer = begun(parseManaged({}));
    computer.pass(10_000 * MINUTE);
    expect(computer.alarm).toBeNull();
    expect(computer.kept.progress.path).toEqual([2, 3]);
  });
});

it('« Terminer et effacer » leaves nothing on a public computer, and at home how one likes to read', () => {
  fc.assert(
    fc.property(fc.oneof(timed, fc.constant(parseManaged({}))), fc.array(happening), (managed, happenings) => {
      const computer = new Computer(managed);
      computer.do({ type: 'comfort', comfort: { textSize: 200, strongContrast: true } });
      for (const what of happenings) happen(computer, what);
      const { comfort } = computer.kept;
      const answered = computer.do({ type: 'forget' });
      expect(computer.kept).toEqual(
        managed.publicComputer ? NOTHING_KEPT : { ...NOTHING_KEPT, comfort, lastUse: expect.any(Number) },
      );
      expect(answered.comfort).toEqual(managed.publicComputer ? managed.comfort : (comfort ?? USUAL_COMFORT));
      expect(computer.alarm).toBeNull();
    }),
  );
});

describe('settings that come while it is used', () => {
  it('are told to the open pages, count for nothing themselves, and are what counts from then on', () => {
    const before = new Computer(parseManaged({}));
    before.do({ type: 'saw', page: 'identity' });
    expect(before.alarm).toBeNull();
    const after = new Computer(parseManaged({ publicComputer: true, mairie: { name: 'Mairie' }, textSize: 150 }));
    Object.assign(after, { stored: before.stored, clock: before.clock + 3 * SECOND });
    after.do({ type: 'managed' });
    expect(after.told.map(({ state }) => state)).toEqual([
      expect.objectContaining({ publicComputer: true, comfort: after.managed.comfort, mairie: after.managed.mairie }),
    ]);
    expect(after.kept.lastUse).toBe(before.clock);
    after.pass(10 * MINUTE);
    expect(after.holdsAnything).toBe(false);
  });
});

describe('what is read back', () => {
  it('is what was kept', () => {
    fc.assert(
      fc.property(inPublic, fc.array(happening), (managed, happenings) => {
        const computer = new Computer(managed);
        for (const what of happenings) happen(computer, what);
        const { kept } = computer;
        const { comfort, ...rest } = JSON.parse(JSON.stringify(kept));
        expect(parseKept(rest, comfort, managed.comfort)).toEqual(kept);
      }),
    );
  });

  it('is something to go by, whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (stored, comfort) => {
        const kept = parseKept(stored, comfort, USUAL_COMFORT);
        expect(Object.keys(kept).sort()).toEqual(Object.keys(NOTHING_KEPT).sort());
        expect(Number.isFinite(kept.lastUse)).toBe(true);
      }),
    );
  });
});
