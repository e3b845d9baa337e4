import type { Runtime } from 'webextension-polyfill';

interface Namespace {
  readonly runtime?: Runtime.Static;
}

/**
 * The browser's own messages between our parts. In pages each kilobyte counts, and for these few calls both browsers
 * are alike: the polyfill is for the background and for our own pages.
 * Firefox calls it `browser`, Chrome `chrome`; something of the page may be called `browser` too.
 * @returns undefined where the extension is gone from under the page
 */
export function runtime(): Runtime.Static | undefined {
  const { browser, chrome } = globalThis as { browser?: Namespace; chrome?: Namespace };
  const isOurs = browser?.runtime?.id !== undefined && typeof browser.runtime.sendMessage === 'function';
  return isOurs ? browser.runtime : chrome?.runtime;
}
