import browser from 'webextension-polyfill';

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
