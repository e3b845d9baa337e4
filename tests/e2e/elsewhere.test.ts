import type { Route } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { ADDRESSES, type Addresses, GENERATIONS, ONE_TIME_CODE, RESIDENT } from '../site';
import { firstOf } from '../whole';
import { SETTLES } from './checks';
import { observe, type Session } from './harness';
import { oneBrowser } from './one-browser';
import { checkStaysAtHome, OTHER_SITES } from './other-sites';
import { IDENTITY } from './scenes';

const SCENE = 'https://assure.ameli.fr/compte/inscription/scene';

/** Pages beside the journey, and what must be made of them. */
const PAGES: readonly (readonly [keyof Addresses, string])[] = [
  ['article', 'unknown'],
  ['searchResults', 'unknown'],
  ['termsInDetail', 'unknown'],
  ['forgottenCode', 'unknown'],
  ['accessibility', 'unknown'],
  ['signedOut', 'unknown'],
  ['unavailable', 'unavailable'],
  ['rejected', 'rejected'],
  ['accountLocked', 'account-locked'],
  ['expired', 'expired'],
];

/** Pages of the account itself, for someone who has had one for long. */
const SIGNED_IN_PAGES: readonly (readonly [keyof Addresses, string])[] = [
  ['signedIn', 'signed-in'],
  ['payments', 'signed-in'],
  ['bankDetails', 'unknown'],
];

const open = oneBrowser();

describe.each(firstOf(GENERATIONS, 1))('beside the journey, %s', (generation) => {
  let session: Session;

  test('known for what they are, and nothing is ringed', { timeout: 120_000 }, async () => {
    session = await open(generation);
    for (const [name, page] of PAGES) {
      await session.page.goto(ADDRESSES[generation][name]);
      if (page === 'unknown') await staysUnknown(session);
      else await expect.poll(async () => (await observe(session.page)).page, { message: name, ...SETTLES }).toBe(page);
      const observed = await observe(session.page);
      expect(observed, name).toMatchObject({ step: null, rings: {} });
      if (page !== 'unknown') expect(observed.hint, name).not.toBe('');
      expect(session.troubles, name).toEqual([]);
    }
  });

  test('who just uses an account is left alone', async () => {
    session = await open(generation, { account: 'active' });
    const { page } = session;
    const addresses = ADDRESSES[generation];
    await page.goto(addresses.signIn);
    const portal = generation === 'portal';
    await page.locator(portal ? '#connexioncompte_2nir_as' : '#userfield').pressSequentially(RESIDENT.number);
    await page.locator(portal ? '#connexioncompte_2connexion_code' : '#passwordfield').fill(RESIDENT.password);
    await page.locator('#id_r_cnx_btn_submit').click();
    if (!portal) {
      await page.locator('#numOTP1').pressSequentially(ONE_TIME_CODE);
      await page.locator('#boutonValiderOTP').click();
    }
    await page.waitForURL(addresses.signedIn);
    for (const [name, expected] of SIGNED_IN_PAGES) {
      await page.goto(addresses[name]);
      if (expected === 'unknown') await staysUnknown(session);
      else await expect.poll(async () => (await observe(page)).page).toBe(expected);
      expect(await observe(page)).toMatchObject({ step: null, rings: {}, card: null });
    }
    expect(await session.worker.evaluate('chrome.action.getBadgeText({})')).toBe('');
    expect(session.troubles).toEqual([]);
  });
});

test('on other sites, without https and in frames it is not there at all', async () => {
  const session = await open('portal');
  const { context, page } = session;
  // The very page that is guided through, wherever.
  const copy = async (route: Route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: IDENTITY });
  const frames = `<!doctype html><title>cadres</title><iframe src="${SCENE}"></iframe><iframe srcdoc="${IDENTITY.replaceAll('"', '&quot;')}"></iframe>`;
  const framing = 'https://www.example.org/cadres';
  await context.route(/^https?:\/\/[^/]*\/(compte\/inscription\/1)?$/, copy);
  await context.route(SCENE, copy);
  await context.route(framing, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: frames }));
  const unsafe = 'http://assure.ameli.fr/compte/inscription/1';
  await checkStaysAtHome(session, [SCENE, 'identity'], [...OTHER_SITES, unsafe, framing]);
  expect(page.frames().map((frame) => frame.url())).toEqual([framing, SCENE, 'about:srcdoc']);
  for (const frame of page.frames()) {
    await frame.waitForLoadState();
    expect(await frame.locator('pas-a-pas-ameli').count()).toBe(0);
  }
  // In a frame of the site's own page, too, only that page has it.
  await context.route(`${SCENE}/cadre`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: `${IDENTITY}<iframe src="${SCENE}"></iframe>` }),
  );
  await page.goto(`${SCENE}/cadre`);
  await expect.poll(async () => (await observe(page)).page, SETTLES).toBe('identity');
  expect(await page.frames()[1]?.locator('form').count()).toBe(1);
  expect(await page.frames()[1]?.locator('pas-a-pas-ameli').count()).toBe(0);
});

/** Nothing is drawn, neither at once nor once the page has come to rest. */
async function staysUnknown({ page }: Session): Promise<void> {
  await page.waitForLoadState('networkidle');
  const { page: name, card } = await observe(page);
  expect([null, 'unknown']).toContain(name);
  expect(card).toBeNull();
}
