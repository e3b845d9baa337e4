import { CONFIRMS, FIELDS, type FieldKind, type FieldWords } from './pages/fields';
import type { ControlWords } from './words';

/** What words are worth by where they stand: a field's own name counts most, its identifier least. */
const WORTH = { own: 1, group: 0.7, near: 0.8, described: 0.3, identifiers: 0.5 };

/** Least sum for a kind to be believed: an own name of a certain word, or several weaker hints. */
const ENOUGH = 1.4;

export interface Kind {
  readonly kind: FieldKind;
  /** The sum of what its words are worth; 0 where nothing is known. */
  readonly certainty: number;
}

/** What a field asks for, by its words first, then by its type. */
export function kindOf(element: HTMLElement, words: ControlWords): Kind {
  const password = element.getAttribute('type') === 'password';
  const own = decisive(words.head, words.own);
  const group = decisive(words.groupHead, words.group);
  let best: Kind = { kind: 'other', certainty: 0 };
  for (const field of FIELDS) {
    let certainty = worthOf(own, field) * WORTH.own;
    certainty += worthOf(group, field) * WORTH.group;
    for (const place of ['near', 'described'] as const) certainty += worthOf(words[place], field) * WORTH[place];
    const said = [field, certainty > 0 ? GENERAL.get(field.kind) : undefined];
    if (said.some((one) => one?.identified?.test(words.identifiers))) certainty += 3 * WORTH.identifiers;
    if (certainty > best.certainty) best = { kind: field.kind, certainty };
  }
  const type = element.getAttribute('type');
  const autocomplete = element.getAttribute('autocomplete');
  if (element.tagName === 'TEXTAREA') return { kind: 'message', certainty: 3 };
  if (type === 'file') return { kind: 'other', certainty: 3 };
  if (type === 'search' || element.getAttribute('role') === 'searchbox') return { kind: 'search', certainty: 5 };
  if (autocomplete === 'one-time-code' && best.certainty < 3) return { kind: 'one-time-code', certainty: 3 };
  if (saysPassword(password, { ...words, own }) && best.certainty <= 4)
    return { kind: passwordKind(words), certainty: 3 };
  if (type === 'email' && !best.kind.startsWith('email')) {
    return { kind: CONFIRMS.test(words.own || words.near) ? 'email-confirmation' : 'email', certainty: 3 };
  }
  if (best.certainty >= ENOUGH) return best;
  if (type === 'tel' && /\btel\b|national|phone/.test(autocomplete ?? '')) return { kind: 'phone', certainty: 2 };
  if (type === 'date' || autocomplete === 'bday') return { kind: 'birth-date', certainty: 1 };
  return { kind: 'other', certainty: 0 };
}

/** What the explanations after a name may make of the kind that it says by itself. */
const REFINED: Partial<Record<FieldKind, FieldKind>> = {
  iban: 'iban-last-digits',
  email: 'email-confirmation',
  phone: 'landline',
};

/** Of what words refine, what an identifier may say without refining it: « iban1 » of a box for the IBAN's end. */
const GENERAL = new Map(
  Object.entries(REFINED).map(([general, refined]) => [refined, FIELDS.find(({ kind }) => kind === general)]),
);

/** The part of a name that decides: its beginning, where that says enough; explanations may name others. */
function decisive(head: string, whole: string): string {
  const byHead = likeliest(head);
  if (byHead === null) return whole;
  return likeliest(whole) === REFINED[byHead] ? whole : head;
}

function likeliest(text: string): FieldKind | null {
  let best: { kind: FieldKind; worth: number } | null = null;
  for (const field of FIELDS) {
    const worth = worthOf(text, field);
    if (worth > (best?.worth ?? 2)) best = { kind: field.kind, worth };
  }
  return best?.kind ?? null;
}

/** A number may be hidden as one types it, and a password shown: the words decide before the type. */
function saysPassword(hidden: boolean, { own, near, group, identifiers }: ControlWords): boolean {
  const named = `${own} ${near}`;
  if (/mot de passe|\bpassword\b/.test(named)) return true;
  if (!hidden) return false;
  if (/iban|\brib\b|serie|carte vitale|code (recu|de securite|a usage|temporaire|de verif)/.test(`${named} ${group}`))
    return false;
  return !/securite sociale|naissance|\botp\b/.test(`${named} ${identifiers}`);
}

function passwordKind({ own, near, identifiers }: ControlWords): FieldKind {
  const named = own || near;
  if (/\b(actuel|ancien|precedent)\b/.test(named) && !/nouveau/.test(named)) return 'current-password';
  if (CONFIRMS.test(named) || /confirm|verif|bis\b|repeat/.test(identifiers)) return 'password-confirmation';
  return 'password';
}

/** How surely a text names a kind of field; 0 for not at all. */
function worthOf(text: string, { named, not }: FieldWords): number {
  if (text === '' || not?.test(text)) return 0;
  return Math.max(0, ...named.map(([pattern, worth]) => (pattern.test(text) ? worth : 0)));
}
