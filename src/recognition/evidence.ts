import type { PageName, TargetName } from '../journey/steps';
import type { Page } from './page';

/** Where a clue comes from. What a person reads is worth what it says; addresses and ids only ever help along. */
export type ClueKind =
  | 'heading'
  | 'title'
  | 'field'
  | 'action'
  | 'text'
  | 'form'
  | 'address'
  | 'id'
  | 'journey'
  | 'against';

/** One reason to take a page for what it is, or, where `worth` is negative, for something else. */
export interface Clue {
  readonly kind: ClueKind;
  readonly worth: number;
  /** Why, in a few words; for whoever asks why a page was taken for what it is not. */
  readonly because: string;
  readonly holds: (page: Page) => boolean;
}

/** Everything known about one page of ameli.fr. */
export interface PageRule {
  readonly page: Exclude<PageName, 'unknown'>;
  readonly clues: readonly Clue[];
  readonly targets: (page: Page) => Targets;
}

export type Targets = Partial<Record<TargetName, readonly HTMLElement[] | undefined>>;

/** What speaks for a page, all in all. */
export interface Weight {
  readonly rule: PageRule;
  readonly sum: number;
  readonly held: readonly Clue[];
}

export interface Verdict {
  readonly page: PageName;
  readonly rule: PageRule | null;
  /** Every page's weight, best first. */
  readonly weighed: readonly Weight[];
}

/** Sum from which a page is believed. */
export const ENOUGH = 5;

/** By how much it must lead the next best page. */
export const MARGIN = 1.5;

/** The most that clues of one kind are worth together: what is not read on the page decides nothing. */
const MOST: Partial<Record<ClueKind, number>> = { address: 2, id: 1, title: 1.5 };

export function clue(kind: ClueKind, worth: number, because: string, holds: Clue['holds']): Clue {
  return { kind, worth, because, holds };
}

/** Which page this is: the one that the clues speak for together, by a margin; `unknown` where none is. */
export function decide(page: Page, rules: readonly PageRule[]): Verdict {
  // Many pages share clues; each is asked once of a page.
  const asked = new Map<Clue, boolean>();
  const holds = (clue: Clue): boolean => {
    const known = asked.get(clue) ?? clue.holds(page);
    asked.set(clue, known);
    return known;
  };
  const held = rules.map((rule) => ({ rule, held: rule.clues.filter(holds) }));
  const weighed = weigh(held);
  const rule = surest(weighed);
  return { page: rule?.page ?? 'unknown', rule, weighed };
}

/**
 * The clues that a page hangs on: without any one of them it would not be known for what it is.
 * For a page that is known there should be none.
 */
export function hangsOn({ rule, weighed }: Verdict): readonly Clue[] {
  const clues = weighed.find((weight) => weight.rule === rule)?.held ?? [];
  return clues.filter(({ worth }) => worth > 0).filter((clue) => surest(weigh(weighed, clue)) !== rule);
}

function weigh(pages: readonly Pick<Weight, 'rule' | 'held'>[], without?: Clue): Weight[] {
  return pages
    .map(({ rule, held }) => {
      const counted = held.filter((clue) => clue !== without);
      return { rule, sum: sumOf(counted), held: counted };
    })
    .sort((a, b) => b.sum - a.sum);
}

/** The best, if it is enough and leads by a margin. */
function surest([best, next]: readonly Weight[]): PageRule | null {
  const sure = best !== undefined && best.sum >= ENOUGH && best.sum - (next?.sum ?? 0) >= MARGIN;
  return sure ? best.rule : null;
}

export function sumOf(held: readonly Clue[]): number {
  const byKind = new Map<ClueKind, number>();
  for (const { kind, worth } of held) byKind.set(kind, (byKind.get(kind) ?? 0) + worth);
  let sum = 0;
  for (const [kind, worth] of byKind) sum += Math.min(worth, MOST[kind] ?? Number.POSITIVE_INFINITY);
  return sum;
}
