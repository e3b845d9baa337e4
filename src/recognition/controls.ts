import type { FieldKind } from './pages/fields';
import type { Region } from './regions';
import type { ControlWords } from './words';

/** One thing to fill in, whether one control or several small ones side by side. */
export interface Field {
  readonly kind: FieldKind;
  /** Its controls, in reading order. */
  readonly elements: readonly HTMLElement[];
  readonly words: ControlWords;
  readonly region: Region;
  readonly order: number;
  /** How surely it is of its kind; see kinds.ts. */
  readonly certainty: number;
  /** How far away its name stands (see near.ts); 0 where it is tied to it. */
  readonly far: number;
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

/** The form a field belongs to; null where the page has none round it. */
export function formOf({ elements }: Field): Element | null {
  return elements[0]?.closest('form, [role=form], dialog, [role=dialog]') ?? null;
}

/** The element of an action that may not have been found. */
export function elementOf(action: Action | undefined): readonly HTMLElement[] | undefined {
  return action && [action.element];
}
