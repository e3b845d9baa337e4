import { intersection, type Rect, type Size } from './placement';

/** What is read of the page's layout to draw over it. In CSS pixels of the viewport. */

export const CONTROLS = 'input:not([type=hidden]), select, textarea, button, [role=button], a[href]';
export const TEXTS = 'h1, h2, h3, p, label, legend, li, td';

/** As many boxes of the page as are looked at to find the card its place. */
const MOST_BOXES = 60;

/** How far above a field the words that name it stand where they are not tied to it. */
const NAME_ABOVE = 26;

/** The window without its scrollbars, under which nothing can be read; as it is before any pinch zoom. */
export function viewportSize(): Size {
  const { width, height, scale } = visualViewport ?? { width: innerWidth, height: innerHeight, scale: 1 };
  return { width: Math.floor(width * scale), height: Math.floor(height * scale) };
}

/** Boxes of the page's elements that are in sight. */
export function boxesInSight(document: Document, selector: string): Rect[] {
  const boxes: Rect[] = [];
  for (const element of document.querySelectorAll(selector)) {
    const box = element.getBoundingClientRect();
    const inSight = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
    if (inSight && !isLinkInText(element)) boxes.push(box);
    if (boxes.length === MOST_BOXES) break;
  }
  return boxes;
}

/** What is no more than a part of the text: links that are not drawn as buttons are. */
function isLinkInText(element: Element): boolean {
  if (element.localName !== 'a') return false;
  const { backgroundColor, borderTopWidth, paddingTop } = getComputedStyle(element);
  const framed = borderTopWidth !== '0px' || !/, 0\)$/.test(backgroundColor);
  return !framed || paddingTop === '0px';
}

/** Boxes of elements that nothing of the page lies over, at least not over their middle. */
export function reachable(ours: Element, selector: string): Rect[] {
  const { ownerDocument } = ours;
  return [...ownerDocument.querySelectorAll(selector)].flatMap((element) => {
    if (isLinkInText(element)) return [];
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const hit = ownerDocument.elementsFromPoint((left + right) / 2, (top + bottom) / 2).find((e) => e !== ours);
    return hit !== undefined && element.contains(hit) ? [{ left, top, right, bottom }] : [];
  });
}

/** Where the words stand that name a field: its labels where they are near, else the line above it. */
export function nameOf(element: Element, box: Rect): Rect[] {
  const labels = [...((element as HTMLInputElement).labels ?? [])].flatMap(boxesOfText);
  const near = labels.filter((label) => label.bottom > box.top - 3 * NAME_ABOVE && label.top < box.bottom + NAME_ABOVE);
  if (near.length > 0) return near;
  return /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) ? [{ ...box, top: box.top - NAME_ABOVE }] : [];
}

/**
 * A field's box, with the name that stands across its upper edge, as labels do that float: a ring drawn through it would
 * strike it out.
 * @param most how far above the field it may begin
 */
export function withNameOnEdge(box: Rect, names: readonly Rect[], most: number): Rect {
  const across = names.filter(({ top, bottom }) => top < box.top && bottom > box.top && top >= box.top - most);
  return { left: box.left, right: box.right, bottom: box.bottom, top: Math.min(box.top, ...across.map((n) => n.top)) };
}

/** The boxes of an element's words; its own may be as wide as the page. */
export function boxesOfText(element: Element): Rect[] {
  const boxes: Rect[] = [];
  const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node !== null && boxes.length < MOST_BOXES; node = words.nextNode()) {
    if ((node as Text).data.trim() === '') continue;
    const range = document.createRange();
    range.selectNode(node);
    boxes.push(range.getBoundingClientRect());
  }
  return boxes;
}

/** What of a box can be seen through the areas it scrolls in; null for nothing. */
export function visiblePart(box: Rect, element: Element): Rect | null {
  let seen: Rect | null = box;
  for (let e = element.parentElement; e !== null && seen !== null; e = e.parentElement) {
    if (e === document.body || e === document.documentElement) break;
    if (e.scrollHeight <= e.clientHeight && e.scrollWidth <= e.clientWidth) continue;
    const { overflowX, overflowY } = getComputedStyle(e);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    seen = intersection(seen, e.getBoundingClientRect());
  }
  return seen;
}
