import { plain, wordsOfIdentifier } from './french';
import { boxOfRun, type Passage, type RawControl } from './reading';

/** All the words that name a control, apart by how surely they are its own. All in plain form. */
export interface ControlWords {
  /** Its label, accessible name, placeholder, title; a button's own text. */
  readonly own: string;
  /** The legend or name of the group it belongs to. */
  readonly group: string;
  /** What describes it (`aria-describedby`). */
  readonly described: string;
  /** The text that stands next to it on the page, read only where nothing else names it. */
  readonly near: string;
  /** What its id, name and autocomplete say; often generated, seldom wrong. */
  readonly identifiers: string;
}

const LONGEST_NAME = 400;

/** The words of a control, apart from its neighbours on the page (see {@link findNear}). */
export function wordsOf({ element }: RawControl, pieceOnly: (own: string) => boolean): Omit<ControlWords, 'near'> {
  const own = plain(ownWords(element).join(' '));
  return {
    own,
    group: own === '' || pieceOnly(own) || isTickable(element) ? plain(groupWords(element)) : '',
    described: plain(textOfIds(element, 'aria-describedby')),
    identifiers: wordsOfIdentifier(
      [element.id, element.getAttribute('name'), element.getAttribute('autocomplete')].filter(Boolean).join(' '),
    ),
  };
}

export function isTickable(element: Element): boolean {
  const type = element.getAttribute('type')?.toLowerCase();
  const role = element.getAttribute('role');
  return type === 'checkbox' || type === 'radio' || role === 'checkbox' || role === 'radio' || role === 'switch';
}

function ownWords(element: HTMLElement): string[] {
  const words = [textOfIds(element, 'aria-labelledby'), element.getAttribute('aria-label') ?? ''];
  for (const label of (element as HTMLInputElement).labels ?? []) words.push(textOf(label));
  const tag = element.tagName;
  if (tag === 'INPUT' || tag === 'TEXTAREA') {
    words.push(element.getAttribute('placeholder') ?? '');
    const type = (element as HTMLInputElement).type;
    if (type === 'image') words.push(element.getAttribute('alt') ?? '');
    // The words on a button are the page's own; nothing anybody typed is ever read here.
    if (type === 'submit' || type === 'button' || type === 'reset') words.push(element.getAttribute('value') ?? '');
  } else if (tag !== 'SELECT') {
    words.push(textOf(element));
  }
  if (words.every((word) => word.trim() === '')) words.push(floatingLabel(element));
  words.push(element.getAttribute('title') ?? '');
  return [...new Set(words.map((word) => word.trim().slice(0, LONGEST_NAME)).filter(Boolean))];
}

/** A label that is drawn inside the field's frame but not tied to it, as applications' components do. */
function floatingLabel(element: Element): string {
  const frame = element.closest('[class*="field"], [class*="input-group"], [class*="form-group"], [class*="control"]');
  if (frame === null || frame.querySelectorAll('input:not([type=hidden]), select, textarea').length !== 1) return '';
  const label = frame.querySelector('label, [class*="label"]');
  return label !== null && !label.contains(element) ? textOf(label) : '';
}

function groupWords(element: Element): string {
  for (let e = element.parentElement, up = 0; e !== null && up < 8; e = e.parentElement, up++) {
    const role = e.getAttribute('role');
    if (e.tagName !== 'FIELDSET' && role !== 'group' && role !== 'radiogroup') continue;
    const legend = e.tagName === 'FIELDSET' ? e.querySelector(':scope > legend') : null;
    const words = [textOfIds(e, 'aria-labelledby'), e.getAttribute('aria-label') ?? '', legend ? textOf(legend) : ''];
    const name = words.find((word) => word.trim() !== '');
    if (name !== undefined) return name.slice(0, LONGEST_NAME);
  }
  return '';
}

function textOfIds(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute);
  if (ids === null) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids
    .split(/\s+/)
    .map((id) => (id === '' ? null : root.getElementById(id)))
    .map((named) => (named === null ? '' : textOf(named)))
    .join(' ');
}

/** The text of an element without scripts, options and what is only shown in other states. */
export function textOf(element: Element): string {
  let text = '';
  for (const child of element.childNodes) {
    if (text.length > LONGEST_NAME) break;
    if (child instanceof Text) text += child.data;
    else if (child instanceof HTMLImageElement) text += ` ${child.alt} `;
    else if (
      child instanceof Element &&
      !/^(script|style|select|textarea|template|noscript|datalist)$/i.test(child.tagName)
    ) {
      if (child.tagName.toLowerCase() === 'svg') text += ` ${child.querySelector('title')?.textContent ?? ''} `;
      else if (child instanceof HTMLElement && child.hidden) continue;
      else text += ` ${textOf(child)} `;
    }
  }
  return text;
}

/** Farthest that a text may stand from the control it names, in CSS pixels. */
const FAR = { left: 420, above: 56, right: 240 };

/**
 * The text a reader would take for a control's name, by where it stands: left of it, above it, or, for a box to
 * tick, right of it. It serves layout tables, definition lists and bare `<div>`s alike.
 * @returns the nearest first, three at most
 */
export function findNear(control: RawControl, passages: readonly Passage[]): string[] {
  const box = control.element.getBoundingClientRect();
  const tickable = isTickable(control.element);
  const found: { text: string; cost: number }[] = [];
  for (const passage of passages) {
    if (passage.link || passage.region === 'chat' || (passage.heading > 0 && passage.heading < 3)) continue;
    const cost = distance(box, boxOfRun(passage.first, passage.last), tickable);
    if (cost !== null) found.push({ text: passage.text, cost });
  }
  return found
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 3)
    .map(({ text }) => text);
}

function distance(box: DOMRect, text: DOMRect, tickable: boolean): number | null {
  const overlapY = Math.min(box.bottom, text.bottom) - Math.max(box.top, text.top);
  const overlapX = Math.min(box.right, text.right) - Math.max(box.left, text.left);
  if (overlapY >= Math.min(box.height, text.height) / 2) {
    const left = box.left - text.right;
    if (left >= -4 && left <= FAR.left) return tickable ? left * 3 + 60 : left;
    const right = text.left - box.right;
    if (right >= -4 && right <= FAR.right) return tickable ? right : right * 2 + 120;
  }
  const above = box.top - text.bottom;
  if (overlapX > 0 && above >= -4 && above <= FAR.above) return above * 2 + Math.abs(box.left - text.left) / 4;
  return null;
}
