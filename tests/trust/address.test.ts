import { beforeEach, expect, test } from 'vitest';
import { SETTLES } from '../e2e/checks';
import { observe, type Session } from '../e2e/harness';
import { oneBrowser } from '../e2e/one-browser';
import { ADDRESSES } from '../site';
import { clickIcon } from './popup';

const open = oneBrowser();
let session: Session;
beforeEach(async () => {
  session = await open('portal');
});

const OFFICIAL = 'https://assure.ameli.fr/PortailAS/appmanager/PortailAS/assure?_nfpb=true';

/** Where one is when one clicks the icon, and what the popup says of it. */
const TABS = [
  [OFFICIAL, 'official', 'ameli.fr'],
  ['https://espacepro.ameli.fr/', 'official', 'ameli.fr'],
  ['http://www.ameli.fr/assure', 'other', 'http://'],
  ['https://ameli-fr.com/', 'other', 'ameli-fr.com'],
  ['https://assure.ameli.fr.example.org/compte', 'other', 'example.org'],
  ['https://assure-ameli.fr/?retour=https://assure.ameli.fr/', 'other', 'assure-ameli.fr'],
  ['https://xn--meli-43d.fr/', 'other', 'xn--meli-43d.fr'],
  // Of these Chromium tells nobody the address.
  ['data:text/html,<title>ameli.fr</title>', 'unknown', null],
  ['about:blank', 'unknown', null],
  ['chrome://version/', 'unknown', null],
] as const;

test('a click on the icon says of the tab whether it is the official site', async () => {
  const { page } = session;
  for (const [address, verdict, deciding] of TABS) {
    await page.goto(address);
    await page.bringToFront();
    const popup = await clickIcon(session, address);
    const said = () =>
      popup.evaluate<{ verdict: string; deciding: string | null; sentence: string }>(`({
        verdict: document.querySelector('[data-verdict]')?.dataset.verdict ?? '',
        deciding: document.querySelector('.shown strong')?.textContent ?? null,
        sentence: document.querySelector('.verdict')?.textContent ?? '',
      })`);
    await expect.poll(said, { message: address }).toMatchObject({ verdict, deciding });
    const { sentence } = await said();
    if (verdict === 'official') expect(sentence).toBe('Vous êtes sur le site officiel.');
    else expect(sentence).not.toMatch(/officiel/);
    if (verdict === 'other') expect(sentence).toMatch(/^Attention.*n’est pas celle d’ameli\.fr\.$/);
    await popup.close();
  }
});

test('of a tab that is led elsewhere while the popup is open, nothing is said any more that was true of where it was', async () => {
  const { page } = session;
  await page.goto(OFFICIAL);
  await page.bringToFront();
  const popup = await clickIcon(session, OFFICIAL);
  const verdict = () => popup.evaluate<string>(`document.querySelector('[data-verdict]')?.dataset.verdict ?? ''`);
  await expect.poll(verdict).toBe('official');
  // As the window does that opened it.
  await page.evaluate(() => location.assign('https://assure-ameli.fr/compte'));
  await expect.poll(verdict).toBe('unknown');
  await popup.close();
});

test('while the page waits for an answer of its own and gives none, the popup says all the same what it can', async () => {
  const { page } = session;
  await page.goto(ADDRESSES.portal.identity);
  await expect.poll(async () => (await observe(page)).page).toBe('identity');
  await page.bringToFront();
  const asked = page.waitForEvent('dialog');
  const answered = page.evaluate(() => alert('Un message de la page'));
  const dialog = await asked;
  const popup = await clickIcon(session, ADDRESSES.portal.identity);
  const said = () =>
    popup.evaluate(`({ verdict: document.querySelector('[data-verdict]')?.dataset.verdict ?? '',
      forget: [...document.querySelectorAll('button')].some(({ textContent }) => textContent === 'Terminer et effacer') })`);
  await expect.poll(said, SETTLES).toEqual({ verdict: 'official', forget: true });
  // With it the popup is closed, too.
  await dialog.accept();
  await answered;
});

test('« Je suis bloqué » in the popup answers for the page that one is on', async () => {
  const { page } = session;
  for (const [address, name, asked] of [
    [ADDRESSES.portal.identity, 'identity', 'Mon numéro commence par 7 ou 8'],
    [ADDRESSES.portal.signIn, 'sign-in', 'Puis-je utiliser FranceConnect\u00a0?'],
  ] as const) {
    await page.goto(address);
    await expect.poll(async () => (await observe(page)).page).toBe(name);
    await page.bringToFront();
    const popup = await clickIcon(session, address);
    const questions = () =>
      popup.evaluate<string[]>(
        `[...document.querySelectorAll('.troubles summary')].map(({ textContent }) => textContent)`,
      );
    await expect.poll(questions, SETTLES).toContain(asked);
    expect(await questions()).not.toContain('Je n’ai pas mon RIB');
    await popup.close();
  }
});
