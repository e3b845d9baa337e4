import '../seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  awaitedPages,
  badgeText,
  dependsOnProgress,
  isAnother,
  isOn,
  type Progress,
  parseProgress,
  START,
  stepOf,
  stepState,
} from '../../src/journey/progress';
import { type PageName, STEPS, type Step } from '../../src/journey/steps';
import { ALL_PAGES, mayBelongTo, PAGES_OF_NO_STEP } from './names';

function progressAfter(...pages: PageName[]): Progress {
  return pages.reduce(advance, START);
}

function stepsThatAre(state: 'done' | 'current' | 'todo', progress: Progress): Step[] {
  return STEPS.filter((step) => stepState(progress, step) === state);
}

const STRAIGHT: PageName[] = [
  'sign-in',
  'identity',
  'verification',
  'terms',
  'password',
  'contact',
  'email-sent',
  'activated',
  'sign-in',
  'signed-in',
];
const UP_TO_TERMS = STRAIGHT.slice(0, 4);
const UP_TO_PASSWORD = STRAIGHT.slice(0, 5);
const UP_TO_EMAIL = STRAIGHT.slice(0, 7);

interface Example {
  readonly seen: readonly PageName[];
  readonly current: Step | null;
  readonly done: readonly Step[];
  readonly badge: string;
  readonly finished?: boolean;
}

