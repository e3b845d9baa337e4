import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADDRESSES, RESIDENT } from '../site';
import { checkPage, checkProgress, SETTLES } from './checks';
import { goOn, mouse } from './hands';
import { observe, openSession, type Session } from './harness';
import { keptBy, MAIRIE, NOTHING, say, setManaged } from './public-computer';
import { type Stage, stagesOf } from './stages';

let session: Session;

const seen = () => observe(session.page);
const stageOf = (name: string) => stagesOf('portal').find((stage) => stage.name === name) as Stage;

describe('in an account that has been there for years', () => {
  beforeAll(async () => {
    session = await openSession('portal', { account: 'active' });
  });
  afterAll(async () => {
    expect(session.troubles).toEqual([]);
    await session.close();
  });

  test('the mairie is named on the first page, in the popup and in the guide, with what was set and no more', async () => {
    const { page, popup } = session;
    const LINE = /Besoin d’aide\s\? Mairie de Saint-Thomas, 02\s99\s00\s00\s00, du lundi au vendredi 9\sh – 12\sh/;
    await page.goto(ADDRESSES.portal.landing);
    await expect.poll(async () => (await seen()).page, SETTLES).toBe('sign-in');
    expect((await seen()).hint).not.toMatch(/Besoin d’aide/);
    expect(await popup.getByText('Besoin d’aide').count()).toBe(0);

    await setManaged(session, { mairie: MAIRIE });
    await page.reload();
    await checkPage(page, { ...stageOf('sign-in'), hint: LINE });
    expect((await seen()).hint).not.toMatch(/1 place/);
    expect(await popup.locator('main').textContent()).toMatch(/Besoin d’aide\s\?Mairie de Saint-Thomas.*1 place/);
    await popup.goto(popup.url().replace('popup', 'guide'));
    await expect
      .poll(() => popup.locator('main').textContent(), SETTLES)
      .toMatch(/Mairie de Saint-Thomas, 02.*1 place/);
    await popup.goBack();
    // Where nothing goes on, with the desk as well.
    await page.goto(ADDRESSES.portal.unavailable);
    await expect.poll(async () => (await seen()).hint, SETTLES).toMatch(/12\sh, accueil, 1 place de l’Église/);

    await setManaged(session, { mairie: { telephone: MAIRIE.telephone, hours: 9 } });
    await page.goto(ADDRESSES.portal.landing);
    await expect.poll(async () => (await seen()).hint, SETTLES).toMatch(/Besoin d’aide\s\? 02\s99\s00\s00\s00(?!,)/);
  });

  test('nothing is drawn outside a journey, on a public computer either', async () => {
    await setManaged(session, { publicComputer: true });
    await say(session, { type: 'forget' });
    await session.page.goto(ADDRESSES.portal.landing);
    await goOn(session.page, stageOf('sign-in-again'), mouse, '');
    await expect.poll(async () => (await seen()).page, SETTLES).toBe('signed-in');
    expect(await seen()).toMatchObject({ step: null, rings: {}, card: null, hint: '' });
  });

  test('in a journey that turned out to be needless, on a public computer: sign out', async () => {
    await say(session, { type: 'saw', page: 'identity' });
    const hint = /ouvert ici.*Déconnexion.*de votre messagerie/s;
    await checkPage(session.page, { ...stageOf('signed-in'), step: null, hint });
  });

  test('at the end of a journey on a public computer: sign out, of the mailbox as well', async () => {
    await say(session, { type: 'saw', page: 'email-sent' });
    const hint = /terminé.*Déconnexion.*de votre messagerie/s;
    await checkPage(session.page, { ...stageOf('signed-in'), hint });
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

  /** One run of the browser on a profile, closed whatever comes. */
  async function inBrowser(profile: string, act: (session: Session) => Promise<void>): Promise<void> {
    const opened = await openSession('portal', { profile });
    try {
      await act(opened);
    } finally {
      await opened.close();
    }
  }

  async function play(session: Session): Promise<void> {
    const { page } = session;
    await say(session, { type: 'comfort', comfort: COMFORT });
    for (const stage of stagesOf('portal').slice(0, 3)) {
      if (stage.from !== undefined) await page.goto(stage.from);
      await expect.poll(async () => (await observe(page)).page, SETTLES).toBe(stage.page);
      await goOn(page, stage, mouse, '');
    }
    await checkProgress(session, { current: 3, done: [1, 2], badge: '3' });
  }

  test.each([
    { where: 'on a public computer nothing is', settings: { publicComputer: true }, stays: {} },
    { where: 'at home how one likes to read is, and nothing else,', settings: {}, stays: { 'comfort-1': COMFORT } },
  ])('$where on the disk and known again', async ({ settings, stays }) => {
    const profile = mkdtempSync(join(tmpdir(), 'pas-a-pas-'));
    try {
      await inBrowser(profile, async (session) => {
        await setManaged(session, settings);
        await play(session);
      });
      const found = filesWith(profile, OUR_KEYS);
      expect(found.filter((file) => !file.includes('Local Extension Settings'))).toEqual([]);
      expect(found.length > 0).toBe('comfort-1' in stays);
      // An alarm says when somebody was here last.
      expect(filesWith(profile, ['forgetting']).filter((file) => file.includes('Extension State'))).toEqual([]);
      expect(filesWith(profile, ['"path":[1', '"finished":'])).toEqual([]);
      // The browser itself keeps forms to open them again after a crash, with or without any extension.
      const typed = filesWith(profile, [RESIDENT.number, RESIDENT.postalCode]);
      expect(typed.filter((file) => !file.includes(join('Default', 'Sessions')))).toEqual([]);

      await inBrowser(profile, async (session) => {
        expect(await keptBy(session)).toEqual({ ...NOTHING, local: stays });
        await checkProgress(session, { current: 1, done: [], badge: '' });
      });
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});
