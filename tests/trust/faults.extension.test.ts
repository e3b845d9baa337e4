import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { launch, type Page as PuppeteerPage } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { argumentsFor } from '../bench/browsers';
import type { Tab } from '../browser/browser';
import { findOrInstallChromium } from '../browser/chromium';
import { PuppeteerTab } from '../browser/puppeteer-tab';
import { SETTLES_LATE } from '../e2e/checks';
import { EXTENSION, giveSite, launchChromium, observe, openSession, type Session } from '../e2e/harness';
import { count } from '../figures';
import { ADDRESSES, createSite, type SiteRequest, type SiteResponse } from '../site';
import { serve } from '../site/server';
import { expectKnown } from './known';

/** What befalls the browser, or the extension as a whole: each of these wants a browser of its own. */

const { identity, signIn } = ADDRESSES.portal;
const FIELD = 'input[type=text]';
const NOTHING_DRAWN = { page: null, rings: {}, card: null };

const opened = async (options: Parameters<typeof openSession>[1] = {}): Promise<Session> => {
  const session = await openSession('portal', options);
  onTestFinished(() => session.close());
  return session;
};

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'pas-a-pas-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

/** The browser's own page of extensions, where what a person does by hand can be done by script. */
async function openAdministration({ context, worker }: Session) {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  // Else an unpacked extension stays disabled.
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  const id = new URL(worker.url()).host;
  return {
    setEnabled: (on: boolean) =>
      page.evaluate(`new Promise((done) => chrome.management.setEnabled('${id}', ${on}, done))`),
    allowPrivateWindows: () =>
      page.evaluate(
        `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true })`,
      ),
  };
}

async function openPopup({ context, worker }: Session): Promise<Pick<Session, 'popup'>> {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${new URL(worker.url()).host}/src/popup/index.html`);
  return { popup };
}

async function fillsIn(page: Page): Promise<void> {
  const field = page.locator(FIELD).first();
  await field.pressSequentially('abc');
  expect(await field.inputValue()).toBe('abc');
}

const pageOf = (page: Tab) => expect.poll(async () => (await observe(page)).page, SETTLES_LATE);

test('disabled and enabled again: nothing drawn in between, then as after a start', async ({ task }) => {
  const session = await opened();
  const { page } = session;
  await page.goto(identity);
  await pageOf(page).toBe('identity');
  await expectKnown(session, { current: 2, done: [] });
  const { setEnabled } = await openAdministration(session);
  await setEnabled(false);
  await page.bringToFront();
  await fillsIn(page);
  await page.evaluate(() => document.body.append(document.createElement('hr')));
  await expect.poll(() => observe(page)).toMatchObject(NOTHING_DRAWN);
  await setEnabled(true);
  const again = await openPopup(session);
  await expectKnown(again, { current: 1, done: [] });
  await page.reload();
  await pageOf(page).toBe('identity');
  await expectKnown(again, { current: 2, done: [] });
  expect(session.troubles).toEqual([]);
  count(task, { faultsSurvived: 1 });
});

test('private windows: nothing without leave; with it they are windows like others', async ({ task }) => {
  const session = await opened();
  const { context, page } = session;
  const without = await openPrivate(context, session.worker);
  await without.goto(identity);
  await fillsIn(without);
  expect(await observe(without)).toMatchObject(NOTHING_DRAWN);
  const { allowPrivateWindows } = await openAdministration(session);
  const [worker] = await Promise.all([context.waitForEvent('serviceworker'), allowPrivateWindows()]);
  const ordinary = await openPopup(session);
  await page.goto(signIn);
  await pageOf(page).toBe('sign-in');
  await expectKnown(ordinary, { current: 1, done: [] });
  const secret = await openPrivate(context, worker);
  await secret.goto(identity);
  await pageOf(secret).toBe('identity');
  await expectKnown(ordinary, { current: 2, done: [1] });
  expect((await observe(secret)).step).toBe('2');
  await secret.close();
  await page.reload();
  await expectKnown(ordinary, { current: 1, done: [] });
  expect(session.troubles).toEqual([]);
  count(task, { faultsSurvived: 2 });
});

/** Opens a private window as a person does; what comes to light meanwhile may be another tab. */
async function openPrivate(context: BrowserContext, worker: Worker): Promise<Page> {
  const others = context.pages();
  const contextOf = async (page: Page) => {
    const tools = await context.newCDPSession(page);
    const { targetInfo } = await tools.send('Target.getTargetInfo');
    return targetInfo.browserContextId;
  };
  const [ordinary] = await Promise.all(others.slice(0, 1).map(contextOf));
  const [opened] = await Promise.all([
    context.waitForEvent('page', { predicate: async (page) => (await contextOf(page)) !== ordinary }),
    worker.evaluate(`chrome.windows.create({ incognito: true, url: 'about:blank' }).then(() => {})`),
  ]);
  return opened;
}

test('messages are lost, one on its way there, one on its way back and with no word, on each page: all is right without a deed', async ({
  task,
}) => {
  const extension = folder();
  lossyBuild(extension);
  const session = await opened({ extension });
  const { page } = session;
  let lost = 0;
  for (const [address, name, known] of [
    [signIn, 'sign-in', { current: 1, done: [] }],
    [identity, 'identity', { current: 2, done: [1] }],
    [signIn, 'sign-in', { current: 1, done: [] }],
  ] as const) {
    await page.goto(address);
    await pageOf(page).toBe(name);
    await expectKnown(session, known);
    // From then on what is not answered counts as lost: it is said once more, and the page is as it was.
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.late), SETTLES_LATE).toBe('');
    await pageOf(page).toBe(name);
    lost += 2;
  }
  expect(lost).toBeGreaterThanOrEqual(6);
  expect(session.troubles).toEqual([]);
  count(task, { faultsSurvived: lost });
});

/** Makes a copy of the build whose content script loses two of every four messages, and waits less long for an answer, of which it says when. */
function lossyBuild(copy: string): void {
  cpSync(EXTENSION, copy, { recursive: true });
  const script = join(copy, 'src/content/main.iife.js');
  const lose = `{ const { runtime } = chrome; const send = runtime.sendMessage.bind(runtime); let n = 0;
const later = setTimeout; globalThis.setTimeout = (act, time) => time !== 5000 ? later(act, time)
  : later(() => { act(); document.documentElement.setAttribute('data-late', ''); }, 600);
runtime.sendMessage = async (...message) => { const turn = n++ % 4;
  if (turn === 0) await new Promise(() => {}); const answer = await send(...message);
  if (turn === 1) throw new Error('lost'); return answer; }; }\n`;
  writeFileSync(script, lose + readFileSync(script, 'utf8'));
}

/** A Chromium in which tabs come and go as they do for a person: Playwright's tools keep some of that from it. */
async function openedByPuppeteer(
  site: (request: SiteRequest) => SiteResponse,
  { extension = EXTENSION, profile = folder(), more = [] as string[] } = {},
) {
  const server = await serve(site);
  onTestFinished(() => server.close());
  const browser = await launch({
    browser: 'chrome',
    executablePath: findOrInstallChromium(),
    userDataDir: profile,
    // What it restores stands beside no blank page.
    ignoreDefaultArgs: ['--disable-extensions', 'about:blank'],
    args: [
      ...argumentsFor(extension),
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
      ...more,
    ],
  });
  onTestFinished(() => browser.close());
  const target = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const popup = await browser.newPage();
  await popup.goto(`chrome-extension://${new URL(target.url()).host}/src/popup/index.html`);
  return { browser, popup: new PuppeteerTab(popup), front: () => popup.bringToFront(), worker: await target.worker() };
}

