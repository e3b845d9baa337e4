import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Page } from 'puppeteer-core';
import { PuppeteerTab } from '../browser/puppeteer-tab';
import { launchFirefox, openFirefoxPopup } from '../e2e/firefox-session';
import { createSite, type Generation } from '../site';
import { serve } from '../site/server';
import type { Heard } from './recording';
import { isOfSite } from './site-hosts';

/** What Firefox asks of itself, to the letter: no address like these holds anything else. */
const OF_FIREFOX =
  /^(CONNECT firefox\.settings\.services\.mozilla\.com:443|GET https:\/\/firefox\.settings\.services\.mozilla\.com\/v1\/(buckets\/monitor\/collections\/changes\/changeset\?(collection=[a-z-]+&bucket=main&)?_expected=0)?) $/;

/** @param extension the folder of a build, or null */
export async function hearFirefox(generation: Generation, profile: string, extension: string | null): Promise<Heard> {
  const requests: string[] = [];
  const elsewhere: string[] = [];
  const console: string[] = [];
  const site = createSite(generation);
  const note = (asked: string) => {
    if (!OF_FIREFOX.test(asked)) elsewhere.push(asked);
  };
  // The whole network is this server, and the proxy that leads to it.
  const server = await serve((request) => {
    const asked = `${request.method} ${request.url} ${request.body ?? ''}`;
    if (isOfSite(request.url)) requests.push(asked);
    else note(asked);
    return site(request);
  });
  const proxy = await startProxy(server.port, note);
  const browser = await launchFirefox(server.port, { profile, preferences: through(proxy.port) });
  const listen = (page: Page) => page.on('console', (message) => console.push(message.text()));
  if (extension !== null) await browser.installExtension(extension);
  const popup = extension === null ? null : await openFirefoxPopup(browser, listen);
  const page = await browser.newPage();
  listen(page);
  return {
    page: new PuppeteerTab(page),
    popup,
    requests,
    elsewhere,
    console,
    fetchInBackground: async (address) => popup?.evaluate(fetchThere(address)) ?? 'no background',
    iconClicked: null,
    async close() {
      await browser.close();
      await server.close();
      proxy.close();
    },
  };
}

const fetchThere = (address: string) =>
  `browser.runtime.getBackgroundPage().then((background) => background.fetch('${address}', { mode: 'no-cors' })).then(() => 'answered', () => 'refused')`;

const through = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

/** Leads to the server what goes to the usual port, safely; refuses all else. Writes down who asked for what. */
async function startProxy(port: number, note: (asked: string) => void): Promise<{ port: number; close(): void }> {
  const proxy = createServer((request, response) => {
    note(`${request.method} ${request.url} `);
    response.writeHead(502).end();
  });
  proxy.on('connect', ({ url = '' }, socket, head) => {
    const usual = url.endsWith(':443');
    if (!usual || !isOfSite(`https://${url}`)) note(`CONNECT ${url} `);
    // The browser may be gone before it is answered.
    socket.on('error', () => {});
    if (!usual) return socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const server = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      server.write(head);
      server.pipe(socket).pipe(server);
    });
    server.on('error', () => socket.destroy());
    socket.on('close', () => server.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    close: () => {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}
