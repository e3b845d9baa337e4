import type { BrowserSession, Tab } from '../browser/browser';
import { mouse } from '../e2e/hands';
import type { Entry, Stage } from '../e2e/stages';
import { RESIDENT } from '../site';
import { EXTENSION, LISTEN, OVERLAY, PAGE, SAID, WATCH } from './in-page';

/** A browser, with the extension or without it, of which everything that can be heard is written down. */
export interface Heard extends Pick<BrowserSession, 'page' | 'close'> {
  /** A page of the extension; null where the browser is without it. */
  readonly popup: Tab | null;
  /** What the pages asked of the site: method, address, body. */
  readonly requests: readonly string[];
  /** What anything but the browser itself asked of anyone else; complete once it is closed. */
  readonly elsewhere: readonly string[];
  /** What any page or worker wrote to its console. */
  readonly console: readonly string[];
  /** Tries to reach an address from the background: `answered`, or `refused`. */
  fetchInBackground(address: string): Promise<string>;
  /** What the popup holds when it is opened as a resident opens it; null where the browser cannot be made to. */
  readonly iconClicked: ((address: string) => Promise<string>) | null;
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

/** Plays a journey as a resident does, with one mistake, and looks everywhere on each page. */
export async function record(heard: Heard, stages: readonly Stage[], mailbox: string): Promise<Recording> {
  const { page, popup } = heard;
  const recording: Recording = {
    places: { elsewhere: [], storage: [], messages: [], console: [], overlay: [], popup: [], badge: [], clipboard: [] },
    own: { requests: [], addresses: [], titles: [], documents: [], 'page storage': [] },
    pages: 0,
  };
  const { places } = recording;
  await popup?.evaluate(LISTEN);
  for (const stage of stages) {
    if (stage.from !== undefined) await page.goto(stage.from);
    await opened(page, stage);
    if (popup !== null) {
      await until(page, `document.querySelector('pas-a-pas-ameli')?.dataset.page === '${stage.page}'`);
      await page.evaluate(WATCH);
    }
    if (stage.page === 'identity') await makeMistake(heard, stage, recording);
    for (const entry of stage.entries ?? []) await mouse.enter(page, entry);
    const address = await lookEverywhere(heard, recording);
    if (stage.page === 'activated' && popup !== null) places.popup.push((await heard.iconClicked?.(address)) ?? '');
    recording.pages++;
    if (stage.page === 'email-sent') await page.goto(mailbox);
    await page.evaluate(LEAVING);
    await mouse.press(page, stage.next(page));
    // What the last page asks for belongs to it as well.
    if (stage === stages.at(-1)) await until(page, LEFT);
  }
  // What went away with the pages is told by the parts that stay.
  if (popup !== null) await lookInside(popup, places);
  return recording;
}

/** What the browser has heard to its very end. */
export function addHeard({ places, own }: Recording, { requests, elsewhere, console }: Heard): void {
  own.requests.push(...requests);
  places.elsewhere.push(...elsewhere);
  places.console.push(...console);
}

/** @returns the page's address */
async function lookEverywhere({ page, popup }: Heard, { places, own }: Recording): Promise<string> {
  const seen = await page.evaluate<Record<'address' | 'title' | 'document' | 'storage', string>>(PAGE);
  own.addresses.push(seen.address);
  own.titles.push(seen.title);
  own.documents.push(seen.document);
  own['page storage'].push(seen.storage);
  if (popup !== null) {
    await lookInside(popup, places);
    places.overlay.push(...(await page.evaluate<string[]>(OVERLAY)));
  }
  return seen.address;
}

async function lookInside(popup: Tab, places: Recording['places']): Promise<void> {
  const kept = await popup.evaluate<Record<(typeof SEEN_INSIDE)[number] | 'ears', string[]>>(EXTENSION);
  for (const place of SEEN_INSIDE) places[place].push(...kept[place]);
  for (const heard of kept.ears) places[heard.startsWith('console') ? 'console' : 'messages'].push(heard);
}

/** Two digits are missing: the card says so, the site as well, and all that helps with errors is opened. */
async function makeMistake(heard: Heard, stage: Stage, recording: Recording): Promise<void> {
  const { page, popup } = heard;
  const shortened = (entry: Entry): Entry =>
    entry.text === RESIDENT.number ? { ...entry, text: RESIDENT.number.slice(0, 11) } : entry;
  const entries = (stage.entries ?? []).map(shortened);
  // The number last, and left for another field: what is said of a field is said then, once nobody types any more.
  const [first] = entries;
  for (const entry of entries.sort((a, b) => Number(isShort(a)) - Number(isShort(b)))) await mouse.enter(page, entry);
  await first?.into(page).click();
  if (popup !== null) await until(page, `/manque/.test(${SAID})`);
  await lookEverywhere(heard, recording);
  await mouse.press(page, stage.next(page));
  await until(page, `/inférieur à 13 chiffres/.test(document.body?.textContent)`);
  if (popup === null) return;
  await until(page, `document.querySelector('pas-a-pas-ameli')?.dataset.notice === 'error'`);
  await page.evaluate(WATCH);
  const stuck = page.locator('.tools .stuck');
  await stuck.click();
  await page.locator('.tools button:has(+ .stuck)').click();
  recording.places.overlay.push(...(await page.evaluate<string[]>(OVERLAY)));
  await lookInside(popup, recording.places);
  // Closed again, for the help with the fields.
  await stuck.click();
}

const isShort = ({ text }: Entry) => text === RESIDENT.number.slice(0, 11);

/** Awaits a page by what one does on it, with the extension and without it alike. */
async function opened(page: Tab, { page: name, targets, next }: Stage): Promise<void> {
  if (name === 'email-sent')
    return until(page, `/vient de vous être envoyé|Consultez votre messagerie/.test(document.body?.textContent)`);
  for (const find of Object.values(targets)) await find(page).first().waitFor();
  await next(page).waitFor();
  await until(page, `document.querySelector('.v-skeleton-loader') === null`);
}

/** Another page can have the same address, and the same document another. */
const LEAVING = `globalThis.leaving = location.href`;
const LEFT = `document.readyState === 'complete' && globalThis.leaving !== location.href`;

/** Longest that anything may take, in milliseconds. */
const LONGEST = 90_000;

async function until(page: Tab, condition: string): Promise<void> {
  const asked = `new Promise((resolve) => requestAnimationFrame(() => resolve(Boolean(${condition}))))`;
  const end = performance.now() + LONGEST;
  // Between two pages nobody answers.
  while (!(await page.evaluate<boolean>(asked).catch(() => false))) {
    if (performance.now() > end) throw new Error(`never so: ${condition}`);
  }
}
