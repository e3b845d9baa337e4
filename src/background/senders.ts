import browser, { type Runtime } from 'webextension-polyfill';
import { isFromUs, type Request } from '../messages';

/**
 * Whether a request may come from there. Our own pages may ask for anything. A content script speaks for one page of the
 * site, the one that is seen: it cannot forget, and what lies in a frame or waits to be seen is only answered.
 */
export function mayAsk({ type }: Request, sender: Runtime.MessageSender): boolean {
  if (!isFromUs(sender) || sender.url === undefined) return false;
  if (sender.url.startsWith(browser.runtime.getURL(''))) return true;
  if (type === 'forget' || !isOfTheSite(sender.url)) return false;
  return type === 'ask' || sender.frameId === 0;
}

/** One of the hosts that the manifest names. */
function isOfTheSite(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return scripts.some(({ matches }) => matches.includes(`${protocol}//${hostname}/*`));
}