const EXAMPLES: Record<string, Example> = {
  'nothing seen yet': { seen: [], current: 1, done: [], badge: '' },
  'the public home only': { seen: ['home'], current: 1, done: [], badge: '' },
  'the sign-in page only': { seen: ['home', 'sign-in'], current: 1, done: [], badge: '' },
  'the first screen of the creation': { seen: ['sign-in', 'identity'], current: 2, done: [1], badge: '2' },
  'the creation opened straight from a link': { seen: ['identity'], current: 2, done: [], badge: '2' },
  'in the middle': { seen: UP_TO_TERMS, current: 4, done: [1, 2, 3], badge: '4' },
  'the e-mail was sent': { seen: UP_TO_EMAIL, current: 7, done: [1, 2, 3, 4, 5, 6], badge: '7' },
  'activated, about to sign in': {
    seen: STRAIGHT.slice(0, 9),
    current: 7,
    done: [1, 2, 3, 4, 5, 6],
    badge: '7',
  },
  'a code asked for after signing in': {
    seen: [...UP_TO_EMAIL, 'sign-in', 'one-time-code'],
    current: 7,
    done: [1, 2, 3, 4, 5, 6],
    badge: '7',
  },
  'the straight journey to its end': {
    seen: STRAIGHT,
    current: null,
    done: [1, 2, 3, 4, 5, 6, 7],
    badge: '',
    finished: true,
  },
  'back from 5 to 3': { seen: [...UP_TO_PASSWORD, 'verification'], current: 3, done: [1, 2], badge: '3' },
  'back from 5 to 3, then forward to 5': {
    seen: [...UP_TO_PASSWORD, 'verification', 'terms', 'password'],
    current: 5,
    done: [1, 2, 3, 4],
    badge: '5',
  },
  'back from 5 to 3, then one on': {
    seen: [...UP_TO_PASSWORD, 'verification', 'terms'],
    current: 4,
    done: [1, 2, 3],
    badge: '4',
  },
  'a screen that is never shown is never done': {
    seen: ['sign-in', 'identity', 'verification', 'password', 'contact', 'email-sent'],
    current: 7,
    done: [1, 2, 3, 5, 6],
    badge: '7',
  },
  'nor at the end': {
    seen: ['sign-in', 'identity', 'verification', 'password', 'contact', 'email-sent', 'sign-in', 'signed-in'],
    current: null,
    done: [1, 2, 3, 5, 6, 7],
    badge: '',
    finished: true,
  },
  'screens in another order': {
    seen: ['sign-in', 'identity', 'verification', 'contact', 'password', 'terms'],
    current: 4,
    done: [1, 2, 3, 5, 6],
    badge: '4',
  },
  'another order, one back': {
    seen: ['sign-in', 'identity', 'verification', 'contact', 'password', 'contact'],
    current: 6,
    done: [1, 2, 3],
    badge: '6',
  },
  'two tabs: one at 4, the other opens the sign-in page': {
    seen: [...UP_TO_TERMS, 'sign-in'],
    current: 1,
    done: [],
    badge: '1',
  },
  'two tabs: back in the one at 4': {
    seen: [...UP_TO_TERMS, 'sign-in', 'terms'],
    current: 4,
    done: [1, 2, 3],
    badge: '4',
  },
  'an error page in the middle': { seen: [...UP_TO_TERMS, 'unavailable'], current: 4, done: [1, 2, 3], badge: '4' },
  'on after an error page': {
    seen: [...UP_TO_TERMS, 'rejected', 'terms', 'password'],
    current: 5,
    done: [1, 2, 3, 4],
    badge: '5',
  },
  'an unknown page in the middle': { seen: [...UP_TO_TERMS, 'unknown'], current: 4, done: [1, 2, 3], badge: '4' },
  'the public home in the middle': { seen: [...UP_TO_TERMS, 'home'], current: 4, done: [1, 2, 3], badge: '4' },
  'the public home after the e-mail': {
    seen: [...UP_TO_EMAIL, 'home'],
    current: 7,
    done: [1, 2, 3, 4, 5, 6],
    badge: '7',
  },
  'signed in before the e-mail ends nothing': {
    seen: [...UP_TO_PASSWORD, 'signed-in'],
    current: 5,
    done: [1, 2, 3, 4],
    badge: '5',
  },
  'a code before the e-mail is of no step': {
    seen: [...UP_TO_PASSWORD, 'one-time-code'],
    current: 5,
    done: [1, 2, 3, 4],
    badge: '5',
  },
  'signed in after the e-mail, without the page « activé »': {
    seen: [...UP_TO_EMAIL, 'sign-in', 'one-time-code', 'signed-in'],
    current: null,
    done: [1, 2, 3, 4, 5, 6, 7],
    badge: '',
    finished: true,
  },
  'the account is used on after the end': {
    seen: [...STRAIGHT, 'unknown', 'signed-in', 'home', 'email-sent'],
    current: null,
    done: [1, 2, 3, 4, 5, 6, 7],
    badge: '',
    finished: true,
  },
  'the next person starts over on the sign-in page': {
    seen: [...STRAIGHT, 'sign-in'],
    current: 1,
    done: [],
    badge: '',
  },
  'the next person starts over on the first screen': {
    seen: [...STRAIGHT, 'identity'],
    current: 2,
    done: [],
    badge: '2',
  },
  'the next person goes on': {
    seen: [...STRAIGHT, 'sign-in', 'identity', 'verification'],
    current: 3,
    done: [1, 2],
    badge: '3',
  },
  'ordinary use of an account': {
    seen: ['home', 'sign-in', 'one-time-code', 'signed-in', 'unknown', 'signed-in'],
    current: 1,
    done: [],
    badge: '',
  },
};

