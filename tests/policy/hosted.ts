import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Files, readFiles, zip } from '../../deploy/scripts/archive';
import { host as makeHostFiles } from '../../deploy/scripts/host';
import { type Browser, buildOf } from '../packaging/builds';
import type { Certificates } from './authority';
import { type Server, serveFolder } from './server';

/** The mairie's server, with what `npm run deploy:host` made for it of the extension as it is built. */
export interface Hosting {
  readonly server: Server;
  /** Where its files are. */
  readonly folder: string;
  /** Chrome's id of the extension, which follows from the key. */
  readonly id: string;
  /** One of the files for the computers, as text. */
  policy(path: string): string;
  /** Puts another version in place of the one that is there. */
  publish(version: string): void;
  close(): Promise<void>;
}

/** @param certificates for https; http where there are none */
export async function host(certificates?: Certificates): Promise<Hosting> {
  const work = mkdtempSync(join(tmpdir(), 'pas-a-pas-host-'));
  const folder = join(work, 'www');
  mkdirSync(folder);
  const server = await serveFolder(folder, certificates);
  const publish = (version: string | null, ...options: string[]) => {
    const packages = join(work, 'packages');
    mkdirSync(packages, { recursive: true });
    writeFileSync(join(packages, 'pas-a-pas-ameli-chrome.zip'), zip(build('chrome', version)));
    writeFileSync(join(packages, 'pas-a-pas-ameli-firefox.xpi'), zip(build('firefox', version)));
    makeHostFiles([
      ...['--url', server.url, '--key', join(work, 'key.pem'), '--packages', packages, '--out', folder],
      ...options,
    ]);
  };
  publish(null, '--new-key');
  return {
    server,
    folder,
    id: /appid="(\w+)"/.exec(readFileSync(join(folder, 'updates.xml'), 'utf8'))?.[1] ?? '',
    policy: (path) => readFileSync(join(folder, 'policies', path), 'utf8'),
    publish,
    async close() {
      await server.close();
      rmSync(work, { recursive: true, force: true });
    },
  };
}

/** @param version of the manifest; null for the one it has */
function build(browser: Browser, version: string | null): Files {
  const files = readFiles(buildOf(browser));
  if (version === null) return files;
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString());
  return new Map([...files, ['manifest.json', Buffer.from(JSON.stringify({ ...manifest, version }))]]);
}
