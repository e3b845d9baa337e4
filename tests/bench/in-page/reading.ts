import { recognise } from '../../../src/recognition/recognise';

/** Recognition and a bare walk, to be called inside a page and its own world. */

/** What a walk met. */
export interface Met {
  letters: number;
  controls: number;
}

declare global {
  interface Window {
    benchWalk: () => Met;
    /** @returns the page's name, or that it is too large to be read */
    benchRecognise: () => string;
  }
}

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'SVG', 'svg']);
const CONTROLS = new Set(['INPUT', 'SELECT', 'TEXTAREA', 'BUTTON', 'A']);

/** The least that reading a page can be: every visible text and control, once; nothing is made of them. */
function walk(root: Element): Met {
  const met = { letters: 0, controls: 0 };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node: Node | null = walker.nextNode();
  while (node !== null) {
    if (node instanceof Text) {
      met.letters += node.data.trim().length;
    } else {
      const element = node as Element;
      if (
        SKIPPED.has(element.tagName) ||
        !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      ) {
        // Past all that is in it.
        let next = walker.nextSibling();
        while (next === null && walker.parentNode() !== null && walker.currentNode !== root)
          next = walker.nextSibling();
        node = next;
        continue;
      }
      if (CONTROLS.has(element.tagName)) met.controls++;
    }
    node = walker.nextNode();
  }
  return met;
}

window.benchWalk = () => walk(document.body);
window.benchRecognise = () => {
  try {
    return recognise(document, location).sighting.page;
  } catch {
    return 'too large';
  }
};
