import { beforeEach, expect, test } from 'vitest';
import type { Session } from '../e2e/harness';
import { oneBrowser } from '../e2e/one-browser';
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
