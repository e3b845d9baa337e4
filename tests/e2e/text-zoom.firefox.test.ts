import { expect, test } from 'vitest';
import { ADDRESSES } from '../site';
import { checkPage } from './checks';
import { openFirefoxSession } from './firefox-session';
import { observe } from './harness';
import { illegible } from './legible';
import { say } from './public-computer';
import { type Stage, stagesOf } from './stages';

/** Firefox's « Zoomer uniquement le texte »: the words grow, and nothing else of a page does. */
const TEXT_ONLY = { 'browser.zoom.full': false };

const poll = <T>(value: () => T) => expect.poll(value, { timeout: 20_000, interval: 100 });

test('text alone zoomed to 200 %: rings hold, nothing is cut or covered, as a card and as a chip', {
  timeout: 180_000,
}, async () => {
  const session = await openFirefoxSession('portal', { preferences: TEXT_ONLY });
  const { page, popup, troubles, close } = session;
  /** Of the card's words, with the width of the window, in CSS pixels. */
  const letters = () =>
    page.evaluate(() => {
      const title = document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelector('[data-hint] h2');
      return { size: title == null ? 0 : Number.parseFloat(getComputedStyle(title).fontSize), width: innerWidth };
    });
  try {
    await page.goto(ADDRESSES.portal.signIn);
    const [, signIn, identity] = stagesOf('portal') as [Stage, Stage, Stage];
    await checkPage(page, signIn);
    const before = await letters();
    // As Ctrl and + do.
    await popup.evaluate(`(async () => {
      for (const { id } of await chrome.tabs.query({})) await chrome.tabs.setZoom(id, 2);
    })()`);
    for (const [stage, address] of [
      [signIn, ADDRESSES.portal.signIn],
      [identity, ADDRESSES.portal.identity],
    ] as const) {
      await page.goto(address);
      await poll(letters).toEqual({ size: before.size * 2, width: before.width });
      for (const reduced of [false, true]) {
        await say(session, { type: 'reduce', reduced });
        await poll(async () => (await observe(page)).reduced).toBe(reduced);
        await checkPage(page, stage);
        expect(await illegible(page), `${stage.name}, ${reduced ? 'chip' : 'card'}`).toEqual([]);
      }
    }
    expect(troubles).toEqual([]);
  } finally {
    await close();
  }
});
