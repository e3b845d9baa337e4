import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { canInstallPackages, installPackages } from './debian';

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
  if (canInstallPackages()) {
    console.log('No Chromium found: installing the system package (a few minutes).');
    installPackages('chromium', 'fonts-dejavu-core');
  } else {
    console.log('No Chromium found: downloading Playwright’s own.');
    spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  }
  return findChromium();
}
