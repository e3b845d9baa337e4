import { plain, wordsOfIdentifier } from './french';
import type { RawControl } from './passage';

/** All the words that name a control, apart by how surely they are its own. All in plain form. */
export interface ControlWords {
  /** Its label, accessible name, placeholder, title; a button's own text. */
  readonly own: string;
  /** The beginning of that, before any explanation: what it is called, where the rest says where to find it. */
  readonly head: string;
  /** The legend or name of the group it belongs to. */
  readonly group: string;
  /** The beginning of that, as `head` is of its own. */
  readonly groupHead: string;
  /** What describes it (`aria-describedby`). */
  readonly described: string;
  /** The text that stands next to it on the page, read only where nothing else names it. */
  readonly near: string;
  /** What its id, name and autocomplete say; often generated, seldom wrong. */
  readonly identifiers: string;
}

const LONGEST_NAME = 400;

/** The words of a control, apart from its neighbours on the page (see near.ts). */
export function wordsOf({ element }: RawControl, pieceOnly: (own: string) => boolean): Omit<ControlWords, 'near'> {
  const words = ownWords(element);
  const own = plain(words.join(' '));
  const group = own === '' || pieceOnly(own) || isTickable(element) ? groupOf(element) : null;
  return {
    own,
    head: headOf(firstLine(labelOf(element)) || (words[0] ?? '')),
    group: plain(group?.words ?? ''),
    groupHead: headOf(group === null ? '' : firstLine(group.legend) || group.words),
    described: plain(textOfIds(element, 'aria-describedby')),
    identifiers: wordsOfIdentifier(
      [element.id, element.getAttribute('name'), element.getAttribute('autocomplete')].filter(Boolean).join(' '),
    ),
  };
}

