import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Files by their path in the archive, with `/` on every system. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What readers of zip files are told: made on Unix, an ordinary file that its owner may write and all may read. */
const UNIX = 3;
const ORDINARY_FILE = 0o100644 << 16;

/**
 * The files below a folder, or one file, by their paths from `root`.
 * @throws where there is no such file or folder
 */
export function readFiles(root: string, path = '.'): Files {
  const full = join(root, path);
  const found = statSync(full).isFile()
    ? [full]
    : readdirSync(full, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
  return new Map(found.map((file) => [relative(root, file).split(sep).join('/'), readFileSync(file)]));
}

/** A zip file whose bytes depend on nothing but names and contents: no clock, no time zone, no umask, no order. */
export function zip(files: Files): Uint8Array {
  // A zip holds the time of the clock on the wall; this is the earliest it can say, in any time zone.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path);
    if (content !== undefined) entries[path] = [content, { mtime, os: UNIX, attrs: ORDINARY_FILE, level: 9 }];
  }
  return zipSync(entries);
}
