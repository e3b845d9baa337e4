import { CONFIRMS, FIELDS, type FieldKind, PIECE } from './pages/fields';
import type { Passage, RawControl, Region } from './reading';
import { hasBox, isOpaque } from './visible';
import { type ControlWords, findNear, isTickable, wordsOf } from './words';

/** One thing to fill in, whether one control or several small ones side by side. */
export interface Field {
  readonly kind: FieldKind;
  /** Its controls, in reading order. */
  readonly elements: readonly HTMLElement[];
  readonly words: ControlWords;
  readonly region: Region;
  readonly order: number;
  /** How surely it is of its kind; see {@link WORTH}. */
  readonly certainty: number;
}

/** A box to tick, or one of a choice. */
export interface Choice {
  readonly element: HTMLElement;
  /** What is visible of it: the box, or the label that draws it. */
  readonly shown: HTMLElement;
  readonly oneOf: string | null;
  readonly words: ControlWords;
  readonly region: Region;
  readonly order: number;
}

/** A button or a link, named by its text. */
export interface Action {
  readonly element: HTMLElement;
  readonly name: string;
  readonly link: boolean;
  /** Where a link leads, as written; empty for buttons. */
  readonly href: string;
  readonly region: Region;
  readonly order: number;
}

export interface Controls {
  readonly fields: readonly Field[];
  readonly choices: readonly Choice[];
  readonly actions: readonly Action[];
}

/** What words are worth by where they stand: a field's own name counts most, its identifier least. */
const WORTH = { own: 1, group: 0.7, near: 0.8, described: 0.3, identifiers: 0.5 };

/** Least sum for a kind to be believed: an own name of a certain word, or several weaker hints. */
const ENOUGH = 1.4;

/** Pieces of one field stand at most this far apart, in CSS pixels. */
const PIECE_GAP = 56;

export function readControls(raw: readonly RawControl[], passages: readonly Passage[]): Controls {
  const fields: Field[] = [];
  const choices: Choice[] = [];
  const actions: Action[] = [];
  for (const control of raw) {
    const { element, region, order } = control;
    if (region === 'chat') continue;
    const sort = sortOf(element);
    if (sort === 'none') continue;
    const words = wordsOf(control, isPieceName);
    if (sort === 'action') {
      if (!isOpaque(element) || !hasBox(element)) continue;
      const link = element.tagName === 'A' || element.getAttribute('role') === 'link';
      actions.push({ element, name: words.own, link, href: element.getAttribute('href') ?? '', region, order });
    } else if (sort === 'choice') {
      const shown = shownChoice(element);
      if (shown === null) continue;
      const [near = ''] = words.own === '' ? findNear({ ...control, element: shown }, passages) : [];
      const name = element.getAttribute('name');
      const radio = element.getAttribute('type') === 'radio' || element.getAttribute('role') === 'radio';
      choices.push({ element, shown, oneOf: radio ? (name ?? '') : null, words: { ...words, near }, region, order });
    } else {
      if (!isOpaque(element) || !hasBox(element)) continue;
      const nears = words.own === '' || isPieceName(words.own) ? findNear(control, passages) : [];
      const all = { ...words, near: '' };
      let named = { ...kindOf(element, all), words: all };
      // The nearest text may be an example or a sign; then the next nearest names the field.
      for (const near of nears) {
        const words = { ...all, near };
        const kind = kindOf(element, words);
        if (kind.certainty <= named.certainty) continue;
        named = { ...kind, words };
        break;
      }
      if (named.words.near === '' && nears[0] !== undefined) named = { ...named, words: { ...all, near: nears[0] } };
      fields.push({ ...named, elements: [element], region, order });
    }
  }
  return { fields: pairConfirmations(joinPieces(fields)), choices, actions };
}

function isPieceName(own: string): boolean {
  return PIECE.test(own);
}

const BUTTON_TYPES = /^(submit|button|image|reset)$/;

function sortOf(element: HTMLElement): 'field' | 'choice' | 'action' | 'none' {
  if (isTickable(element)) return 'choice';
  const tag = element.tagName;
  const role = element.getAttribute('role');
  if (tag === 'INPUT') {
    const { type } = element as HTMLInputElement;
    if (BUTTON_TYPES.test(type)) return 'action';
    return /^(hidden|range|color)$/.test(type) ? 'none' : 'field';
  }
  if (tag === 'SELECT' || tag === 'TEXTAREA') return 'field';
  if (role === 'combobox' || role === 'textbox' || role === 'searchbox' || role === 'spinbutton') return 'field';
  if (tag === 'BUTTON' && element.getAttribute('aria-haspopup') === 'listbox') return 'field';
  return 'action';
}

/** A native box may be hidden behind a label that draws it; then the label is what one sees and clicks. */
function shownChoice(element: HTMLElement): HTMLElement | null {
  // `opacity: 0` over a drawn box is the usual way to keep the native one in its place.
  if (hasBox(element) && element.checkVisibility({ visibilityProperty: true })) {
    if (isOpaque(element) || (element.parentElement !== null && isOpaque(element.parentElement))) return element;
  }
  for (const label of (element as HTMLInputElement).labels ?? []) if (isOpaque(label) && hasBox(label)) return label;
  return null;
}

