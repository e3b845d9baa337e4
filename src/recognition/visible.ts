/** What a person can see of a page. Nothing here writes to it. */

/** An element with a box of its own, or one that only passes its children's through (`display: contents`). */
export function isRendered(element: Element): boolean {
  return element.checkVisibility() || getComputedStyle(element).display === 'contents';
}

const OPAQUE = { opacityProperty: true, visibilityProperty: true };

/** True for what is rendered and neither transparent nor `visibility: hidden`. */
export function isOpaque(element: Element): boolean {
  return element.checkVisibility(OPAQUE);
}

/** A panel that is closed by its size, or text kept for screen readers: it clips what is in it to nothing. */
export function isCollapsed(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.offsetHeight > 1 && element.offsetWidth > 1) return false;
  const { display, overflowX, overflowY, clipPath, clip } = getComputedStyle(element);
  if (display === 'contents' || display === 'inline') return false;
  return overflowX !== 'visible' || overflowY !== 'visible' || clipPath !== 'none' || clip !== 'auto';
}

/** True where a box lies where nobody can scroll to: left of or above the document. */
export function isOffPage(box: DOMRect): boolean {
  // How far the page is scrolled is dear to ask, and most boxes need not.
  return (box.right <= 0 && box.right + scrollX <= 0) || (box.bottom <= 0 && box.bottom + scrollY <= 0);
}

/**
 * What can be seen of what is inside an element that cuts off what stands out of it, and cannot be scrolled by hand:
 * the frame of a carousel, of which one screen shows.
 * @param outer the same of what is round it; null for all of the page
 */
export function windowOf(element: Element, outer: DOMRect | null): DOMRect | null {
  // Text alone is never cut off whole by what it stands in.
  if (element.firstElementChild === null && element.shadowRoot === null) return outer;
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  if (scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1) return outer;
  // What the root and the body hide is still scrolled to, or locked for the time of a dialog.
  if (element === document.body || element === document.documentElement) return outer;
  const { overflowX, overflowY } = getComputedStyle(element);
  const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  if (!cuts(overflowX) && !cuts(overflowY)) return outer;
  const box = element.getBoundingClientRect();
  const all = outer ?? new DOMRect(-FAR, -FAR, 2 * FAR, 2 * FAR);
  const [left, right] = cuts(overflowX)
    ? [Math.max(box.left, all.left), Math.min(box.right, all.right)]
    : [all.left, all.right];
  const [top, bottom] = cuts(overflowY)
    ? [Math.max(box.top, all.top), Math.min(box.bottom, all.bottom)]
    : [all.top, all.bottom];
  return new DOMRect(left, top, Math.max(right - left, 0), Math.max(bottom - top, 0));
}

/** Farther than any page reaches, in CSS pixels. */
const FAR = 1e6;

/** True where at least a corner of a box shows in a window. */
export function isWithin(box: DOMRect, window: DOMRect): boolean {
  return (
    box.left < window.right - 1 &&
    box.right > window.left + 1 &&
    box.top < window.bottom - 1 &&
    box.bottom > window.top + 1
  );
}

/** The least side, in CSS pixels, of something one could click or type into. */
const LEAST_SIDE = 4;

/** True for a box that could be clicked: displayed somewhere, scrolled out of sight or not. */
export function hasBox(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.width >= LEAST_SIDE && box.height >= LEAST_SIDE && !isOffPage(box);
}

/** The element round another, out of a component too. */
export function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
