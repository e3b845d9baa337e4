import { IDENTITY } from '../e2e/scenes';

/** Pages that do what no page should, to be met by a resident who fills in the form of step 2 all the same. */
export interface Attack {
  readonly name: string;
  /** The whole response; the form of step 2 where nothing else is said. */
  readonly body?: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the page does once everything is drawn. Runs in the page. */
  readonly afterwards?: string;
  /** What must come of it: hints where they belong, none at all, or one of the two. */
  readonly overlay: 'right' | 'absent' | 'either';
  /** A field that must take what is typed; null where the page has none. Default: the family name's. */
  readonly field?: string | null;
  /** What the page itself complains of in the console. */
  readonly own?: RegExp;
}

const html = (body: string, { head = '', doctype = '<!doctype html>' } = {}) =>
  `${doctype}<html lang="fr"><head><meta charset="utf-8"><title>Création de compte</title><link rel="icon" href="data:,">
<style>body { font: 16px/1.5 sans-serif; margin: 20px } label { display: block }
input { display: block; width: 280px; height: 30px }</style>${head}</head><body>${body}</body></html>`;

const script = (code: string) => `<script>${code}</script>`;
const style = (rules: string) => `<style>${rules}</style>`;

/** The form of step 2, with something before it in the head or after it in the body. */
const form = (after = '', head = '') => html(IDENTITY + after, { head });

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

/** Attacks by what the page says and calls. */
const SPOKEN: readonly Attack[] = [
  {
    name: 'forged messages',
    overlay: 'right',
    afterwards: `for (const target of ['*', location.origin]) for (const message of [{ type: 'forget' }, { type: 'ask' },
{ type: 'saw', page: 'signed-in' }, { type: 'reduce', reduced: true }, { type: 'state-changed', state: { progress:
{ path: [1,2,3,4,5,6,7], current: 7, finished: false }, reduced: true } }, 'forget', null]) window.postMessage(message, target);
new BroadcastChannel('pas-a-pas-ameli').postMessage({ type: 'forget' });`,
  },
  {
    name: 'the browser’s interfaces, asked by the page',
    overlay: 'right',
    afterwards: `for (const root of [window.chrome, window.browser]) {
try { root?.runtime?.sendMessage?.({ type: 'forget' }); } catch {}
try { root?.runtime?.connect?.(); } catch {} }`,
  },
  {
    name: 'interfaces of the browser made up by the page',
    body: form(
      '',
      script(`const trap = new Proxy(function () {}, { get: () => trap, apply: () => { throw new Error('called'); },
construct: () => { throw new Error('constructed'); } });
Object.defineProperty(window, 'browser', { value: trap }); window.chrome = trap;`),
    ),
    overlay: 'right',
  },
  {
    name: 'elements named like the browser’s interfaces',
    body: form(
      `<form id="browser" name="browser"><input name="runtime" id="runtime"><input name="storage"></form>
<a id="chrome"></a><a id="chrome" name="runtime"></a><form id="process"></form><form id="globalThis"></form>`,
    ),
    afterwards: 'document.body.append(document.createElement("hr"))',
    overlay: 'right',
  },
  {
    name: 'every event it can make up, at every place',
    overlay: 'right',
    afterwards: `const names = ['load', 'pageshow', 'popstate', 'hashchange', 'resize', 'scrollend', 'transitionend',
'animationend', 'animationstart', 'transitionstart', 'toggle', 'close', 'input', 'visibilitychange', 'pointerdown',
'keydown', 'focusin', 'focusout', 'click', 'DOMContentLoaded', 'error', 'message', 'storage', 'freeze', 'beforetoggle'];
const host = document.querySelector('pas-a-pas-ameli');
for (const name of names) for (const target of [window, document, document.documentElement, document.body, host,
host.shadowRoot, document.querySelector('#name'), new Text('')]) {
  target.dispatchEvent(new Event(name, { bubbles: true, composed: true, cancelable: true }));
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: { get page() { throw new Error('asked'); } } }));
}`,
  },
  {
    name: 'clicks made up, on every button of ours',
    overlay: 'right',
    afterwards: `const root = document.querySelector('pas-a-pas-ameli').shadowRoot;
for (const element of root.querySelectorAll('button, a, input, [role=button], summary')) {
  element.click?.();
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
  for (const key of ['Enter', ' ']) for (const type of ['keydown', 'keyup'])
    element.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
}`,
  },
];

