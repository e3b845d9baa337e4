import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shipped } from '../../deploy/scripts/licences';
import packageJson from '../../package.json' with { type: 'json' };
import { BROWSERS, buildOf, filesIn, ROOT } from '../packaging/builds';

/** What the extension is made of, and that nobody can slip anything into it unseen. */

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
}

const lock: Lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const { '': root, ...locked } = lock.packages;
const direct = { ...packageJson.dependencies, ...packageJson.devDependencies };
const EXACT = /^\d+\.\d+\.\d+$/;

describe('versions', () => {
  test('package.json names exact ones, no ranges', () => {
    expect(Object.entries(direct).filter(([, version]) => !EXACT.test(version))).toEqual([]);
    expect(Object.keys(direct).length).toBeGreaterThan(3);
  });

  test('package-lock.json agrees with it, and holds a checksum of every package', () => {
    expect(lock.lockfileVersion).toBe(3);
    const { dependencies, devDependencies } = packageJson;
    expect(root).toMatchObject({ version: packageJson.version, dependencies, devDependencies });
    for (const [name, version] of Object.entries(direct)) {
      expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
    }
    const unproven = Object.entries(locked).filter(([, { integrity }]) => !/^sha512-\S{80,}$/.test(integrity ?? ''));
    expect(unproven.map(([path]) => path)).toEqual([]);
  });
});

describe('what ships', () => {
  const ships = Object.entries(locked).filter(([, { dev }]) => dev !== true);

  test('is what the list of licences names, in the versions of the lock file', () => {
    const named = [...shipped(ROOT).values()].map(({ name, version }) => `node_modules/${name} ${version}`);
    expect(ships.map(([path, { version }]) => `${path} ${version}`).sort()).toEqual(named.sort());
    expect(named.length).toBeGreaterThanOrEqual(Object.keys(packageJson.dependencies).length);
  });

  test('runs nothing when it is installed', () => {
    expect(ships.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
  });

  test('has no weakness known to the registry that is high or worse', ({ skip }) => {
    const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: ROOT, encoding: 'utf8' });
    const found = countsOf(stdout);
    if (found === null) console.warn('npm audit: skipped, the registry cannot be asked from here.');
    skip(found === null, 'the registry cannot be asked from here');
    expect(found).toMatchObject({ high: 0, critical: 0 });
  });
});

/** @returns null where the registry gave no answer */
function countsOf(report: string): Readonly<Record<string, number>> | null {
  try {
    return JSON.parse(report).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}

/** All addresses that may stand in what is built: whoever adds one has to write it here, and say what for. */
const ADDRESSES = [
  // Opened for the resident, by a link that they click.
  'https://assure.ameli.fr/',
  // The same, in the declaration of accessibility, whose legal form names them.
  ...['https://formulaire.defenseurdesdroits.fr/', 'https://www.defenseurdesdroits.fr/saisir/delegues'],
  // The beginning of any address that is not safe: what the popup warns of.
  'http://',
  // Names of languages that elements are written in; nothing is fetched from there.
  ...['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML'],
];

describe.each(BROWSERS)('the addresses in what is built for %s', (browser) => {
  // The manifest is held to its own list (manifest.test.ts); licences.txt is for people.
  const files = [...filesIn(buildOf(browser))].filter(
    ([path]) => /\.(js|css|html|svg|json)$/.test(path) && path !== 'manifest.json',
  );

  test('are those of the list', () => {
    const addresses = files.flatMap(([path, content]) =>
      [...content.toString().matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>\\)]*/g)].map(([address]) => ({
        path,
        address,
      })),
    );
    expect(addresses.map(({ address }) => address)).toContain('https://assure.ameli.fr/');
    expect(addresses.filter(({ address }) => !ADDRESSES.includes(address))).toEqual([]);
  });

  test('are written in one piece, and with their scheme', () => {
    const pieced = /['"`](https?|wss?|ftp):?(\/\/)?['"`]\s*(\+|\.concat)|['"`(]\/\/[\w-]+\.|\bat(ob)\(|\bfromChar/;
    expect(
      ["'http://'+a", '`https:`+a', 'url(//a.example)', '"//a.example"', 'atob(a)'].every((code) => pieced.test(code)),
    ).toBe(true);
    expect(files.filter(([, content]) => pieced.test(content.toString())).map(([path]) => path)).toEqual([]);
  });
});
