import browser, { type Tabs } from 'webextension-polyfill';
import type { Inquiry } from '../messages';

/**
 * The address of the tab that the popup was opened on. The click on the icon is what lends the right to know it
 * (`activeTab`), for that tab alone; it is looked at here and goes nowhere.
 * @returns undefined where the browser does not say
 */
export async function addressOfActiveTab(): Promise<string | undefined> {
  return (await activeTab())?.url;
}

/** Calls back when that tab may show something else: what was true of its address is to be asked anew. */
export function onActiveTabChanged(changed: () => void): void {
  browser.tabs.onUpdated.addListener((_id, _change, { active }) => {
    if (active) changed();
  });
  browser.tabs.onActivated.addListener(changed);
}

/**
 * Asks something of the page that the popup was opened on.
 * @param longest that it may take, in milliseconds: a page may hang, or wait for an answer of its own
 * @returns undefined where none of ours is there to answer, or not in time
 */
export async function askActiveTab(inquiry: Inquiry, longest: number): Promise<unknown> {
  const tab = await activeTab();
  if (tab?.id === undefined) return undefined;
  const answered = browser.tabs.sendMessage(tab.id, inquiry).catch(() => undefined);
  return Promise.race([answered, new Promise<undefined>((late) => setTimeout(late, longest))]);
}

async function activeTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  return tab;
}
