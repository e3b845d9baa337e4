import { type Attack, form, script } from './attack';

/** Names of `document` by which the page's pictures and forms can be reached instead of what belongs there. */
const DOCUMENT_NAMES = [
  ...['body', 'documentElement', 'head', 'querySelector', 'querySelectorAll', 'createElement', 'createRange'],
  ...[
    'createElementNS',
    'createTextNode',
    'createTreeWalker',
    'elementsFromPoint',
    'getElementById',
    'addEventListener',
    'fonts',
  ],
  ...['visibilityState', 'readyState', 'contentType', 'title', 'activeElement', 'defaultView', 'location'],
];

const CLOBBERED = DOCUMENT_NAMES.map((name) => `<img name="${name}" alt="">`).join('');

/** Lists first, loops by number: what is poisoned on the way is not to stop the poisoning. */
const EVERY_PROTOTYPE = `
const poison = (object, name) => Object.defineProperty(object, name,
  { configurable: true, get() { throw new Error('poisoned ' + String(name)); }, set() {} });
const prototypes = [
  [Element.prototype, ['attachShadow', 'getAttribute', 'setAttribute', 'closest', 'matches', 'getBoundingClientRect', 'shadowRoot', 'remove', 'append']],
  [Document.prototype, ['querySelectorAll', 'createElement', 'elementsFromPoint', 'documentElement', 'body', 'visibilityState']],
  [Node.prototype, ['childNodes', 'textContent', 'parentElement', 'isConnected', 'contains', 'compareDocumentPosition']],
  [HTMLElement.prototype, ['showPopover', 'popover', 'dataset', 'innerText', 'offsetHeight', 'style']],
  [window, ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'AbortController', 'requestAnimationFrame',
    'setTimeout', 'clearTimeout', 'getComputedStyle', 'performance', 'Event', 'Map', 'Set']],
  [RegExp.prototype, ['test', 'exec']],
  [Map.prototype, ['get', 'set', 'has']],
  [WeakMap.prototype, ['get', 'set', 'has']],
  [Promise.prototype, ['then', 'catch']],
  [Array.prototype, ['map', 'filter', 'some', 'every', 'forEach', 'flatMap', 'push', 'join', 'at', 'includes', Symbol.iterator]],
];
for (let i = 0; i < prototypes.length; i++) for (let j = 0; j < prototypes[i][1].length; j++) poison(prototypes[i][0], prototypes[i][1][j]);
`;

/** Attacks by what the page redefines. */
export const REDEFINED: readonly Attack[] = [
  { name: 'prototypes overridden from the start', body: form('', script(EVERY_PROTOTYPE)), overlay: 'right' },
  { name: 'prototypes overridden under the drawing', afterwards: EVERY_PROTOTYPE, overlay: 'right' },
  {
    name: 'document and window frozen',
    body: form(
      script(`for (const object of [document, document.documentElement, document.body, Element.prototype,
Node.prototype, Document.prototype]) { try { Object.freeze(object); } catch {} }`),
    ),
    overlay: 'right',
  },
  { name: 'pictures named like what document holds', body: form(CLOBBERED), overlay: 'right' },
  {
    name: 'pictures named so, under the drawing',
    afterwards: `document.body.insertAdjacentHTML('beforeend', '${CLOBBERED}')`,
    overlay: 'right',
  },
  {
    name: 'a form whose fields are named like what elements hold',
    body: form(
      `<form id="clobber">${[
        'children',
        'childNodes',
        'getAttribute',
        'shadowRoot',
        'tagName',
        'id',
        'className',
        'closest',
      ]
        .concat([
          'style',
          'matches',
          'contains',
          'parentElement',
          'getBoundingClientRect',
          'checkVisibility',
          'isConnected',
        ])
        .map((name) => `<input name="${name}">`)
        .join('')}</form>`,
    ),
    // In Chromium what a form's fields are called stands in the way of our script too.
    overlay: 'absent',
    inFirefox: 'right',
  },
  {
    name: 'our element’s name defined by the page, from the start',
    body: form(
      '',
      script(`customElements.define('pas-a-pas-ameli', class extends HTMLElement {
connectedCallback() { this.textContent = 'captured'; } });`),
    ),
    overlay: 'right',
  },
  {
    name: 'our element’s name defined by the page, which throws it out',
    afterwards: `customElements.define('pas-a-pas-ameli', class extends HTMLElement { connectedCallback() { this.remove(); } });`,
    overlay: 'absent',
  },
];
