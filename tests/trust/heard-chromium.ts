import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from '@playwright/test';
import { giveSite, launchChromium } from '../e2e/harness';
import { createSite, type Generation } from '../site';
import { type Heard, isOfSite } from './recording';

/** @param extension the folder of a build, or null */
export async function hearChromium(generation: Generation, profile: string, extension: string | null): Promise<Heard> {
  const elsewhere: string[] = [];
  const proxy = await startProxy(elsewhere);
  const context = await launchChromium(profile, {
    extension,
    // Whatever is not the site, of the browser or of the extension, comes by here.
    arguments: [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'],
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const requests: string[] = [];
  const site = createSite(generation);
  await giveSite(context, (request) => {
    // Playwright answers in place of the whole network, for workers too; what it does not see the proxy does.
    const asked = `${request.method} ${request.url} ${request.body ?? ''}`;
    (isOfSite(request.url) ? requests : elsewhere).push(asked);
    return site(request);
  });
  const console: string[] = [];
  context.on('console', (message) => console.push(message.text()));
  const popup = extension === null ? null : await openPopup(context, console);
  const page = await context.newPage();
  return {
    page,
    popup,
    requests,
    elsewhere,
    console,
    async close() {
      await context.close();
      proxy.close();
    },
  };
}

async function openPopup(context: BrowserContext, console: string[]) {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  worker.on('console', (message) => console.push(message.text()));
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${new URL(worker.url()).host}/src/popup/index.html`);
  return popup;
}

/** Lets nothing through; writes down who asked for what. */
async function startProxy(asked: string[]): Promise<{ port: number; close(): void }> {
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    // The browser may be gone before it is refused.
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
