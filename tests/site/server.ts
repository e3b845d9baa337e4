import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { generate } from 'selfsigned';
import { ADDRESSES } from './addresses';
import type { SiteRequest, SiteResponse } from './types';

export interface SiteServer {
  /** Where it listens, on this machine only. */
  readonly port: number;
  close(): Promise<void>;
}

/** Puts a site behind a real HTTPS server, which answers for whatever host it is asked; its certificate is its own. */
export async function serve(site: (request: SiteRequest) => SiteResponse): Promise<SiteServer> {
  const { private: key, cert } = await certificate();
  const server = createServer({ key, cert }, async (request, response) => {
    try {
      const { status, headers, body } = site(await siteRequest(request));
      response.writeHead(status, headers).end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function siteRequest(request: IncomingMessage): Promise<SiteRequest> {
  const { method = 'GET', url = '/', headers } = request;
  return { method, url: `https://${headers.host}${url}`, body: (await text(request)) || null };
}

function certificate() {
  const addresses = Object.values(ADDRESSES).flatMap((ofOne) => Object.values(ofOne) as string[]);
  const hosts = [...new Set(addresses.map((address) => new URL(address).hostname))];
  const altNames = hosts.map((value) => ({ type: 2 as const, value }));
  return generate([{ name: 'commonName', value: 'replica' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
}
