import { expect, test } from 'vitest';
import { ADDRESSES, GENERATIONS } from '../site';
import { firstOf } from '../whole';
import { checkPage } from './checks';
import { openFirefoxSession } from './firefox-session';
import { observe } from './harness';
import { illegible } from './legible';
import { say } from './public-computer';
import { type Stage, stagesOf } from './stages';

/** Firefox's « Zoomer uniquement le texte »: the words grow, and nothing else of a page does. */
const TEXT_ONLY = { 'browser.zoom.full': false };

const poll = <T>(value: () => T) => expect.poll(value, { timeout: 20_000, interval: 100 });

test.each(firstOf(GENERATIONS, 1))(
  'text alone twice as large: rings hold, nothing is cut or covered, in the card or as a chip, %s',
  {
    timeout: 180_000,
  },
  async (generation) => {
    const session = await openFirefoxSession(generation, { preferences: TEXT_ONLY });
    const { page, popup, troubles, close } = session;
    /** Of the card's words, with the width of the window, in CSS pixels. */
    const letters = () =>
      page.evaluate(() => {
        const title = document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelector('[data-hint] h2');
        return { size: title == null ? 0 : Number.parseFloat(getComputedStyle(title).fontSize), width: innerWidth };
      });
    /** What of the card has the focus. */
    const inCard = () =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className.replace(' low', '') ?? null);
    const tabTo = async (name: string) => {
      for (let stop = 0; stop < 10 && (await inCard()) !== name; stop++) await page.keyboard.press('Tab');
      expect(await inCard()).toBe(name);
    };
    try {
      const identity = stagesOf(generation).find((stage) => stage.page === 'identity') as Stage;
      const signIn = stagesOf(generation).find((stage) => 'create-account-link' in stage.targets) as Stage;
      await page.goto(ADDRESSES[generation].landing);
      // The question on cookies comes before the page of 2026.
      if (generation === '2026') await page.locator('#idWArefuser').click();
      await checkPage(page, signIn);
      const before = await letters();
      for (const [stage, address] of [
        [signIn, ADDRESSES[generation].landing],
        [identity, ADDRESSES[generation].identity],
      ] as const) {
        await page.goto(address);
        // As Ctrl and + do; each host has a zoom of its own.
        await popup.evaluate(`(async () => {
        for (const { id } of await chrome.tabs.query({})) await chrome.tabs.setZoom(id, 2);
      })()`);
        await poll(letters).toEqual({ size: before.size * 2, width: before.width });
        for (const reduced of [false, true]) {
          await say(session, { type: 'reduce', reduced });
          await poll(async () => (await observe(page)).reduced).toBe(reduced);
          await checkPage(page, stage);
          expect(await illegible(page), `${stage.name}, ${reduced ? 'chip' : 'card'}`).toEqual([]);
        }
      }
      await say(session, { type: 'reduce', reduced: false });
      await poll(async () => (await observe(page)).reduced).toBe(false);
      await identity.entries?.[1]?.into(page).focus();
      await checkPage(page, { ...identity, hint: /Tapez les 13/ });
      expect(await illegible(page), 'a field').toEqual([]);
      await session.pressAltShift('M');
      await poll(inCard).toBe('body');
      await tabTo('stuck');
      await page.keyboard.press('Enter');
      await checkPage(page, { ...identity, hint: /Choisissez votre problème/ });
      expect(await illegible(page), 'stuck').toEqual([]);
      expect(troubles).toEqual([]);
    } finally {
      await close();
    }
  },
);
