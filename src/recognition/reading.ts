import { isLaidOver, isListOfTeasers, mainOf, withParts } from './beside';
import { plain } from './french';
import { LONGEST_HEADING, type Passage, type RawControl, type RawReading } from './passage';
import { isOnlyTitle, type Region, regionOf } from './regions';
import { isCollapsed, isOffPage, isOpaque, isRendered, isWithin, windowOf } from './visible';

const SKIPPED = new Set([
  ...['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'VIDEO', 'AUDIO', 'CANVAS', 'SVG', 'svg'],
  ...['HEAD', 'LINK', 'META', 'DATALIST', 'MAP', 'MATH', 'math', 'PAS-A-PAS-AMELI'],
]);

const INLINE = new Set([
  ...['SPAN', 'B', 'STRONG', 'I', 'EM', 'SMALL', 'SUP', 'SUB', 'U', 'ABBR', 'CODE', 'FONT', 'MARK', 'BDI', 'BDO'],
  ...['TIME', 'Q', 'CITE', 'S', 'DEL', 'INS', 'VAR', 'KBD', 'ACRONYM', 'WBR'],
]);

const CONTROL_TAGS = new Set(['INPUT', 'SELECT', 'TEXTAREA', 'BUTTON', 'A']);

const CONTROL_ROLES = new Set([
  ...['button', 'link', 'textbox', 'searchbox', 'combobox', 'spinbutton', 'checkbox', 'radio', 'switch'],
]);

const HEADING_NAMES = /(^|[\s_-])(h[1-3]|title|titre|headline|heading|text-h[1-6])([\s_-]|$)/i;

/** How deep the tree is read; deeper than any page means a page made to hurt. */
const DEEPEST = 400;

/** As many as are read, many times those of any page of the site; more is not worth the wait. Links cost like text. */
const MOST_ELEMENTS = 10_000;
const MOST_CONTROLS_BUT_LINKS = 500;

interface Place {
  readonly region: Region;
  readonly heading: number;
  readonly label: boolean;
  readonly link: boolean;
  /** In a dialog, a toast or a bar, wherever it stands in the document. */
  readonly over: boolean;
  /** What of the page can be seen here, where something cuts it off, such as the frame of a carousel. */
  readonly window: DOMRect | null;
  readonly ariaHidden: boolean;
}

/**
 * Reads what is visible of a document, once, in reading order.
 * @param root where to begin: the document's body, or a part of it
 * @param options.apart a layer over the page (a cookie screen) that is not part of it; what the page hides from
 *   screen readers meanwhile is read all the same
 * @throws for a page that is too large
 */
export function readVisible(root: Element, { apart = null }: { apart?: Element | null } = {}): RawReading {
  const passages: Passage[] = [];
  const controls: RawControl[] = [];
  let order = 0;
  let elements = 0;
  let used = 0;
  let run: { place: Place; nodes: Text[]; within: Element } | null = null;
  const main = root === document.body ? mainOf(document) : null;
  let past = false;
  // One for all: the browser keeps each up to date with every change of the page, until it is collected.
  const range = document.createRange();

  const flush = () => {
    if (run === null) return;
    const { place, nodes, within } = run;
    run = null;
    const first = nodes[0];
    const last = nodes.at(-1);
    if (first === undefined || last === undefined) return;
    const text = plain(nodes.length === 1 ? first.data : nodes.map((node) => node.data).join(''));
    // Plain text has no capitals and no accents.
    if (!/[a-z0-9]/.test(text) && !/[\p{L}\p{N}]/u.test(text)) return;
    range.setStartBefore(first);
    range.setEndAfter(last);
    const box = range.getBoundingClientRect();
    if (!canBeSeen(box, place.window)) return;
    const heading = place.heading || (text.length <= LONGEST_HEADING && looksLikeHeading(within) ? 7 : 0);
    const { region, label, link } = place;
    passages.push({ text, region, heading, label, link, order: order++, first, last, box });
  };

  /** Words drawn as a picture stand where they are drawn. */
  const readPicture = (picture: HTMLImageElement, { region, heading, label, link, window, ariaHidden }: Place) => {
    const text = plain(picture.alt);
    if (text === '' || link || ariaHidden || !isOpaque(picture)) return;
    const box = picture.getBoundingClientRect();
    if (!canBeSeen(box, window)) return;
    flush();
    passages.push({ text, region, heading, label, link, order: order++, first: picture, last: picture, box });
  };

  const visit = (parent: Element | ShadowRoot, place: Place, depth: number) => {
    if (depth > DEEPEST) return;
    const children = parent instanceof HTMLSlotElement ? parent.assignedNodes({ flatten: true }) : parent.childNodes;
    for (const child of children) {
      if (child instanceof Text) {
        if (run === null && child.data.trim() === '') continue;
        run ??= { place: past ? after(place) : place, nodes: [], within: child.parentElement ?? root };
        run.nodes.push(child);
      } else if (child instanceof Element) {
        enter(child, past ? after(place, child) : place, depth);
        if (child === main) past = true;
      }
    }
  };

  const enter = (element: Element, place: Place, depth: number) => {
    if (++elements > MOST_ELEMENTS || used > MOST_CONTROLS_BUT_LINKS) throw new Error('a page too large to be read');
    const tag = element.tagName;
    if (SKIPPED.has(tag) || element === apart) return;
    // Most elements have no attributes at all, and each question has its price.
    const bare = !element.hasAttributes();
    if (!bare && isEditor(element)) return;
    if (tag === 'IMG') return readPicture(element as HTMLImageElement, place);
    if (tag === 'BR' || tag === 'HR') return flush();
    // What is inert is behind something, as what `aria-hidden` takes from screen readers.
    if (!bare && element.hasAttribute('inert') && apart === null) return;
    const role = bare ? null : element.getAttribute('role');
    const ariaHidden = place.ariaHidden || (!bare && element.getAttribute('aria-hidden') === 'true');
    if (CONTROL_TAGS.has(tag) || (role !== null && CONTROL_ROLES.has(role))) {
      // Not asked here whether it is visible: a box to tick is often drawn by its label instead.
      if (place.window !== null && !isWithin(element.getBoundingClientRect(), place.window)) return;
      if (isRendered(element) && !(tag === 'INPUT' && (element as HTMLInputElement).type === 'hidden')) {
        // A link or button inside a sentence is part of what a person reads there.
        const inSentence = tag === 'A' && run !== null;
        if (!inSentence) flush();
        if (tag !== 'A') used++;
        controls.push({ element: element as HTMLElement, region: place.region, order: order++, ariaHidden });
        if (tag === 'A' && isOpaque(element)) visit(element, { ...place, link: true, ariaHidden }, depth + 1);
        if (!inSentence) flush();
      }
      return;
    }
    if (ariaHidden && apart === null) return;
    if (!isOpaque(element)) {
      const { display, visibility, opacity } = getComputedStyle(element);
      // Children of a `visibility: hidden` element may be visible again, those of the others never are.
      if (display === 'none' || opacity === '0') return;
      if (display === 'contents') return visit(element.shadowRoot ?? element, { ...place, ariaHidden }, depth + 1);
      if (visibility === 'visible') return;
      flush();
      for (const inner of element.children) enter(inner, { ...place, ariaHidden }, depth + 1);
      return;
    }
    const inline = INLINE.has(tag);
    if (!inline) {
      if (isCollapsed(element)) return;
      flush();
    }
    let inner = inline && !role && (bare || !element.className) ? place : placeIn(element, role, place);
    if (!inline && inner.region === 'main' && isListOfTeasers(element)) inner = { ...inner, region: 'aside' };
    const window = inline ? place.window : windowOf(element, place.window);
    visit(element.shadowRoot ?? element, { ...inner, window, ariaHidden }, depth + 1);
    if (!inline) flush();
  };

  enter(
    root,
    { region: 'main', heading: 0, label: false, link: false, over: false, window: null, ariaHidden: false },
    0,
  );
  flush();
  return withParts({ passages, controls });
}

/** Where something stands that comes after the page's own matter: beside it, or laid over it. */
function after(place: Place, element?: Element): Place {
  if (place.region !== 'main' || place.over) return place;
  return element && isLaidOver(element) ? { ...place, over: true } : { ...place, region: 'aside' };
}

/** @param window what of the page shows where the box is; null for all of it */
function canBeSeen(box: DOMRect, window: DOMRect | null): boolean {
  return !isOffPage(box) && (window === null || isWithin(box, window));
}

/** True where somebody writes: what stands there is theirs, and none of the page's. */
function isEditor(element: Element): boolean {
  return /^(|true|plaintext-only)$/i.test(element.getAttribute('contenteditable') ?? 'false');
}

function placeIn(element: Element, role: string | null, place: Place): Place {
  const tag = element.tagName;
  let heading = place.heading;
  if (/^H[1-6]$/.test(tag)) heading = Number(tag[1]);
  else if (role === 'heading') heading = Number(element.getAttribute('aria-level') ?? 2);
  else if (tag === 'LEGEND' || tag === 'CAPTION') heading ||= 8;
  const named = regionOf(element, role) ?? place.region;
  // The one title in a list of steps is the present step's: the page's own heading.
  const region = named === 'steps' && isOnlyTitle(element) ? 'main' : named;
  const label = place.label || tag === 'LABEL';
  if (region === place.region && heading === place.heading && label === place.label) return place;
  return { ...place, region, heading, label };
}

function looksLikeHeading(element: Element): boolean {
  if (element.tagName === 'LABEL') return false;
  for (let e: Element | null = element, up = 0; e !== null && up < 2; e = e.parentElement, up++) {
    const names = e.getAttribute('class');
    if (names !== null && HEADING_NAMES.test(names)) return true;
  }
  return false;
}
