import type { Page } from '@playwright/test';
import { beforeEach, expect, test } from 'vitest';
import type { Comfort } from '../../src/settings/comfort';
import { ADDRESSES } from '../site';
import { filling } from '../trust/filling';
import { faultsOfPage } from './axe';
import { checkProgress, SETTLES, statesIn } from './checks';
import { goOn } from './hands';
import { observe, type Session } from './harness';
import { moving } from './legible';
import { MODES } from './modes';
import { oneBrowser } from './one-browser';
import { say } from './public-computer';
import { stagesOf } from './stages';

const open = oneBrowser();
let session: Session;
beforeEach(async () => {
  session = await open('portal');
});

async function upToVerification(): Promise<void> {
  for (const stage of stagesOf('portal').slice(0, 3)) {
    if (stage.from !== undefined) await session.page.goto(stage.from);
    await expect.poll(async () => (await observe(session.page)).page).toBe(stage.page);
    await goOn(session.page, stage, filling, '');
  }
  await checkProgress(session, { current: 3, done: [1, 2], badge: '3' });
}

test('progress is kept in memory only; « Terminer et effacer » forgets everything, and says so', async () => {
  await upToVerification();
  expect(await session.worker.evaluate('chrome.storage.local.get()')).toEqual({});
  expect(await session.worker.evaluate('chrome.storage.sync.get()')).toEqual({});
  await session.popup.getByRole('button', { name: 'Terminer et effacer' }).click();
  await checkProgress(session, { current: 1, done: [], badge: '' });
  expect(await session.popup.getByRole('status').last().textContent()).toMatch(
    /effacé.*Déconnectez-vous aussi d’ameli et de votre messagerie/,
  );
  expect(await session.worker.evaluate('chrome.storage.session.get()')).toEqual({});
  expect(await session.worker.evaluate('chrome.storage.local.get()')).toEqual({});
});

test('is read aloud until it is stopped; of « Je suis bloqué », right under the steps, the answer that is open', async () => {
  const { popup } = session;
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.evaluate(`
    var said = [];
    Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'fr-FR', localService: true }],
      speak: (line) => { said.push(line.text); line.onstart(); },
      cancel: () => said.push('stopped'),
    }) });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`);
  const said = () => popup.evaluate('said') as Promise<string[]>;
  await popup.getByRole('button', { name: 'Écouter' }).click();
  expect(await said()).toEqual(expect.arrayContaining(['Ouvrir la page de création, en cours', 'Votre carte Vitale']));
  await popup.getByRole('button', { name: 'Arrêter' }).click();
  expect((await said()).at(-1)).toBe('stopped');
  const stuck = popup.getByText('Je suis bloqué');
  const [steps, button] = await Promise.all([popup.locator('ol').boundingBox(), stuck.boundingBox()]);
  expect((button?.y ?? 0) - (steps?.y ?? 0) - (steps?.height ?? 0)).toBeLessThan(20);
  await stuck.click();
  await popup.getByText('Je n’ai pas mon RIB').click();
  await popup.evaluate('said.length = 0');
  await popup.getByRole('button', { name: 'Écouter' }).click();
  expect((await said())[0]).toBe('Je n’ai pas mon RIB');
  expect(await said()).not.toContain('Votre carte Vitale');
  expect((await said()).length).toBeGreaterThan(1);
});

test('says so where there is no French voice, and leads to the declaration of accessibility, opened', async () => {
  const { context, popup } = session;
  await popup.evaluate("Object.defineProperty(window, 'speechSynthesis', { value: undefined })");
  await popup.getByRole('button', { name: 'Écouter' }).click();
  await popup.getByText('pas de voix française').waitFor();
  const opened = context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Accessibilité : non conforme' }).click();
  await (await opened).getByRole('heading', { name: 'Déclaration d’accessibilité' }).waitFor();
});

test('« Aller sur ameli.fr » and the guide open in tabs of their own', async () => {
  const { context, popup } = session;
  const link = popup.getByRole('link', { name: 'Aller sur ameli.fr' });
  expect(await link.getAttribute('href')).toBe('https://assure.ameli.fr/');
  const opened = context.waitForEvent('page');
  await link.click();
  expect((await opened).url()).toMatch(/^https:\/\/assure\.ameli\.fr\//);
  await upToVerification();
  const guideOpened = context.waitForEvent('page');
  await popup.getByRole('link', { name: /guide/ }).click();
  const guide = await guideOpened;
  await expect.poll(() => statesIn(guide)).toEqual(['done', 'done', 'current', 'todo', 'todo', 'todo', 'todo']);
  expect(await guide.locator('svg[role=img]').count()).toBe(4);
  expect(session.troubles).toEqual([]);
});

/** As if it were opened on the page of the session, and that at another address: a page that is not known there. */
async function openOnPageAt(address: string): Promise<void> {
  const { popup } = session;
  await popup.addInitScript(`{
    const real = chrome.tabs.query;
    const query = async () => [{ ...(await real.call(chrome.tabs, {})).at(-1), url: ${JSON.stringify(address)} }];
    const either = (_, answer) => (answer === undefined ? query() : void query().then(answer));
    for (const api of [chrome, globalThis.browser]) if (api?.tabs !== undefined) api.tabs.query = either;
  }`);
  await popup.reload();
}

test('without fault in every mode, at 320 pixels too: « Attention », a report, every trouble open', async () => {
  const { page, popup } = session;
  await page.goto(ADDRESSES.portal.forgottenCode);
  await openOnPageAt('https://ameli-fr.com/compte');
  await popup.locator('[data-verdict="other"]').waitFor();
  await popup.getByRole('button', { name: 'Signaler cette page' }).click();
  await popup.locator('.report pre').waitFor();
  const open = await popup.locator('details').evaluateAll((all) => {
    for (const trouble of all as HTMLDetailsElement[]) trouble.open = true;
    return all.length;
  });
  expect(open).toBeGreaterThan(1);
  await popup.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving(popup)).toEqual([]);
  for (const { name, comfort, forcedColors } of MODES) {
    await popup.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none' });
    await say(session, { type: 'comfort', comfort });
    await expect.poll(shown, SETTLES).toEqual(comfort);
    await popup.setViewportSize({ width: 400, height: 600 });
    expect(await faultsOfPage(popup), name).toEqual([]);
    await popup.setViewportSize({ width: 320, height: 256 });
    expect(await outOfSight(popup), `${name}, 320 pixels`).toEqual([]);
  }
  expect(session.troubles).toEqual([]);
});

/** How the popup is shown. */
async function shown(): Promise<Comfort> {
  const [size, strongContrast] = await session.popup.evaluate(() => {
    const { style, classList } = document.documentElement;
    return [Number(style.getPropertyValue('--size')), classList.contains('strong')] as const;
  });
  return { textSize: (size * 100) as Comfort['textSize'], strongContrast };
}

/** What stands out at the side, where nothing scrolls to. */
function outOfSight(popup: Page): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('main *:not(.unseen, .state, pre)')]
      .filter((element) => element.checkVisibility())
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map(({ localName, textContent }) => `${localName} “${textContent?.trim().slice(0, 30)}”`),
  );
}
