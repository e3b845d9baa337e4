import type { PageName, TargetName } from '../journey/steps';
import type { Page } from './page';

/** Where a clue comes from. What a person reads is worth what it says; addresses and ids only ever help along. */
export type ClueKind = 'heading' | 'title' | 'field' | 'action' | 'text' | 'form' | 'address' | 'id' | 'against';

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

export interface Verdict {
  readonly page: PageName;
  readonly rule: PageRule | null;
  /** Every page's sum, best first, with the clues that held. */
  readonly weighed: readonly { page: PageName; sum: number; held: readonly Clue[] }[];
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
  const weighed = rules
    .map((rule) => {
      const held = rule.clues.filter(holds);
      return { page: rule.page, rule, sum: sumOf(held), held };
    })
    .sort((a, b) => b.sum - a.sum);
  const [best, next] = weighed;
  const sure = best !== undefined && best.sum >= ENOUGH && (next === undefined || best.sum - next.sum >= MARGIN);
  return { page: sure ? best.page : 'unknown', rule: sure ? best.rule : null, weighed };
}

export function sumOf(held: readonly Clue[]): number {
  const byKind = new Map<ClueKind, number>();
  for (const { kind, worth } of held) byKind.set(kind, (byKind.get(kind) ?? 0) + worth);
  let sum = 0;
  for (const [kind, worth] of byKind) sum += Math.min(worth, MOST[kind] ?? Number.POSITIVE_INFINITY);
  return sum;
}
