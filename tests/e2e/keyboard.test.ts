import type { Page } from '@playwright/test';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPage } from './checks';
import { observe, type Session, SIZES } from './harness';
import { illegible } from './legible';
import { setComfort } from './modes';
import { oneBrowser } from './one-browser';
import { IDENTITY, IDENTITY_PAGE, openScene } from './scenes';

const open = oneBrowser();
let session: Session;
let page: Page;
beforeEach(async () => {
  session = await open('portal');
  page = await openScene(session, IDENTITY);
  await checkPage(page, IDENTITY_PAGE);
});
afterEach(() => {
  expect(session.troubles).toEqual([]);
});

/** Awaited, not slept. */
const poll = <T>(value: () => T, message?: string) =>
  expect.poll(value, { timeout: 10_000, interval: 50, ...(message && { message }) });

/** Where the focus is: a name in our element, the id of what has it in the page, or '' for nowhere. */
function focus(): Promise<string> {
  return page.evaluate(() => {
    const ours = document.activeElement?.shadowRoot?.activeElement;
    if (ours == null) return document.activeElement?.id ?? '';
    if (ours.matches('.body')) return 'card';
    return ours.getAttribute('aria-label') ?? ours.textContent?.trim() ?? '';
  });
}

const at = (name: string) => poll(focus).toBe(name);
const reduced = (yes: boolean) => poll(async () => (await observe(page)).reduced).toBe(yes);
/**
 * What the browser tells the extension when the keys are pressed. Those that a driver presses, Chromium gives to the page
 * alone and never looks for a shortcut in them; in Firefox they are really pressed (keyboard.firefox.test.ts).
 */
const pressShortcut = () => session.worker.evaluate("chrome.commands.onCommand.dispatch('switch-focus')");

const LINK = 'Aller à l’aide de la mairie (Alt+Maj+M)';

