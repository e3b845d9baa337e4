import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shipped } from '../../deploy/scripts/licences';
import packageJson from '../../package.json' with { type: 'json' };
import { buildOf, filesIn, ROOT } from './builds';

const CHROME = 'pas-a-pas-ameli-chrome.zip';
const FIREFOX = 'pas-a-pas-ameli-firefox.xpi';
const SOURCE = 'pas-a-pas-ameli-source.zip';

const work = mkdtempSync(join(tmpdir(), 'pas-a-pas-packages-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A clock that is another year's, for all that Node runs. */
const OTHER_CLOCK = `data:text/javascript,${encodeURIComponent(`const Real = Date;
const shift = 500 * 86_400_000 + 12_345_678;
globalThis.Date = class extends Real {
  constructor(...given) { given.length > 0 ? super(...given) : super(Real.now() + shift); }
  static now() { return Real.now() + shift; }
};`)}`;

/** Runs `npm run package` there, in surroundings of its own, and reads the three files. */
function pack(folder: string, umask: string, surroundings: NodeJS.ProcessEnv): Map<string, Buffer> {
  const { VITEST, NODE_ENV, NODE_OPTIONS, ...env } = process.env;
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `umask ${umask} && npm run --silent package`], {
    cwd: folder,
    env: { ...env, ...surroundings },
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  return new Map([CHROME, FIREFOX, SOURCE].map((name) => [name, readFileSync(join(folder, 'dist', name))]));
}

const read = (archive: Uint8Array | undefined): Record<string, Uint8Array> => unzipSync(archive ?? new Uint8Array());
const json = (file: Uint8Array | undefined) => JSON.parse(Buffer.from(file ?? []).toString());

describe('npm run package', () => {
  let first: Map<string, Buffer>;
  let second: Map<string, Buffer>;

  beforeAll(() => {
    const here = join(work, 'here');
    const notOurs = ['node_modules', 'dist', 'out', '.git', 'tests'];
    for (const name of readdirSync(ROOT).filter((name) => !notOurs.includes(name))) {
      cpSync(join(ROOT, name), join(here, name), { recursive: true });
    }
    first = pack(here, '022', { TZ: 'UTC', LANG: 'C' });

    // The second time from the source archive alone, as the store’s reviewers have it.
    const elsewhere = join(work, 'un autre dossier, à côté');
    for (const [path, content] of Object.entries(read(first.get(SOURCE))).reverse()) {
      const file = join(elsewhere, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content, { mode: 0o600 });
      utimesSync(file, 1e9, 1e9);
    }
    const surroundings = { TZ: 'Pacific/Chatham', LANG: 'fr_FR.UTF-8', NODE_ENV: 'development' };
    second = pack(elsewhere, '077', { ...surroundings, NODE_OPTIONS: `--import=${OTHER_CLOCK}` });
  }, 180_000);

  test.each([CHROME, FIREFOX, SOURCE])('%s: the same bytes from two checkouts, at two times', (name) => {
    const [one, other] = [first.get(name), second.get(name)];
    expect(one?.length).toBeGreaterThan(10_000);
    expect(Object.keys(read(other))).toEqual(Object.keys(read(one)));
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });

  test.each([CHROME, FIREFOX])('%s: its manifest is at the top, with the version of package.json', (name) => {
    expect(json(read(first.get(name))['manifest.json']).version).toBe(packageJson.version);
  });

  test.each([
    [CHROME, 'chrome'],
    [FIREFOX, 'firefox'],
  ] as const)('%s: holds the very files that all the tests look at, and no other', (name, browser) => {
    const packed = Object.entries(read(first.get(name))).map(([path, bytes]) => [path, Buffer.from(bytes)] as const);
    const tested = filesIn(buildOf(browser));
    expect(packed.map(([path]) => path).sort()).toEqual([...tested.keys()]);
    expect(packed.filter(([path, bytes]) => !tested.get(path)?.equals(bytes)).map(([path]) => path)).toEqual([]);
  });

  test('the version stands in package.json alone', () => {
    const sources = Object.entries(read(first.get(SOURCE)));
    const withVersion = sources.filter(([, content]) =>
      Buffer.from(content).includes(`"version": "${packageJson.version}"`),
    );
    // The lock file repeats it by itself, and some package of the same version may stand there too.
    expect(withVersion.map(([path]) => path).filter((path) => path !== 'package-lock.json')).toEqual(['package.json']);
  });

  test('the source archive holds what it takes to build, and neither tests nor anything built', () => {
    const paths = Object.keys(read(first.get(SOURCE)));
    expect(paths).toEqual(expect.arrayContaining(['README.md', 'package-lock.json', 'src/content/main.iife.ts']));
    expect(paths.filter((path) => /^(tests|dist|out|node_modules|\.git)\//.test(path))).toEqual([]);
  });

  test.each([CHROME, FIREFOX])('%s: licences.txt names all that ships, with the texts', async (name) => {
    const text = Buffer.from(read(first.get(name))['licences.txt'] ?? []).toString();
    const listed = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+ \((.+)\)\nhttps:/gm)].map((match) => match[1]);
    const bundled = await bundledPackages();
    expect(listed).toEqual(expect.arrayContaining(bundled));
    expect(bundled).toEqual(expect.arrayContaining(Object.keys(packageJson.dependencies)));
    for (const { text: licence } of shipped(ROOT).values()) {
      expect(licence).toMatch(/Permission is hereby granted|Mozilla Public License/);
      expect(text).toContain(licence);
    }
  });
});

/** The packages whose code really is in the extension, found by bundling its four parts without a manifest. */
async function bundledPackages(): Promise<string[]> {
  const input = ['content/main.iife.ts', 'background/main.ts', 'popup/main.tsx', 'guide/main.tsx'];
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, rolldownOptions: { input: input.map((path) => join(ROOT, 'src', path)) } },
  });
  const outputs = [result].flat().flatMap((result) => ('output' in result ? result.output : []));
  const modules = outputs.flatMap((output) => (output.type === 'chunk' ? Object.keys(output.modules) : []));
  const names = modules.map((path) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}
