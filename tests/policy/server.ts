import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Certificates } from './authority';

/** The mairie's own web server. */
export interface Server {
  /** Where it is, ending in a slash. */
  readonly url: string;
  /** The paths asked for, so far. */
  readonly asked: string[];
  close(): Promise<void>;
}

/**
 * Serves the files of a folder, as they are at the time they are asked for.
 * @param certificates for https; http where there are none
 */
export async function serveFolder(folder: string, certificates?: Certificates): Promise<Server> {
  const asked: string[] = [];
  const answer: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push(pathname);
    try {
      response.end(readFileSync(join(folder, pathname)));
    } catch {
      response.writeHead(404).end();
    }
  };
  const server = certificates === undefined ? createServer(answer) : createSecureServer(certificates, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${certificates === undefined ? 'http' : 'https'}://127.0.0.1:${port}/`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