test('what a page is told of is lost: it asks once somebody comes back to it', async ({ task }) => {
  const extension = folder();
  deafBuild(extension);
  const { browser, popup, front } = await openedByPuppeteer(createSite('portal'), { extension });
  const page = await browser.newPage();
  await page.goto(identity);
  const seen = () => observe(new PuppeteerTab(page));
  await expect.poll(seen).toMatchObject({ page: 'identity', reduced: false });
  await front();
  await popup.evaluate(`chrome.runtime.sendMessage({ type: 'reduce', reduced: true })`);
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.lost)).toBe('state-changed');
  expect(await seen()).toMatchObject({ page: 'identity', reduced: false });
  await page.bringToFront();
  await expect.poll(seen).toMatchObject({ page: 'identity', reduced: true });
  count(task, { faultsSurvived: 1 });
});

/** Makes a copy of the build whose content script hears nothing of what it is told, of which it says when. */
function deafBuild(copy: string): void {
  cpSync(EXTENSION, copy, { recursive: true });
  const script = join(copy, 'src/content/main.iife.js');
  const deafen = `{ const { onMessage } = chrome.runtime; const add = onMessage.addListener.bind(onMessage);
onMessage.addListener = () => {}; add(({ type }) => document.documentElement.setAttribute('data-lost', type)); }\n`;
  writeFileSync(script, deafen + readFileSync(script, 'utf8'));
}

