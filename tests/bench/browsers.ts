import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from '@playwright/test';
import { findOrInstallChromium } from '../browser/chromium';
import { answerBench } from './pages';
import { buildPeer } from './peers/build';

/** What is compared: a browser without any extension, with ours, with the limit, with each peer. */
export type Variant = 'none' | 'ours' | 'limit' | 'driver' | 'tourGuide';

/** The variants that draw something, in the order in which they take turns. */
export const DRAWING: readonly Variant[] = ['ours', 'limit', 'driver', 'tourGuide'];

/** Where nothing is to be pointed at, or peers have nothing to compare. */
export const EXTENSION_ONLY: readonly 'ours'[] = ['ours'];

export const EXTENSION = fileURLToPath(new URL('../../dist/chrome', import.meta.url));

/** Arguments of a Chromium with one unpacked extension, or none, that does nothing by itself meanwhile. */
export function argumentsFor(extension: string | null): string[] {
  return [
    '--no-sandbox',
    ...(extension === null ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ];
}

/**
 * One browser for each variant, opened when it is first asked for and kept until the end, so that variants can
 * take turns (A B A B …) in one session.
 */
export class Browsers {
  private readonly opened = new Map<Variant, Promise<{ context: BrowserContext; profile: string }>>();

  async get(variant: Variant): Promise<BrowserContext> {
    const known = this.opened.get(variant) ?? this.open(variant);
    this.opened.set(variant, known);
    return (await known).context;
  }

  async version(): Promise<string> {
    return (await this.get('none')).browser()?.version() ?? 'unknown';
  }

  async close(): Promise<void> {
    for (const opened of this.opened.values()) {
      const { context, profile } = await opened;
      await context.close().catch(() => {});
      rmSync(profile, { recursive: true, force: true });
    }
    this.opened.clear();
  }

  private async open(variant: Variant): Promise<{ context: BrowserContext; profile: string }> {
    const extension = variant === 'none' ? null : variant === 'ours' ? EXTENSION : await buildPeer(variant);
    const profile = mkdtempSync(join(tmpdir(), 'bench-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: findOrInstallChromium(),
      headless: true,
      viewport: { width: 1280, height: 800 },
      locale: 'fr-FR',
      args: argumentsFor(extension),
    });
    const answer = answerBench();
    await context.route(/^https?:/, (route) => {
      const request = route.request();
      return route.fulfill(answer({ method: request.method(), url: request.url(), body: request.postData() }));
    });
    if (variant === 'ours' && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
    return { context, profile };
  }
}