/** Attacks by what the page redefines. */
const REDEFINED: readonly Attack[] = [
  { name: 'prototypes overridden from the start', body: form('', script(EVERY_PROTOTYPE)), overlay: 'right' },
  { name: 'prototypes overridden under the drawing', afterwards: EVERY_PROTOTYPE, overlay: 'right' },
  {
    name: 'document and window frozen',
    body: form(
      script(`for (const object of [document, document.documentElement, document.body, Element.prototype,
Node.prototype, Document.prototype]) { Object.freeze(object); }`),
    ),
    overlay: 'right',
  },
  { name: 'pictures named like what document holds', body: form(CLOBBERED), overlay: 'either' },
  {
    name: 'pictures named so, under the drawing',
    afterwards: `document.body.insertAdjacentHTML('beforeend', '${CLOBBERED}')`,
    overlay: 'either',
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
    overlay: 'either',
  },
  {
    name: 'our element’s name defined by the page, from the start',
    body: form(
      '',
      script(`customElements.define('pas-a-pas-ameli', class extends HTMLElement {
connectedCallback() { this.textContent = 'captured'; } });`),
    ),
    overlay: 'either',
  },
  {
    name: 'our element’s name defined by the page, which throws it out',
    afterwards: `customElements.define('pas-a-pas-ameli', class extends HTMLElement { connectedCallback() { this.remove(); } });`,
    overlay: 'absent',
  },
];

/** Attacks on our element. */
const HANDLED: readonly Attack[] = [
  {
    name: 'elements named like ours',
    body: form('<pas-a-pas-ameli data-page="signed-in" data-step="7">faux</pas-a-pas-ameli>'),
    afterwards: `document.documentElement.append(Object.assign(document.createElement('pas-a-pas-ameli'), { textContent: 'faux' }))`,
    overlay: 'right',
  },
  {
    name: 'the form inside an element named like ours',
    body: html(`<pas-a-pas-ameli>${IDENTITY}</pas-a-pas-ameli>`),
    overlay: 'absent',
  },
  {
    name: 'our element taken out 1,000 times',
    afterwards: `let times = 0; const out = () => { const ours = document.querySelector('pas-a-pas-ameli');
if (ours && times < 1000) { times++; ours.remove(); } };
new MutationObserver(out).observe(document, { childList: true, subtree: true }); out();
for (let i = 0; i < 1000; i++) setTimeout(() => { document.body.append('.'); out(); }, i);`,
    overlay: 'absent',
  },
  {
    name: 'our element moved into the form',
    afterwards: `document.querySelector('form').append(document.querySelector('pas-a-pas-ameli'))`,
    overlay: 'right',
  },
  {
    name: 'our element moved into the form, as often as it comes back',
    afterwards: `const move = () => { const ours = document.querySelector('html > pas-a-pas-ameli');
if (ours) document.querySelector('form').append(ours); };
new MutationObserver(move).observe(document.documentElement, { childList: true }); move();`,
    overlay: 'either',
  },
  {
    name: 'our element moved into a frame',
    body: form('<iframe></iframe>'),
    afterwards: `document.querySelector('iframe').contentDocument.body.append(document.querySelector('pas-a-pas-ameli'))`,
    overlay: 'right',
  },
  {
    name: 'our element adopted by another document',
    afterwards: `document.implementation.createHTMLDocument('').adoptNode(document.querySelector('pas-a-pas-ameli'))`,
    overlay: 'right',
  },
  {
    name: 'our element cloned a hundred times',
    afterwards: `for (let i = 0; i < 100; i++) document.body.append(document.querySelector('pas-a-pas-ameli').cloneNode(true))`,
    overlay: 'right',
  },
  {
    name: 'attributes set on our element',
    afterwards: `const ours = document.querySelector('pas-a-pas-ameli');
for (const [name, value] of Object.entries({ style: 'display: none !important; opacity: 0 !important; transform: scale(9)',
hidden: '', class: 'x', id: 'name2', dir: 'rtl', lang: 'en', title: 'x', slot: 'x', tabindex: '0' })) ours.setAttribute(name, value);`,
    overlay: 'right',
  },
  {
    name: 'our element’s popover closed again and again',
    afterwards: `const ours = document.querySelector('pas-a-pas-ameli');
ours.addEventListener('toggle', () => { try { ours.hidePopover(); } catch {} });
ours.addEventListener('beforetoggle', (event) => event.preventDefault());
for (let i = 0; i < 50; i++) { try { ours.hidePopover(); } catch {} }
ours.removeAttribute('popover'); document.body.append('.');`,
    overlay: 'either',
  },
  {
    name: 'our shadow root emptied',
    afterwards: `document.querySelector('pas-a-pas-ameli').shadowRoot.replaceChildren(); document.body.append('.');`,
    overlay: 'absent',
  },
];