test('the help is one stop of the Tab key; who wants it goes in, and out at the other end', async () => {
  expect(await focus()).toBe('');
  await page.keyboard.press('Tab');
  await at(LINK);
  const box = await page.getByRole('button', { name: LINK }).boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(24);
  expect(await illegible(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await at('name');
  await page.keyboard.press('Shift+Tab');
  await at(LINK);
  await page.keyboard.press('Enter');
  await at('card');
  const stops: string[] = [];
  for (let name = 'card'; name !== 'name' && stops.length < 20; name = await focus()) {
    stops.push(name);
    await page.keyboard.press('Tab');
  }
  expect(stops).toEqual([
    'card',
    'A− – Texte plus petit',
    'A+ – Texte plus grand',
    'Contraste fort',
    'Écouter',
    'Je suis bloqué',
  ]);
  // And it is one stop again.
  await page.keyboard.press('Shift+Tab');
  await at(LINK);
  await page.keyboard.press('Shift+Tab');
  expect(await focus()).toBe('');
});

test('whatever has the focus in the page is in sight', async () => {
  const links = (name: string) =>
    Array.from({ length: 8 }, (_, i) => `<a href="#${name}${i}">${name} ${i}</a>`).join('<br>');
  const style = 'position: fixed; padding: 20px; background: #eee';
  const around = `<nav style="${style}; right: 0; top: 0">${links('Menu')}</nav>
<aside style="${style}; right: 0; bottom: 0"><button>Rappel</button> <button>Fermer</button>${links('Aide')}</aside>`;
  page = await openScene(session, IDENTITY + around, 'a { line-height: 30px }');
  for (const size of [SIZES.wide, SIZES.narrow, { width: 320, height: 256 }]) {
    await page.setViewportSize(size);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const names = new Set<string>();
    for (let stop = 0; stop < 26; stop++) {
      await page.keyboard.press('Tab');
      const hidden = () =>
        page.evaluate(() => {
          const at = document.activeElement;
          if (at === null || at === document.body || at.localName === 'pas-a-pas-ameli') return '';
          const { left, top, right, bottom } = at.getBoundingClientRect();
          const card = [
            ...(document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelectorAll('.card, .chip') ?? []),
          ]
            .filter((form) => form.checkVisibility({ visibilityProperty: true }))
            .map((form) => form.getBoundingClientRect());
          const covers = (box: DOMRect) => box.left < right && box.right > left && box.top < bottom && box.bottom > top;
          return card.some(covers) ? (at.textContent ?? at.id) : '';
        });
      await poll(hidden, `${size.width} px, stop ${stop}`).toBe('');
      names.add(await page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id || ''));
    }
    expect(names.size, `${size.width} px`).toBeGreaterThan(20);
  }
});

test('the shortcut is one that the browser does not keep for itself, and the popup names it', async () => {
  const commands = await session.worker.evaluate('chrome.commands.getAll()');
  expect(commands).toContainEqual(expect.objectContaining({ name: 'switch-focus', shortcut: 'Alt+Shift+M' }));
  await poll(() => session.popup.locator('main').textContent()).toMatch(/Alt\+Maj\+M vous mène à l’aide/);
});

test('the shortcut leads to the card from anywhere and back; Escape in the card reduces it', async () => {
  await page.locator('#number').focus();
  await pressShortcut();
  await at('card');
  expect((await observe(page)).hint).toMatch(/Numéro de sécurité sociale/);
  await pressShortcut();
  await at('number');
  await reduced(false);
  await page.keyboard.press('Escape');
  expect(await focus()).toBe('number');
  await reduced(false);
  await pressShortcut();
  await at('card');
  await page.keyboard.press('Escape');
  await at('number');
  await reduced(true);
  await page.keyboard.press('Escape');
  await reduced(true);
  await pressShortcut();
  await at('card');
  await reduced(false);
  // Reduced elsewhere, in another tab or the popup: the focus is not lost, and not the page's to deal with.
  await page.getByRole('button', { name: 'Réduire' }).focus();
  await page.keyboard.press('Enter');
  await at('number');
  await reduced(true);
});

test('the chip is that one stop where the card is reduced, and opens it', async () => {
  await page.getByRole('button', { name: 'Réduire' }).click();
  await reduced(true);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await at('Étape\u00a02 sur\u00a07 – Ouvrir l’aide');
  await page.keyboard.press('Enter');
  await at('card');
  await page.keyboard.press('Escape');
  await reduced(true);
});

test('the card has a name where the focus lands; « Je suis bloqué » leads to its answers, and back to the button', async () => {
  await pressShortcut();
  await at('card');
  await poll(() => page.getByRole('group', { name: 'Étape\u00a02 sur\u00a07' }).count()).toBe(1);
  const stuck = page.getByRole('button', { name: 'Je suis bloqué' });
  await stuck.focus();
  await page.keyboard.press('Enter');
  await at('card');
  expect(await stuck.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Tab');
  await at('Le site dit que les informations ne correspondent pas');
  await stuck.focus();
  await page.keyboard.press('Enter');
  await poll(() => stuck.getAttribute('aria-expanded')).toBe('false');
  await at('Je suis bloqué');
});

test('comfort is one click in the card and in the popup, for both; by mouse, the focus stays in the field', async () => {
  await page.locator('#number').focus();
  await page.getByRole('button', { name: 'Texte plus grand' }).click();
  await poll(() =>
    page.locator('pas-a-pas-ameli .root').evaluate((root) => root.style.getPropertyValue('--size')),
  ).toBe('1.25');
  await page.getByRole('button', { name: 'Contraste fort' }).click();
  await poll(() => page.getByRole('button', { name: 'Contraste fort' }).getAttribute('aria-pressed')).toBe('true');
  expect(await focus()).toBe('number');
  await poll(() => session.popup.locator('html').evaluate((html) => html.className)).toBe('strong');
  await session.popup.getByRole('button', { name: 'Texte plus petit' }).click();
  await session.popup.getByRole('button', { name: 'Contraste fort' }).click();
  await poll(() => page.locator('pas-a-pas-ameli .root').evaluate((root) => root.outerHTML)).toMatch(
    /class="root" .*--size: 1;/,
  );
});

/** Every text that the live region is given from now on, each with how long ago something was typed then (ms). */
async function listen(): Promise<() => Promise<{ text: string; untyped: number }[]>> {
  await page.evaluate(() => {
    const region = document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelector('.root ~ [role=status]');
    const said: { text: string; untyped: number }[] = [];
    let typed = Number.NEGATIVE_INFINITY;
    document.addEventListener('input', () => {
      typed = performance.now();
    });
    const listener = new MutationObserver(() => {
      said.push({ text: region?.textContent ?? '', untyped: performance.now() - typed });
    });
    if (region) listener.observe(region, { childList: true });
    Object.assign(window, { said });
  });
  return () => page.evaluate('said');
}

const error =
  'document.querySelector("h1").insertAdjacentHTML("afterend", "<p role=alert>Les informations fournies sont incorrectes.</p>")';
const password = `document.querySelector('main').innerHTML = '<h1>Création de compte</h1><form>' +
  '<label>Mot de passe <input type="password" id="name"></label>' +
  '<label>Confirmez le mot de passe <input type="password"></label><button>Continuer</button></form>'`;

test('a new hint is announced once, a field’s help and comfort are not', async () => {
  const region = page.locator('pas-a-pas-ameli .root ~ [role=status]');
  await poll(() => region.textContent()).toMatch(
    /^Étape\u00a02 sur\u00a07\. Indiquez qui vous êtes\..* Alt\+Maj\+M vous mène à l’aide\. Nom de famille\. .* Code postal\.$/,
  );
  const heard = await listen();
  const said = async () => (await heard()).map(({ text }) => text);
  await page.locator('#number').focus();
  await setComfort(session, { textSize: 150, strongContrast: true });
  await page.getByRole('button', { name: 'Réduire' }).click();
  await reduced(true);
  await page.evaluate(error);
  await poll(said).toEqual([expect.stringMatching(/correspond|erreur/)]);
  await page.evaluate('document.querySelector("[role=alert]").remove()');
  // Heard before, it is not said again; that there was an error is no longer there to be read.
  await poll(said).toEqual([expect.stringMatching(/correspond|erreur/), '']);
  await page.evaluate(error);
  await poll(said).toEqual([
    expect.stringMatching(/correspond|erreur/),
    '',
    expect.stringMatching(/correspond|erreur/),
  ]);
  await page.evaluate(password);
  await poll(async () => (await said()).slice(3).filter(Boolean)).toEqual([
    expect.stringMatching(/Choisissez un mot de passe/),
  ]);
});

test('nothing is announced over who types: the latest is, once they have stopped', async () => {
  const heard = await listen();
  await page.locator('#number').focus();
  await page.keyboard.press('1');
  await page.evaluate(error);
  // One hint takes the place of another while the keys go on.
  for (const key of '52030') await page.keyboard.press(key);
  await page.evaluate(password);
  await poll(async () => (await heard()).at(-1)?.text ?? '').toMatch(/Choisissez un mot de passe/);
  const said = await heard();
  expect(said.filter(({ text }) => text.includes('mot de passe'))).toHaveLength(1);
  for (const { text, untyped } of said) expect(untyped, text).toBeGreaterThan(1900);
});

test('a machine without a French voice says so', async () => {
  await page.getByRole('button', { name: 'Écouter' }).click();
  await poll(async () => (await observe(page)).hint).toMatch(/pas de voix française/);
  expect(await illegible(page)).toEqual([]);
});

/** Puts a voice into the world of the content script, and says what it is told. */
async function giveVoice(): Promise<() => Promise<string[]>> {
  const tools = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  tools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
  });
  await tools.send('Runtime.enable');
  await poll(() => worlds.length).toBe(1);
  const evaluate = async (expression: string) => {
    const options = { expression, contextId: worlds[0] ?? 0, returnByValue: true };
    return (await tools.send('Runtime.evaluate', options)).result.value;
  };
  await evaluate(`
    Object.defineProperty(globalThis, 'said', { value: [] });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'fr-FR', localService: true }],
      speak: (line) => { said.push(line.text); line.onstart(); },
      cancel: () => said.push('cancelled'),
    }) });
    globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`);
  return () => evaluate('said');
}

