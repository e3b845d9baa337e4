import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkPage, statesIn } from '../e2e/checks';
import { goOn, mouse } from '../e2e/hands';
import { observe } from '../e2e/harness';
import { type Stage, stagesOf } from '../e2e/stages';
import { ADDRESSES } from '../site';
import { testInWhole } from '../whole';
import { installed, openPopup, openWithPolicies, type PolicySession } from './chromium-session';
import { type Hosting, host } from './hosted';
import { policiesOfThisComputer, whyNot } from './machine';

const reason = whyNot();
if (reason !== null) console.warn(`Chromium by policy: skipped, ${reason}.`);

/** A policy is read, a package fetched, unpacked, and its settings read anew. */
const INSTALLS = { timeout: 30_000, interval: 100 };

const FILE = 'pas-a-pas-ameli.json';

const stageOf = (name: string) => stagesOf('portal').find((stage) => stage.name === name) as Stage;
const [SIGN_IN, IDENTITY, VERIFICATION] = [stageOf('sign-in'), stageOf('identity'), stageOf('verification')];

describe.skipIf(reason !== null)('Chromium by policy', { timeout: 180_000 }, () => {
  const before = policiesOfThisComputer();
  let hosting: Hosting;
  let session: PolicySession;

  beforeAll(async () => {
    hosting = await host();
  });
  afterEach(() => session?.close());
  afterAll(async () => {
    await hosting?.close();
    expect(policiesOfThisComputer()).toBe(before);
  });

  const readyFile = () => hosting.policy('linux/chrome.json');

  function untilInstalled(): Promise<Page> {
    return vi.waitFor(async () => {
      const popup = await openPopup(session, hosting.id);
      if (popup === null) throw new Error('not installed');
      return popup;
    }, INSTALLS);
  }

  async function openSignIn(): Promise<Page> {
    const page = await session.context.newPage();
    await page.goto(ADDRESSES.portal.landing);
    return page;
  }

  const idsInstalled = async () => (await installed(session)).map(({ id }) => id);

  /** The page is as it would be without any extension. */
  async function expectBarePage(): Promise<void> {
    const page = await openSignIn();
    await page.locator('#connexioncompte_2nir_as').pressSequentially('123');
    expect(await page.locator('#connexioncompte_2nir_as').inputValue()).toMatch(/^1.?23$/);
    await expect.poll(() => observe(page), INSTALLS).toMatchObject({ page: null, rings: {}, card: null });
    expect(session.troubles).toEqual([]);
  }

  describe('that has it installed', () => {
    const profile = mkdtempSync(join(tmpdir(), 'pas-a-pas-'));
    afterAll(() => rmSync(profile, { recursive: true, force: true }));

    test('by the ready file: pinned, with the mairie’s settings, which the first page shows', async () => {
      session = await openWithPolicies({ [FILE]: readyFile() }, profile);
      const popup = await untilInstalled();
      const { extensions } = JSON.parse(readyFile())['3rdparty'];
      await expect.poll(() => popup.evaluate('chrome.storage.managed.get()'), INSTALLS).toEqual(extensions[hosting.id]);
      expect(await popup.evaluate('chrome.action.getUserSettings()')).toEqual({ isOnToolbar: true });
      const hint = /Besoin d’aide.*Mairie de Saint-Thomas, 01\s99\s00\s12\s34, du lundi au vendredi, 9\sh\s–\s12\sh/;
      await checkPage(await openSignIn(), { ...SIGN_IN, hint });
      expect(session.troubles).toEqual([]);
    });

    testInWhole(
      'with nonsense for settings, in a file beside one that is broken: each is as if it were not set',
      async () => {
        const policy = JSON.parse(readyFile());
        policy['3rdparty'].extensions[hosting.id] = {
          mairie: ['Mairie'],
          publicComputer: 'oui',
          minutesBeforeForgetting: -1,
          textSize: 130,
          strongContrast: true,
          couleur: 'rouge',
        };
        const policies = { [FILE]: JSON.stringify(policy), 'broken.json': readyFile().slice(0, 200) };
        session = await openWithPolicies(policies, profile);
        const popup = await untilInstalled();
        await expect
          .poll(() => popup.evaluate('chrome.storage.managed.get()'), INSTALLS)
          .toEqual({ strongContrast: true });
        const page = await openSignIn();
        await checkPage(page, SIGN_IN);
        expect((await observe(page)).hint).not.toMatch(/Mairie|Besoin d’aide/);
        expect(session.troubles).toEqual([]);
      },
    );

    testInWhole(
      'in a profile that nobody may write to: nothing is drawn, the popup says it, the page works',
      async () => {
        session = await openWithPolicies({ [FILE]: readyFile() }, profile, [join(profile, 'Default')]);
        const popup = await untilInstalled();
        await expect.poll(() => popup.locator('[role=status]').last().textContent(), INSTALLS).toMatch(/ne répond pas/);
        await expectBarePage();
      },
    );

    testInWhole('and the server is down: it goes on as it is', async () => {
      const policy = readyFile().replaceAll(hosting.server.url, 'http://127.0.0.1:9/');
      session = await openWithPolicies({ [FILE]: policy }, profile);
      await untilInstalled();
      await checkPage(await openSignIn(), { ...SIGN_IN, hint: /Mairie de Saint-Thomas/ });
      expect(session.troubles).toEqual([]);
    });

    test('until the file is taken away: then it is gone, too', async () => {
      session = await openWithPolicies({}, profile);
      await expect.poll(idsInstalled, INSTALLS).not.toContain(hosting.id);
      await expectBarePage();
    });
  });

  testInWhole('the server is down at first: nothing is there, the page works; with the server it comes', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'pas-a-pas-'));
    try {
      const policy = readyFile().replaceAll(hosting.server.url, 'http://127.0.0.1:9/');
      session = await openWithPolicies({ [FILE]: policy }, profile);
      await expectBarePage();
      expect(await idsInstalled()).not.toContain(hosting.id);
      await session.close();
      session = await openWithPolicies({ [FILE]: readyFile() }, profile);
      await untilInstalled();
    } finally {
      await session.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });

  testInWhole('a package signed with another key: it is not installed, the right one is, the page works', async () => {
    const other = 'ponmlkjihgfedcbaponmlkjihgfedcba';
    const { folder, server } = hosting;
    mkdirSync(join(folder, 'other'));
    writeFileSync(
      join(folder, 'other', 'updates.xml'),
      `<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${other}">
<updatecheck codebase="${server.url}pas-a-pas-ameli.crx?other" version="9.0"/></app></gupdate>`,
    );
    const policy = JSON.parse(readyFile());
    policy.ExtensionInstallForcelist.unshift(`${other};${server.url}other/updates.xml`);
    session = await openWithPolicies({ [FILE]: JSON.stringify(policy) });
    await untilInstalled();
    await expect.poll(() => server.asked.includes('/other/updates.xml'), INSTALLS).toBe(true);
    const ids = await idsInstalled();
    expect(ids).not.toContain(other);
    expect(ids).toContain(hosting.id);
    await checkPage(await openSignIn(), { ...SIGN_IN, hint: /Mairie de Saint-Thomas/ });
    expect(session.troubles).toEqual([]);
  });

  test('a new version in the middle of a journey: the old overlay leaves, the new one takes over', async () => {
    session = await openWithPolicies({ [FILE]: readyFile() });
    let popup = await untilInstalled();
    const page = await openSignIn();
    for (const stage of [SIGN_IN, IDENTITY]) {
      await checkPage(page, { ...stage, hint: /./ });
      await goOn(page, stage, mouse, ADDRESSES.portal.mailbox);
    }
    await checkPage(page, VERIFICATION);
    await page.locator('#creationImmediate_1finIban').fill('7890189');

    hosting.publish('9.9');
    // What Chromium does by itself, once it finds the new version and the extension at rest.
    const downloaded = popup.evaluate(
      'new Promise((resolve) => chrome.runtime.onUpdateAvailable.addListener(resolve))',
    );
    expect(await popup.evaluate('chrome.runtime.requestUpdateCheck()')).toMatchObject({ status: 'update_available' });
    await downloaded;
    await popup.evaluate('chrome.runtime.reload()').catch(() => {});
    await expect
      .poll(async () => (await installed(session)).find(({ id }) => id === hosting.id)?.version, INSTALLS)
      .toBe('9.9');
    await expect
      .poll(async () => {
        await page.locator('#creationImmediate_1numSerieVitale').pressSequentially('1');
        return observe(page);
      }, INSTALLS)
      .toMatchObject({ page: null, step: null, notice: null, rings: {}, hint: '', card: null });
    expect(await page.evaluate('document.querySelectorAll("pas-a-pas-ameli").length')).toBe(0);
    expect(await page.locator('#creationImmediate_1finIban').inputValue()).toBe('7890189');

    await page.reload();
    await checkPage(page, VERIFICATION);
    popup = await untilInstalled();
    await expect.poll(async () => (await statesIn(popup))[2], INSTALLS).toBe('current');
    // What was forgotten may be missing; nothing may be there that was not done.
    expect((await statesIn(popup)).slice(3)).toEqual(['todo', 'todo', 'todo', 'todo']);
    expect(session.troubles).toEqual([]);
  });
});
