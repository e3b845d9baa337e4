import type { Region } from './regions';

/** What a page is read into: its texts and its controls, in reading order. */

/** One run of visible text, or one heading. */
export interface Passage {
  /** In plain form (see french.ts). */
  readonly text: string;
  readonly region: Region;
  /** 1 to 6 for headings, 7 for what only looks like one, 8 for legends, which name fields; 0 for other text. */
  readonly heading: number;
  /** The text stands in a `<label>`. */
  readonly label: boolean;
  /** The text is a link's and nothing else: where one could go, not what this page says. */
  readonly link: boolean;
  /** Place in reading order, shared with the controls. */
  readonly order: number;
  readonly first: Node;
  readonly last: Node;
  /** Where it stands, in CSS pixels of the viewport at the time of reading. */
  readonly box: DOMRect;
}

/** An element to use: a field, a box to tick, a button, a link. */
export interface RawControl {
  readonly element: HTMLElement;
  readonly region: Region;
  readonly order: number;
  /** Behind a `aria-hidden`, as applications do to what lies under a layer of theirs. */
  readonly ariaHidden: boolean;
}

export interface RawReading {
  readonly passages: readonly Passage[];
  readonly controls: readonly RawControl[];
}

/** Longest text that is still a heading, in characters. */
export const LONGEST_HEADING = 140;
