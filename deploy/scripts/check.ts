import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { idOfCrx } from './crx.ts';
import { type Installation, installationsIn } from './installation.ts';
import { readPolicyFile } from './policy-file.ts';
import { EXAMPLE_ADDRESS, EXAMPLE_ID } from './ready-files.ts';
import * as fr from './scripts.fr.ts';
import { problemsOf } from './settings.ts';
import { isSigned } from './signed.ts';

/**
 * `npm run deploy:check -- FILE…`: looks at the files for the computers as the browsers would, who pass over in silence
 * what they cannot use, and at the server that they name. One sentence for each thing that is wrong.
 */

const STORES = /^https:\/\/(clients2\.google\.com|edge\.microsoft\.com|addons\.mozilla\.org)\//;

interface Report {
  readonly ok: boolean;
  readonly text: string;
}

const wrong = (text: string): Report => ({ ok: false, text });
const right = (text: string): Report => ({ ok: true, text });

async function checkFile(path: string): Promise<Report[]> {
  if (!existsSync(path)) return [wrong(fr.noFile)];
  let installations: Installation[];
  try {
    installations = installationsIn(readPolicyFile(path, readFileSync(path)));
  } catch (error) {
    return [wrong(fr.brokenFile(error instanceof Error ? error.message : ''))];
  }
  if (installations.length === 0) return [wrong(fr.installsNothing)];
  return (await Promise.all(installations.map(checkInstallation))).flat();
}

async function checkInstallation(installation: Installation): Promise<Report[]> {
  const { browser, id, address, settings } = installation;
  if (id === EXAMPLE_ID || address.startsWith(EXAMPLE_ADDRESS)) return [wrong(fr.stillExample)];
  if (browser !== 'firefox' && !/^[a-p]{32}$/.test(id)) return [wrong(fr.notAnId(id))];
  if (!URL.canParse(address)) return [wrong(fr.notAnAddress(id, address))];
  const problems = settings === undefined ? [fr.noSettings(id)] : problemsOf(settings);
  return [
    ...problems.map(wrong),
    STORES.test(address) ? right(fr.fromStore(id)) : await (browser === 'firefox' ? checkXpi : checkCrx)(installation),
  ];
}

/** What the browser does: the list of versions first, then the package that it names. */
async function checkCrx({ id, address }: Installation): Promise<Report> {
  const list = await download(address);
  if (!Buffer.isBuffer(list)) return list;
  const app = new RegExp(`<app\\s[^>]*appid=["']${id}["'][^>]*>(.*?)</app>`, 's').exec(list.toString())?.[1];
  const codebase = /codebase=["']([^"']+)["']/.exec(app ?? '')?.[1];
  const version = /\sversion=["']([^"']+)["']/.exec(app ?? '')?.[1];
  if (codebase === undefined || version === undefined) return wrong(fr.notOffered(address, id));
  const file = await download(codebase);
  if (!Buffer.isBuffer(file)) return file;
  const signed = idOfCrx(file);
  if (signed === null) return wrong(fr.notAPackage(codebase));
  return signed === id ? right(fr.fine(id, version)) : wrong(fr.signedForOther(codebase, signed, id));
}

async function checkXpi({ id, address }: Installation): Promise<Report> {
  const file = await download(address);
  if (!Buffer.isBuffer(file)) return file;
  try {
    const files = unzipSync(file);
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    if (manifest.browser_specific_settings.gecko.id !== id) return wrong(fr.notOffered(address, id));
    return right((isSigned(Object.keys(files)) ? fr.fine : fr.fineButUnsigned)(id, manifest.version));
  } catch {
    return wrong(fr.notAPackage(address));
  }
}

async function download(address: string): Promise<Buffer | Report> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    if (!response.ok) return wrong(fr.serverRefuses(address, response.status));
    return Buffer.from(await response.arrayBuffer());
  } catch {
    return wrong(fr.serverDown(address));
  }
}

/** @returns a line for each thing there is to say */
export async function check(paths: readonly string[]): Promise<Report[]> {
  if (paths.length === 0) return [wrong(fr.checkUsage)];
  const reports = await Promise.all(
    paths.map(async (path) =>
      (await checkFile(path)).map(({ ok, text }) => ({ ok, text: fr.aboutFile(ok, path, text) })),
    ),
  );
  return reports.flat();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { ok, text } of await check(process.argv.slice(2))) {
    console.log(text);
    if (!ok) process.exitCode = 1;
  }
}
