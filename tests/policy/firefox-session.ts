import { type Browser, launch, type Page } from 'puppeteer-core';
import { vi } from 'vitest';
import type { Tab } from '../browser/browser';
import { findOrInstallFirefox } from '../browser/firefox';
import { PuppeteerTab } from '../browser/puppeteer-tab';
import { FIREFOX_ORIGIN, openFirefoxPopup } from '../e2e/firefox-session';
import { SIZES } from '../e2e/harness';
import { createSite } from '../site';
import { serve } from '../site/server';
import { createMachine } from './machine';

export const ID = 'pas-a-pas-ameli@saint-thomas.example';

/** How long Firefox's own pages may take to be there. */
const PATIENCE = { timeout: 30_000, interval: 50 };

/** A real Firefox on a computer with policies of its own, on the replica at ameli.fr's addresses. */
export interface PolicySession {
  readonly browser: Browser;
  /** What went wrong in any page: exceptions and errors in the console. */
  readonly troubles: string[];
  close(): Promise<void>;
}

/** @param files by their path in /etc */
export async function openWithPolicies(files: Readonly<Record<string, string>>): Promise<PolicySession> {
  const machine = createMachine(findOrInstallFirefox(), files);
  const site = await serve(createSite('portal'));
  const browser = await launch({
    browser: 'firefox',
    executablePath: machine.executable,
    headless: true,
    timeout: 60_000,
    defaultViewport: SIZES.wide,
    acceptInsecureCerts: true,
    // Without it an extension's page can be neither opened nor read.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: FIREFOX_ORIGIN }),
      'intl.accept_languages': 'fr-FR',
      // Every host is this machine, and https is our replica: nothing leaves, what Firefox asks for itself included.
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${site.port}`,
    },
  });
  const troubles: string[] = [];
  browser.on('targetcreated', async (target) => {
    const page = await target.page();
    page?.on('pageerror', (error) => troubles.push(String(error)));
    page?.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
  });
  return {
    browser,
    troubles,
    async close() {
      await browser.close();
      await site.close();
      machine.remove();
    },
  };
}

/** A page that Firefox never tells of that it has loaded: the extension's, and its own. */
async function openSilentPage({ browser }: PolicySession, address: string): Promise<Page> {
  const page = await browser.newPage();
  void page.goto(address).catch(() => {});
  return page;
}

/** The popup's page in a tab. */
export function openPopup(session: PolicySession): Promise<Tab> {
  // What goes wrong in it is heard already, as in every page.
  return openFirefoxPopup(session.browser, () => {});
}

/** A page in a tab of its own. */
export async function openTab({ browser }: PolicySession, address: string): Promise<Tab> {
  const page = await browser.newPage();
  await page.goto(address);
  return new PuppeteerTab(page);
}

/**
 * Asks one of Firefox's own pages, once there is what the question is about.
 * @param ready,question source text; Puppeteer's own ways of waiting are refused in such pages
 */
async function askFirefox<R>(session: PolicySession, address: string, ready: string, question: string): Promise<R> {
  const page = await openSilentPage(session, address);
  try {
    await vi.waitFor(async () => {
      if (!(await page.evaluate(ready))) throw new Error(`not ready: ${address}`);
    }, PATIENCE);
    return (await page.evaluate(question)) as R;
  } finally {
    await page.close();
  }
}

const askAddons = <R>(session: PolicySession, question: string): Promise<R> =>
  askFirefox(
    session,
    'about:addons',
    'location.href === "about:addons" && document.readyState === "complete"',
    `(({ AddonManager }) => AddonManager.getAddonByID('${ID}').then(${question}))(
      ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs'))`,
  );

/** @returns null as long as there is no such extension, or it is not at work */
export const installedVersion = (session: PolicySession): Promise<string | null> =>
  askAddons(session, '(addon) => (addon?.isActive ? addon.version : null)');

/** What Firefox does by itself once a day: asks the mairie's server for a new version, and installs it. */
export const updateNow = (session: PolicySession): Promise<void> =>
  askAddons(
    session,
    `(addon) => new Promise((resolve, reject) => addon.findUpdates({
      onUpdateAvailable: (_, install) => install.install().then(() => resolve(), reject),
      onNoUpdateAvailable: () => reject(new Error('no update')),
    }, AddonManager.UPDATE_WHEN_PERIODIC_UPDATE))`,
  );

/** The technician's place to look: what about:policies lists under « Erreurs ». */
export const policyErrors = (session: PolicySession): Promise<string[]> =>
  askFirefox(
    session,
    'about:policies#errors',
    'document.readyState === "complete" && document.getElementById("errorsContent") !== null',
    '[...document.querySelectorAll("#errorsContent tr")].map((row) => row.textContent.trim())',
  );
