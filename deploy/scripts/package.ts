import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Files, readFiles, zip } from './archive.ts';
import * as fr from './scripts.fr.ts';

/**
 * `npm run package`: from what is built in dist/chrome and dist/firefox, the files that stores and servers take. The
 * same sources give the same bytes, wherever and whenever they are packed.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** All that it takes to build the extension again; from these the Firefox store's reviewers make the same bytes. */
const SOURCES = [
  '.npmrc',
  'LICENSE',
  'README.md',
  'deploy',
  'icons',
  'manifest.json',
  'package-lock.json',
  'package.json',
  'src',
  'tsconfig.json',
  'vite.config.ts',
];

function build(browser: 'chrome' | 'firefox'): Files {
  const folder = join(ROOT, 'dist', browser);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(fr.notBuilt(folder));
  return readFiles(folder);
}

function sources(): Files {
  return new Map(SOURCES.flatMap((path) => [...readFiles(ROOT, path)]));
}

function write(name: string, files: Files): void {
  const bytes = zip(files);
  writeFileSync(join(ROOT, 'dist', name), bytes);
  console.log(fr.wrote(`dist/${name}`, bytes.length, createHash('sha256').update(bytes).digest('hex')));
}

try {
  write('pas-a-pas-ameli-chrome.zip', build('chrome'));
  write('pas-a-pas-ameli-firefox.xpi', build('firefox'));
  write('pas-a-pas-ameli-source.zip', sources());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
