import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { zip } from '../../deploy/scripts/archive';
import { readPolicyFile, type Tree } from '../../deploy/scripts/policy-file';
import type { Tab } from '../browser/browser';
import { checkPage, statesIn } from '../e2e/checks';
import { goOn, mouse } from '../e2e/hands';
import { observe } from '../e2e/harness';
import { type Stage, stagesOf } from '../e2e/stages';
import { ADDRESSES } from '../site';
import { type Certificates, createCertificates } from './authority';
import {
  ID,
  installedVersion,
  openPopup,
  openTab,
  openWithPolicies,
  type PolicySession,
  policyErrors,
  updateNow,
} from './firefox-session';
import { type Hosting, host } from './hosted';
import { policiesOfThisComputer, whyNot } from './machine';

const reason = whyNot();
if (reason !== null) console.warn(`Firefox by policy: skipped, ${reason}.`);

/** A policy is read, a package fetched and unpacked. */
const INSTALLS = { timeout: 30_000, interval: 100 };

const FILE = 'firefox/policies/policies.json';
const AUTHORITY = 'firefox/policies/mairie.pem';

const stageOf = (name: string) => stagesOf('portal').find((stage) => stage.name === name) as Stage;
const [SIGN_IN, IDENTITY, VERIFICATION] = [stageOf('sign-in'), stageOf('identity'), stageOf('verification')];
const NAMED = /Besoin d’aide.*Mairie de Saint-Thomas, 01\s99\s00\s12\s34/;

type Policies = { ExtensionSettings: Record<string, object>; '3rdparty': { Extensions: Record<string, unknown> } };

