import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PuppeteerTab } from '../browser/puppeteer-tab';
import { ADDRESSES, createSite } from '../site';
import { serve } from '../site/server';
import { checkAtThisSize, SETTLES } from './checks';
import { FIREFOX_EXTENSION, launchFirefox, openFirefoxPopup } from './firefox-session';
import { observe, SIZES } from './harness';
import { tooSmall, withoutKeys } from './phone';
import { type Stage, stagesOf } from './stages';

/** As Firefox has them where a finger is all there is. */
const COARSE = 1;
const FINGER = {
  'dom.w3c_touch_events.enabled': 1,
  'ui.primaryPointerCapabilities': COARSE,
  'ui.allPointerCapabilities': COARSE,
};

/** The middle of what the card or chip shows first of these words; the tap itself finds its way into the shadow root. */
const middleOf = (words: string) => `(() => {
  const buttons = [...document.querySelector('pas-a-pas-ameli').shadowRoot.querySelectorAll('button')];
  const button = buttons.find((one) => one.textContent.includes('${words}') && one.checkVisibility({ visibilityProperty: true }));
  const { left, top, width, height } = button.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
})()`;

test('real Firefox, touched, without what Firefox for Android lacks: rings, card, chip, popup', async () => {
  const server = await serve(createSite('portal'));
  const extension = withoutKeys(FIREFOX_EXTENSION);
  const browser = await launchFirefox(server.port, { preferences: FINGER });
  try {
    await browser.installExtension(extension);
    const troubles: string[] = [];
    const page = await browser.newPage();
    page.on('pageerror', (error) => troubles.push(String(error)));
    await page.setViewport({ ...SIZES.narrow, deviceScaleFactor: 3 });
    await page.goto(ADDRESSES.portal.landing);
    const tab = new PuppeteerTab(page);
    const signIn = stagesOf('portal').find(({ name }) => name === 'sign-in') as Stage;
    await checkAtThisSize(tab, signIn);
    expect(await tooSmall(tab)).toEqual([]);

    const tap = async (words: string) => {
      const { x, y } = (await page.evaluate(middleOf(words))) as { x: number; y: number };
      await page.touchscreen.tap(x, y);
    };
    const isReduced = async () => (await observe(tab)).reduced;
    await tap('Réduire');
    await expect.poll(isReduced, SETTLES).toBe(true);
    expect(await tooSmall(tab)).toEqual([]);
    await tap('Ouvrir l’aide');
    await expect.poll(isReduced, SETTLES).toBe(false);
    await checkAtThisSize(tab, signIn);

    const popup = await openFirefoxPopup(browser, (opened) => {
      opened.on('pageerror', (error) => troubles.push(String(error)));
    });
    await popup.setViewportSize(SIZES.narrow);
    expect(await popup.evaluate('typeof browser.commands')).toBe('undefined');
    expect(await tooSmall(popup)).toEqual([]);
    expect(troubles).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
    rmSync(extension, { recursive: true, force: true });
  }
});
