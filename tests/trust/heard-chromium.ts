import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Worker } from '@playwright/test';
import { giveSite, launchChromium } from '../e2e/harness';
import { createSite, type Generation } from '../site';
import { askedOfNetwork } from './net-log';
import { clickIcon } from './popup';
import type { Heard } from './recording';
import { isOfSite } from './site-hosts';

/** @param extension the folder of a build, or null */
export async function hearChromium(generation: Generation, profile: string, extension: string | null): Promise<Heard> {
  const logs = mkdtempSync(join(tmpdir(), 'pas-a-pas-net-'));
  const log = join(logs, 'net.json');
  const context = await launchChromium(profile, {
    extension,
    // Whatever is not answered in place of the network goes nowhere, and is written down.
    arguments: ['--proxy-server=127.0.0.1:9', '--proxy-bypass-list=<-loopback>', `--log-net-log=${log}`],
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const requests: string[] = [];
  const elsewhere: string[] = [];
  const site = createSite(generation);
  // Playwright answers pages and workers, but nothing that the browser asks for itself.
  await giveSite(context, (request) => {
    const asked = `${request.method} ${request.url} ${request.body ?? ''}`;
    (isOfSite(request.url) ? requests : elsewhere).push(asked);
    return site(request);
  });
  const console: string[] = [];
  context.on('console', (message) => console.push(message.text()));
  const inside = extension === null ? null : await open(context, console);
  const page = await context.newPage();
  return {
    page,
    popup: inside?.popup ?? null,
    requests,
    elsewhere,
    console,
    fetchInBackground: async (address) => inside?.worker().evaluate(FETCH, address) ?? 'no background',
    async iconClicked(address) {
      if (inside === null) return '';
      await page.bringToFront();
      const opened = await clickIcon({ context, popup: inside.popup, worker: inside.worker() }, address);
      const ready = `document.querySelector('[data-verdict]') && document.documentElement.outerHTML`;
      let html: string | null = null;
      while (html === null) html = await opened.evaluate<string | null>(ready);
      await opened.close();
      return html;
    },
    async close() {
      await context.close();
      elsewhere.push(...askedOfNetwork(log));
      rmSync(logs, { recursive: true, force: true });
    },
  };
}

const FETCH = (address: string) =>
  fetch(address, { mode: 'no-cors' }).then(
    () => 'answered',
    () => 'refused',
  );

async function open(context: BrowserContext, console: string[]) {
  let worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // Started again, it is another.
  const listen = (started: Worker) => {
    worker = started;
    started.on('console', (message) => console.push(message.text()));
  };
  listen(worker);
  context.on('serviceworker', listen);
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${new URL(worker.url()).host}/src/popup/index.html`);
  return { popup, worker: () => worker };
}
