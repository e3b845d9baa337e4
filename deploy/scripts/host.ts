import { createHash, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { type Files, zip } from './archive.ts';
import { crx, idOf } from './crx.ts';
import { keyFrom, writeKey } from './key.ts';
import { filled, readyFiles } from './ready-files.ts';
import * as fr from './scripts.fr.ts';
import { isSigned } from './signed.ts';

/**
 * `npm run deploy:host -- --url ADDRESS --key FILE`: from the packages in dist, what the mairie's own server needs for
 * its computers to install the extension and to keep it up to date, and the files for those computers.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Options {
  /** Where the files will be on the server, ending in a slash. */
  readonly url: string;
  readonly key: string;
  readonly newKey: boolean;
  /** The Firefox package as Mozilla signed and returned it. */
  readonly signed: string | undefined;
  /** Where the two packages are. */
  readonly packages: string;
  readonly out: string;
}

function readOptions(args: readonly string[]): Options {
  const { url, key, signed, packages, out, ...values } = readArguments(args);
  if (url === undefined || key === undefined) throw new Error(fr.hostUsage);
  const here = /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url);
  if (!here && !(url.startsWith('https://') && URL.canParse(url))) throw new Error(fr.notSecure(url));
  return { url: url.replace(/\/*$/, '/'), key, newKey: values['new-key'], signed, packages, out };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        key: { type: 'string' },
        'new-key': { type: 'boolean', default: false },
        signed: { type: 'string' },
        packages: { type: 'string', default: join(ROOT, 'dist') },
        out: { type: 'string', default: join(ROOT, 'dist', 'host') },
      },
    }).values;
  } catch {
    throw new Error(fr.hostUsage);
  }
}

interface Manifest {
  readonly version: string;
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: {
    readonly gecko: { readonly id: string; readonly strict_min_version: string; readonly update_url?: string };
  };
}

function readPackage(file: string): { files: Files; manifest: Manifest } {
  if (!existsSync(file)) throw new Error(fr.noPackage(file));
  try {
    const files = new Map(Object.entries(unzipSync(readFileSync(file))));
    const manifest = JSON.parse(Buffer.from(files.get('manifest.json') ?? []).toString());
    if (typeof manifest.version === 'string') return { files, manifest };
  } catch {}
  throw new Error(fr.notAPackage(file));
}

function withManifest(files: Files, manifest: object): Uint8Array {
  return zip(new Map([...files, ['manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)]]));
}

/** Chrome and Edge ask the address in the manifest for updates, and the one of the policy only the first time. */
function filesForChrome({ url, packages, out }: Options, key: KeyObject): { id: string; files: Files } {
  const { files, manifest } = readPackage(join(packages, 'pas-a-pas-ameli-chrome.zip'));
  const id = idOf(key);
  checkSameKey(join(out, 'updates.xml'), id);
  const updateUrl = `${url}updates.xml`;
  const updates = `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${escapeXml(url)}pas-a-pas-ameli.crx" version="${manifest.version}" prodversionmin="${manifest.minimum_chrome_version}"/>
  </app>
</gupdate>
`;
  return {
    id,
    files: new Map<string, Uint8Array>([
      ['pas-a-pas-ameli.crx', crx(withManifest(files, { ...manifest, update_url: updateUrl }), key)],
      ['updates.xml', Buffer.from(updates)],
    ]),
  };
}

/** Another key is another extension: the computers would wait for ever for an update of the one they have. */
function checkSameKey(file: string, id: string): void {
  const before = existsSync(file) ? /appid="([a-p]{32})"/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  if (before !== undefined && before !== id) throw new Error(fr.otherKey(file, before, id));
}

function filesForFirefox({ url, signed, packages }: Options): Files {
  const unsigned = join(packages, 'pas-a-pas-ameli-firefox.xpi');
  const { files, manifest } = readPackage(unsigned);
  const { gecko, ...others } = manifest.browser_specific_settings ?? {};
  if (gecko === undefined) throw new Error(fr.notAPackage(unsigned));
  const updateUrl = `${url}updates.json`;
  const withUpdates = {
    ...manifest,
    browser_specific_settings: { ...others, gecko: { ...gecko, update_url: updateUrl } },
  };
  const xpi = signed === undefined ? withManifest(files, withUpdates) : readSigned(signed, manifest, updateUrl);
  const update = {
    version: manifest.version,
    update_link: `${url}pas-a-pas-ameli.xpi`,
    update_hash: `sha256:${createHash('sha256').update(xpi).digest('hex')}`,
    applications: { gecko: { strict_min_version: gecko.strict_min_version } },
  };
  const updates = { addons: { [gecko.id]: { updates: [update] } } };
  return new Map<string, Uint8Array>([
    ['pas-a-pas-ameli.xpi', xpi],
    ['updates.json', Buffer.from(`${JSON.stringify(updates, null, 2)}\n`)],
  ]);
}

function readSigned(file: string, { version }: Manifest, updateUrl: string): Uint8Array {
  const { files, manifest } = readPackage(file);
  if (!isSigned(files.keys())) throw new Error(fr.unsigned(file));
  if (manifest.version !== version) throw new Error(fr.otherVersion(file, manifest.version, version));
  if (manifest.browser_specific_settings?.gecko.update_url !== updateUrl)
    throw new Error(fr.otherAddress(file, updateUrl));
  return readFileSync(file);
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function write(folder: string, files: Files): void {
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/**
 * @param args as on the command line
 * @returns what to tell the technician
 * @throws with one sentence for the technician
 */
export function host(args: readonly string[]): string[] {
  const options = readOptions(args);
  const { url, out, newKey } = options;
  // All is made before anything is written: what is on the server's side stays whole where something is wrong.
  const forFirefox = filesForFirefox(options);
  const key = keyFrom(options.key, newKey, [ROOT, out]);
  const { id, files: forChrome } = filesForChrome(options, key);
  if (newKey) writeKey(options.key, key);
  write(out, new Map([...forChrome, ...forFirefox]));
  write(join(out, 'policies'), filled(readyFiles(ROOT), id, url));
  return [
    ...(newKey ? [fr.newKey(options.key)] : []),
    fr.hosted(out, url, id),
    ...(options.signed === undefined ? [fr.unsigned(join(out, 'pas-a-pas-ameli.xpi'))] : []),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(host(process.argv.slice(2)).join('\n'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
