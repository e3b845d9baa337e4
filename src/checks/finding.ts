/**
 * What can be said of the form of something typed. Holds counts and names of our own, never anything that was
 * typed; so nothing that gets one can show, store or send what was.
 */
export type Finding =
  | Count
  | { readonly says: 'similar-domain' | 'unfinished-domain'; readonly domain: string }
  | { readonly says: 'count-of-card-with-photo'; readonly typed: number }
  | { readonly says: Remark };

/** How many are typed, and how many are asked. */
export interface Count {
  readonly says: 'missing' | 'too-many' | 'none-missing' | 'serial-missing' | 'serial-too-many';
  readonly of: 'digits' | 'characters';
  readonly typed: number;
  readonly asked: number;
}

export type Remark =
  | 'digits-only'
  | 'letter-o'
  // The social security number.
  | 'letter-outside-corsica'
  | 'temporary'
  | 'first-digit'
  | 'key'
  | 'wrong-key'
  // The birth date.
  | 'date-format'
  | 'date-unfinished'
  | 'year'
  | 'no-such-month'
  | 'no-day-at-all'
  | 'no-such-day'
  | 'future'
  | 'too-long-ago'
  // The end of the IBAN.
  | 'whole-iban'
  | 'beginning-of-iban'
  | 'other-signs'
  // E-mail and telephone.
  | 'space'
  | 'comma'
  | 'accent'
  | 'www'
  | 'sign'
  | 'dot'
  | 'no-name'
  | 'no-at'
  | 'two-ats'
  | 'no-domain'
  | 'addresses-differ'
  | 'landline'
  | 'not-mobile';

/** Looks at the form of what is typed into one field, in one piece or several; null where there is nothing to say. */
export type Check = (typed: readonly string[], beside: Beside) => Finding | null;

/** What a check may need besides. */
export interface Beside {
  readonly today: Date;
  /** What is typed as the e-mail address, for the field that asks it again; empty where nothing is. */
  readonly email: string;
}

/** Says that many are missing or too many; null for as many as asked. */
export function count(of: Count['of'], typed: number, asked: number): Count | null {
  if (typed === asked) return null;
  return { says: typed < asked ? 'missing' : 'too-many', of, typed, asked };
}

/** In capitals, and without what people and masks put between groups, nor the signs of a mask not filled yet. */
export function squeeze(typed: readonly string[]): string {
  return typed
    .join('')
    .replace(/[\s._\-‐‑–—/()\u200b-\u200f\ufeff]/g, '')
    .toUpperCase();
}
