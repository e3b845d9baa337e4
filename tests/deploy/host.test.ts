import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFiles, zip } from '../../deploy/scripts/archive';
import { idOfCrx } from '../../deploy/scripts/crx';
import { host } from '../../deploy/scripts/host';
import packageJson from '../../package.json' with { type: 'json' };
import { buildOf, ROOT } from '../packaging/builds';

const URL = 'https://extensions.mairie.example/ameli/';
let work: string;
const at = (path: string) => join(work, path);

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'pas-a-pas-host-'));
  mkdirSync(at('packages'));
  writeFileSync(at('packages/pas-a-pas-ameli-chrome.zip'), zip(readFiles(buildOf('chrome'))));
  writeFileSync(at('packages/pas-a-pas-ameli-firefox.xpi'), zip(readFiles(buildOf('firefox'))));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** @returns what is said */
const run = (...options: string[]): string => {
  const places = ['--packages', at('packages'), '--out', at('www'), '--key', at('key.pem')];
  return host(['--url', URL, ...places, ...options]).join('\n');
};
const manifestIn = (archive: Buffer) => JSON.parse(Buffer.from(unzipSync(archive)['manifest.json'] ?? []).toString());
const json = (path: string) => JSON.parse(readFileSync(at(path), 'utf8'));

test('makes what the server needs: both packages, and what says where they are', () => {
  const said = run('--new-key');
  expect(said).toMatch(/^Nouvelle clé/);
  expect(statSync(at('key.pem')).mode & 0o777).toBe(0o600);

  const crx = readFileSync(at('www/pas-a-pas-ameli.crx'));
  const id = idOfCrx(crx);
  expect(said).toContain(id);
  const updates = readFileSync(at('www/updates.xml'), 'utf8');
  expect(updates).toContain(`<app appid="${id}">`);
  expect(updates).toContain(`codebase="${URL}pas-a-pas-ameli.crx" version="${packageJson.version}"`);
  const archive = crx.subarray(12 + crx.readUInt32LE(8));
  expect(manifestIn(archive)).toMatchObject({ version: packageJson.version, update_url: `${URL}updates.xml` });

  const xpi = readFileSync(at('www/pas-a-pas-ameli.xpi'));
  const { gecko } = manifestIn(xpi).browser_specific_settings;
  expect(gecko.update_url).toBe(`${URL}updates.json`);
  expect(json('www/updates.json').addons[gecko.id].updates).toEqual([
    {
      version: packageJson.version,
      update_link: `${URL}pas-a-pas-ameli.xpi`,
      update_hash: `sha256:${createHash('sha256').update(xpi).digest('hex')}`,
      applications: { gecko: { strict_min_version: gecko.strict_min_version } },
    },
  ]);
  expect(json('www/policies/linux/chrome.json').ExtensionInstallForcelist).toEqual([`${id};${URL}updates.xml`]);
  expect(said).toMatch(/n’est pas signé par Mozilla/);
});

test('the same key and package make the same files again; the key is nowhere among them', () => {
  run('--new-key');
  const first = readFiles(at('www'));
  run();
  expect(readFiles(at('www'))).toEqual(first);
  const secret = readFileSync(at('key.pem'), 'utf8').split('\n')[1] ?? '';
  expect(secret.length).toBeGreaterThan(50);
  for (const content of first.values()) expect(Buffer.from(content).includes(secret)).toBe(false);
});

