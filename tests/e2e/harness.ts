import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import type { BrowserSession, Size, Tab } from '../browser/browser';
import { findOrInstallChromium } from '../browser/chromium';
import { createSite, type Generation, type SiteOptions, type SiteRequest, type SiteResponse } from '../site';

export const EXTENSION = fileURLToPath(new URL('../../dist/chrome', import.meta.url));

export const SIZES = {
  wide: { width: 1280, height: 800 },
  narrow: { width: 360, height: 640 },
} as const;

/** A session in real Chromium, with all that Playwright knows of it. */
export interface Session extends BrowserSession {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly popup: Page;
  readonly worker: Worker;
}

export interface SessionOptions extends SiteOptions {
  /** Shows the browser's window. */
  readonly window?: boolean;
  /** A profile folder that is there already and stays: a browser that is started once more. */
  readonly profile?: string;
  /** The folder of another build of the extension. */
  readonly extension?: string;
  /** A telephone: its screen is touched, and this large at first. */
  readonly phone?: Size;
  /** More of the command line. */
  readonly arguments?: readonly string[];
  /** What Playwright would put on the command line, and is left out. */
  readonly withoutArguments?: readonly string[];
}

export async function openSession(generation: Generation, options: SessionOptions = {}): Promise<Session> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'pas-a-pas-'));
  const { extension = EXTENSION } = options;
  const context = await launchChromium(profile, { ...options, extension });
  await giveSite(context, createSite(generation, options));
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const troubles: string[] = [];
  const listen = (page: Page) => {
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
  };
  context.on('page', listen);
  listenToWorker(worker, troubles);
  context.on('serviceworker', (one) => listenToWorker(one, troubles));
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${id}/src/popup/index.html`);
  const page = await context.newPage();
  return {
    context,
    page,
    popup,
    worker,
    troubles,
    async close() {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Nobody tells of what goes wrong in a worker, but the worker itself. */
function listenToWorker(worker: Worker, troubles: string[]): void {
  worker.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  const tell = `for (const type of ['error', 'unhandledrejection'])
    addEventListener(type, ({ message, reason }) => console.error('background: ' + (message ?? reason)))`;
  // It may be stopped by now.
  void worker.evaluate(tell).catch(() => {});
}

/** @param extension the folder of a build; null for a browser without it */
export function launchChromium(
  profile: string,
  {
    extension,
    window = false,
    phone,
    arguments: more = [],
    withoutArguments: less = [],
  }: Omit<SessionOptions, 'extension'> & { extension: string | null },
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: findOrInstallChromium(),
    headless: !window,
    viewport: window ? null : (phone ?? SIZES.wide),
    ...(phone !== undefined && { isMobile: true, hasTouch: true, deviceScaleFactor: 3 }),
    locale: 'fr-FR',
    ignoreDefaultArgs: [...less],
    args: [
      '--no-sandbox',
      // One process less to start and to speak to.
      '--in-process-gpu',
      ...(extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      '--enable-unsafe-extension-debugging',
      // A finger on every page: Playwright’s own emulation leaves out those of the extension.
      ...(phone === undefined ? [] : ['--blink-settings=primaryPointerType=2,availablePointerTypes=2']),
      ...more,
    ],
  });
}

/** Puts a site in place of the whole network. */
export async function giveSite(context: BrowserContext, site: (request: SiteRequest) => SiteResponse): Promise<void> {
  await context.route(/^https?:/, (route) => {
    const request = route.request();
    return route.fulfill(site({ method: request.method(), url: request.url(), body: request.postData() }));
  });
}

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** All that the contract lets one observe in a page. */
export interface Observed {
  page: string | null;
  step: string | null;
  notice: string | null;
  rings: Record<string, Box[]>;
  hint: string;
  /** The card, or the chip that it is reduced to; null where nothing is shown. */
  card: Box | null;
  reduced: boolean;
  /** What can be seen of the page: the window without the scrollbars, which hide what is under them. */
  viewport: Size;
}

export async function observe(page: Tab): Promise<Observed> {
  const seen = await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('pas-a-pas-ameli');
    const root = host?.shadowRoot;
    const forms = [...(root?.querySelectorAll('.card, .chip') ?? [])];
    const card = forms.find((form) => form.checkVisibility({ visibilityProperty: true }));
    return {
      page: host?.dataset.page ?? null,
      step: host?.dataset.step ?? null,
      notice: host?.dataset.notice ?? null,
      rings: [...(root?.querySelectorAll<HTMLElement>('[data-target]') ?? [])].map((ring) => ({
        name: ring.dataset.target ?? '',
        box: ring.getBoundingClientRect().toJSON() as DOMRect,
      })),
      hint: root?.querySelector('[data-hint]')?.textContent?.trim() ?? '',
      card: card?.checkVisibility({ visibilityProperty: true })
        ? (card.getBoundingClientRect().toJSON() as DOMRect)
        : null,
      reduced: card?.classList.contains('chip') ?? false,
      viewport: { width: visualViewport?.width ?? innerWidth, height: visualViewport?.height ?? innerHeight },
    };
  });
  const rings: Record<string, Box[]> = {};
  for (const { name, box } of seen.rings) if (box.width > 0) rings[name] = [...(rings[name] ?? []), boxOf(box)];
  return { ...seen, rings, card: seen.card && boxOf(seen.card) };
}

export function boxOf({ left, top, right, bottom }: DOMRect): Box {
  return [left, top, right, bottom];
}
