import '../seed';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { answer } from '../../src/background/answer';
import { advance, START } from '../../src/journey/progress';
import type { PageName } from '../../src/journey/steps';
import { EMPTY_STATE, type State } from '../../src/messages';
import { type Comfort, TEXT_SIZES } from '../../src/settings/comfort';
import { ALL_PAGES } from '../journey/names';

vi.mock('webextension-polyfill', () => ({ default: {} }));

function stateAfter(...pages: PageName[]): State {
  return { ...EMPTY_STATE, progress: pages.reduce(advance, START) };
}

/** What the computer starts with; unlike what any state below is generated with by default. */
const USUAL: Comfort = { textSize: 125, strongContrast: true };

const page = fc.constantFrom(...ALL_PAGES);
const state: fc.Arbitrary<State> = fc.record({
  progress: fc.array(page, { maxLength: 12 }).map((pages) => pages.reduce(advance, START)),
  reduced: fc.boolean(),
  comfort: fc.record({ textSize: fc.constantFrom(...TEXT_SIZES), strongContrast: fc.boolean() }),
  mairie: fc.record({
    name: fc.string(),
    telephone: fc.string(),
    hours: fc.string(),
    desk: fc.string(),
    contact: fc.string(),
  }),
  publicComputer: fc.boolean(),
  forgetsWithoutUse: fc.boolean(),
  forgetting: fc.boolean(),
});

describe('ask', () => {
  it('answers the state itself', () => {
    fc.assert(
      fc.property(state, (before) => {
        expect(answer(before, { type: 'ask' }, USUAL)).toBe(before);
      }),
    );
  });
});

describe('saw', () => {
  it('moves on with the page, and leaves the card as it is', () => {
    const before: State = { ...stateAfter('sign-in'), reduced: true };
    expect(answer(before, { type: 'saw', page: 'identity' }, USUAL)).toEqual({
      ...before,
      progress: { path: [1, 2], current: 2, finished: false },
      reduced: true,
    });
  });

  it('ends the journey when one is signed in after the e-mail', () => {
    const before = stateAfter('identity', 'contact', 'email-sent');
    expect(answer(before, { type: 'saw', page: 'signed-in' }, USUAL).progress.finished).toBe(true);
  });

  it('changes nothing where one stands already, or on a page of no step', () => {
    const before = stateAfter('sign-in', 'identity');
    expect(answer(before, { type: 'saw', page: 'identity' }, USUAL)).toBe(before);
    expect(answer(before, { type: 'saw', page: 'unknown' }, USUAL)).toBe(before);
  });

  it('is the same state exactly where the progress is the same', () => {
    fc.assert(
      fc.property(state, page, (before, seen) => {
        const after = answer(before, { type: 'saw', page: seen }, USUAL);
        const progress = advance(before.progress, seen);
        if (progress === before.progress) expect(after).toBe(before);
        else if (before.publicComputer && before.progress.finished) {
          expect(after).toEqual({ ...answer(before, { type: 'forget' }, USUAL), progress });
        } else expect(after).toEqual({ ...before, progress });
      }),
    );
  });

  it.each(['sign-in', 'identity'] as const)('%s after a finished journey begins another person’s', (seen) => {
    const finished = stateAfter('identity', 'email-sent', 'signed-in');
    const comfort: Comfort = { textSize: 200, strongContrast: false };
    const left: State = { ...finished, reduced: true, comfort };
    const progress = { path: [seen === 'identity' ? 2 : 1], current: seen === 'identity' ? 2 : 1, finished: false };
    expect(answer({ ...left, publicComputer: true }, { type: 'saw', page: seen }, USUAL)).toEqual({
      ...EMPTY_STATE,
      publicComputer: true,
      progress,
      comfort: USUAL,
    });
    expect(answer(left, { type: 'saw', page: seen }, USUAL)).toEqual({ ...left, progress });
  });
});

describe('reduce', () => {
  it('reduces the card and opens it again, and keeps the progress', () => {
    const before = stateAfter('identity');
    const reduced = answer(before, { type: 'reduce', reduced: true }, USUAL);
    expect(reduced).toEqual({ ...before, reduced: true });
    expect(answer(reduced, { type: 'reduce', reduced: false }, USUAL)).toEqual(before);
  });

  it('changes nothing where the card is so already', () => {
    fc.assert(
      fc.property(state, (before) => {
        expect(answer(before, { type: 'reduce', reduced: before.reduced }, USUAL)).toBe(before);
      }),
    );
  });
});

describe('forget', () => {
  it('leaves nothing of what was, but at home how one likes to read', () => {
    fc.assert(
      fc.property(state, (before) => {
        const { mairie, publicComputer, forgetsWithoutUse, comfort } = before;
        expect(answer(before, { type: 'forget' }, USUAL)).toEqual({
          ...EMPTY_STATE,
          ...{ mairie, publicComputer, forgetsWithoutUse },
          comfort: publicComputer ? USUAL : comfort,
        });
      }),
    );
  });
});

it('never writes into the state it was given', () => {
  const frozen = Object.freeze({ ...stateAfter('identity', 'terms'), reduced: true });
  Object.freeze(frozen.progress);
  Object.freeze(frozen.progress.path);
  for (const seen of ALL_PAGES) answer(frozen, { type: 'saw', page: seen }, USUAL);
  answer(frozen, { type: 'reduce', reduced: false }, USUAL);
  answer(frozen, { type: 'forget' }, USUAL);
  expect(frozen.progress).toEqual({ path: [2, 4], current: 4, finished: false });
  expect(frozen.reduced).toBe(true);
});
