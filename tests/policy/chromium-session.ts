import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findOrInstallChromium } from '../browser/chromium';
import { SIZES } from '../e2e/harness';
import { createSite } from '../site';
import { createMachine } from './machine';

/** A real Chromium on a computer with policies of its own, on the replica at ameli.fr's addresses. */
export interface PolicySession {
  readonly context: BrowserContext;
  /** What went wrong in any page: exceptions and errors in the console. */
  readonly troubles: string[];
  close(): Promise<void>;
}

/** Without it nobody may look into an extension that a policy installed: not even these tests. */
const MAY_LOOK = { DeveloperToolsAvailability: 1 };

/**
 * @param policies files of /etc/chromium/policies/managed, by name
 * @param profile a folder that stays; a new one where it is not given
 */
export async function openWithPolicies(
  policies: Readonly<Record<string, string>>,
  profile?: string,
  readOnly: readonly string[] = [],
): Promise<PolicySession> {
  const files = { ...policies, 'look.json': JSON.stringify(MAY_LOOK) };
  const machine = createMachine(
    findOrInstallChromium(),
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`chromium/policies/managed/${name}`, text])),
    readOnly,
  );
  const own = profile ?? mkdtempSync(join(tmpdir(), 'pas-a-pas-'));
  const context = await chromium.launchPersistentContext(own, {
    executablePath: machine.executable,
    viewport: SIZES.wide,
    locale: 'fr-FR',
    // As Playwright starts it, a browser asks no server for extensions.
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-component-extensions-with-background-pages',
      '--disable-background-networking',
    ],
    args: ['--no-sandbox', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run'],
  });
  const site = createSite('portal');
  await context.route(/^https:/, (route) => {
    const request = route.request();
    return route.fulfill(site({ method: request.method(), url: request.url(), body: request.postData() }));
  });
  const troubles: string[] = [];
  context.on('page', (page) => {
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
  });
  return {
    context,
    troubles,
    async close() {
      await context.close();
      machine.remove();
      if (profile === undefined) rmSync(own, { recursive: true, force: true });
    },
  };
}

/** The popup's page in a tab, or null as long as there is no such extension. */
export async function openPopup({ context }: PolicySession, id: string): Promise<Page | null> {
  // A tab that met nobody there stays closed to whoever comes: each try takes a new one.
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${id}/src/popup/index.html`);
    return page;
  } catch {
    await page.close();
    return null;
  }
}

interface Installed {
  readonly id: string;
  readonly version: string;
}

/** What Chromium itself says is installed, by chrome://extensions-internals. */
export async function installed({ context }: PolicySession): Promise<Installed[]> {
  const page = await context.newPage();
  await page.goto('chrome://extensions-internals');
  const all: Installed[] = JSON.parse(await page.evaluate('document.body.innerText'));
  await page.close();
  return all;
}