function kindOf(element: HTMLElement, words: ControlWords): { kind: FieldKind; certainty: number } {
  const password = element.getAttribute('type') === 'password';
  let best: { kind: FieldKind; certainty: number } = { kind: 'other', certainty: 0 };
  for (const { kind, named, not, identified } of FIELDS) {
    let certainty = 0;
    for (const place of ['own', 'group', 'near', 'described'] as const) {
      const text = words[place];
      if (text === '' || not?.test(text)) continue;
      const worth = Math.max(0, ...named.map(([pattern, worth]) => (pattern.test(text) ? worth : 0)));
      certainty += worth * WORTH[place];
    }
    if (identified?.test(words.identifiers)) certainty += 3 * WORTH.identifiers;
    if (certainty > best.certainty) best = { kind, certainty };
  }
  const type = element.getAttribute('type');
  const autocomplete = element.getAttribute('autocomplete');
  if (element.tagName === 'TEXTAREA') return { kind: 'message', certainty: 3 };
  if (type === 'file') return { kind: 'other', certainty: 3 };
  if (type === 'search' || element.getAttribute('role') === 'searchbox') return { kind: 'search', certainty: 5 };
  if (autocomplete === 'one-time-code' && best.certainty < 3) return { kind: 'one-time-code', certainty: 3 };
  if (saysPassword(password, words) && best.certainty <= 4) return { kind: passwordKind(words), certainty: 3 };
  if (best.certainty >= ENOUGH) return best;
  if (type === 'email') return { kind: 'email', certainty: 2 };
  if (type === 'tel' && /\btel\b|national|phone/.test(autocomplete ?? '')) return { kind: 'phone', certainty: 2 };
  if (type === 'date' || autocomplete === 'bday') return { kind: 'birth-date', certainty: 1 };
  return { kind: 'other', certainty: 0 };
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

/**
 * Joins small controls that stand side by side and ask for one thing together: a date in three lists, digits in
 * single boxes. What is unnamed, or named as a piece, goes with the one before it.
 */
function joinPieces(fields: readonly Field[]): Field[] {
  const joined: Field[] = [];
  for (const field of fields) {
    const before = joined.at(-1);
    if (before !== undefined && isPieceOf(before, field)) {
      const certainty = Math.max(before.certainty, field.certainty);
      const kind = before.kind === 'other' ? field.kind : before.kind;
      joined[joined.length - 1] = { ...before, kind, certainty, elements: [...before.elements, ...field.elements] };
    } else {
      joined.push(field);
    }
  }
  return joined;
}

function isPieceOf(whole: Field, piece: Field): boolean {
  const first = whole.elements[0];
  const last = whole.elements.at(-1);
  const next = piece.elements[0];
  if (first === undefined || last === undefined || next === undefined) return false;
  if (piece.kind !== whole.kind && piece.kind !== 'other' && whole.kind !== 'other') return false;
  const unnamed = piece.words.own === '' || isPieceName(piece.words.own);
  const sameName = piece.kind === whole.kind && isSmall(first) && isSmall(next);
  if (!unnamed && !sameName) return false;
  if (piece.kind === 'other' && piece.words.near !== '' && !isPieceName(piece.words.near) && !isSmall(next))
    return false;
  const a = last.getBoundingClientRect();
  const b = next.getBoundingClientRect();
  const sameRow = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
  return sameRow && b.left - a.right <= PIECE_GAP && b.left >= a.left;
}

/** A list, or a field that takes a few characters only. */
function isSmall(element: HTMLElement): boolean {
  const { maxLength, size } = element as HTMLInputElement;
  if (element.tagName !== 'INPUT') return true;
  return (maxLength > 0 && maxLength <= 5) || (size > 0 && size <= 5) || element.offsetWidth <= 100;
}

const CONFIRMATION_OF: Partial<Record<FieldKind, FieldKind>> = {
  password: 'password-confirmation',
  email: 'email-confirmation',
};

/** The second of two alike, one after the other, is there to confirm the first, whether or not its name says so. */
function pairConfirmations(fields: readonly Field[]): Field[] {
  return fields.map((field, i) => {
    const before = fields[i - 1];
    const confirmation = before && CONFIRMATION_OF[before.kind];
    if (before === undefined || confirmation === undefined) return field;
    const onlyConfirms = field.kind === 'other' && CONFIRMS.test(field.words.own || field.words.near);
    if (before.kind !== field.kind && !onlyConfirms) return field;
    const together = before.region === field.region && formOf(before) === formOf(field);
    const taken = fields.some((other) => other.kind === confirmation && formOf(other) === formOf(field));
    return together && !taken ? { ...field, kind: confirmation } : field;
  });
}

/** The form a field belongs to; null where the page has none round it. */
export function formOf({ elements }: Field): Element | null {
  return elements[0]?.closest('form, [role=form], dialog, [role=dialog]') ?? null;
}