test('the card is read aloud until it is stopped, reduced, or says something else', async () => {
  const said = await giveVoice();
  const stops = async () => (await said()).filter((text) => text === 'cancelled').length;
  const listenButton = page.getByRole('button', { name: 'Écouter' });
  const stopButton = page.getByRole('button', { name: 'Arrêter' });
  await listenButton.click();
  await stopButton.waitFor();
  expect((await said()).slice(0, 2)).toEqual(['Étape\u00a02 sur\u00a07', 'Indiquez qui vous êtes']);
  // Neither comfort nor a second drawing of the same makes it stop.
  await setComfort(session, { textSize: 125, strongContrast: false });
  expect(await stops()).toBe(0);
  await stopButton.click();
  await listenButton.click();
  await poll(stops).toBe(1);
  await page.locator('#code').focus();
  await poll(stops).toBe(2);
  await listenButton.click();
  expect(await said()).toContain('4. Code postal');
  await page.getByRole('button', { name: 'Réduire' }).click();
  await poll(stops).toBe(3);
});

/** Of the card, in pixels. */
function leftToScroll(): Promise<number> {
  return page.locator('pas-a-pas-ameli .card').evaluate((card) => {
    const area = card.matches('.low') ? card : (card.querySelector('.body') ?? card);
    return Math.max(0, Math.floor(area.scrollHeight - area.clientHeight - area.scrollTop - 1));
  });
}

