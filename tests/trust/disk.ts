import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canariesInBytes } from './canaries';

/** The files of a browser's profile that hold something of what was typed, without the numbers in their names. */
export type OnDisk = ReadonlyMap<string, ReadonlySet<string>>;

/** Where an extension of its own, and no site, keeps anything. */
const OF_AN_EXTENSION =
  /^\/(Default\/((Local|Sync|Managed) Extension Settings|Extension (State|Rules|Scripts)|IndexedDB\/chrome-extension_|Service Worker\/)|storage\/\w+\/moz-extension|browser-extension-data\/|extension-)/;

/** Where browsers themselves keep addresses, forms and passwords: no extension can write into these. */
const OF_THE_BROWSER =
  /^\/(Default\/(History|Login Data|Top Sites|Web Data|Favicons|Shortcuts|Sessions\/|Cache|Network)|segmentation_platform\/|places\.sqlite|favicons\.sqlite|formhistory\.sqlite|sessionstore|cache#?\/|logins)/;

export function canariesOnDisk(profile: string): OnDisk {
  const found = new Map<string, Set<string>>();
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(profile.length);
    if (OF_THE_BROWSER.test(name)) continue;
    const canaries = canariesInBytes(readFileSync(path), OF_AN_EXTENSION.test(name));
    const file = name.replace(/\d+/g, '#');
    if (canaries.length > 0) found.set(file, new Set([...(found.get(file) ?? []), ...canaries]));
  }
  return found;
}

/** What is on the disk with the extension and not without it: the file, and the canary in it. */
export function leftBehind(withIt: OnDisk, without: OnDisk): string[] {
  return [...withIt].flatMap(([file, canaries]) =>
    [...canaries].filter((canary) => without.get(file)?.has(canary) !== true).map((canary) => `${file}: ${canary}`),
  );
}