describe.skipIf(reason !== null)('Firefox ESR by policy', () => {
  const before = policiesOfThisComputer();
  let certificates: Certificates;
  let hosting: Hosting;
  let session: PolicySession;

  beforeAll(async () => {
    certificates = await createCertificates();
    hosting = await host(certificates);
  });
  afterEach(() => session?.close());
  afterAll(async () => {
    await hosting?.close();
    expect(policiesOfThisComputer()).toBe(before);
  });

  const readyFile = (): Policies => JSON.parse(hosting.policy('linux/firefox.json')).policies;
  const settings = () => readyFile()['3rdparty'].Extensions[ID];

  /** With what this computer needs besides: the mairie's authority, and leave to install what is not signed. */
  function open(policies: object, signed = false): Promise<PolicySession> {
    const all = {
      ...policies,
      Certificates: { Install: [`/etc/${AUTHORITY}`] },
      Preferences: { 'xpinstall.signatures.required': { Value: signed, Status: 'locked' } },
    };
    return openWithPolicies({ [FILE]: JSON.stringify({ policies: all }), [AUTHORITY]: certificates.authority });
  }

  function untilInstalled(): Promise<Tab> {
    return vi.waitFor(async () => {
      const popup = await openPopup(session);
      if (popup === null) throw new Error(`not installed: ${await policyErrors(session)}`);
      return popup;
    }, INSTALLS);
  }

  const openSignIn = () => openTab(session, ADDRESSES.portal.landing);

  async function expectBarePage(): Promise<void> {
    const page = await openSignIn();
    await page.locator('#connexioncompte_2nir_as').click();
    await page.keyboard.type('123');
    expect(await observe(page)).toMatchObject({ page: null, rings: {}, card: null });
    expect(await openPopup(session)).toBeNull();
    expect(session.troubles).toEqual([]);
  }

  const untilError = (sentence: RegExp) =>
    expect.poll(() => policyErrors(session), INSTALLS).toEqual([expect.stringMatching(sentence)]);

  test('by the ready file: in the toolbar, with the mairie’s settings, which the first page shows', async () => {
    session = await open(readyFile());
    const popup = await untilInstalled();
    expect(await popup.evaluate(managed)).toEqual(settings());
    expect(await popup.evaluate(isOnToolbar)).toBe(true);
    await checkPage(await openSignIn(), { ...SIGN_IN, hint: NAMED });
    expect(await policyErrors(session)).toEqual([]);
    expect(session.troubles).toEqual([]);
  });

  test('as Windows’s registry gives it, numbers for true and text for groups: the same', async () => {
    const registry = readPolicyFile('firefox.reg', readFileSync(join(hosting.folder, 'policies/windows/firefox.reg')));
    const path = ['HKEY_LOCAL_MACHINE', 'SOFTWARE', 'Policies', 'Mozilla', 'Firefox'];
    session = await open(path.reduce((tree, name) => tree[name] as Tree, registry as Tree));
    expect(await (await untilInstalled()).evaluate(managed)).toEqual(settings());
    expect(await policyErrors(session)).toEqual([]);
  });

  test('with nonsense for settings: each is as if it were not set', async () => {
    const nonsense = {
      mairie: { name: ['Mairie'], telephone: '01 99 00 12 34' },
      textSize: 130,
      publicComputer: 'oui',
    };
    session = await open({ ...readyFile(), '3rdparty': { Extensions: { [ID]: nonsense } }, Nonsense: 1 });
    await untilInstalled();
    await checkPage(await openSignIn(), { ...SIGN_IN, hint: /Besoin d’aide\s\? 01\s99\s00\s12\s34(?!,)/ });
    expect(await policyErrors(session)).toEqual([expect.stringMatching(/^Nonsense.*Unknown policy/s)]);
    expect(session.troubles).toEqual([]);
  });

  describe('not installed, the page works:', () => {
    test('a file that is broken', async () => {
      session = await openWithPolicies({ [FILE]: hosting.policy('linux/firefox.json').slice(0, 200) });
      await expectBarePage();
    });

    test('the server is down; about:policies says so', async () => {
      const policy = JSON.stringify(readyFile()).replaceAll(hosting.server.url, 'https://127.0.0.1:9/');
      session = await open(JSON.parse(policy));
      await untilError(
        /ExtensionSettings.*Download failed - .*NETWORK.* - https:\/\/127\.0\.0\.1:9\/pas-a-pas-ameli\.xpi/s,
      );
      await expectBarePage();
    });

    test('a package that nobody signed, where that is asked; about:policies says so', async () => {
      session = await open(readyFile(), true);
      await untilError(/ExtensionSettings.*failed - ERROR_SIGNEDSTATE_REQUIRED/s);
      await expectBarePage();
    });

    test('another extension’s package; about:policies says so', async () => {
      const files = unzipSync(readFileSync(join(hosting.folder, 'pas-a-pas-ameli.xpi')));
      const manifest = Buffer.from(files['manifest.json'] ?? []).toString();
      const other = Buffer.from(manifest.replace(ID, 'autre@ailleurs.example'));
      writeFileSync(
        join(hosting.folder, 'autre.xpi'),
        zip(new Map(Object.entries({ ...files, 'manifest.json': other }))),
      );
      session = await open(JSON.parse(JSON.stringify(readyFile()).replace('pas-a-pas-ameli.xpi', 'autre.xpi')));
      await untilError(/ExtensionSettings.*unexpected id \(got autre@ailleurs\.example expected pas-a-pas-ameli@/s);
      await expectBarePage();
    });
  });

  test('a new version in the middle of a journey: the old overlay leaves, the new one takes over', async () => {
    session = await open(readyFile());
    await untilInstalled();
    const page = await openSignIn();
    for (const stage of [SIGN_IN, IDENTITY]) {
      await checkPage(page, { ...stage, hint: /./ });
      await goOn(page, stage, mouse, ADDRESSES.portal.mailbox);
    }
    await checkPage(page, VERIFICATION);
    await page.locator('#creationImmediate_1finIban').click();
    await page.keyboard.type('7890189');

    hosting.publish('9.9');
    await updateNow(session);
    await expect.poll(() => installedVersion(session), INSTALLS).toBe('9.9');
    await page.keyboard.type('x');
    await expect
      .poll(() => observe(page), INSTALLS)
      .toMatchObject({ page: null, step: null, notice: null, rings: {}, hint: '', card: null });
    expect(await page.locator('pas-a-pas-ameli').count()).toBe(0);
    expect(await page.locator('#creationImmediate_1finIban').evaluate(typedIn)).toMatch(/^7890189/);

    await page.reload();
    await checkPage(page, VERIFICATION);
    const popup = await untilInstalled();
    await expect.poll(async () => (await statesIn(popup))[2], INSTALLS).toBe('current');
    // What was forgotten may be missing; nothing may be there that was not done.
    expect((await statesIn(popup)).slice(3)).toEqual(['todo', 'todo', 'todo', 'todo']);
    expect(session.troubles).toEqual([]);
  });
});

/** Asked in a page of the extension: every browser calls it `chrome` there. */
const managed = () => (globalThis as unknown as { chrome: Browser }).chrome.storage.managed.get();

const isOnToolbar = async () =>
  (await (globalThis as unknown as { chrome: Browser }).chrome.action.getUserSettings()).isOnToolbar;

const typedIn = (field: Element) => (field as HTMLInputElement).value;