/** What a text calls something, before it goes on to explain. */
function headOf(text: string): string {
  return plain(text).match(/^[^.?!([]{1,90}/)?.[0] ?? '';
}

/** What a button or a link is called, in plain form. */
export function nameOf(element: HTMLElement): string {
  return plain(ownWords(element).join(' '));
}

/** The element that names a field before all others: what its own words begin with. */
function labelOf(element: HTMLElement): Element | null {
  if (element.hasAttribute('aria-labelledby') || element.hasAttribute('aria-label')) return null;
  return (element as HTMLInputElement).labels?.[0] ?? null;
}

/** The first line of a label as it is drawn; hints stand on lines of their own below it. Empty for a label of one line. */
function firstLine(label: Element | null): string {
  if (label === null || label.childElementCount === 0) return '';
  let line = '';
  for (const child of label.childNodes) {
    const starts = child instanceof HTMLElement && (child.tagName === 'BR' || isBlock(child));
    if (starts && line.trim() !== '') return line;
    if (child instanceof Text) line += child.data;
    else if (child instanceof HTMLElement && !child.matches(CONTROLS)) line += ` ${firstLine(child) || textOf(child)} `;
  }
  return line;
}

const CONTROLS = 'input, select, textarea, button, script, style, template, [hidden]';

function isBlock(element: HTMLElement): boolean {
  const { display } = getComputedStyle(element);
  return display !== '' && !display.startsWith('inline') && display !== 'contents' && display !== 'none';
}

export function isTickable(element: Element): boolean {
  const type = element.getAttribute('type')?.toLowerCase();
  const role = element.getAttribute('role');
  return type === 'checkbox' || role === 'checkbox' || role === 'switch' || isRadio(element);
}

/** One of several to choose from. */
export function isRadio(element: Element): boolean {
  return element.getAttribute('type')?.toLowerCase() === 'radio' || element.getAttribute('role') === 'radio';
}

/** True for an `<input>` that is a button. */
export function isButton({ type }: HTMLInputElement): boolean {
  return /^(submit|button|image|reset)$/.test(type);
}

export function ownWords(element: HTMLElement): string[] {
  const words = [textOfIds(element, 'aria-labelledby'), element.getAttribute('aria-label') ?? ''];
  for (const label of (element as HTMLInputElement).labels ?? []) words.push(textOf(label));
  const tag = element.tagName;
  if (tag === 'INPUT' || tag === 'TEXTAREA') {
    words.push(element.getAttribute('placeholder') ?? '');
    const type = (element as HTMLInputElement).type;
    if (type === 'image') words.push(element.getAttribute('alt') ?? '');
    // The words on a button are the page's own; nothing anybody typed is ever read here.
    if (type === 'submit' || type === 'button' || type === 'reset') words.push(element.getAttribute('value') ?? '');
  } else if (tag !== 'SELECT' && !(showsValue(element) && words.some((word) => word.trim() !== ''))) {
    words.push(textOf(element));
  }
  if (words.every((word) => word.trim() === '')) words.push(floatingLabel(element));
  words.push(element.getAttribute('title') ?? '');
  return withoutRepeats(words.map((word) => word.trim().slice(0, LONGEST_NAME)).filter(Boolean));
}

/** What is drawn inside a list of a component's own is what was chosen in it; it names it only where nothing else does. */
function showsValue(element: Element): boolean {
  return (
    /^(combobox|textbox|searchbox|spinbutton|listbox)$/.test(element.getAttribute('role') ?? '') ||
    element.getAttribute('aria-haspopup') === 'listbox'
  );
}

/** An accessible name mostly holds the words one sees (WCAG 2.5.3); said once, they are as long as they read. */
function withoutRepeats(words: readonly string[]): string[] {
  const bare = words.map((word) => word.toLowerCase().replace(/\s+/g, ' '));
  return words.filter((_, i) => !bare.slice(0, i).some((before) => before.includes(bare[i] ?? '')));
}

/** A label that is drawn inside the field's frame but not tied to it, as applications' components do. */
function floatingLabel(element: Element): string {
  const frame = element.closest('[class*="field"], [class*="input-group"], [class*="form-group"], [class*="control"]');
  if (frame === null || frame.querySelectorAll('input:not([type=hidden]), select, textarea').length !== 1) return '';
  const label = frame.querySelector('label, [class*="label"]');
  return label !== null && !label.contains(element) ? textOf(label) : '';
}

function groupOf(element: Element): { words: string; legend: Element | null } | null {
  for (let e = element.parentElement, up = 0; e !== null && up < 8; e = e.parentElement, up++) {
    const role = e.getAttribute('role');
    if (e.tagName !== 'FIELDSET' && role !== 'group' && role !== 'radiogroup') continue;
    const group = nameOfPart(e);
    if (group.words !== '') return group;
  }
  return null;
}

/** What a part of a page is called: by its accessible name, else, for a group of fields, by its legend. */
export function nameOfPart(part: Element): { words: string; legend: Element | null } {
  const named = [textOfIds(part, 'aria-labelledby'), part.getAttribute('aria-label') ?? ''].find(
    (word) => word.trim() !== '',
  );
  const legend = part.tagName === 'FIELDSET' ? part.querySelector(':scope > legend') : null;
  const words = (named ?? (legend ? textOf(legend) : '')).trim();
  return { words: words.slice(0, LONGEST_NAME), legend: named === undefined ? legend : null };
}

function textOfIds(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  const root = element.getRootNode() as Document | ShadowRoot;
  const named = ids.map((id) => root.getElementById(id)).filter((one) => one !== null);
  // A list of a component's own is named by its label, then by what was chosen in it.
  const last = named.at(-1);
  if (named.length > 1 && last !== undefined && showsValue(element) && element.contains(last)) named.pop();
  return named.map(textOf).join(' ');
}

/** The text of an element without scripts, options and what is only shown in other states. */
export function textOf(element: Element): string {
  let text = '';
  const children = element instanceof HTMLSlotElement ? element.assignedNodes({ flatten: true }) : element.childNodes;
  for (const child of children) {
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
