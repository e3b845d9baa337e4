import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installationsIn } from '../../deploy/scripts/installation';
import { readPolicyFile } from '../../deploy/scripts/policy-file';
import { decode, EXAMPLE_ADDRESS, EXAMPLE_ID, filled, readyFiles } from '../../deploy/scripts/ready-files';
import { problemsOf, type Schema, SETTINGS_SCHEMA } from '../../deploy/scripts/settings';
import { filesIn, ROOT } from '../packaging/builds';

const FILES = readyFiles(ROOT);
const { gecko } = JSON.parse(
  String(filesIn(join(ROOT, 'dist/firefox')).get('manifest.json')),
).browser_specific_settings;

const contentOf = (path: string) => FILES.get(path) ?? new Uint8Array();
const read = (path: string, content = contentOf(path)) => installationsIn(readPolicyFile(path, content));

/** The paths of all settings that there are. */
function leaves({ properties }: Schema, path = ''): string[] {
  if (properties === undefined) return [path];
  return Object.entries(properties).flatMap(([name, part]) => leaves(part, path === '' ? name : `${path}.${name}`));
}

test('there is one for each browser on each system', () => {
  const extensions = { linux: 'json', macos: 'mobileconfig', windows: 'reg' };
  const wanted = Object.entries(extensions).flatMap(([system, extension]) =>
    ['chrome', 'edge', 'firefox'].map((browser) => `${system}/${browser}.${extension}`),
  );
  expect([...FILES.keys()].sort()).toEqual(wanted.sort());
});

describe.each([...FILES.keys()])('%s', (path) => {
  const browser = /\/(\w+)\./.exec(path)?.[1] ?? '';

  test('installs the extension from the mairie’s server, pinned', () => {
    const firefox = browser === 'firefox';
    expect(read(path)).toEqual([
      {
        browser,
        id: firefox ? gecko.id : EXAMPLE_ID,
        address: `${EXAMPLE_ADDRESS}${firefox ? 'pas-a-pas-ameli.xpi' : 'updates.xml'}`,
        pinned: true,
        settings: expect.anything(),
      },
    ]);
  });

  test('sets all there is to set, as in the other files, and nothing else', () => {
    const [installation] = read(path);
    expect(problemsOf(installation?.settings)).toEqual([]);
    expect(leavesOf(installation?.settings)).toEqual(leaves(SETTINGS_SCHEMA).sort());
    expect(installation?.settings).toEqual(read('linux/chrome.json')[0]?.settings);
  });

  test('once filled in, nothing of the example’s id and address is left', () => {
    const id = 'ponmlkjihgfedcbaponmlkjihgfedcba';
    const own = filled(FILES, id, 'https://a.example/').get(path) ?? new Uint8Array();
    expect(decode(own).text).not.toContain(EXAMPLE_ID);
    expect(decode(own).text).not.toContain('extensions.saint-thomas');
    const [installation] = read(path, own);
    expect(installation?.address).toMatch(/^https:\/\/a\.example\/[a-z-]+\.(xml|xpi)$/);
    expect(installation?.id).toBe(browser === 'firefox' ? gecko.id : id);
    expect(installation?.settings).toEqual(read(path)[0]?.settings);
  });
});

function leavesOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value)
    .flatMap(([name, part]) => leavesOf(part, path === '' ? name : `${path}.${name}`))
    .sort();
}

test('the telephone is one of those that the numbering plan keeps free for fiction', () => {
  const settings = JSON.stringify(read('linux/chrome.json')[0]?.settings);
  expect(settings.replaceAll('\u00a0', ' ')).toMatch(/"telephone":"01 99 00 \d\d \d\d"/);
});

test('registry files are as Windows writes them: UTF-16, with its line ends', () => {
  for (const path of ['windows/chrome.reg', 'windows/edge.reg', 'windows/firefox.reg']) {
    const { text, encoding } = decode(contentOf(path));
    expect(encoding).toBe('utf16le');
    expect(text.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true);
  }
});

describe('what is not well-formed is said to be so', () => {
  test.each([
    ['linux/chrome.json', '"publicComputer": true', '"publicComputer": vrai'],
    ['linux/firefox.json', '"private_browsing": true\n', '"private_browsing": true,\n'],
    ['windows/chrome.reg', 'dword:0000000a', '10'],
    ['windows/edge.reg', '\\policy]', '\\policy'],
    ['windows/firefox.reg', 'Version 5.00', 'Version 4.00'],
    ['macos/chrome.mobileconfig', '<true/>', '<true>'],
    ['macos/edge.mobileconfig', '</array>', ''],
    ['macos/firefox.mobileconfig', 'Saint-Thomas', '&eacute;'],
  ])('%s, with %s become %s', (path, before, after) => {
    const { text, encoding } = decode(contentOf(path));
    expect(text).toContain(before);
    expect(() => readPolicyFile(path, Buffer.from(text.replace(before, after), encoding))).toThrow(SyntaxError);
  });
});
