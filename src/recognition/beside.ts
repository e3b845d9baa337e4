import type { Passage, RawControl, RawReading } from './passage';
import { FILLED_IN } from './regions';
import { remembering } from './remembering';
import { isRendered, parentOf } from './visible';
import { textOf } from './words';

/** What a page has beside its own matter, on whatever page one is: told by how it is built, or by how it begins. */

/** Where a note holds something to fill in, it is a part of the page made to look like one. */
const NOTE = /^(bon a savoir|le saviez vous)\b/;

/** By which words such a part begins, in plain form (see french.ts). */
const BEGINNINGS: readonly (readonly [string, RegExp])[] = [
  [
    'a poll about the page',
    /(page|article|information|reponse|contenu|aide|service|rubrique)s? (vous )?(a|ont|est|sont)\b.{0,16}\b(utiles?|aidee?|repondu)\b|^(est ce|etait ce|avez vous trouve)\b.{0,40}\b(utile|cherch\w+|reponse|information)\b/,
  ],
  [
    'a poll about the service',
    /\brecommanderiez vous\b|^sur une echelle|\b(votre|vos) avis (nous |compte|sur )|^(donnez|dites|laissez|partagez)\b.{0,12}\bavis\b|\b(etes vous|seriez vous) (satisfait|content)|^(notez|evaluez) (cette|votre|notre)\b/,
  ],
  [
    'a subscription',
    /^(recevez|abonnez|inscri\w+ vous)\b.{0,24}\b(lettre|newsletter|alertes?)\b|^(la |notre )?(newsletter|lettre d'information)\b/,
  ],
  ['an offer to call back', /^un conseiller (vous )?(repond|rappelle)|^(etre|faites vous) rappele/],
  [
    'other pages to read',
    /^(sur le meme (theme|sujet)|(a|pour) (lire|consulter|decouvrir) aussi|les plus (consultes|lus|demandes)|voir aussi|articles? (lies?|associes?))\b/,
  ],
  ['a note', NOTE],
];

/** A part with as many controls is not beside something, it is something. */
const MOST_CONTROLS = 16;

/** What a part beside the rest never holds. */
const OF_THE_PAGE = 'h1, main, [role=main], [type=password]';

/** The reading, with the parts that begin as something beside the page's own matter put there. */
export function withParts({ passages, controls }: RawReading): RawReading {
  const parts = passages
    .filter(({ region, heading, text }) => region === 'main' && heading !== 1 && beginsBeside(text))
    .map((passage) => partFrom(passage, passages, controls))
    .filter((part) => part !== null);
  if (parts.length === 0) return { passages, controls };
  const inPlace = <T extends Passage | RawControl>(one: T, node: Node): T =>
    one.region === 'main' && parts.some((part) => part.contains(node)) ? { ...one, region: 'aside' } : one;
  return {
    passages: passages.map((one) => inPlace(one, one.first)),
    controls: controls.map((one) => inPlace(one, one.element)),
  };
}

const beginsBeside = remembering((text) => BEGINNINGS.some(([, pattern]) => pattern.test(text)), 2000);

/** The largest part of the page that begins with a passage; null where it holds more than something beside would. */
function partFrom(passage: Passage, passages: readonly Passage[], controls: readonly RawControl[]): Element | null {
  const before = [
    passages.findLast(({ order }) => order < passage.order)?.first,
    controls.findLast(({ order }) => order < passage.order)?.element,
  ].filter((node) => node !== undefined);
  const rank = passage.heading || LEAST_HEADING;
  const higher = passages.find(
    ({ order, heading, link }) => order > passage.order && heading > 0 && heading < rank && !link,
  );
  let part: Element | null = null;
  for (let e: Element | null = passage.first.parentElement; e !== null && e !== document.body; e = parentOf(e)) {
    const around = e;
    if (around.matches(OF_THE_PAGE) || around.querySelector(OF_THE_PAGE) !== null) break;
    if (before.some((node) => around.contains(node))) break;
    if (higher !== undefined && around.contains(higher.first)) break;
    if (part !== null && hasColumnBeside(part, around)) break;
    part = around;
  }
  const held = controls.filter(({ element }) => part?.contains(element));
  if (NOTE.test(passage.text) && held.some(({ element }) => element.matches(FILLED_IN))) return null;
  return held.length > MOST_CONTROLS ? null : part;
}

/** Less a heading than anything that is one. */
const LEAST_HEADING = 9;

/** In CSS pixels: what stands beside something and is as high is no button or field on its line. */
const LEAST_COLUMN = 120;

/** True where something stands beside a part, not under it: columns are parts of their own. */
function hasColumnBeside(part: Element, around: Element): boolean {
  const box = part.getBoundingClientRect();
  return [...around.children].some((child) => {
    if (child.contains(part)) return false;
    const other = child.getBoundingClientRect();
    const beside = other.left >= box.right - 1 || other.right <= box.left + 1;
    const shared = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    return beside && other.height >= LEAST_COLUMN && shared > Math.min(box.height, other.height) / 2;
  });
}

const LAYER = 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]';

/**
 * The document's own `<main>`, after which comes nothing of the page itself.
 * @returns null where there is none or several, or where something is filled in outside it and nothing in it
 */
export function mainOf(document: Document): Element | null {
  const [main, ...more] = [...document.querySelectorAll('main, [role=main]')].filter(isRendered);
  if (main === undefined || more.length > 0 || main.getBoundingClientRect().height < LEAST_HEIGHT) return null;
  if (main.querySelector(FILLED_IN) !== null) return main;
  return [...document.querySelectorAll(FILLED_IN)].some(isRendered) ? null : main;
}

/** In CSS pixels: less is an anchor for screen readers, not the page. */
const LEAST_HEIGHT = 20;

/** Dialogs, toasts and bars at an edge of the window belong to the page, though they often stand at its end. */
export function isLaidOver(element: Element): boolean {
  if (element.matches(LAYER) || element.querySelector(LAYER) !== null) return true;
  return /fixed|sticky|absolute/.test(getComputedStyle(element).position);
}

/** As many parts alike, each with a link and some words, are a list of other pages. */
const LEAST_TEASERS = 4;
/** Beside them: a title, and one more. */
const MOST_OTHERS = 2;
/** In characters: less is an entry of a menu, more a page of its own. */
const SHORTEST_TEASER = 40;
const LONGEST_TEASER = 400;

/** True for a list of other pages, each with a few words about it. */
export function isListOfTeasers({ children, lastElementChild: last }: Element): boolean {
  if (last === null || children.length < LEAST_TEASERS) return false;
  let others = 0;
  for (const child of children) {
    if (child.tagName === last.tagName && isTeaser(child)) continue;
    if (++others > MOST_OTHERS) return false;
  }
  return children.length - others >= LEAST_TEASERS;
}

function isTeaser(element: Element): boolean {
  if (element.querySelector('a[href]') === null) return false;
  if (element.querySelector(`${FILLED_IN}, button, h1`) !== null) return false;
  const { length } = textOf(element);
  return length >= SHORTEST_TEASER && length <= LONGEST_TEASER;
}
