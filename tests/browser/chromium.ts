import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * A Chromium that takes unpacked extensions (branded Chrome no longer does): the one that the environment
 * variable CHROMIUM names, one in the usual places, or Playwright's own.
 * @returns null where there is none
 */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named !== undefined && existsSync(named)) return named;
  const own = chromium.executablePath();
  return [...USUAL_PLACES, own].find((path) => existsSync(path)) ?? null;
}

/** @throws with one sentence that says what to install, where nothing can be installed from here. */
export function findOrInstallChromium(): string {
  const found = findChromium() ?? install();
  if (found !== null) return found;
  throw new Error('No Chromium: install the package “chromium”, or set CHROMIUM to the path of one.');
}

function install(): string | null {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing the system package (a few minutes).');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options: SpawnSyncOptions = { stdio: ['ignore', 'ignore', 'inherit'], env: environment };
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], options);
  } else {
    console.log('No Chromium found: downloading Playwright’s own.');
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  }
  return findChromium();
}
