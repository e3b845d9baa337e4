import { plain } from './french';
import { readVisible } from './reading';
import { isOpaque, parentOf } from './visible';
import { textOf } from './words';

/** Layers over the page: cookie screens, the site's own help windows. What they cover is not to be used now. */

const COOKIE_WORDS = /cookies?|traceurs?|consentement|mesure d'audience|vie privee/;
const OUR_HOST = 'PAS-A-PAS-AMELI';

/** A layer is at least this many times as large as what it covers; a floating label or an icon is not. */
const LAYER_TIMES = 3;

/** What says that it is one, however small. */
const DIALOG = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';

/** Share of the viewport from which a layer covers also what is scrolled out of sight. */
const FULL = 0.85;

/** @returns the layer that covers all of an element that is in sight, or null. */
export function layerOver(element: Element): Element | null {
  const box = element.getBoundingClientRect();
  const left = Math.max(box.left, 0);
  const right = Math.min(box.right, innerWidth);
  const top = Math.max(box.top, 0);
  const bottom = Math.min(box.bottom, innerHeight);
  if (right - left < 2 || bottom - top < 2) return fullLayer(element);
  const inset = 1;
  const points: (readonly [number, number])[] = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + inset, top + inset],
    [right - inset, bottom - inset],
    [left + inset, bottom - inset],
    [right - inset, top + inset],
  ];
  let covering: Element | null = null;
  for (const [x, y] of points) {
    const layer = layerAt(element, box, x, y);
    if (layer === null) return null;
    covering ??= layer;
  }
  return covering;
}

function layerAt(element: Element, box: DOMRect, x: number, y: number): Element | null {
  for (const hit of hitsAt(x, y)) {
    if (hit === element || element.contains(hit) || hit.contains(element)) return null;
    const layer = layerOf(hit, element, box);
    if (layer !== null) return layer;
  }
  return null;
}

/** The part of the page above the element that the hit one belongs to, if it is laid over and not beside it. */
function layerOf(hit: Element, element: Element, box: DOMRect): Element | null {
  let layer: Element | null = null;
  for (let e: Element | null = hit; e !== null && !e.contains(element); e = parentOf(e)) {
    const { position } = getComputedStyle(e);
    if (position !== 'fixed' && position !== 'absolute' && position !== 'sticky' && !(e instanceof HTMLDialogElement))
      continue;
    const over = e.getBoundingClientRect();
    const times = e.matches(DIALOG) ? 1 : LAYER_TIMES;
    if (over.width * over.height >= times * box.width * box.height) layer = e;
  }
  return layer;
}

/** A layer over the whole viewport covers what lies out of sight, too. */
function fullLayer(element: Element): Element | null {
  for (const hit of hitsAt(innerWidth / 2, innerHeight / 2)) {
    if (hit.contains(element) || element.contains(hit)) return null;
    for (let e: Element | null = hit; e !== null && !e.contains(element); e = parentOf(e)) {
      if (getComputedStyle(e).position === 'fixed' && covers(e) >= FULL) return e;
    }
  }
  return null;
}

function covers(element: Element): number {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return (Math.max(width, 0) * Math.max(height, 0)) / (innerWidth * innerHeight);
}

/** True for a layer that asks about cookies: its words say so, and there is a button to answer. */
export function asksAboutCookies(layer: Element): boolean {
  if (!isOpaque(layer)) return false;
  // What is hidden in it, such as details of each cookie, is not what it asks.
  const { passages, controls } = readVisible(layer);
  if (controls.length === 0) return false;
  const text = [
    ...passages.map((passage) => passage.text),
    ...controls.map(({ element }) => plain(textOf(element))),
  ].join(' ');
  return COOKIE_WORDS.test(text.slice(0, 2000)) && /accept|refus|personnalis|parametr|continuer/.test(text);
}

/** The layer in the middle of the viewport, where it covers most of it; for pages where nothing is to be used. */
export function layerInFront(): Element | null {
  const [hit] = hitsAt(innerWidth / 2, innerHeight / 2);
  for (let e: Element | null = hit ?? null; e !== null && e !== document.body; e = parentOf(e)) {
    const { position } = getComputedStyle(e);
    if ((position === 'fixed' || position === 'absolute' || e instanceof HTMLDialogElement) && covers(e) > 0.2)
      return e;
  }
  return null;
}

/** True for what can be used while a dialog of the page is open over the rest of it. */
export function isInFront(element: Element): boolean {
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  return dialog === undefined || dialog.contains(element);
}

/** Everything at a point, from the front to the back, inside the page's components too. Not what is ours. */
function hitsAt(x: number, y: number, root: Document | ShadowRoot = document): Element[] {
  return root
    .elementsFromPoint(x, y)
    .filter((hit) => hit.getRootNode() === root && hit.tagName !== OUR_HOST)
    .flatMap((hit) => (hit.shadowRoot === null ? [hit] : [...hitsAt(x, y, hit.shadowRoot), hit]));
}
