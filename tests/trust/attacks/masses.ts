import { IDENTITY } from '../../e2e/scenes';
import { type Attack, form, html } from './attack';

const deepen = (depth: number, name: string) =>
  `let pit = document.querySelector('#pit'); for (let i = 0; i < ${depth}; i++)
pit = pit.appendChild(document.createElement('${name}')); pit.append('fond')`;

/** 2.5 s of changes, as many as there is time for. */
export const FLOOD = `const end = performance.now() + 2500; const mill = document.createElement('p'); mill.id = 'mill'; document.body.append(mill);
(function flood() { for (let i = 0; i < 300; i++) { mill.className = 'c' + i; mill.textContent = i; mill.append(document.createElement('b')); }
dispatchEvent(new Event('resize')); mill.dispatchEvent(new Event('transitionend', { bubbles: true }));
if (performance.now() < end) setTimeout(flood); else mill.remove(); })();`;

/** Attacks by mass. */
export const MASSES: readonly Attack[] = [
  {
    name: 'a flood of changes',
    afterwards: FLOOD,
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
    own: /document tree is too deep/,
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
    overlay: 'absent',
  },
  {
    name: '3,000 fields beside the form',
    afterwards: `document.body.insertAdjacentHTML('beforeend', '<form><label>Recherche <input></label><button>Aller</button></form>'.repeat(3000))`,
    overlay: 'absent',
  },
  {
    name: 'a sentence of a million letters, and one of a million spaces',
    body: form(),
    afterwards: `const p = (text) => document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
p('a'.repeat(1e6)); p('a ' + ' '.repeat(1e6) + 'a'); p("d'".repeat(3e5)); p('numéro '.repeat(1e5)); p('1 '.repeat(3e5));`,
    overlay: 'right',
  },
  {
    name: 'names of a million letters',
    afterwards: `const p = document.createElement('div'); p.id = 'step'.repeat(2e5); p.className = 'chat '.repeat(2e5);
p.setAttribute('aria-label', 'a'.repeat(1e6)); p.textContent = 'x'; document.body.append(p);
const input = document.createElement('input'); input.placeholder = 'nom '.repeat(2e5); input.name = 'x'.repeat(1e6); document.body.append(input);`,
    overlay: 'right',
  },
];
