import type { PageName, Step, TargetName } from '../../../src/journey/steps';
import { isWanted } from '../../../src/journey/steps';
import { recognise } from '../../../src/recognition/recognise';
import { parentOf } from '../../../src/recognition/visible';
import { HARMFUL, HARMLESS } from './mutations';

/** One change of a page, by its name, and where it is made. */
export interface Change {
  readonly mutation: string;
  readonly at: number;
}

/** What became of a page that was changed. */
export interface Mutant {
  readonly page: PageName;
  /** Targets that were found, where they are. */
  readonly found: readonly TargetName[];
  /** Targets ringed where they are not. */
  readonly wrong: readonly string[];
  readonly error: string | null;
}

export interface Answer {
  readonly step: Step | null;
  readonly targets: Record<string, string | string[]>;
}

declare global {
  interface Window {
    prepare: (answer: Answer) => void;
    tryMutant: (changes: readonly Change[]) => Mutant;
  }
}

const AT_HOME = { publicComputer: false, journeyOn: false };
const TARGET = 'data-right-answer';
const MODAL = 'data-was-modal';

let answer: Answer = { step: null, targets: {} };
let pristine: HTMLElement;
let sheets: (readonly [HTMLStyleElement, string])[] = [];

/** Keeps the page as it is now, with the elements of the right answer marked, to make mutants of. */
window.prepare = (right) => {
  answer = right;
  for (const [name, selectors] of Object.entries(right.targets)) {
    for (const element of document.querySelectorAll([selectors].flat().join(', '))) {
      element.setAttribute(TARGET, `${element.getAttribute(TARGET) ?? ''} ${name}`);
    }
  }
  for (const dialog of document.querySelectorAll('dialog:modal')) dialog.setAttribute(MODAL, '');
  sheets = [...document.head.querySelectorAll('style')].map((sheet) => [sheet, sheet.textContent ?? ''] as const);
  pristine = copy(document.body);
};

window.tryMutant = (changes) => {
  for (const [sheet, text] of sheets) if (sheet.textContent !== text) sheet.textContent = text;
  const body = copy(pristine);
  document.body.replaceWith(body);
  for (const dialog of body.querySelectorAll<HTMLDialogElement>(`dialog[${MODAL}]`)) {
    dialog.close();
    dialog.showModal();
  }
  for (const { mutation, at } of changes) ({ ...HARMLESS, ...HARMFUL })[mutation]?.(body, at);
  try {
    const { page, targets } = recognise(document, location).sighting;
    const ringed = [...targets].filter(([name]) => isWanted(name, page, answer.step, AT_HOME));
    const right = ringed.filter(([name, elements]) => elements.every((element) => isAnswer(element, name)));
    const found = right.map(([name]) => name);
    // With the right one gone, a reader too would take what is left for it.
    const isLeft = (name: string) => body.querySelector(`[${TARGET}~="${name}"]`) !== null;
    const wrong = ringed.map(([name]) => name).filter((name) => !found.includes(name) && isLeft(name));
    return { page, found, wrong, error: null };
  } catch (error) {
    return { page: 'unknown', found: [], wrong: [], error: String(error) };
  }
};

/** True for a marked element, what is in it (its component's parts too), or what holds it and nothing else. */
function isAnswer(element: Element, name: string): boolean {
  const marked = (one: Element) => one.getAttribute(TARGET)?.split(' ').includes(name) === true;
  for (let e: Element | null = element; e !== null; e = parentOf(e)) if (marked(e)) return true;
  return [...element.querySelectorAll(`[${TARGET}]`)].some(marked);
}

/** A copy with its components' shadow roots, which `cloneNode` leaves out unless they draw themselves anew. */
function copy<T extends Element>(original: T): T {
  const made = document.importNode(original, true);
  const pairs = [[original, made] as const, ...zip(original.querySelectorAll('*'), made.querySelectorAll('*'))];
  for (const [from, to] of pairs) {
    if (from.shadowRoot === null || to.shadowRoot !== null) continue;
    const root = to.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = from.shadowRoot.adoptedStyleSheets;
    for (const node of from.shadowRoot.childNodes)
      root.append(node instanceof Element ? copy(node) : node.cloneNode(true));
  }
  return made;
}

function zip(a: NodeListOf<Element>, b: NodeListOf<Element>): (readonly [Element, Element])[] {
  return [...a].map((one, i) => [one, b[i] as Element] as const);
}
