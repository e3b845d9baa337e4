import type { Page } from 'puppeteer-core';
import { FirefoxTab } from '../browser/firefox-tab';
import { launchFirefox, openFirefoxPopup } from '../e2e/firefox-session';
import { createSite, type Generation } from '../site';
import { serve } from '../site/server';
import { type Heard, isOfSite } from './recording';

/** @param extension the folder of a build, or null */
export async function hearFirefox(generation: Generation, profile: string, extension: string | null): Promise<Heard> {
  const requests: string[] = [];
  const elsewhere: string[] = [];
  const console: string[] = [];
  const site = createSite(generation);
  // The whole network is this server.
  const server = await serve((request) => {
    const asked = `${request.method} ${request.url} ${request.body ?? ''}`;
    (isOfSite(request.url) ? requests : elsewhere).push(asked);
    return site(request);
  });
  const browser = await launchFirefox(server.port, { profile });
  const listen = (page: Page) => page.on('console', (message) => console.push(message.text()));
  if (extension !== null) await browser.installExtension(extension);
  const popup = extension === null ? null : await openFirefoxPopup(browser, listen);
  const page = await browser.newPage();
  listen(page);
  return {
    page: new FirefoxTab(page),
    popup,
    requests,
    elsewhere,
    console,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