test('the browser crashes, is started again and restores its tabs: what is left of before is where one is', async ({
  task,
}) => {
  const profile = folder();
  // A browser restores nothing into a profile that is only a moment old.
  await (await openedByPuppeteer(createSite('portal'), { profile })).browser.close();
  const before = await openedByPuppeteer(createSite('portal'), { profile });
  const page = await before.browser.newPage();
  for (const [address, name] of [
    [signIn, 'sign-in'],
    [identity, 'identity'],
  ] as const) {
    await page.goto(address);
    await pageOf(new PuppeteerTab(page)).toBe(name);
  }
  await expectKnown(before, { current: 2, done: [1] });
  await expect.poll(() => sessionsIn(profile)).toContain('as_creation_immediate_page');
  const gone = new Promise((resolve) => before.browser.once('disconnected', resolve));
  before.browser.process()?.kill('SIGKILL');
  await gone;
  agreeToRestore(profile);
  const after = await openedByPuppeteer(createSite('portal'), { profile, more: ['--restore-last-session'] });
  const restored = async () => (await after.browser.pages()).find((one) => one.url() === identity);
  await expect.poll(restored).toBeDefined();
  const tab = (await restored()) as PuppeteerPage;
  await tab.bringToFront();
  await pageOf(new PuppeteerTab(tab)).toBe('identity');
  // What was in memory is gone: shorter.
  await expectKnown(after, { current: 2, done: [] });
  count(task, { faultsSurvived: 1 });
});

/** After a crash the browser asks first. */
function agreeToRestore(profile: string): void {
  const preferences = join(profile, 'Default/Preferences');
  const asked = readFileSync(preferences, 'utf8');
  writeFileSync(preferences, asked.replace('"exit_type":"Crashed"', '"exit_type":"Normal"'));
}

/** What the browser has written down by now of its open tabs. */
function sessionsIn(profile: string): string {
  const files = join(profile, 'Default/Sessions');
  return readdirSync(files)
    .map((file) => readFileSync(join(files, file), 'latin1'))
    .join('');
}

test('a page that is rendered in advance counts once one is on it', async ({ task }) => {
  const [before, next] = ['https://assure.ameli.fr/avant', identity];
  const site = createSite('portal');
  const rules = JSON.stringify({ prerender: [{ urls: [next], eagerness: 'immediate' }] });
  const body = `<!doctype html><title>Avant</title><a href="${next.replaceAll('&', '&amp;')}">suite</a>
<script type="speculationrules">${rules}</script>`;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const { browser, worker, ...session } = await openedByPuppeteer((request) =>
    request.url === before ? { status: 200, headers, body } : site(request),
  );
  const evaluate = <T>(expression: string) => worker?.evaluate(expression) as Promise<T>;
  // All that the background hears from pages, in which state of the document, and from which.
  await evaluate(`globalThis.heard = []; chrome.runtime.onMessage.addListener(({ type }, { tab, ...sender }) => {
    if (tab) heard.push({ said: sender.documentLifecycle + ' ' + type, tab: tab.id, id: sender.documentId });
  })`);
  const saidBy = (id: string) => evaluate<string[]>(`heard.filter(({ id }) => id === '${id}').map(({ said }) => said)`);
  const page = await browser.newPage();
  await page.goto(before);
  const IN_ADVANCE = `heard.find(({ said }) => said === 'prerender ask')`;
  await expect.poll(() => evaluate(`${IN_ADVANCE}?.id ?? null`)).not.toBeNull();
  const id = await evaluate<string>(`${IN_ADVANCE}.id`);
  const ask = (whom: string) =>
    evaluate(`chrome.tabs.sendMessage(${IN_ADVANCE}.tab, { type: 'which-page' }, ${whom}).catch(() => null)`);
  // Until the page that waits behind the other knows what it is.
  await expect.poll(() => ask(`{ documentId: '${id}' }`)).toBe('identity');
  expect(await saidBy(id)).toEqual(['prerender ask']);
  await expectKnown(session, { current: 1, done: [] });
  // Whoever asks the tab means the page that is seen.
  expect(await ask('{}')).toBe('unknown');
  await page.bringToFront();
  await page.click('a');
  await expect.poll(() => saidBy(id)).toContain('active saw');
  await expectKnown(session, { current: 2, done: [] });
  count(task, { faultsSurvived: 1 });
});

test('a page that was open before the extension was installed: it works, and is guided from the next load on', async ({
  task,
}) => {
  const context = await launchChromium(folder(), { extension: null, withoutArguments: ['--disable-extensions'] });
  onTestFinished(() => context.close());
  await giveSite(context, createSite('portal'));
  const page = await context.newPage();
  await page.goto(identity);
  const tools = await context.browser()?.newBrowserCDPSession();
  // Not among Playwright's types: younger than they are.
  const send = tools?.send.bind(tools) as unknown as (method: string, parameters: object) => Promise<unknown>;
  await send('Extensions.loadUnpacked', { path: EXTENSION });
  await fillsIn(page);
  expect(await observe(page)).toMatchObject(NOTHING_DRAWN);
  await page.reload();
  await pageOf(page).toBe('identity');
  count(task, { faultsSurvived: 1 });
});
