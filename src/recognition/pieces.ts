import type { Field } from './controls';
import { PIECE } from './pages/fields';

/** Pieces of one field stand at most this far apart, in CSS pixels. */
const PIECE_GAP = 56;

/** True for a name that a field has as a piece of another: a day, a third digit; « sexe, 1 chiffre » as well. */
export function isPieceName(own: string): boolean {
  return PIECE.test(own.replace(/[ :.]+$/, '')) || PIECE.test(own.replace(/ ?,.*$/, '') || '?');
}

/**
 * Joins small controls that stand side by side and ask for one thing together: a date in three lists, digits in
 * single boxes. What is unnamed, or named as a piece, goes with the one before it.
 */
export function joinPieces(fields: readonly Field[]): Field[] {
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
  return isNextTo(last, next);
}

/** True for two small controls side by side, of which the second may go on with what the first began. */
export function isBeside(before: HTMLElement, next: HTMLElement): boolean {
  return isSmall(before) && isSmall(next) && isNextTo(before, next);
}

function isNextTo(before: HTMLElement, next: HTMLElement): boolean {
  const a = before.getBoundingClientRect();
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

/** Greyed pieces beside others only show what is known already; they are not for filling in. */
export function withoutGreyed(field: Field): Field {
  const open = field.elements.filter((element) => !(element as HTMLInputElement).disabled);
  return open.length === 0 || open.length === field.elements.length ? field : { ...field, elements: open };
}

/** A French IBAN has 27 characters; what takes so few can only ask for its end. */
const LONGEST_END = 9;

/** How much a field takes says what is asked where its name does not. */
export function byCapacity(field: Field): Field {
  if (field.kind !== 'iban') return field;
  const capacities = field.elements.map((element) => (element as HTMLInputElement).maxLength);
  if (capacities.some((capacity) => !(capacity > 0))) return field;
  const capacity = capacities.reduce((sum, one) => sum + one, 0);
  return capacity <= LONGEST_END && capacity >= 5 ? { ...field, kind: 'iban-last-digits' } : field;
}
