import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPage } from './checks';
import { observe, openSession, type Session } from './harness';
import { IDENTITY, IDENTITY_PAGE, openScene } from './scenes';

let session: Session;
beforeEach(async () => {
  session = await openSession('portal');
});
afterEach(() => session.close());

test('the background does not answer: no ring in the end, no exception, the page works', async () => {
  // As long as the browser is starting, the background answers without its storage.
  await session.worker.evaluate('chrome.storage.managed.get().then(() => {})');
  await session.worker.evaluate('chrome.storage.session.get = () => new Promise(() => {})');
  const page = await openScene(session, IDENTITY);
  await expect.poll(async () => (await observe(page)).page, { timeout: 5000 }).toBe('identity');
  await expect.poll(() => observe(page), { timeout: 10_000 }).toMatchObject({ page: null, rings: {}, card: null });
  await page.locator('#name').pressSequentially('abc');
  expect(await page.locator('#name').inputValue()).toBe('abc');
  expect(session.troubles).toEqual([]);
});

test('a page that upsets every reading of it: nothing is drawn, no exception', async () => {
  const clobbering = ['children', 'childNodes', 'getAttribute', 'shadowRoot', 'tagName', 'id', 'className']
    .map((name) => `<input name="${name}">`)
    .join('');
  const page = await openScene(session, `${IDENTITY}<form>${clobbering}</form>`);
  await page.locator('#name').pressSequentially('abc');
  expect(await page.locator('#name').inputValue()).toBe('abc');
  expect(session.troubles).toEqual([]);
});

test('the extension goes while a page is open: no ring, no exception, the page works', async () => {
  const page = await openScene(session, IDENTITY);
  await checkPage(page, IDENTITY_PAGE);
  // What an update does to pages that are open: the scripts stay, the extension behind them is gone.
  await session.worker.evaluate('chrome.runtime.reload()').catch(() => {});
  await expect
    .poll(async () => {
      await page.locator('#name').pressSequentially('a');
      await page.evaluate(() => document.body.append(document.createElement('hr')));
      return observe(page);
    })
    .toMatchObject({ page: null, rings: {}, card: null });
  expect(await page.locator('#name').inputValue()).toMatch(/^a+$/);
  expect(session.troubles).toEqual([]);
});

test('screens one after another at one address: nothing is left of the former', async () => {
  const page = await openScene(session, IDENTITY);
  await checkPage(page, IDENTITY_PAGE);
  await page.evaluate(() => {
    document.body.innerHTML = `<main><h1>Création de compte</h1><form><label>Mot de passe <input type="password" id="a"></label>
<label>Confirmez le mot de passe <input type="password" id="b"></label><button>Continuer</button></form></main>`;
  });
  await checkPage(page, {
    page: 'password',
    step: 5,
    hint: /mot de passe/,
    targets: {
      'new-password': (p) => p.locator('#a'),
      'new-password-confirmation': (p) => p.locator('#b'),
    },
  });
  await page.evaluate(() => {
    document.body.innerHTML = '<main><h1>Plan du site</h1><p>Rubriques</p></main>';
  });
  await expect.poll(() => observe(page)).toMatchObject({ rings: {}, card: null });
  expect(session.troubles).toEqual([]);
});

test('a page that takes our element out again and again is left in peace', async () => {
  const page = await openScene(
    session,
    `${IDENTITY}<script>new MutationObserver(() => document.querySelector('pas-a-pas-ameli')?.remove())
.observe(document.documentElement, { childList: true })</script>`,
  );
  await page.locator('#name').pressSequentially('abc');
  await expect.poll(() => page.locator('#name').inputValue()).toBe('abc');
  expect(session.troubles).toEqual([]);
});
