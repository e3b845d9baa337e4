import type { BrowserSession, Tab } from '../browser/browser';
import { mouse } from '../e2e/hands';
import type { Stage } from '../e2e/stages';
import { ADDRESSES } from '../site';
import { canariesIn } from './canaries';

/** A browser, with the extension or without it, of which everything that can be heard is written down. */
export interface Heard extends Pick<BrowserSession, 'page' | 'close'> {
  /** A page of the extension; null where the browser is without it. */
  readonly popup: Tab | null;
  /** What the pages asked of the site: method, address, body. */
  readonly requests: readonly string[];
  /** What anything in the browser asked of anyone else. */
  readonly elsewhere: readonly string[];
  /** What any page or worker wrote to its console. */
  readonly console: readonly string[];
}

/** Whom browsers ask of themselves; and the site, with which they connect before they know that it is answered here. */
const OF_THE_BROWSER =
  /^\w+ (http:\/\/|https:\/\/)?([\w-]+\.)*(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com|ameli\.fr|messagerie\.example\.org)[:/]/;

/** Hosts of the site, and of the mailbox where the activation e-mail is read. */
const HOSTS = new Set(
  Object.values(ADDRESSES).flatMap((addresses) =>
    Object.values(addresses as unknown as Record<string, string>).map((address) => new URL(address).hostname),
  ),
);

export function isOfSite(address: string): boolean {
  return HOSTS.has(new URL(address).hostname);
}

/** Where nothing of what was typed may be, and what was found there. */
export const PLACES = [
  'elsewhere',
  'storage',
  'messages',
  'console',
  'overlay',
  'popup',
  'badge',
  'clipboard',
] as const;
/** Those that a page of the extension can see. */
const SEEN_INSIDE = ['storage', 'messages', 'popup', 'badge', 'clipboard'] as const;
export type Place = (typeof PLACES)[number];

/** What must be the same with the extension as without it. */
export const OWN = ['requests', 'addresses', 'titles', 'documents', 'page storage'] as const;
export type Own = (typeof OWN)[number];

export interface Recording {
  readonly places: Record<Place, string[]>;
  readonly own: Record<Own, string[]>;
  pages: number;
}

/** Plays a journey as a resident does, and looks everywhere after each thing that was typed. */
export async function record(heard: Heard, stages: readonly Stage[], mailbox: string): Promise<Recording> {
  const { page, popup } = heard;
  const recording: Recording = {
    places: { elsewhere: [], storage: [], messages: [], console: [], overlay: [], popup: [], badge: [], clipboard: [] },
    own: { requests: [], addresses: [], titles: [], documents: [], 'page storage': [] },
    pages: 0,
  };
  const { places, own } = recording;
  await popup?.evaluate(LISTEN);
  for (const stage of stages) {
    if (stage.from !== undefined) await page.goto(stage.from);
    await opened(page, stage);
    if (popup !== null)
      await until(page, `document.querySelector('pas-a-pas-ameli')?.dataset.page === '${stage.page}'`);
    for (const entry of stage.entries ?? []) {
      await mouse.enter(page, entry);
      places.overlay.push(await page.evaluate<string>(OVERLAY));
    }
    places.overlay.push(await page.evaluate<string>(OVERLAY));
    const seen = await page.evaluate<Record<'address' | 'title' | 'document' | 'storage', string>>(PAGE);
    own.addresses.push(seen.address);
    own.titles.push(seen.title);
    own.documents.push(seen.document);
    own['page storage'].push(seen.storage);
    recording.pages++;
    if (stage.page === 'email-sent') await page.goto(mailbox);
    await mouse.press(page, stage.next(page));
    // What the last page asks for belongs to it as well.
    if (stage === stages.at(-1)) await until(page, LOADED.replace('ADDRESS', JSON.stringify(seen.address)));
  }
  if (popup !== null) {
    const kept = await popup.evaluate<Record<(typeof SEEN_INSIDE)[number], string>>(EXTENSION);
    for (const place of SEEN_INSIDE) places[place].push(kept[place]);
  }
  own.requests.push(...heard.requests);
  places.elsewhere.push(...heard.elsewhere);
  places.console.push(...heard.console);
  return recording;
}

