import type { Controls, Field } from './controls';
import { ASKED_TOGETHER, type FieldKind } from './pages/fields';
import type { Passage } from './passage';
import { parentOf } from './visible';

/**
 * The heart of a page that asks something: the fields that are asked together. What stands in a box of its own beside
 * them, with a title and something to click or fill in, may be about something else.
 */

/** What is asked on no page that is for something else. */
const SURE_ALONE: ReadonlySet<FieldKind> = new Set(['one-time-code', 'iban-last-digits', 'card-serial-number']);

/** @returns the fields that are asked together, of what the page asks most of; none where that is not clear */
export function coreOf(fields: readonly Field[]): readonly Field[] {
  const cores = ASKED_TOGETHER.map(([kinds]) => nearestTogether(fields.filter(({ kind }) => kinds.includes(kind))));
  const [most = [], next = []] = cores
    .filter((asked) => asked.length > 1 || asked.some(({ kind }) => SURE_ALONE.has(kind)))
    .sort((a, b) => b.length - a.length || Number(isNewPassword(b)) - Number(isNewPassword(a)));
  return most.length > next.length || isNewPassword(most) ? most : [];
}

/** Where a password is chosen, one may sign in beside that; where one signs in, none is chosen. */
function isNewPassword(core: readonly Field[]): boolean {
  return core.some(({ kind }) => kind === 'password-confirmation');
}

/** The words by which a title speaks of what is asked; null where nothing is. */
export function subjectOf(core: readonly Field[]): RegExp | null {
  if (core.length === 0) return null;
  const [, subject] = ASKED_TOGETHER.find(([kinds]) => core.every(({ kind }) => kinds.includes(kind))) ?? [];
  return subject ?? null;
}

/** One field of each kind, those that follow each other most closely, in reading order. */
function nearestTogether(fields: readonly Field[]): readonly Field[] {
  const kinds = [...new Set(fields.map(({ kind }) => kind))];
  let nearest: readonly Field[] = [];
  for (const { order: from } of fields) {
    const together = kinds
      .map((kind) => fields.find((field) => field.kind === kind && field.order >= from))
      .filter((field) => field !== undefined)
      .sort((a, b) => a.order - b.order);
    const more = together.length - nearest.length;
    if (more > 0 || (more === 0 && spanOf(together) < spanOf(nearest))) nearest = together;
  }
  return nearest;
}

function spanOf(fields: readonly Field[]): number {
  return (fields.at(-1)?.order ?? 0) - (fields[0]?.order ?? 0);
}

/** Where fields stand, all together. */
export function boundsOf(fields: readonly Field[]): { readonly left: number; readonly right: number } {
  const boxes = fields.flatMap(({ elements }) => elements.map((element) => element.getBoundingClientRect()));
  return { left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)) };
}

/**
 * The boxes that begin with a heading, hold something to click or fill in, and nothing of the heart of the page; where
 * it has none, not its first heading.
 * @param headings of the page itself, in reading order
 * @param controls all that can be clicked or filled in
 */
export function boxesBeside(
  core: readonly Field[],
  opening: Passage | undefined,
  headings: readonly Passage[],
  { fields, choices, actions }: Controls,
): Element[] {
  const usable = [
    ...fields.map(({ elements: [element], order }) => ({ element, order })),
    ...[...choices, ...actions].map(({ element, order }) => ({ element, order })),
  ].sort((a, b) => a.order - b.order);
  return headings.flatMap((heading, i) => {
    const before = usable.findLast(({ order }) => order < heading.order)?.element;
    const after = usable.find(({ order }) => order > heading.order)?.element;
    if (heading.heading === 1 || after === undefined) return [];
    let box: Element | null = heading.first.parentElement;
    while (box !== null && !box.contains(after)) box = parentOf(box);
    const isInside = (node: Node | undefined) => node !== undefined && box?.contains(node) === true;
    // What holds headings below its own is a part of the page, and may be all of it.
    const below = headings.slice(i + 1).find((other) => other.heading > heading.heading || other.heading === 1);
    if (isInside(before) || isInside(headings[i - 1]?.first) || isInside(below?.first)) return [];
    if (isInside(opening?.first) || core.some(({ elements }) => elements.some(isInside))) return [];
    return box === null ? [] : [box];
  });
}
