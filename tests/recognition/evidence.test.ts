import { describe, expect, it, vi } from 'vitest';
import type { PageName } from '../../src/journey/steps';
import {
  type Clue,
  type ClueKind,
  clue,
  decide,
  ENOUGH,
  MARGIN,
  type PageRule,
  sumOf,
} from '../../src/recognition/evidence';
import type { Page } from '../../src/recognition/page';

const PAGE = { title: 'a page' } as Page;

function holding(kind: ClueKind, worth: number): Clue {
  return clue(kind, worth, `${kind} ${worth}`, () => true);
}

function missing(kind: ClueKind, worth: number): Clue {
  return clue(kind, worth, `no ${kind} ${worth}`, () => false);
}

function rule(page: Exclude<PageName, 'unknown'>, ...clues: Clue[]): PageRule {
  return { page, clues, targets: () => ({}) };
}

describe('decide', () => {
  it('knows no page where there is no rule', () => {
    expect(decide(PAGE, [])).toEqual({ page: 'unknown', rule: null, weighed: [] });
  });

  it('believes a page from enough on', () => {
    const identity = rule('identity', holding('heading', ENOUGH - 2), holding('field', 2));
    expect(decide(PAGE, [identity])).toMatchObject({ page: 'identity', rule: identity });
  });

  it('does not believe it just below', () => {
    const identity = rule('identity', holding('heading', ENOUGH - 2.1), holding('field', 2));
    expect(decide(PAGE, [identity])).toMatchObject({ page: 'unknown', rule: null });
  });

  it('counts only the clues that hold', () => {
    const identity = rule('identity', holding('heading', ENOUGH - 1), missing('field', 5));
    const { page, weighed } = decide(PAGE, [identity]);
    expect(page).toBe('unknown');
    expect(weighed).toMatchObject([{ rule: identity, sum: ENOUGH - 1, held: [{ because: `heading ${ENOUGH - 1}` }] }]);
  });

  it('asks each clue about the page', () => {
    const holds = vi.fn(() => false);
    decide(PAGE, [rule('identity', clue('text', 1, 'asked', holds))]);
    expect(holds.mock.calls).toEqual([[PAGE]]);
  });

  it.each<[lead: number, page: PageName]>([
    [MARGIN, 'terms'],
    [MARGIN + 1, 'terms'],
    [MARGIN - 0.1, 'unknown'],
    [0, 'unknown'],
  ])('by a lead of %s over the next page it is %s', (lead, page) => {
    const terms = rule('terms', holding('text', 7 + lead));
    const identity = rule('identity', holding('text', 7));
    expect(decide(PAGE, [identity, terms]).page).toBe(page);
    expect(decide(PAGE, [terms, identity]).page).toBe(page);
  });

  it('a lead over pages that are not believed themselves is asked for too', () => {
    const terms = rule('terms', holding('text', ENOUGH));
    const identity = rule('identity', holding('text', ENOUGH - 1));
    expect(decide(PAGE, [terms, identity]).page).toBe('unknown');
  });

  it('what speaks against a page is taken off', () => {
    const terms = rule('terms', holding('heading', ENOUGH + 2), holding('against', -3));
    expect(decide(PAGE, [terms]).page).toBe('unknown');
  });

  it('what speaks against the next page makes room for the best', () => {
    const terms = rule('terms', holding('heading', 7));
    const identity = rule('identity', holding('heading', 7), holding('against', -4));
    expect(decide(PAGE, [identity, terms]).page).toBe('terms');
  });

  it('address, id and title alone never decide', () => {
    const kinds: ClueKind[] = ['address', 'id', 'title'];
    const terms = rule('terms', ...kinds.flatMap((kind) => [holding(kind, 50), holding(kind, 50)]));
    expect(decide(PAGE, [terms]).page).toBe('unknown');
  });

  it('weighs every page, best first', () => {
    const rules = [
      rule('home', holding('text', 1)),
      rule('terms', holding('text', 9)),
      rule('identity', holding('against', -2)),
      rule('contact', holding('text', 4)),
    ];
    expect(decide(PAGE, rules).weighed.map(({ rule, sum }) => [rule.page, sum])).toEqual([
      ['terms', 9],
      ['contact', 4],
      ['home', 1],
      ['identity', -2],
    ]);
  });
});

describe('sumOf', () => {
  it.each<[kind: ClueKind, most: number]>([
    ['address', 2],
    ['id', 1],
    ['title', 1.5],
  ])('clues by %s are worth %s together at most', (kind, most) => {
    expect(sumOf([holding(kind, most)])).toBe(most);
    expect(sumOf([holding(kind, most), holding(kind, most)])).toBe(most);
    expect(sumOf([holding(kind, most / 2)])).toBe(most / 2);
    expect(sumOf([holding(kind, 9), holding('heading', 3)])).toBe(most + 3);
  });

  it.each<[kind: ClueKind]>([['heading'], ['field'], ['action'], ['text'], ['form']])(
    'what is read on the page (%s) adds up',
    (kind) => {
      expect(sumOf([holding(kind, 4), holding(kind, 5)])).toBe(9);
    },
  );

  it('what speaks against is counted in full', () => {
    expect(sumOf([holding('against', -4), holding('against', -5)])).toBe(-9);
    expect(sumOf([holding('address', -7)])).toBe(-7);
  });

  it('no clue is worth nothing', () => {
    expect(sumOf([])).toBe(0);
  });
});
