import { CONSOLE, EARS } from './ears';

/** What is run in pages, as source text: what the page's own policy says of scripts does not hold for it. */

/** Everything that pages and extensions can keep, with what is in it. */
const KEPT = `(async () => { const wait = (asked) => new Promise((resolve, reject) => {
  asked.onsuccess = () => resolve(asked.result); asked.onerror = () => reject(asked.error); });
const databases = [], cached = [];
for (const { name } of await indexedDB.databases()) { const open = await wait(indexedDB.open(name));
  for (const store of open.objectStoreNames) { const rows = open.transaction(store).objectStore(store);
    databases.push([name, store, await wait(rows.getAllKeys()), await wait(rows.getAll())]); }
  open.close(); }
for (const name of await caches.keys()) { const cache = await caches.open(name);
  for (const request of await cache.keys()) cached.push([name, request.url, await (await cache.match(request)).text()]); }
return [databases, cached, document.cookie, { ...localStorage }, { ...sessionStorage }]; })()`;

/** From now on all that comes, goes and changes in our element is written down, however short it is there. */
export const WATCH = `(() => { const host = document.querySelector('pas-a-pas-ameli'), root = host?.shadowRoot;
if (!root || globalThis.watchedRoot === root) return;
globalThis.watchedRoot = root; const seen = globalThis.overlaySeen ??= new Set();
const observer = new MutationObserver((records) => { for (const record of records) { const { type, target, attributeName } = record;
  if (record.oldValue) seen.add(record.oldValue);
  if (type === 'attributes') seen.add(attributeName + ' ' + target.getAttribute(attributeName));
  if (type === 'characterData') seen.add(target.data);
  for (const node of [...record.addedNodes, ...record.removedNodes]) seen.add(node.outerHTML ?? node.data); } });
const all = { attributes: true, attributeOldValue: true, childList: true };
observer.observe(host, all);
observer.observe(root, { ...all, characterData: true, characterDataOldValue: true, subtree: true }); })()`;

/** All of our element, its drawings too, and what was seen of it since this was last asked. */
export const OVERLAY = `(() => { const host = document.querySelector('pas-a-pas-ameli');
const seen = [...(globalThis.overlaySeen ?? [])]; globalThis.overlaySeen?.clear();
return [...seen, host === null ? '' : host.outerHTML, ...[...(host?.shadowRoot?.children ?? [])].map((part) => part.outerHTML)]; })()`;

/** What a screen reader says. */
export const SAID = `document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? ''`;

export const PAGE = `(async () => { const copy = document.documentElement.cloneNode(true);
for (const ours of copy.querySelectorAll('pas-a-pas-ameli')) ours.remove();
return { address: location.href, title: document.title, document: copy.outerHTML,
storage: JSON.stringify([window.name, history.length, history.state, await ${KEPT}]) }; })()`;

/** In a page of the extension: what its parts say to all, what they store, and what it writes to its console is heard. */
export const LISTEN = `{ const { runtime, storage } = globalThis.browser ?? chrome; globalThis.heard = [];
const note = (how, what) => heard.push(how + ' ' + JSON.stringify(what));
${CONSOLE}
runtime.onMessage.addListener((message) => { note('message', message); });
storage.onChanged.addListener((changes, area) => { note(area, changes); }); }`;

/** Words that stand on the pages, and nothing that was typed. */
const WORDS = ['compte', 'nom', 'numéro', 'date', 'code', 'postal', 'sécurité', 'sociale', 'continuer'];

/** In a page of the extension: what it keeps, shows and says, and what its parts answer when they are asked. */
export const EXTENSION = `(async () => {
const { action, alarms, runtime, storage, tabs } = globalThis.browser ?? chrome;
const areas = {};
for (const area of ['local', 'session', 'sync', 'managed']) areas[area] = await storage[area].get(null).catch(String);
const open = (await tabs.query({})).map(({ id }) => id);
const asked = (message) => Promise.all(open.map((id) => tabs.sendMessage(id, message).catch(String)));
const answers = [await asked({ type: 'which-page' }), await asked({ type: 'describe', words: ${JSON.stringify(WORDS)} })];
const ears = [await runtime.sendMessage({ type: '${EARS}' }).catch(String), ...(await asked({ type: '${EARS}' }))];
const icon = await Promise.all([undefined, ...open].flatMap((tabId) => [action.getBadgeText({ tabId }), action.getTitle({ tabId })]));
return { messages: answers.flat().map((answer) => JSON.stringify(answer) ?? ''),
ears: [...heard.splice(0), ...ears.flat().map(String)], popup: [document.documentElement.outerHTML, document.title], badge: icon,
clipboard: [await navigator.clipboard.readText()],
storage: [...[areas, await alarms.getAll(), await ${KEPT}].map((kept) => JSON.stringify(kept))] }; })()`;
