import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { BrowserSession } from '../browser/browser';
import { findOrInstallFirefox } from '../browser/firefox';
import { PuppeteerTab } from '../browser/puppeteer-tab';
import { createSite, type Generation, type SiteOptions } from '../site';
import { serve } from '../site/server';
import { SIZES } from './harness';

export const FIREFOX_EXTENSION = fileURLToPath(new URL('../../dist/firefox', import.meta.url));

/** Any will do; Firefox makes up another for each profile unless it is told one. */
export const FIREFOX_ORIGIN = '7a1f3c52-0d6e-4b8a-9c31-5e2d8f604b17';

export interface FirefoxOptions extends SiteOptions {
  /** More settings of the browser, as about:config has them. */
  readonly preferences?: Readonly<Record<string, boolean | number | string>>;
}

/** A session in real Firefox, in which the browser's own keys can be pressed too. */
export interface FirefoxSession extends BrowserSession {
  /** Presses Alt+Shift and a letter as the keyboard would: the browser hears it before the page does. */
  pressAltShift(letter: string): Promise<void>;
}

/** A real Firefox with the built extension, on the replica at ameli.fr's addresses, given by a real server. */
export async function openFirefoxSession(
  generation: Generation,
  options: FirefoxOptions = {},
): Promise<FirefoxSession> {
  const server = await serve(createSite(generation, options));
  const browser = await launchFirefox(server.port, options);
  const troubles: string[] = [];
  const listen = (page: Page) => {
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
  };
  await browser.installExtension(FIREFOX_EXTENSION);
  const popup = await openFirefoxPopup(browser, listen);
  const page = await browser.newPage();
  listen(page);
  return {
    page: new PuppeteerTab(page),
    popup,
    troubles,
    pressAltShift: (letter) => pressAltShift(browser, letter),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** What puppeteer has of its connection to Firefox, but not among its types. */
interface Connected {
  readonly connection: { send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }> };
}

/** Keys that a driver presses go to the page alone; these go to the browser's window, as its own tests press them. */
async function pressAltShift(browser: Browser, letter: string): Promise<void> {
  const { connection } = browser as unknown as Connected;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = result.contexts as { context: string }[];
  const press = `(() => {
    const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    if (!keyboard.beginInputTransactionForTests(window)) throw new Error('another has the keyboard');
    const keys = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], ['${letter}', 'Key${letter}', ${letter.charCodeAt(0)}]]
      .map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
    for (const key of keys) keyboard.keydown(key);
    for (const key of keys.reverse()) keyboard.keyup(key);
  })()`;
  const target = { context: window?.context };
  const pressed = await connection.send('script.evaluate', { target, expression: press, awaitPromise: true });
  if (pressed.result.type !== 'success') throw new Error(JSON.stringify(pressed.result.exceptionDetails));
}

export async function openFirefoxPopup(browser: Browser, listen: (page: Page) => void): Promise<PuppeteerTab> {
  const page = await browser.newPage();
  listen(page);
  // Firefox never tells of an extension's page that it has loaded.
  void page.goto(`moz-extension://${FIREFOX_ORIGIN}/src/popup/index.html`).catch(() => {});
  const popup = new PuppeteerTab(page);
  await popup.locator('[data-step]').waitFor();
  return popup;
}

/**
 * @param port of the server that stands for the whole network
 * @param profile a folder that stays; default: one of its own that goes with it
 * @param preferences more of Firefox's own settings
 */
export function launchFirefox(
  port: number,
  { profile, preferences }: Pick<FirefoxOptions, 'preferences'> & { profile?: string } = {},
): Promise<Browser> {
  const manifest = JSON.parse(readFileSync(join(FIREFOX_EXTENSION, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings.gecko.id;
  return launch({
    browser: 'firefox',
    executablePath: findOrInstallFirefox(),
    headless: true,
    ...(profile !== undefined && { userDataDir: profile }),
    timeout: 60_000,
    defaultViewport: SIZES.wide,
    acceptInsecureCerts: true,
    // Without it an extension's page can be neither opened nor read.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_ORIGIN }),
      'intl.accept_languages': 'fr-FR',
      // The clipboard can be read without a question.
      'dom.events.testing.asyncClipboard': true,
      // Every host is this machine, and https is our server: nothing leaves, what Firefox asks for itself included.
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port}`,
      ...preferences,
    },
  });
}
