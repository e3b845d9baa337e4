import type { TargetName } from '../journey/steps';
import type { Host, Origin } from './host';
import { boxesOfText, CONTROLS, nameOf, reachable, TEXTS, visiblePart, withNameOnEdge } from './measure';
import { grow, type Rect, union } from './placement';
import type { View } from './view';

/** How far a ring stands from what it rings, in CSS pixels, and the most that the contract allows. */
const DISTANCE = 5;
const MOST_DISTANCE = 16;

/** Where one ring belongs now, in CSS pixels of the viewport. */
export interface RingPlace {
  readonly name: TargetName;
  /** Null where none of its elements is in the page. */
  readonly box: Rect | null;
  /** What of it can be seen through the areas that it scrolls in; null for nothing. */
  readonly seen: Rect | null;
  /** That, with the words that name it: what must not be covered; null where nothing of it can be seen. */
  readonly named: Rect | null;
}

/** Reads where the rings belong. */
export function placesOf(targets: ReadonlyMap<TargetName, readonly Element[]>): RingPlace[] {
  return [...targets].map(([name, elements]) => {
    const there = elements.filter((element) => element.isConnected);
    const box = union(there.map((element) => element.getBoundingClientRect()));
    const seen = box && elements[0] ? visiblePart(box, elements[0]) : null;
    const names = seen === null ? [] : elements.flatMap((element) => nameOf(element, seen));
    const round = (rect: Rect) => grow(withNameOnEdge(rect, names, MOST_DISTANCE - DISTANCE), DISTANCE);
    const room = seen && round(seen);
    return { name, box: box && round(box), seen: room, named: room && union([room, ...names]) };
  });
}

/** What of the page the card minds, beside all that minds any card. */
export interface Room {
  /** What it may not cover. */
  readonly free: readonly Rect[];
  /** What it had better not. */
  readonly spared: readonly Rect[];
}

/**
 * What is ringed with its name, and where one goes next, are not to be covered; nor the answers to the question on
 * cookies, which is not ringed but comes first. What it says, and what the site says is wrong, is spared where that
 * leaves the card a place. Nor is what has the focus to be covered, whatever it is (WCAG 2.2, 2.4.11).
 * @param ours our element in the page
 * @param at where the focus is in the page
 */
export function roomFor(
  places: readonly RingPlace[],
  { targets, notice, errorAt }: View,
  ours: Element,
  at: Element | null,
): Room {
  const asks = notice === 'cookies';
  const answers = asks ? reachable(ours, CONTROLS) : [];
  const free = [...places.flatMap(({ named }) => named ?? []), ...waysOn(targets), ...answers, ...focused(at)];
  return { free, spared: asks ? reachable(ours, TEXTS) : errorAt.flatMap(boxesOfText) };
}

/** Not what is only made to have it, such as the whole of the page. */
function focused(at: Element | null): Rect[] {
  const box = at?.isConnected ? visiblePart(at.getBoundingClientRect(), at) : null;
  return box !== null && box.bottom - box.top < innerHeight / 2 ? [box] : [];
}

/** What sends off the forms that the targets stand in. */
function waysOn(targets: ReadonlyMap<TargetName, readonly Element[]>): Rect[] {
  const forms = new Set([...targets.values()].flat().map((element) => (element as HTMLInputElement).form ?? null));
  return [...forms].flatMap((form) =>
    [...(form?.querySelectorAll('[type=submit], [type=image], button:not([type])') ?? [])]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => visiblePart(element.getBoundingClientRect(), element) ?? []),
  );
}

/** Puts the rings there. */
export function drawRings(host: Host, places: readonly RingPlace[], { left, top, scale }: Origin): void {
  for (const { name, box, seen } of places) {
    const ring = host.within<HTMLElement>(`[data-target="${name}"]`);
    if (ring === null) continue;
    ring.style.display = box === null ? 'none' : '';
    if (box === null) continue;
    ring.style.left = `${(box.left - left) / scale}px`;
    ring.style.top = `${(box.top - top) / scale}px`;
    ring.style.width = `${(box.right - box.left) / scale}px`;
    ring.style.height = `${(box.bottom - box.top) / scale}px`;
    ring.style.clipPath = seen === null ? 'inset(50%)' : clip(box, seen);
  }
}

function clip(box: Rect, seen: Rect): string {
  const cut = [seen.top - box.top, box.right - seen.right, box.bottom - seen.bottom, seen.left - box.left];
  // Room for the number and the outline, which stand out of the ring's box, where nothing is cut.
  return cut.every((side) => side < 1) ? '' : `inset(${cut.map((side) => `${side < 1 ? -16 : side}px`).join(' ')})`;
}
