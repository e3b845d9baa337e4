import type { BrowserContext, Page, Request } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { Browsers } from './browsers';
import { CONTENT_SCRIPT, LISTENERS, POPUP } from './budgets';
import { watchersIn } from './isolated-world';
import { ARTICLE, FIELD_2026, IDENTITY_2026, SIGN_IN } from './pages';
import { sizeOfContentScript, sizesOfPopup } from './sizes';

/** The budgets that are exact. Times are none of them: they are for `npm run bench`. */

describe('bytes', () => {
  test('the content script, with everything in it', () => {
    expect(sizeOfContentScript()).toBeLessThanOrEqual(CONTENT_SCRIPT.ceiling);
  });

  test('the popup, with its share of the rest', () => {
    const sizes = sizesOfPopup();
    expect([...sizes.keys()].filter((file) => file.endsWith('.js')).length).toBeGreaterThan(0);
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(POPUP.ceiling);
  });
});

describe('in the page', () => {
  const browsers = new Browsers();
  let ours: BrowserContext;
  let none: BrowserContext;
  beforeAll(async () => {
    ours = await browsers.get('ours');
    none = await browsers.get('none');
  });
  afterAll(() => browsers.close());

  test.each([
    ['the sign-in page', SIGN_IN, '[data-target=create-account-link]'],
    ['the 2026 identity page', IDENTITY_2026, '[data-target=postal-code]'],
  ])('%s asks the network for nothing more than without the extension', async (_, url, ring) => {
    const without = await requestsOf(none, url, async (page) => {
      if (url === IDENTITY_2026) await page.locator(FIELD_2026).first().waitFor();
    });
    const withOurs = await requestsOf(ours, url, (page) => page.locator(`pas-a-pas-ameli ${ring}`).waitFor());
    expect(without).toContain(url);
    expect(withOurs).toEqual(without);
  });

  test('a page that is none of the journey is only watched for becoming one', async () => {
    const page = await ours.newPage();
    const cdp = await ours.newCDPSession(page);
    await page.goto(ARTICLE, { waitUntil: 'networkidle' });
    const watchers = await watchersIn({ cdp }, manifest.name);
    const drawn = await page.evaluate(() => {
      const roots = [...document.querySelectorAll('*')].filter((element) => element.shadowRoot !== null);
      return { hosts: document.querySelectorAll('pas-a-pas-ameli').length, roots: roots.length };
    });
    expect(drawn).toEqual({ hosts: 0, roots: 0 });
    expect(watchers).toMatchObject({ mutation: 1, resize: 0, intersection: 0 });
    expect(watchers?.listeners).toBeLessThanOrEqual(LISTENERS);
    await page.close();
  });
});

/** Every request that the load of a page makes, until what is to be seen there is there. */
async function requestsOf(
  context: BrowserContext,
  url: string,
  seen: (page: Page) => Promise<void>,
): Promise<string[]> {
  const requests: string[] = [];
  const note = (request: Request) => requests.push(request.url());
  context.on('request', note);
  const page = await context.newPage();
  await page.goto(url);
  await seen(page);
  await page.waitForLoadState('networkidle');
  await page.close();
  context.off('request', note);
  return requests.sort();
}
