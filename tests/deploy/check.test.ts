import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readFiles, zip } from '../../deploy/scripts/archive';
import { check } from '../../deploy/scripts/check';
import { crx, idOf } from '../../deploy/scripts/crx';
import packageJson from '../../package.json' with { type: 'json' };
import { buildOf, ROOT } from '../packaging/builds';
import { type Hosting, host } from '../policy/hosted';

let hosting: Hosting;
let work: string;
beforeAll(async () => {
  hosting = await host();
  work = mkdtempSync(join(tmpdir(), 'pas-a-pas-check-'));
});
afterAll(async () => {
  await hosting?.close();
  rmSync(work, { recursive: true, force: true });
});

const linux = (browser: string) => join(hosting.folder, 'policies', 'linux', `${browser}.json`);

/** What is said of one file, without its name. */
async function said(path: string): Promise<string[]> {
  const reports = await check([path]);
  for (const { ok, text } of reports) expect(text.startsWith(`${ok ? '✓' : '✗'} ${path}\u00a0: `)).toBe(true);
  return reports.map(({ text }) => text.slice(path.length + 5));
}

/** A file for Chrome with something changed in it. */
function changed(change: (policy: Record<string, never>) => void): string {
  const policy = JSON.parse(readFileSync(linux('chrome'), 'utf8'));
  change(policy);
  const path = join(work, 'changed.json');
  writeFileSync(path, JSON.stringify(policy));
  return path;
}

test('all the files that were made for the computers are fine', async () => {
  const folder = join(hosting.folder, 'policies');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('.'));
  expect(paths).toHaveLength(9);
  const reports = await check(paths.map((path) => join(folder, path)));
  const { version } = packageJson;
  expect(reports).toHaveLength(9);
  expect(reports.filter(({ ok, text }) => !ok || !text.includes(`, version ${version}.`))).toEqual([]);
  // Only Mozilla signs, and only for Firefox.
  const unsigned = reports.filter(({ text }) => text.includes('sans signature de Mozilla'));
  expect(unsigned.map(({ text }) => /(\w+)\.\w+\u00a0: /.exec(text)?.[1])).toEqual(['firefox', 'firefox', 'firefox']);
});

test('the examples are said to be that', async () => {
  expect(await said(join(ROOT, 'deploy/windows/edge.reg'))).toEqual([expect.stringMatching(/^C’est encore l’exemple/)]);
});

test('a file that is not there, is broken, or installs nothing', async () => {
  expect(await said(join(work, 'nowhere.json'))).toEqual(['Ce fichier n’existe pas.']);
  const path = join(work, 'broken.json');
  writeFileSync(
    path,
    readFileSync(linux('chrome'), 'utf8').replace('"publicComputer": true', '"publicComputer": vrai'),
  );
  expect(await said(path)).toEqual(['Ce fichier est mal écrit, les navigateurs l’ignorent (ligne\u00a020).']);
  writeFileSync(path, '{}');
  expect(await said(path)).toEqual(['Ce fichier n’installe aucune extension.']);
  writeFileSync(path, 'null');
  expect(await said(path)).toEqual(['Ce fichier n’installe aucune extension.']);
});

