import type { Passage } from './passage';
import { isTickable } from './words';

/** Where a text stands from the control it may name. */
export type Side = 'inside' | 'left' | 'above' | 'right' | 'below';

export const SIDES: readonly Side[] = ['inside', 'left', 'above', 'right', 'below'];

export interface Neighbour {
  readonly side: Side;
  readonly text: string;
  /** How far away, in CSS pixels, weighed by how usual it is to put a name there. */
  readonly cost: number;
  /** Begins where the control begins: it is this control's own, not that of a group. */
  readonly aligned: boolean;
  /** Of the text, in reading order: the same text may stand near several controls. */
  readonly order: number;
}

/** How far out of line a text may begin and still be a control's own, in CSS pixels. */
const IN_LINE = 24;

/** Farthest that a text may stand from the control it names, in CSS pixels. */
const FAR: Record<Side, number> = { inside: 0, left: 420, above: 56, right: 240, below: 28 };

/** What a pixel costs, and what the side itself does: names stand in it, left or above; right of a box to tick. */
const COST: Record<Side, readonly [pixel: number, side: number]> = {
  inside: [0, 0],
  left: [1, 0],
  above: [2, 0],
  right: [2, 120],
  below: [4, 130],
};
const COST_OF_TICKABLE: typeof COST = { ...COST, left: [3, 60], right: [1, 0] };

/** « Évitez votre date de naissance »: it names what is not to be typed there. */
const ADVICE_AGAINST =
  /(?<=^|[.!?;] )(evitez|n'(utilis|employ|indiqu|ecri|tap|entr|saisi)|ne \w+ (pas|jamais|ni)).*?([.!?;]( |$)|$)/g;

/**
 * The texts a reader would take for a control's name, by where they stand; the nearest of each side. This serves
 * layout tables, definition lists and bare `<div>`s alike.
 * @returns the likeliest first
 */
export function neighboursOf(element: Element, passages: readonly Passage[]): Neighbour[] {
  const box = element.getBoundingClientRect();
  const costs = isTickable(element) ? COST_OF_TICKABLE : COST;
  const nearest = new Map<Side, Neighbour>();
  for (const { box: there, link, region, heading, text: whole, order } of passages) {
    const text = whole.replace(ADVICE_AGAINST, '').trim();
    if (link || region === 'chat' || (heading > 0 && heading < 3) || text === '') continue;
    const place = placeOf(there, box);
    if (place === null || place.distance > FAR[place.side]) continue;
    const [pixel, side] = costs[place.side];
    const cost = Math.max(place.distance, 0) * pixel + side + place.shift / 4;
    if (cost < (nearest.get(place.side)?.cost ?? Number.POSITIVE_INFINITY)) {
      nearest.set(place.side, { side: place.side, text, cost, aligned: place.shift <= IN_LINE, order });
    }
  }
  return [...nearest.values()].sort((a, b) => a.cost - b.cost);
}

/** On which side of a box a text stands, how far, and how much out of line. */
function placeOf(text: DOMRect, box: DOMRect): { side: Side; distance: number; shift: number } | null {
  if (isInside(text, box)) return { side: 'inside', distance: 0, shift: 0 };
  const overlapY = Math.min(box.bottom, text.bottom) - Math.max(box.top, text.top);
  if (overlapY >= Math.min(box.height, text.height) / 2) {
    if (text.right <= box.left + 4) return { side: 'left', distance: box.left - text.right, shift: 0 };
    if (text.left >= box.right - 4) return { side: 'right', distance: text.left - box.right, shift: 0 };
    return null;
  }
  if (Math.min(box.right, text.right) <= Math.max(box.left, text.left)) return null;
  const shift = Math.abs(box.left - text.left);
  if (text.bottom <= box.top + 4) return { side: 'above', distance: box.top - text.bottom, shift };
  if (text.top >= box.bottom - 4) return { side: 'below', distance: text.top - box.bottom, shift };
  return null;
}

/** Drawn over the control or across its edge, as names do that float in their field. */
function isInside(text: DOMRect, box: DOMRect): boolean {
  if (text.left < box.left || text.right > box.right) return false;
  return Math.min(box.bottom, text.bottom) - Math.max(box.top, text.top) >= text.height / 3;
}
