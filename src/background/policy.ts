import browser from 'webextension-polyfill';
import { type Managed, parseManaged } from '../settings/managed';

/** What the mairie set by policy, as soon as the browser says it, and without waiting for one that never does. */

/**
 * How long it may take, in milliseconds from when the background started. Chrome, as it starts itself, takes seconds to
 * say; on a busy machine it may leave the question without an answer (seen in Chromium 156, one start in three).
 */
const LONGEST_AT_START = 5000;
/** From then on it says so at once, or not at all. */
const LONGEST_LATER = 250;

const started = performance.now();
let known: Managed | null = null;
/** Somebody was answered without it. */
let givenUp = false;

/** True once the browser has said what the mairie set, be it nothing. */
export function isManagedKnown(): boolean {
  return known !== null;
}

/** True while it may still be said; then it is no longer waited for, but for a moment each time. */
export function isManagedAwaited(): boolean {
  return known === null && performance.now() < started + LONGEST_AT_START;
}

/**
 * @param late called once the browser says after all what it did not say in time
 * @returns what was said last, where it takes too long; null where nothing was
 */
export async function loadManaged(late: () => void): Promise<Managed | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, Math.max(started + LONGEST_AT_START - performance.now(), LONGEST_LATER), null);
  });
  const said = await Promise.race([askManaged(late), tooLong]);
  clearTimeout(timer);
  if (said !== null) return said;
  givenUp = true;
  return known;
}

/** Firefox throws where nothing is set: then all is as usual. */
async function askManaged(late: () => void): Promise<Managed> {
  try {
    known = parseManaged(await browser.storage.managed.get());
  } catch {
    known = parseManaged(null);
  }
  if (givenUp) late();
  givenUp = false;
  return known;
}
