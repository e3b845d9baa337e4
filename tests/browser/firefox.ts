import { existsSync } from 'node:fs';
import { canInstallPackages, installPackages } from './debian';

const USUAL_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/**
 * A Firefox: the one that the environment variable FIREFOX names, or one in the usual places, the ESR first.
 * @returns null where there is none
 */
export function findFirefox(): string | null {
  const named = process.env.FIREFOX;
  if (named !== undefined && existsSync(named)) return named;
  return USUAL_PLACES.find((path) => existsSync(path)) ?? null;
}

/** @throws with one sentence that says what to install, where nothing can be installed from here. */
export function findOrInstallFirefox(): string {
  const found = findFirefox() ?? install();
  if (found !== null) return found;
  throw new Error('No Firefox: install the package “firefox-esr”, or set FIREFOX to the path of one.');
}

function install(): string | null {
  if (!canInstallPackages()) return null;
  console.log('No Firefox found: installing the system package (a few minutes).');
  installPackages('firefox-esr', 'fonts-dejavu-core');
  return findFirefox();
}