/** What was found where it may not be: canaries, and whatever of the page is not as it is without the extension. */
export function findings(recording: Recording, without: Recording | null): Partial<Record<Place | Own, string[]>> {
  const found: Partial<Record<Place | Own, string[]>> = {};
  for (const place of PLACES) {
    const canaries = [...new Set(recording.places[place].flatMap(canariesIn))];
    if (canaries.length > 0) found[place] = canaries;
  }
  const strangers = recording.places.elsewhere.filter((asked) => !OF_THE_BROWSER.test(asked));
  if (strangers.length > 0) found.elsewhere = [...(found.elsewhere ?? []), ...strangers];
  for (const one of OWN) {
    if (without === null) continue;
    const [a, b] = [recording.own[one], without.own[one]];
    if (one === 'requests') {
      const more = [
        ...lacking(a, b).map((asked) => `more: ${asked}`),
        ...lacking(b, a).map((asked) => `less: ${asked}`),
      ];
      if (more.length > 0) found.requests = more;
      continue;
    }
    const others = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i], b[i]] as const);
    const differing = others.filter(([x, y]) => x !== y).map(([x, y]) => difference(x ?? '', y ?? ''));
    if (differing.length > 0) found[one] = differing;
  }
  return found;
}

/** What is in the one list more often than in the other: a page's scripts load side by side, in whatever order. */
function lacking(list: readonly string[], other: readonly string[]): string[] {
  const times = (asked: string, among: readonly string[]) => among.filter((one) => one === asked).length;
  return [...new Set(list)].filter((asked) => times(asked, list) > times(asked, other));
}

/** Where two texts part, for people. */
function difference(a: string, b: string): string {
  const limit = Math.min(a.length, b.length);
  let i = 0;
  while (i < limit && a[i] === b[i]) i++;
  return `with: …${a.slice(Math.max(i - 60, 0), i + 120)}… without: …${b.slice(Math.max(i - 60, 0), i + 120)}…`;
}

/** Awaits a page by what one does on it, with the extension and without it alike. */
async function opened(page: Tab, { page: name, targets, next }: Stage): Promise<void> {
  if (name === 'email-sent')
    return until(page, `/vient de vous être envoyé|Consultez votre messagerie/.test(document.body?.textContent)`);
  for (const find of Object.values(targets)) await find(page).first().waitFor();
  await next(page).waitFor();
  await until(page, `document.querySelector('.v-skeleton-loader') === null`);
}

const LOADED = `document.readyState === 'complete' && location.href !== ADDRESS`;

async function until(page: Tab, condition: string): Promise<void> {
  const asked = `new Promise((resolve) => requestAnimationFrame(() => resolve(Boolean(${condition}))))`;
  // Between two pages nobody answers.
  while (!(await page.evaluate<boolean>(asked).catch(() => false)));
}

/** Without our drawings: on them stand examples, which are nobody's, whatever the page holds. */
const OVERLAY = `(() => { const host = document.querySelector('pas-a-pas-ameli'); if (host === null) return '';
const copy = document.createElement('div'); for (const part of host.shadowRoot.children) copy.append(part.cloneNode(true));
for (const drawing of copy.querySelectorAll('svg[role=img]')) drawing.remove();
return host.outerHTML + copy.innerHTML; })()`;

const PAGE = `(async () => { const copy = document.documentElement.cloneNode(true);
for (const ours of copy.querySelectorAll('pas-a-pas-ameli')) ours.remove();
return { address: location.href, title: document.title, document: copy.outerHTML, storage: JSON.stringify([window.name,
history.length, history.state, document.cookie, { ...localStorage }, { ...sessionStorage }, await indexedDB.databases(),
await caches.keys()]) }; })()`;

/** In a page of the extension, everything that its parts say to each other can be heard, and what they store. */
const LISTEN = `{ const { runtime, storage } = globalThis.browser ?? chrome; globalThis.heard = [];
runtime.onMessage.addListener((message) => { heard.push(JSON.stringify(message)); });
storage.onChanged.addListener((changes, area) => { heard.push(JSON.stringify([area, changes])); }); }`;

const EXTENSION = `(async () => { const { action, storage } = globalThis.browser ?? chrome; const all = {};
for (const area of ['local', 'session', 'sync', 'managed']) all[area] = await storage[area].get(null).catch(String);
return { messages: heard.join('\\n'), popup: document.documentElement.outerHTML,
badge: (await action.getBadgeText({})) + ' ' + (await action.getTitle({})),
clipboard: await navigator.clipboard.readText(),
storage: JSON.stringify([all, { ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), await caches.keys(), document.cookie]) }; })()`;
