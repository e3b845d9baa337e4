import { IDENTITY } from '../../e2e/scenes';
import { type Attack, form, html } from './attack';

const OURS = `const ours = document.querySelector('pas-a-pas-ameli'); const root = ours.shadowRoot;`;

const FORGED = 'Tapez votre code bancaire';

/** Ways to put words into our mouth, to take them out of it, or to have them say something else. */
export const FORGERIES: Readonly<Record<string, string>> = {
  'our shadow root emptied': 'root.replaceChildren();',
  'our words rewritten': `root.querySelector('[data-hint]').textContent = '${FORGED}';`,
  'one of our words changed': `document.createTreeWalker(root.querySelector('[data-hint]'), NodeFilter.SHOW_TEXT).nextNode().data = '${FORGED}';`,
  'a link put into our card': `root.querySelector('.body').insertAdjacentHTML('beforeend', '<a href="https://example.org">${FORGED}</a>');`,
  'one of our lines taken out': `root.querySelector('[data-hint] p').remove();`,
  'our live region rewritten': `root.querySelector('[role=status]').innerHTML = '<b>${FORGED}</b>';`,
  'a style that speaks put beside ours': `root.append(Object.assign(document.createElement('style'), { textContent: '.card::after { content: "${FORGED}" }' }));`,
  'our style emptied': `root.querySelector('style').textContent = '';`,
  'a style that speaks adopted': `const sheet = new CSSStyleSheet(); sheet.replaceSync('.card::after { content: "${FORGED}" }'); root.adoptedStyleSheets = [sheet];`,
  // Of our style Firefox lets the page change nothing.
  'a rule put into our style': `try { root.querySelector('style').sheet.insertRule('.card::after { content: "${FORGED}" }'); } catch {}`,
  'our style put out of use': `try { root.querySelector('style').sheet.disabled = true; } catch {}`,
  'a shadow in place of our card': `root.querySelector('.card').attachShadow({ mode: 'open' }).innerHTML = '${FORGED}';`,
  'a closed one': `root.querySelector('.card').attachShadow({ mode: 'closed' }).innerHTML = '${FORGED}';`,
  'our buttons described otherwise': `for (const button of root.querySelectorAll('button')) button.setAttribute('aria-description', '${FORGED}');`,
  'words before and after our element': `document.head.append(Object.assign(document.createElement('style'), { textContent: 'pas-a-pas-ameli::before, pas-a-pas-ameli::after { content: "${FORGED}" !important; display: block !important; position: fixed; inset: 0 }' }));`,
  'our buttons called otherwise': `for (const button of root.querySelectorAll('button')) button.setAttribute('aria-label', '${FORGED}');`,
  'our rings exchanged': `const [a, b] = root.querySelectorAll('[data-target]'); const name = a.dataset.target; a.dataset.target = b.dataset.target; b.dataset.target = name;`,
  'another page and step said': `ours.dataset.page = 'signed-in'; ours.dataset.step = '7';`,
  'our element made inert': 'ours.inert = true;',
};

/** Runs one of those, on a page that then changes itself: of some nobody hears until it does. */
export const forge = (code: string): string => `${OURS} ${code} document.body.append('.');`;

/** Attacks on our element. */
export const HANDLED: readonly Attack[] = [
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
    overlay: 'right',
  },
  {
    name: 'our words rewritten as often as they come back',
    afterwards: `${OURS} const forge = () => { const hint = root.querySelector('[data-hint]'); if (hint) hint.textContent = '${FORGED}'; };
new MutationObserver(() => { const ours = document.querySelector('pas-a-pas-ameli'); if (ours) forge(); })
  .observe(document.documentElement, { childList: true }); forge();`,
    overlay: 'absent',
  },
];
