import { setTimeout as pass } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { FIREFOX_EXTENSION, launchFirefox, openFirefoxPopup } from '../e2e/firefox-session';
import { serve } from '../site/server';
import { look, type Seen } from './apart';
import { ADDRESS, type Attacked, CONTROLS } from './attacked';
import { KEPT } from './attacked-chromium';
import { type Attack, ORDINARY } from './attacks';

/** Longer than a page may put off that it is read again (watch.ts). */
const REST = 250;

/** How often one looks whether the drawing is at rest. */
const MOST_LOOKS = 40;

/**
 * Real Firefox. How busy our script is it does not tell, nor what goes wrong in it: what shows is whether the drawing comes
 * to rest, and is what it should be.
 */
export async function attackedFirefox(): Promise<Attacked & { close(): Promise<void> }> {
  let current: Attack = { name: 'none', overlay: 'right' };
  const server = await serve(({ url }) => {
    if (!url.startsWith(ADDRESS)) return { status: 404, headers: {}, body: '' };
    const type = `${current.contentType ?? 'text/html'}; charset=utf-8`;
    return { status: 200, headers: { ...current.headers, 'content-type': type }, body: current.body ?? ORDINARY };
  });
  const browser = await launchFirefox(server.port);
  const troubles: string[] = [];
  const listen = (page: Page) => {
    page.on('pageerror', (error) => troubles.push(String(error)));
  };
  await browser.installExtension(FIREFOX_EXTENSION);
  const popup = await openFirefoxPopup(browser, listen);
  const page = await browser.newPage();
  listen(page);

  // Not page.evaluate: that runs in the page's own world, where the page can lie.
  const apart = <T>(expression: string) => isolated(page).evaluate(expression) as Promise<T>;
  const see = () => apart<Seen>(`(${look})(${JSON.stringify(CONTROLS)})`);
  return {
    async open(attack) {
      current = attack;
      // Of a picture Firefox never says that its document is there, but that it has loaded.
      await page.goto(ADDRESS);
    },
    run: async (script) => {
      await page.evaluate(`{ ${script} } undefined`);
    },
    see,
    async type(field, text) {
      await apart(`Document.prototype.querySelector.call(document, '${field}').focus()`);
      await page.keyboard.type(text);
    },
    valueOf: (field) => apart(`Document.prototype.querySelector.call(document, '${field}')?.value`),
    async rest() {
      let before = '';
      for (let n = 0; n < MOST_LOOKS; n++) {
        const now = JSON.stringify(await see());
        if (now === before) return;
        before = now;
        await pass(REST);
      }
      throw new Error('the drawing does not come to rest');
    },
    kept: () => popup.evaluate(KEPT),
    troubles: () => troubles.splice(0),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Puppeteer's own world beside the page's; not among its public types. */
function isolated(page: Page): { evaluate(expression: string): Promise<unknown> } {
  const frame = page.mainFrame() as unknown as { isolatedRealm(): { evaluate(expression: string): Promise<unknown> } };
  return frame.isolatedRealm();
}
