import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { readPolicyFile, type Tree } from '../../deploy/scripts/policy-file';
import type { Tab } from '../browser/browser';
import { checkPage, statesIn } from '../e2e/checks';
import { goOn, mouse } from '../e2e/hands';
import { observe } from '../e2e/harness';
import { type Stage, stagesOf } from '../e2e/stages';
import { ADDRESSES } from '../site';
import { describeInWhole, testInWhole } from '../whole';
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
const [SIGN_IN, IDENTITY] = [stageOf('sign-in'), stageOf('identity')];
const [VERIFICATION, TERMS] = [stageOf('verification'), stageOf('terms')];
const NAMED = /Besoin d’aide.*Mairie de Saint-Thomas, 01\s99\s00\s12\s34/;

type Policies = { ExtensionSettings: Record<string, object>; '3rdparty': { Extensions: Record<string, unknown> } };

describe.skipIf(reason !== null)('Firefox ESR by policy', { timeout: 180_000 }, () => {
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

  async function untilInstalled(): Promise<Tab> {
    await expect.poll(() => installedVersion(session), INSTALLS).not.toBeNull();
    return openPopup(session);
  }

  const openSignIn = () => openTab(session, ADDRESSES.portal.landing);

  async function expectBarePage(): Promise<void> {
    const page = await openSignIn();
    await page.locator('#connexioncompte_2nir_as').click();
    await page.keyboard.type('123');
    expect(await observe(page)).toMatchObject({ page: null, rings: {}, card: null });
    expect(await installedVersion(session)).toBeNull();
    expect(session.troubles).toEqual([]);
  }

  test('by the ready file: in the toolbar, with the mairie’s settings, which the first page shows', async () => {
    session = await open(readyFile());
    const popup = await untilInstalled();
    expect(await popup.evaluate(managed)).toEqual(settings());
    expect(await popup.evaluate(isOnToolbar)).toBe(true);
    await checkPage(await openSignIn(), { ...SIGN_IN, hint: NAMED });
    expect(await policyErrors(session)).toEqual([]);
    expect(session.troubles).toEqual([]);
  });

  testInWhole('as Windows’s registry gives it, numbers for true and text for groups: the same', async () => {
    const registry = readPolicyFile('firefox.reg', readFileSync(join(hosting.folder, 'policies/windows/firefox.reg')));
    const path = ['HKEY_LOCAL_MACHINE', 'SOFTWARE', 'Policies', 'Mozilla', 'Firefox'];
    session = await open(path.reduce((tree, name) => tree[name] as Tree, registry as Tree));
    expect(await (await untilInstalled()).evaluate(managed)).toEqual(settings());
    expect(await policyErrors(session)).toEqual([]);
  });

  /** The same extension under another id and address. */
  function withOther(id: string, install_url: string): object {
    const { ExtensionSettings } = readyFile();
    return { ...ExtensionSettings, [id]: { ...ExtensionSettings[ID], install_url } };
  }

  /** The technician's place to look says all of this, in a sentence each. */
  async function untilErrors(...sentences: RegExp[]): Promise<void> {
    const found = sentences.map((sentence) => expect.stringMatching(sentence));
    await expect.poll(() => policyErrors(session), INSTALLS).toEqual(expect.arrayContaining(found));
  }

  testInWhole(
    'with nonsense beside it, and for settings: each is as if it were not set, about:policies says which',
    async () => {
      const nonsense = {
        mairie: { name: ['Mairie'], telephone: '01 99 00 12 34' },
        textSize: 130,
        publicComputer: 'oui',
      };
      session = await open({
        Nonsense: 1,
        ExtensionSettings: withOther('other@ailleurs.example', `${hosting.server.url}pas-a-pas-ameli.xpi?other`),
        '3rdparty': { Extensions: { [ID]: nonsense } },
      });
      await untilInstalled();
      await checkPage(await openSignIn(), { ...SIGN_IN, hint: /Besoin d’aide\s\? 01\s99\s00\s12\s34(?!,)/ });
      await untilErrors(/Unknown policy: Nonsense/, /unexpected id \(got pas-a-pas-ameli@.* expected other@/);
      expect(session.troubles).toEqual([]);
    },
  );

  describeInWhole('not installed, the page works:', () => {
    test('a file that is broken', async () => {
      session = await openWithPolicies({ [FILE]: hosting.policy('linux/firefox.json').slice(0, 200) });
      await expectBarePage();
    });

    test('the server down, no signature where one is asked; about:policies says which', async () => {
      const ExtensionSettings = withOther('down@ailleurs.example', 'https://127.0.0.1:9/pas-a-pas-ameli.xpi');
      session = await open({ ...readyFile(), ExtensionSettings }, true);
      await untilErrors(
        /failed - ERROR_SIGNEDSTATE_REQUIRED - .*pas-a-pas-ameli\.xpi$/,
        /Download failed - ERROR_NETWORK_FAILURE - https:\/\/127\.0\.0\.1:9\/pas-a-pas-ameli\.xpi$/,
      );
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
    // Firefox gives the new version to open pages at once: it is the one that follows what is done from here on.
    await page.locator('#creationImmediate_1numSerieVitale').click();
    await checkPage(page, { ...VERIFICATION, hint: /numéro de série/ });
    expect(await page.locator('pas-a-pas-ameli').count()).toBe(1);
    expect(await page.locator('#creationImmediate_1finIban').evaluate(typedIn)).toBe('7890189');

    await goOn(page, VERIFICATION, mouse, ADDRESSES.portal.mailbox);
    await checkPage(page, TERMS);
    const popup = await untilInstalled();
    await expect.poll(async () => (await statesIn(popup))[3], INSTALLS).toBe('current');
    // What was forgotten may be missing; nothing may be there that was not done.
    expect((await statesIn(popup)).slice(4)).toEqual(['todo', 'todo', 'todo']);
    expect(session.troubles).toEqual([]);
  });
});

/** Asked in a page of the extension: every browser calls it `chrome` there. */
const managed = () => (globalThis as unknown as { chrome: Browser }).chrome.storage.managed.get();

const isOnToolbar = async () =>
  (await (globalThis as unknown as { chrome: Browser }).chrome.action.getUserSettings()).isOnToolbar;

const typedIn = (field: Element) => (field as HTMLInputElement).value;