/** Longer than the card waits before it looks for another place (overlay.tsx), in milliseconds. */
const REST = 200;

async function isCardAtRest(): Promise<boolean> {
  const { card: before } = await observe(page);
  await page.waitForTimeout(REST);
  const { card: after } = await observe(page);
  return after !== null && JSON.stringify(after) === JSON.stringify(before);
}

test('nothing is cut at any size of text, in any window, zoomed in to 400 %', async () => {
  const sizes = [
    { width: 1280, height: 800 },
    { width: 360, height: 640 },
    { width: 640, height: 400 },
    { width: 320, height: 256 },
  ];
  await page.locator('#number').focus();
  for (const textSize of [100, 125, 150, 175, 200] as const) {
    await setComfort(session, { textSize, strongContrast: false });
    for (const size of sizes) {
      await page.setViewportSize(size);
      const where = `text of ${textSize} %, window of ${size.width} × ${size.height}`;
      await poll(async () => [where, ...(await illegible(page))]).toEqual([where]);
      // Where the page has no room for it, it can still be asked for.
      await pressShortcut();
      await at('card');
      // It has the focus before it has its place and size, and without these there is nothing to scroll.
      await poll(isCardAtRest, where).toBe(true);
      await page.keyboard.press('End');
      await poll(leftToScroll, where).toBe(0);
      const { card } = await observe(page);
      expect(card?.[3], where).toBeLessThanOrEqual(size.height);
      expect((card?.[3] ?? 0) - (card?.[1] ?? 0), where).toBeLessThanOrEqual(size.height * 0.75);
      expect(await illegible(page), where).toEqual([]);
      await pressShortcut();
      await at('number');
    }
  }
  // From the end of the one text to the beginning of another.
  await pressShortcut();
  await at('card');
  const stuck = page.getByRole('button', { name: 'Je suis bloqué' });
  await stuck.focus();
  await page.keyboard.press('Enter');
  await poll(() => stuck.getAttribute('aria-expanded')).toBe('true');
  const top = () => page.locator('pas-a-pas-ameli .card').evaluate((card) => card.scrollTop);
  await poll(top).toBe(0);
});
