import type { Page } from './page';
import type { Passage } from './passage';

/** The part of a page under one of its headings: up to the next heading that is as high. */
export interface Section {
  readonly heading: Passage;
  readonly from: number;
  readonly to: number;
}

/** What a page is divided into by its headings; legends name fields, and divide nothing. */
export function sectionsOf({ headings }: Page): Section[] {
  const dividing = headings.filter(({ heading }) => heading < LEGEND);
  return dividing.map((heading, i) => {
    const next = dividing.slice(i + 1).find((other) => other.heading <= heading.heading);
    return { heading, from: heading.order, to: next?.order ?? Number.POSITIVE_INFINITY };
  });
}

const LEGEND = 8;

/** True where something is asked in a section: a field to fill in, or a box to tick. */
export function asks({ mainFields, choices }: Page, { from, to }: Section): boolean {
  return [...mainFields, ...choices].some(({ order }) => order > from && order < to);
}
