import { expect } from 'vitest';
import type { BrowserSession } from '../browser/browser';
import { SETTLES } from './checks';

/** Where the extension is not, whatever the page there looks like; safe addresses, which every session can serve. */
export const OTHER_SITES = [
  'https://espacepro.ameli.fr/compte/inscription/1',
  'https://ameli.fr/compte/inscription/1',
  'https://assure.ameli.fr.example.org/compte/inscription/1',
  'https://www.example.org/',
];

/** What answers when every tab is asked: nobody does where no script of ours is, however long one waits. */
const ASKED = `chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) =>
  chrome.tabs.sendMessage(id, { type: 'which-page' }).then((page) => page ?? null, () => null))))
  .then((answers) => answers.filter((page) => page !== null))`;

/** The pages of ours that are open anywhere, by the name that they give. */
export function pagesOfOurs({ popup }: Pick<BrowserSession, 'popup'>): Promise<string[]> {
  return popup.evaluate<string[]>(ASKED);
}

/**
 * The extension is on the page of the site, and not on any of these.
 * @param atHome an address of the site, and what is made of its page
 */
export async function checkStaysAtHome(
  session: Pick<BrowserSession, 'page' | 'popup'>,
  atHome: readonly [address: string, page: string],
  others: readonly string[],
): Promise<void> {
  const { page } = session;
  const elements = () => page.evaluate(() => document.querySelectorAll('pas-a-pas-ameli').length);
  for (const address of others) {
    // The question is one that is answered where there is somebody.
    await page.goto(atHome[0]);
    await expect.poll(() => pagesOfOurs(session), SETTLES).toEqual([atHome[1]]);
    await page.goto(address);
    expect(await pagesOfOurs(session), address).toEqual([]);
    expect(await elements(), address).toBe(0);
  }
}