test('settings with nonsense in them: a sentence for each', async () => {
  const path = changed((policy) => {
    const settings = { textSize: 130, minutesBeforeForgetting: 0, publicComputer: 'oui', couleur: 'rouge' };
    Object.assign(policy, { '3rdparty': { extensions: { [hosting.id]: { ...settings, mairie: { telephone: 5 } } } } });
  });
  expect((await said(path)).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([
    '« textSize » doit être l’une de ces valeurs : 100, 125, 150, 175, 200.',
    '« minutesBeforeForgetting » doit être au moins 1.',
    '« publicComputer » doit être true ou false, sans guillemets.',
    '« couleur » n’est pas un réglage de l’extension.',
    '« mairie.telephone » doit être un texte, entre guillemets.',
    expect.stringMatching(/^Tout va bien : /),
  ]);
});

test.each([
  [1, []],
  [1440, []],
  [1441, ['«\u00a0minutesBeforeForgetting\u00a0» doit être au plus 1440.']],
])('%d minutes before forgetting', async (minutesBeforeForgetting, problems) => {
  const path = changed((policy) => {
    Object.assign(policy, { '3rdparty': { extensions: { [hosting.id]: { minutesBeforeForgetting } } } });
  });
  expect(await said(path)).toEqual([...problems, expect.stringMatching(/^Tout va bien/)]);
});

test('settings under another id', async () => {
  const path = changed((policy) => Object.assign(policy, { '3rdparty': {} }));
  expect(await said(path)).toEqual([
    expect.stringMatching(/^Aucun réglage pour/),
    expect.stringMatching(/^Tout va bien/),
  ]);
});

test('nonsense in place of what installs: a sentence, and no server is asked', async () => {
  const chrome = (entry: string) => changed((policy) => Object.assign(policy, { ExtensionInstallForcelist: [entry] }));
  expect(await said(chrome(`PAS-A-PAS;${hosting.server.url}updates.xml`))).toEqual([
    expect.stringMatching(/^«\sPAS-A-PAS\s» n’est pas un identifiant/),
  ]);
  expect(await said(chrome(hosting.id))).toEqual([expect.stringMatching(/^Il n’y a pas d’adresse d’où installer/)]);
  const firefox = (value: object, settings: unknown) => {
    const id = 'pas-a-pas-ameli@saint-thomas.example';
    const policies = { ExtensionSettings: { [id]: value }, '3rdparty': { Extensions: { [id]: settings } } };
    const path = join(work, 'firefox.json');
    writeFileSync(path, JSON.stringify({ policies }));
    return path;
  };
  expect(await said(firefox({ installation_mode: 'force-installed' }, {}))).toEqual([
    'Ce fichier n’installe aucune extension.',
  ]);
  expect(await said(firefox({ installation_mode: 'force_installed' }, {}))).toEqual([
    expect.stringMatching(/^Il n’y a pas d’adresse d’où installer/),
  ]);
  const install_url = `${hosting.server.url}pas-a-pas-ameli.xpi`;
  expect(await said(firefox({ installation_mode: 'force_installed', install_url }, '{ mairie'))).toEqual([
    'Les réglages doivent être un groupe de réglages.',
    expect.stringMatching(/^Tout va bien/),
  ]);
});

test('the server is down, or has nothing there', async () => {
  const from = (address: string) =>
    changed((policy) => Object.assign(policy, { ExtensionInstallForcelist: [`${hosting.id};${address}`] }));
  expect(await said(from('http://127.0.0.1:9/updates.xml'))).toEqual([
    'Le serveur ne répond pas à l’adresse http://127.0.0.1:9/updates.xml.',
  ]);
  const nowhere = `${hosting.server.url}nowhere.xml`;
  expect(await said(from(nowhere))).toEqual([`Le serveur répond 404 à l’adresse ${nowhere}.`]);
  expect(await said(from('https://clients2.google.com/service/update2/crx'))).toEqual([
    expect.stringMatching(/vient d’un magasin/),
  ]);
});

describe('the wrong package on the server', () => {
  let before: ReturnType<typeof readFiles>;
  beforeEach(() => {
    before = readFiles(hosting.folder);
  });
  afterEach(() => {
    for (const [path, content] of before) writeFileSync(join(hosting.folder, path), content);
  });
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(hosting.folder, name), content);

  test('signed with another key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    put('pas-a-pas-ameli.crx', crx(zip(readFiles(buildOf('chrome'))), privateKey));
    const id = idOf(privateKey);
    expect((await said(linux('chrome')))[0]?.replaceAll('\u00a0', ' ')).toBe(
      `${hosting.server.url}pas-a-pas-ameli.crx est signé avec une autre clé : son identifiant est ${id}, et non ${hosting.id}.`,
    );
  });

  test('listed under another id', async () => {
    put('updates.xml', readFileSync(join(hosting.folder, 'updates.xml'), 'utf8').replace(hosting.id, 'a'.repeat(32)));
    expect(await said(linux('edge'))).toEqual([expect.stringMatching(/ne propose pas l’extension .* la clé a changé/)]);
  });

  test('none at all', async () => {
    put('pas-a-pas-ameli.crx', 'bonjour');
    put('pas-a-pas-ameli.xpi', 'bonjour');
    expect(await said(linux('chrome'))).toEqual([
      expect.stringMatching(/crx n’est pas un paquet de cette extension\.$/),
    ]);
    expect(await said(linux('firefox'))).toEqual([
      expect.stringMatching(/xpi n’est pas un paquet de cette extension\.$/),
    ]);
  });

  test('another extension for Firefox', async () => {
    const files = new Map(readFiles(buildOf('firefox')));
    const manifest = String(Buffer.from(files.get('manifest.json') ?? []));
    files.set('manifest.json', Buffer.from(manifest.replace('saint-thomas.example', 'ailleurs.example')));
    put('pas-a-pas-ameli.xpi', zip(files));
    expect(await said(linux('firefox'))).toEqual([expect.stringMatching(/ne propose pas l’extension pas-a-pas/)]);
  });
});
