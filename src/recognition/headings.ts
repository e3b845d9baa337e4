import { boundsOf, subjectOf } from './core';
import type { Page } from './page';
import { LONGEST_HEADING, type Passage } from './passage';

type Asking = Pick<Page, 'headings' | 'statements' | 'mainFields' | 'core' | 'opening' | 'boxes'>;

/** The headings that say what a page is for: the first ones, and the last before what it asks. */
export function mainHeadingsOf(page: Asking): Passage[] {
  const asked = page.core.length > 0 ? page.core : page.mainFields;
  const first = asked[0]?.order ?? Number.POSITIVE_INFINITY;
  const last = asked.at(-1)?.order ?? Number.POSITIVE_INFINITY;
  const leading = ownHeadings(page, first).filter(({ order }) => order < last);
  const highest = leading.reduce<Passage | undefined>(
    (a, b) => (a === undefined || b.heading < a.heading ? b : a),
    undefined,
  );
  const [begins] = leading;
  // What is a heading by its name alone has no rank of its own, but a size.
  const top = begins?.heading === 7 && highest && sizeOf(begins) > sizeOf(highest) ? begins : highest;
  const nearest =
    first === Number.POSITIVE_INFINITY
      ? undefined
      : leading.filter(({ order, heading }) => order < first && heading < 8 && !isMinor(heading, top)).at(-1);
  return leading.filter((heading) => heading.heading === 1 || heading === top || heading === nearest);
}

/** Those that stand in no box beside; else what is drawn like one; else those in boxes, too. */
function ownHeadings({ headings, statements, core, opening, boxes }: Asking, first: number): readonly Passage[] {
  const bounds = core.length > 0 ? boundsOf(core) : opening?.box;
  const isApart = ({ first, text }: Passage) => {
    const box = boxes.find((element) => element.contains(first))?.getBoundingClientRect();
    if (box === undefined || bounds === undefined) return false;
    // A box over the heart of the page whose title names what is asked there may well be the page's own.
    const inLine = box.left < bounds.right && box.right > bounds.left;
    return !inLine || (core.length > 0 && subjectOf(core)?.test(text) === false);
  };
  const own = headings.filter((heading) => !isApart(heading));
  if (core.length === 0 || own.some(({ order }) => order < first)) return own;
  const drawn = statements
    .filter((passage) => passage.order < first && isDrawnAsHeading(passage) && !isApart(passage))
    .map((passage) => ({ ...passage, heading: 7 }));
  return drawn.length > 0 ? [...drawn, ...own] : headings;
}

/** The first heading, or what stands before it and is drawn like one. */
export function openingOf({
  headings: [first],
  statements,
}: Pick<Page, 'headings' | 'statements'>): Passage | undefined {
  return first && (statements.find((passage) => passage.order < first.order && isDrawnAsHeading(passage)) ?? first);
}

/** By how much larger than the page's text what is no heading by its name is drawn like one. */
const LARGER = 1.2;

function isDrawnAsHeading(passage: Passage): boolean {
  if (passage.label || passage.text.length > LONGEST_HEADING) return false;
  return sizeOf(passage) >= LARGER * Number.parseFloat(getComputedStyle(document.body).fontSize);
}

/** Of its letters, in CSS pixels. */
function sizeOf({ first: { parentElement } }: Passage): number {
  return parentElement === null ? 0 : Number.parseFloat(getComputedStyle(parentElement).fontSize);
}

/** A heading far below the page's own, of a note or a help text. */
function isMinor(heading: number, top: Passage | undefined): boolean {
  return heading < 7 && top !== undefined && heading > top.heading + 2;
}
