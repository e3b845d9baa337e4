import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, onTestFinished, test } from 'vitest';
import { EXTENSION, observe, openSession, type Session } from '../e2e/harness';
import { openScene } from '../e2e/scenes';
import { count } from '../figures';
import { Apart } from './apart';
import { KEPT } from './attacked-chromium';
import { MADE_UP_CLICKS } from './attacks';
import { unsafeBuild } from './unsafe';

/** Whatever of ours can be pressed is pressed by the page, in each form that the card takes: nothing comes of it. */

const VERIFICATION = `<main><h1>Créer mon compte ameli</h1><form>
<p><label>7 derniers chiffres de l’IBAN <input id="iban"></label></p>
<p><label>Numéro de série de la carte Vitale <input id="serial"></label></p><button type="button">Continuer</button></form></main>`;

/** What is pressed there, how one comes to it, and by which words one knows that one has. */
const FORMS: readonly (readonly [name: string, come: (page: Page) => Promise<unknown>, words: RegExp])[] = [
  ['a field in use, of which one chooses', (page) => page.locator('#serial').focus(), /Ma carte a une photo/],
  ['« Je suis bloqué »', (page) => page.getByRole('button', { name: 'Je suis bloqué' }).click(), /Je n’ai pas/],
  ['the chip', (page) => page.getByRole('button', { name: 'Réduire' }).click(), /./],
];

async function open(extension: string) {
  const session = await openSession('portal', { extension });
  onTestFinished(() => session.close());
  // From here on the mairie's settings are known: until then nothing is stored.
  await session.worker.evaluate('chrome.storage.managed.get().then(() => {})');
  const apart = await Apart.of(session.page);
  const page = await openScene(session, VERIFICATION);
  await expect.poll(async () => (await observe(page)).page).toBe('verification');
  await expect.poll(async () => JSON.stringify(await kept(session))).toContain('"path":[3]');
  return { session, apart, page };
}

const kept = ({ popup }: Session) => popup.evaluate(KEPT);

async function isAs({ session, apart }: Awaited<ReturnType<typeof open>>) {
  const { inside, reduced, speaking } = await apart.see({});
  return { inside, reduced, speaking, kept: await kept(session) };
}

test('what the page makes up presses nothing of ours, whichever form the card has', async ({ task }) => {
  const opened = await open(EXTENSION);
  const { session, apart, page } = opened;
  for (const [name, come, words] of FORMS) {
    await come(page);
    await expect.poll(async () => (await observe(page)).hint, { message: name }).toMatch(words);
    await apart.rest();
    const before = await isAs(opened);
    await apart.runInPage(MADE_UP_CLICKS);
    await apart.rest();
    expect(await isAs(opened), name).toEqual(before);
  }
  expect((await observe(page)).reduced).toBe(true);
  expect(session.troubles).toEqual([]);
  count(task, { attacksTried: FORMS.length, pagesTried: 1 });
});

test('an extension that is not careful is found out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pas-a-pas-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  unsafeBuild(EXTENSION, folder);
  const opened = await open(folder);
  const { session, apart, page } = opened;
  await page.locator('#serial').focus();
  const before = await isAs(opened);
  await apart.runInPage(MADE_UP_CLICKS);
  for (const part of ['inside', 'kept'] as const)
    await expect.poll(async () => (await isAs(opened))[part]).not.toEqual(before[part]);
  await expect.poll(async () => (await apart.see({})).hosts).toBe(2);
  await expect(apart.rest(4)).rejects.toThrow('does not come to rest');
  await page.keyboard.press('a');
  const found = () => session.troubles.join();
  await expect.poll(found).toContain('the page part throws');
  await expect.poll(found).toContain('the background rejects');
});