describe('examples', () => {
  it.each(Object.entries(EXAMPLES))('%s', (_, { seen, current, done, badge, finished = false }) => {
    const progress = progressAfter(...seen);
    expect({
      current: stepsThatAre('current', progress),
      done: stepsThatAre('done', progress),
      badge: badgeText(progress),
      finished: progress.finished,
    }).toEqual({ current: current === null ? [] : [current], done, badge, finished });
  });

  it('reloading each page of the journey changes nothing of it', () => {
    const reloaded = STRAIGHT.flatMap((page) => [page, page, page]);
    expect(progressAfter(...reloaded)).toEqual(progressAfter(...STRAIGHT));
  });

  it('two tabs interleaved page by page come to the same end as one', () => {
    const interleaved = UP_TO_EMAIL.slice(1).flatMap((page): PageName[] => ['home', page, 'unknown', page]);
    expect(stepsThatAre('done', progressAfter('sign-in', ...interleaved))).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('the step of a page', () => {
  const before = progressAfter('sign-in', 'identity');
  const sent = progressAfter(...UP_TO_EMAIL);

  it.each<[PageName, Step | null, Step | null]>([
    ['home', 1, 1],
    ['sign-in', 1, 7],
    ['identity', 2, 2],
    ['verification', 3, 3],
    ['terms', 4, 4],
    ['password', 5, 5],
    ['contact', 6, 6],
    ['email-sent', 7, 7],
    ['activated', 7, 7],
    ['one-time-code', null, 7],
    ['signed-in', null, 7],
    ['unavailable', null, null],
    ['rejected', null, null],
    ['account-locked', null, null],
    ['expired', null, null],
    ['unknown', null, null],
  ])('%s: %s before the e-mail was sent, %s after', (page, beforeEmail, afterEmail) => {
    expect([stepOf(page, before), stepOf(page, sent)]).toEqual([beforeEmail, afterEmail]);
    expect(dependsOnProgress(page)).toBe(beforeEmail !== afterEmail);
  });
});

const page = fc.constantFrom(...ALL_PAGES);

/** Journeys as they happen: mostly forwards through the pages, with anything in between. */
const pages = fc.oneof(
  fc.array(page, { maxLength: 30 }),
  fc
    .array(fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: page }), { maxLength: 30 })
    .map((visits) => {
      let next = 0;
      return visits.map((visit) => visit ?? STRAIGHT[next++ % STRAIGHT.length] ?? 'unknown');
    }),
);

const reached = pages.map((seen) => progressAfter(...seen));

describe('whatever is seen', () => {
  it('exactly one step is current, until the end; then none is', () => {
    fc.assert(
      fc.property(reached, (progress) => {
        const expected = progress.finished ? [] : [progress.current ?? 1];
        expect(stepsThatAre('current', progress)).toEqual(expected);
      }),
    );
  });

  it('only steps whose pages were seen are done', () => {
    fc.assert(
      fc.property(pages, (seen) => {
        for (const step of stepsThatAre('done', progressAfter(...seen))) {
          expect(
            seen.filter((name) => mayBelongTo(name, step)),
            `pages of step ${step}`,
          ).not.toEqual([]);
        }
      }),
    );
  });

  it('the last page seen says where one stands', () => {
    fc.assert(
      fc.property(reached, page, (progress, name) => {
        const next = advance(progress, name);
        const step = stepOf(name, next);
        const passingThrough = name === 'home' && progress.path.some((passed) => passed > 1);
        if (step === null || next.finished || passingThrough) return;
        expect(stepState(next, step)).toBe('current');
      }),
    );
  });

  it('the same page once more changes nothing', () => {
    fc.assert(
      fc.property(reached, page, (progress, name) => {
        const once = advance(progress, name);
        expect(advance(once, name)).toBe(once);
      }),
    );
  });

  it('pages of no step change nothing', () => {
    fc.assert(
      fc.property(reached, fc.constantFrom(...PAGES_OF_NO_STEP), (progress, name) => {
        expect(advance(progress, name)).toBe(progress);
      }),
    );
  });

  it('an account in use before the e-mail was sent changes nothing', () => {
    const account = fc.constantFrom<PageName>('signed-in', 'one-time-code');
    fc.assert(
      fc.property(reached, account, (progress, name) => {
        fc.pre(!progress.path.includes(7));
        expect(advance(progress, name)).toBe(progress);
      }),
    );
  });

  it('a journey ends only by signing in after the e-mail was sent', () => {
    fc.assert(
      fc.property(reached, page, (progress, name) => {
        const ends = !progress.finished && advance(progress, name).finished;
        expect(ends).toBe(!progress.finished && name === 'signed-in' && progress.path.includes(7));
      }),
    );
  });

  it('what was passed is done again once one is at the front again', () => {
    fc.assert(
      fc.property(reached, fc.infiniteStream(fc.nat()), fc.nat(12), (progress, choices, moves) => {
        const front = progress.path.at(-1);
        fc.pre(front !== undefined && !progress.finished);
        const pageOf = (step: Step) =>
          ALL_PAGES.find((name) => name !== 'home' && mayBelongTo(name, step)) ?? 'unknown';
        const wandering = [...choices.take(moves)].map((n) => progress.path[n % progress.path.length] ?? front);
        const wandered = wandering.map(pageOf).reduce(advance, progress);
        const back = advance(wandered, front === 7 ? 'email-sent' : pageOf(front));
        expect(stepsThatAre('done', back)).toEqual(progress.path.slice(0, -1).sort());
        expect(stepsThatAre('current', back)).toEqual([front]);
      }),
    );
  });

  it('the badge is empty or the current step', () => {
    fc.assert(
      fc.property(reached, (progress) => {
        const begun = progress.path.includes(2) && !progress.finished;
        expect(badgeText(progress)).toBe(begun ? String(progress.current) : '');
        expect(isOn(progress)).toBe(begun);
      }),
    );
  });
});

describe('what comes next', () => {
  it('is the step one stands on and the next, as long as a journey is on; nothing of what is not the creation', () => {
    fc.assert(
      fc.property(reached, (progress) => {
        const next = awaitedPages(progress);
        const steps = next.map((name) => stepOf(name, progress));
        const { current } = progress;
        const expected = isOn(progress) && current !== null ? [current, current + 1] : [];
        expect(steps).toEqual(expected.filter((step) => step >= 2 && step <= 6));
      }),
    );
  });
});

describe('another journey', () => {
  it('is none that only went on, or back', () => {
    fc.assert(
      fc.property(reached, page, (progress, seen) => {
        fc.pre(!progress.finished);
        expect(isAnother(progress, advance(progress, seen))).toBe(false);
      }),
    );
  });

  it('is one after everything was forgotten, and one that follows a finished one', () => {
    fc.assert(
      fc.property(reached, page, (progress, seen) => {
        expect(isAnother(progress, START)).toBe(progress.path.length > 0);
        const next = advance(progress, seen);
        if (progress.finished) expect(isAnother(progress, next)).toBe(!next.finished);
      }),
    );
  });
});

describe('what is read back', () => {
  it('is what was stored', () => {
    fc.assert(
      fc.property(reached, (progress) => {
        expect(parseProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
      }),
    );
  });

  const number = fc.oneof(fc.integer({ min: -1, max: 9 }), fc.constantFrom(1.5, '2', null));
  const nearlyProgress = fc.record(
    {
      path: fc.oneof(fc.array(number, { maxLength: 8 }), fc.subarray([...STEPS]), fc.jsonValue()),
      current: fc.oneof(number, fc.jsonValue()),
      finished: fc.oneof(fc.boolean(), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );

  it('is a progress, whatever was stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearlyProgress), (stored) => {
        const { path, current, finished, ...more } = parseProgress(stored);
        expect(more).toEqual({});
        expect(path.filter((step) => !STEPS.includes(step))).toEqual([]);
        expect(new Set(path).size).toBe(path.length);
        expect(typeof finished).toBe('boolean');
        if (finished) expect({ current, sent: path.includes(7) }).toEqual({ current: null, sent: true });
        else if (path.length === 0) expect(current).toBeNull();
        else expect(path).toContain(current);
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'path'],
    ['a step that does not exist', { path: [1, 8], current: 1, finished: false }],
    ['a step twice', { path: [1, 2, 2], current: 2, finished: false }],
    ['a current step that was not seen', { path: [1, 2], current: 3, finished: false }],
    ['no current step', { path: [1, 2], current: null, finished: false }],
    ['steps as texts', { path: ['1', '2'], current: '2', finished: false }],
    ['an end without the e-mail', { path: [1, 2], current: null, finished: true }],
    ['an end that is not yes or no', { path: [1, 2], current: 2, finished: 'no' }],
    ['a path that is no list', { path: { 0: 1, length: 1 }, current: 1, finished: false }],
  ])('is the start where %s was stored', (_, stored) => {
    expect(parseProgress(stored)).toEqual(START);
  });
});
