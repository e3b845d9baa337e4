import browser, { type Storage } from 'webextension-polyfill';
import { type Comfort, isSame } from '../settings/comfort';
import { type Managed, NOT_KNOWN, parseManaged } from '../settings/managed';
import { isAnything, type Kept, parseKept } from './kept';

/** The keys name the version of what they hold: another version's is not read, it just starts anew. */
const STATE = 'state-1';
const COMFORT = 'comfort-1';

/** What storage did not take, for as long as the background lives; after that, what it took before counts. */
let unsaved: Kept | null = null;

/**
 * `storage.session` is in memory, outlives the background, and is gone with the browser. At home comfort settings stay,
 * in `storage.local`; a public computer has nothing on its disk, nor has one of which that is not known yet.
 * @param isKnown whether the browser has said what the mairie set
 */
export async function load({ publicComputer, comfort: usual }: Managed, isKnown = true): Promise<Kept> {
  if (unsaved !== null) return unsaved;
  const [state, stays] = await Promise.all([
    read(browser.storage.session, STATE),
    read(browser.storage.local, COMFORT),
  ]);
  const passing = (state as { comfort?: unknown } | undefined)?.comfort ?? undefined;
  if (!publicComputer) {
    const kept = parseKept(state, passing ?? stays, usual);
    // It may stay, now that this is known: it is to be saved once more.
    if (passing !== undefined && isKnown) unsaved = kept;
    return kept;
  }
  // From before the computer was made a public one.
  if (stays !== undefined) await browser.storage.local.clear().catch(() => {});
  return parseKept(state, passing, usual);
}

/** Where storage is full or broken, it is kept all the same while the background lives; see {@link isUnsaved}. */
export async function save(before: Kept, kept: Kept, managed: Managed, isKnown = true): Promise<void> {
  const { comfort, ...passing } = kept;
  const atHome = isKnown && !managed.publicComputer;
  const stays = atHome && (unsaved !== null || !isSameChoice(before.comfort, comfort));
  unsaved = kept;
  try {
    // Nothing is left behind, not even something empty.
    if (!isAnything(kept, { ...managed, publicComputer: !atHome })) await empty();
    else
      await browser.storage.session.set({ [STATE]: { ...(atHome ? passing : kept), settings: settingsOf(managed) } });
    if (stays && comfort === null) await browser.storage.local.remove(COMFORT);
    else if (stays) await browser.storage.local.set({ [COMFORT]: comfort });
    unsaved = null;
  } catch {
    // Kept in memory, above.
  }
}

/**
 * What the mairie set when something was kept last: another background, to which the browser does not say it, is to
 * forget that by the same rules.
 * @returns null where nothing is kept, or it was not known then either
 */
export async function rememberedSettings(): Promise<Managed | null> {
  const { settings } = ((await read(browser.storage.session, STATE)) ?? {}) as { settings?: unknown };
  return settings === undefined || settings === null ? null : parseManaged(settings);
}

/** As a policy has them; see {@link parseManaged}. */
function settingsOf(managed: Managed): object | null {
  const { comfort, ...settings } = managed;
  return managed === NOT_KNOWN ? null : { ...settings, ...comfort };
}

/** What cannot be taken away is written over: another background must not find it again. */
async function empty(): Promise<void> {
  try {
    await browser.storage.session.clear();
  } catch {
    await browser.storage.session.set({ [STATE]: null });
  }
}

function isSameChoice(a: Comfort | null, b: Comfort | null): boolean {
  return a === null || b === null ? a === b : isSame(a, b);
}

/** True while there is something that storage did not take. */
export function isUnsaved(): boolean {
  return unsaved !== null;
}

async function read(area: Storage.StorageArea, key: string): Promise<unknown> {
  try {
    return (await area.get(key))[key];
  } catch {
    return undefined;
  }
}
