import browser from 'webextension-polyfill';
import { parseState, type State } from '../messages';

/** The key names the version of what it holds: another version's state is not read, it just starts anew. */
const KEY = 'state-1';

/** `storage.session`: in memory, outlives the service worker, gone with the browser. */
export async function loadState(): Promise<State> {
  return parseState((await browser.storage.session.get(KEY))[KEY]);
}

/** @param forget leaves nothing behind, not even an empty state */
export async function saveState(state: State, forget: boolean): Promise<void> {
  if (forget) await browser.storage.session.clear();
  else await browser.storage.session.set({ [KEY]: state });
}
