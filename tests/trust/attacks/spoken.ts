import { type Attack, form, script } from './attack';

/** Everything of ours is clicked and typed at, by the page. */
export const MADE_UP_CLICKS = `const root = document.querySelector('pas-a-pas-ameli').shadowRoot;
for (const element of root.querySelectorAll('button, a, input, [role=button], summary')) {
  element.click?.();
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    for (const composed of [true, false])
      element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed, cancelable: true }));
  for (const key of ['Enter', ' ', 'Escape']) for (const type of ['keydown', 'keyup'])
    element.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
}`;

/** Attacks by what the page says and calls. */
export const SPOKEN: readonly Attack[] = [
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
    afterwards: MADE_UP_CLICKS,
  },
];
