import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canariesInBytes } from './canaries';

/**
 * The files of a browser's profile in which something of what was typed stands, without the numbers that browsers put
 * into their names.
 */
export function filesWithCanaries(profile: string): string[] {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files.filter((entry) => canariesInBytes(readFileSync(join(entry.parentPath, entry.name))).length > 0);
  return [
    ...new Set(found.map((entry) => join(entry.parentPath, entry.name).slice(profile.length).replace(/\d+/g, '#'))),
  ].sort();
}

/** Where browsers themselves keep addresses, forms and passwords: with the extension as without it. */
export const OF_THE_BROWSER =
  /^\/(Default\/(History|Login Data|Top Sites|Web Data|Favicons|Shortcuts|Sessions\/|Cache|Network)|segmentation_platform\/|places\.sqlite|favicons\.sqlite|formhistory\.sqlite|sessionstore|cache#?\/|logins)/;
