import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import * as fr from './scripts.fr.ts';

/**
 * The key by which Chrome and Edge know the extension: the one in the file, or a new one, which is not written yet.
 * @param away folders that the key must not be in: whoever gets the project or the web site must not get the key
 * @throws with one sentence for the technician
 */
export function keyFrom(path: string, makeOne: boolean, away: readonly string[]): KeyObject {
  const file = resolve(path);
  for (const folder of away) {
    if (isInside(realPath(file), realPath(resolve(folder)))) throw new Error(fr.keyInside(file, folder));
  }
  if (makeOne === existsSync(file)) throw new Error(makeOne ? fr.keyIsThere(file) : fr.noKey(file));
  return makeOne ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey : read(file);
}

/** For its owner's eyes only. */
export function writeKey(path: string, key: KeyObject): void {
  writeFileSync(resolve(path), key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
}

function read(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === 'rsa') return key;
  } catch {}
  throw new Error(fr.notAKey(file));
}

function isInside(file: string, folder: string): boolean {
  return !relative(folder, file).split(sep).includes('..') && file !== folder;
}

/** The place itself, whatever links lead to it; of what is not there yet, as far as there is something. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), relative(parent, path));
}
