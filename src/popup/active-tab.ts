import browser from 'webextension-polyfill';
import type { Inquiry } from '../messages';

/**
 * The address of the tab that the popup was opened on. The click on the icon is what lends the right to know it
 * (`activeTab`), for that tab alone; it is looked at here and goes nowhere.
 * @returns undefined where the browser does not say
 */
export async function addressOfActiveTab(): Promise<string | undefined> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.url;
  } catch {
    return undefined;
  }
}

/**
 * Asks something of the page that the popup was opened on.
 * @returns undefined where none of ours is there to answer
 */
export async function askActiveTab(inquiry: Inquiry): Promise<unknown> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id === undefined ? undefined : await browser.tabs.sendMessage(tab.id, inquiry);
  } catch {
    return undefined;
  }
}