const WILD = `* , *::before, *::after { all: unset !important; }
pas-a-pas-ameli { all: unset !important; display: none !important; visibility: hidden !important; opacity: 0 !important;
position: static !important; transform: scale(0) rotate(90deg) !important; filter: blur(9px) !important; inset: 50% !important;
pointer-events: auto !important; width: 100vw !important; height: 100vh !important; background: red !important;
content-visibility: hidden !important; contain: strict !important; clip-path: inset(50%) !important; zoom: 3 !important;
direction: rtl !important; writing-mode: vertical-rl !important; animation: none !important }`;

/** Attacks by style. */
const STYLED: readonly Attack[] = [
  {
    name: 'everything restyled with !important',
    body: form(
      '',
      style(`${WILD} head, script, style { display: none !important } input { border: 1px solid !important }`),
    ),
    overlay: 'right',
  },
  {
    name: 'styles for all popovers and backdrops',
    body: form(
      '',
      style(`[popover] { display: none !important; margin: 40px !important; opacity: 0 !important }
:popover-open { inset: 30% !important; transform: scale(.5) !important }
::backdrop { background: black !important; opacity: 1 !important; pointer-events: auto !important }`),
    ),
    overlay: 'right',
  },
  { name: 'the page magnified five times', body: form('', style('html { zoom: 5 }')), overlay: 'either' },
  {
    name: 'the page turned and scaled',
    body: form('', style('html { transform: scale(1.5) translate(20px) }')),
    overlay: 'either',
  },
  {
    name: 'the page hidden from layout',
    body: form('', style('html { contain: strict; height: 900px }')),
    overlay: 'either',
  },
  {
    name: 'the form covered by a layer',
    afterwards: `const cover = document.createElement('div'); cover.textContent = 'Publicité';
cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:#fff'; document.documentElement.append(cover);`,
    overlay: 'either',
    field: null,
  },
  {
    name: 'covered by popovers of its own, again and again',
    afterwards: `const cover = document.createElement('div'); cover.popover = 'manual'; cover.textContent = 'Publicité';
cover.style.cssText = 'inset:0;width:100vw;height:100vh;background:#fff'; document.body.append(cover);
for (let i = 0; i < 100; i++) { cover.showPopover(); cover.hidePopover(); } cover.showPopover();`,
    overlay: 'either',
    field: null,
  },
];

const deepen = (depth: number, name: string) =>
  `let pit = document.querySelector('#pit'); for (let i = 0; i < ${depth}; i++)
pit = pit.appendChild(document.createElement('${name}')); pit.append('fond')`;

/** Attacks by mass. */
const MASSES: readonly Attack[] = [
  {
    name: 'a flood of changes',
    afterwards: `const end = performance.now() + 2500; const mill = document.createElement('p'); document.body.append(mill);
(function flood() { for (let i = 0; i < 300; i++) { mill.className = 'c' + i; mill.textContent = i; mill.append(document.createElement('b')); }
dispatchEvent(new Event('resize')); mill.dispatchEvent(new Event('transitionend', { bubbles: true }));
if (performance.now() < end) setTimeout(flood); else mill.remove(); })();`,
    overlay: 'right',
  },
  // What is rendered deeper than some 3,000 elements brings down Chromium itself, without us.
  {
    name: '2,000 elements deep, beside the form',
    body: form('<div id="pit"></div>'),
    afterwards: deepen(2000, 'div'),
    overlay: 'right',
  },
  {
    name: '10,000 elements deep, out of sight',
    body: form('<div id="pit" hidden></div>'),
    afterwards: deepen(10_000, 'div'),
    overlay: 'right',
  },
  {
    name: '10,000 elements deep, as written',
    body: html(`${'<div>'.repeat(10_000)}${'</div>'.repeat(10_000)}${IDENTITY}`),
    overlay: 'right',
  },
  {
    name: '1,000 shadow roots deep, beside the form',
    body: form('<div id="pit"></div>'),
    afterwards: `let pit = document.querySelector('#pit'); for (let i = 0; i < 1000; i++)
pit = pit.attachShadow({ mode: 'open' }).appendChild(document.createElement('div')); pit.append('fond')`,
    overlay: 'right',
  },
  {
    name: 'the form at the bottom of 2,000 elements',
    body: form('<div id="pit"></div>'),
    afterwards: `${deepen(2000, 'span')}; pit.append(document.querySelector('main'))`,
    overlay: 'absent',
  },
  {
    name: '100,000 elements',
    afterwards: `document.body.insertAdjacentHTML('beforeend', '<p>Article <a href="#">suite</a></p>'.repeat(50000))`,
    overlay: 'either',
  },
  {
    name: '3,000 fields beside the form',
    afterwards: `document.body.insertAdjacentHTML('beforeend', '<form><label>Recherche <input></label><button>Aller</button></form>'.repeat(3000))`,
    overlay: 'either',
  },
  {
    name: 'a sentence of a million letters, and one of a million spaces',
    body: form(),
    afterwards: `const p = (text) => document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
p('a'.repeat(1e6)); p('a ' + ' '.repeat(1e6) + 'a'); p("d'".repeat(3e5)); p('numéro '.repeat(1e5)); p('1 '.repeat(3e5));`,
    overlay: 'either',
  },
  {
    name: 'names of a million letters',
    afterwards: `const p = document.createElement('div'); p.id = 'step'.repeat(2e5); p.className = 'chat '.repeat(2e5);
p.setAttribute('aria-label', 'a'.repeat(1e6)); p.textContent = 'x'; document.body.append(p);
const input = document.createElement('input'); input.placeholder = 'nom '.repeat(2e5); input.name = 'x'.repeat(1e6); document.body.append(input);`,
    overlay: 'either',
  },
];

