/** What a person can see of a page. Nothing here writes to it. */

/** An element with a box of its own, or one that only passes its children's through (`display: contents`). */
export function isRendered(element: Element): boolean {
  return element.checkVisibility() || getComputedStyle(element).display === 'contents';
}

/** True for what is rendered and neither transparent nor `visibility: hidden`. */
export function isOpaque(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
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
  return box.right + scrollX <= 0 || box.bottom + scrollY <= 0;
}

/** The least side, in CSS pixels, of something one could click or type into. */
const LEAST_SIDE = 4;

/** True for a box that could be clicked: displayed somewhere, scrolled out of sight or not. */
export function hasBox(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.width >= LEAST_SIDE && box.height >= LEAST_SIDE && !isOffPage(box);
}