describe('says in one sentence what is wrong, and leaves what is on the server as it was:', () => {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
  beforeEach(() => writeFileSync(at('key.pem'), key));

  function expectRefusal(sentence: RegExp, ...options: string[]): void {
    const before = existsSync(at('www')) ? readFiles(at('www')) : null;
    const keyBefore = existsSync(at('key.pem')) && readFileSync(at('key.pem'), 'utf8');
    expect(() => run(...options)).toThrow(sentence);
    expect(existsSync(at('key.pem')) && readFileSync(at('key.pem'), 'utf8')).toBe(keyBefore);
    expect(existsSync(at('www')) ? readFiles(at('www')) : null).toEqual(before);
  }

  test('no package', () => {
    rmSync(at('packages'), { recursive: true });
    expectRefusal(/^Il manque .*firefox\.xpi\s: lancez «\snpm run package\s», puis recommencez\.$/);
  });

  test('a package that is none', () => {
    writeFileSync(at('packages/pas-a-pas-ameli-chrome.zip'), 'PK');
    expectRefusal(/chrome\.zip n’est pas un paquet de cette extension\.$/);
  });

  test('no key', () => {
    rmSync(at('key.pem'));
    expectRefusal(/^Il n’y a pas de clé dans .*key\.pem.*--new-key/);
  });

  test('a key where a new one is to be', () => {
    expectRefusal(/^Une clé est déjà dans/, '--new-key');
  });

  test.each([
    ['no key at all', 'bonjour'],
    ['a public key', createPublicKey(key).export({ type: 'spki', format: 'pem' })],
    ['a key of another kind', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })],
  ])('%s', (_, content) => {
    writeFileSync(at('key.pem'), content);
    expectRefusal(/key\.pem n’est pas une clé privée RSA\.$/);
  });

  test('another key than before', () => {
    run();
    rmSync(at('key.pem'));
    expectRefusal(/^Ce n’est pas la clé de .*updates\.xml.*Reprenez la clé d’avant\.$/s, '--new-key');
  });

  test('a key inside the project, by whatever way', () => {
    const inside = join(ROOT, 'out', 'key.pem');
    expectRefusal(/ne doit pas être dans .*\s: rangez-la ailleurs/, '--key', inside, '--new-key');
    expect(existsSync(inside)).toBe(false);
    symlinkSync(ROOT, at('link'));
    expectRefusal(/ne doit pas être dans/, '--key', at('link/key.pem'), '--new-key');
  });

  test('a key among what is put on the server', () => {
    expectRefusal(/ne doit pas être dans/, '--out', work);
  });

  test('an address that is not secure, or none', () => {
    expectRefusal(/doit commencer par https:\/\//, '--url', 'http://mairie.example/');
    expectRefusal(/doit commencer par https:\/\//, '--url', 'extensions');
  });

  describe('a package from Mozilla', () => {
    const sign = (change: (manifest: { version: string }) => void = () => {}, mark = 'META-INF/mozilla.rsa') => {
      run('--out', at('to-sign'));
      const files = unzipSync(readFileSync(at('to-sign/pas-a-pas-ameli.xpi')));
      const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
      change(manifest);
      writeFileSync(
        at('signed.xpi'),
        zip(
          new Map(
            Object.entries({
              ...files,
              [mark]: Buffer.from('x'),
              'manifest.json': Buffer.from(JSON.stringify(manifest)),
            }),
          ),
        ),
      );
    };

    test('that is signed, of this version, for this address: it is taken as it is', () => {
      sign();
      expect(run('--signed', at('signed.xpi'))).not.toMatch(/signé/);
      expect(readFileSync(at('www/pas-a-pas-ameli.xpi'))).toEqual(readFileSync(at('signed.xpi')));
    });

    test('that is not signed', () => {
      sign(undefined, 'META-INF/nothing.txt');
      expectRefusal(/n’est pas signé par Mozilla/, '--signed', at('signed.xpi'));
    });

    test('of another version', () => {
      sign((manifest) => {
        manifest.version = '0.0.9';
      });
      expectRefusal(/est la version 0\.0\.9, et non .*faites signer/, '--signed', at('signed.xpi'));
    });

    test('for another address', () => {
      sign();
      expectRefusal(
        /a été signé pour une autre adresse/,
        '--url',
        'https://autre.example/',
        '--signed',
        at('signed.xpi'),
      );
    });
  });
});

test.each([[[]], [['--nope']], [['--url', URL]]])('told %j, it says how it is to be told', (args: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'deploy/scripts/host.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^Donnez l’adresse de votre serveur et le fichier de la clé.*\n.*--url/),
  });
});
