import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ADDRESSES, RESIDENT } from '../site';
import { checkPage, checkProgress } from './checks';
import { goOn, mouse } from './hands';
import { observe, openSession, type Session } from './harness';
import { keptBy, MAIRIE, say, setManaged } from './public-computer';
import { type Stage, stagesOf } from './stages';

let session: Session;
afterEach(() => session?.close());

const PUBLIC = { publicComputer: true };
const seen = () => observe(session.page);
const stageOf = (name: string) => stagesOf('portal').find((stage) => stage.name === name) as Stage;

/** Signs in to an account that has been there for years. */
async function signIn(): Promise<void> {
  await session.page.goto(ADDRESSES.portal.landing);
  await goOn(session.page, stageOf('sign-in-again'), mouse, '');
  await expect.poll(async () => session.page.url()).toContain('as_accueil_page');
}

describe('signed in', () => {
  test('at the end of a journey on a public computer: sign out, of the mailbox as well', async () => {
    session = await openSession('portal', { account: 'active' });
    await setManaged(session, PUBLIC);
    for (const page of ['identity', 'contact', 'email-sent'] as const) await say(session, { type: 'saw', page });
    await signIn();
    await checkPage(session.page, { ...stageOf('signed-in'), hint: /terminé.*Déconnexion.*de votre messagerie/s });
    await session.page.getByRole('link', { name: 'Déconnexion' }).click();
    expect(session.troubles).toEqual([]);
  });

  test('on a public computer, in a journey that turned out to be needless: sign out', async () => {
    session = await openSession('portal', { account: 'active' });
    await setManaged(session, PUBLIC);
    await say(session, { type: 'saw', page: 'identity' });
    await signIn();
    const expected = { ...stageOf('signed-in'), step: null, hint: /ouvert ici.*Déconnexion.*de votre messagerie/s };
    await checkPage(session.page, expected);
    expect(session.troubles).toEqual([]);
  });

  test('outside a journey nothing is drawn, on a public computer either', async () => {
    session = await openSession('portal', { account: 'active' });
    await setManaged(session, PUBLIC);
    await signIn();
    await expect.poll(async () => (await seen()).page).toBe('signed-in');
    expect(await seen()).toMatchObject({ step: null, rings: {}, card: null, hint: '' });
    expect(session.troubles).toEqual([]);
  });
});

describe('the mairie', () => {
  const LINE = /Besoin d’aide\s\? Mairie de Saint-Thomas, 02\s99\s00\s00\s00/;

  test('is named on the first page, in the popup and in the guide, with what was set and no more', async () => {
    session = await openSession('portal');
    const { page, popup } = session;
    await page.goto(ADDRESSES.portal.landing);
    await expect.poll(async () => (await seen()).page).toBe('sign-in');
    expect((await seen()).hint).not.toMatch(/Besoin d’aide/);
    expect(await popup.getByText('Besoin d’aide').count()).toBe(0);

    await setManaged(session, { mairie: MAIRIE });
    await page.reload();
    await checkPage(page, { ...stageOf('sign-in'), hint: LINE });
    expect((await seen()).hint).toContain('du lundi au vendredi 9 h – 12 h, accueil, 1 place de l’Église');
    expect(await popup.locator('main').textContent()).toMatch(/Besoin d’aide\s\?Mairie de Saint-Thomas.*1 place/);
    await popup.goto(popup.url().replace('popup', 'guide'));
    await expect.poll(() => popup.locator('main').textContent()).toMatch(/Mairie de Saint-Thomas, 02.*1 place/);
    await popup.goBack();

    await setManaged(session, { mairie: { telephone: MAIRIE.telephone, hours: 9 } });
    await page.reload();
    await checkPage(page, { ...stageOf('sign-in'), hint: /Besoin d’aide\s\? 02\s99\s00\s00\s00(?!,)/ });
    expect(session.troubles).toEqual([]);
  });
});

/** Folders in which the browser keeps the extension's own code. */
const CODE = ['Service Worker', 'Code Cache', 'GPUCache', 'ShaderCache', 'GrShaderCache', 'GraphiteDawnCache'];

/** The files of a profile that hold any of these words. */
function filesWith(profile: string, words: readonly string[]): string[] {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.split(sep).some((part) => CODE.includes(part)));
  return files.filter((file) => {
    const bytes = readFileSync(file);
    return words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
  });
}

describe('a browser that is closed and opened again', () => {
  const COMFORT = { textSize: 175, strongContrast: true } as const;
  const OUR_KEYS = ['state-1', 'comfort-1', 'lastUse', 'textSize', 'strongContrast'];

  async function playAndClose(profile: string, settings: object): Promise<void> {
    session = await openSession('portal', { profile });
    await setManaged(session, settings);
    await say(session, { type: 'comfort', comfort: COMFORT });
    const { page } = session;
    for (const stage of stagesOf('portal').slice(0, 3)) {
      if (stage.from !== undefined) await page.goto(stage.from);
      await expect.poll(async () => (await seen()).page).toBe(stage.page);
      await goOn(page, stage, mouse, '');
    }
    await checkProgress(session, { current: 3, done: [1, 2], badge: '3' });
    await session.close();
  }

  test.each([
    { name: 'on a public computer has nothing on its disk, and knows nothing', settings: PUBLIC, stays: {} },
    { name: 'at home knows how one likes to read, and nothing else', settings: {}, stays: { 'comfort-1': COMFORT } },
  ])('$name', async ({ settings, stays }) => {
    const profile = mkdtempSync(join(tmpdir(), 'pas-a-pas-'));
    try {
      await playAndClose(profile, settings);
      const found = filesWith(profile, OUR_KEYS);
      expect(found.filter((file) => !file.includes('Local Extension Settings'))).toEqual([]);
      expect(found.length > 0).toBe('comfort-1' in stays);
      expect(filesWith(profile, ['"path":[1', '"finished":'])).toEqual([]);
      // The browser itself keeps forms to open them again after a crash, with or without any extension.
      const typed = filesWith(profile, [RESIDENT.number, RESIDENT.postalCode]);
      expect(typed.filter((file) => !file.includes(join('Default', 'Sessions')))).toEqual([]);

      session = await openSession('portal', { profile });
      const { alarms, ...kept } = await keptBy(session);
      expect(kept).toEqual({ session: {}, local: stays, sync: {} });
      await checkProgress(session, { current: 1, done: [], badge: '' });
      await session.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});