/** Documents that are not what one expects. */
const DOCUMENTS: readonly Attack[] = [
  { name: 'quirks mode', body: html(IDENTITY, { doctype: '' }), overlay: 'right' },
  {
    name: 'XHTML',
    contentType: 'application/xhtml+xml',
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>Création de compte</title></head>
<body>${IDENTITY.replace(/(<input[^>]*)>/g, '$1/>')}</body></html>`,
    overlay: 'either',
  },
  { name: 'XML', contentType: 'text/xml', body: '<compte><nom>ameli</nom></compte>', overlay: 'absent', field: null },
  {
    name: 'a picture in XML',
    contentType: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Nom de famille</text></svg>',
    overlay: 'absent',
    field: null,
  },
  {
    name: 'a picture',
    contentType: 'image/gif',
    body: 'GIF89a\x01\x00\x01\x00\x00\x00\x00;',
    overlay: 'absent',
    field: null,
  },
  {
    name: 'a PDF',
    contentType: 'application/pdf',
    body: '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>',
    overlay: 'absent',
    field: null,
  },
  { name: 'plain text', contentType: 'text/plain', body: 'Nom de famille', overlay: 'absent', field: null },
  { name: 'JSON', contentType: 'application/json', body: '{"nom":"ameli"}', overlay: 'absent', field: null },
  {
    name: 'a frameset',
    body: '<html><head><title>Compte</title></head><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset></html>',
    overlay: 'absent',
    field: null,
  },
  { name: 'nothing at all', body: '', overlay: 'absent', field: null },
  { name: 'the body taken out', afterwards: 'document.body.remove()', overlay: 'absent', field: null },
  { name: 'the whole tree taken out', afterwards: 'document.documentElement.remove()', overlay: 'absent', field: null },
  {
    name: 'the document emptied and filled again',
    overlay: 'either',
    field: null,
    afterwards: `const root = document.documentElement; document.replaceChildren(); document.append(document.createComment('x')); document.append(root);`,
  },
  {
    name: 'a body in place of another',
    afterwards: `const body = document.createElement('body'); body.innerHTML = document.body.innerHTML; document.body.replaceWith(body)`,
    overlay: 'right',
  },
  {
    name: 'a root in place of another',
    afterwards: `document.documentElement.replaceWith(document.documentElement.cloneNode(true))`,
    overlay: 'either',
  },
  {
    name: 'written anew after the load',
    afterwards: `const text = document.documentElement.outerHTML; document.open(); document.write('<!doctype html>' + text); document.close();`,
    overlay: 'right',
  },
  {
    name: 'written anew, and never closed',
    afterwards: `document.open(); document.write('<!doctype html><p>En cours');`,
    overlay: 'absent',
    field: null,
  },
];

/** Pages that allow least. */
const POLICIES: readonly Attack[] = [
  {
    name: 'Trusted Types',
    headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
    overlay: 'right',
  },
  {
    name: 'a policy that allows nothing',
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; style-src 'none'; script-src 'none'; base-uri 'none'; form-action 'none'",
    },
    overlay: 'right',
    own: /Content Security Policy/,
  },
  { name: 'a sandbox', headers: { 'Content-Security-Policy': 'sandbox' }, overlay: 'right', own: /sandbox/ },
  {
    name: 'a sandbox with scripts',
    headers: { 'Content-Security-Policy': 'sandbox allow-scripts allow-forms' },
    overlay: 'right',
  },
  {
    name: 'no features at all',
    headers: {
      'Permissions-Policy': 'unload=(), clipboard-read=(), clipboard-write=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
    overlay: 'right',
  },
];

export const ATTACKS: Readonly<Record<string, readonly Attack[]>> = {
  'what a page says and calls': SPOKEN,
  'what a page redefines': REDEFINED,
  'what a page does to our element': HANDLED,
  'how a page is styled': STYLED,
  'what a page holds': MASSES,
  'what a document is': DOCUMENTS,
  'what a page allows': POLICIES,
};

export const ORDINARY = form();
