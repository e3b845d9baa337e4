import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RESIDENT } from '../site';
import { base64Of, CANARIES, canariesIn, canariesInBytes, spellings } from './canaries';
import { canariesOnDisk, leftBehind, type OnDisk } from './disk';

/** Whoever looks for something and finds nothing must have been able to find it. */

const ENCODINGS = ['utf8', 'latin1', 'utf16le'] as const;

const file = (text: string, encoding: BufferEncoding) =>
  Buffer.concat([Buffer.from([0, 0xff, 0x80]), Buffer.from(text, encoding), Buffer.from([0, 0xc3])]);

describe.each(Object.entries(CANARIES))('%s', (name, value) => {
  test.each(ENCODINGS)('is found in a file, as %s', (encoding) => {
    for (const text of [value, value.toLowerCase(), value.toUpperCase()]) {
      expect(canariesInBytes(file(text, encoding), true)).toContain(name);
    }
  });

  test('is found in a text, however it is written', () => {
    const coded = [encodeURIComponent(value), Buffer.from(value).toString('hex'), [...value].reverse().join('')];
    for (const text of [...spellings(value), ...coded]) expect(canariesIn(`a ${text} b`), text).toContain(name);
  });

  test.each(['', 'a', 'ab', 'abc'])('is found in base64 behind “%s”', (before) => {
    for (const after of ['', '!', '!!']) {
      expect(canariesIn(Buffer.from(before + value + after).toString('base64'))).toContain(name);
    }
    expect(base64Of(value).every((code) => code.length > 5)).toBe(true);
  });

  test('is not found in what holds nothing of it', () => {
    const nothing = 'Étape 2 : 1234567890 01/02/1960 33100 https://www.ameli.fr 1732768123456 MARTINE';
    expect(canariesIn(nothing)).toEqual([]);
    expect(canariesInBytes(Buffer.from(nothing), true)).toEqual([]);
  });
});

test.each([
  ['birth date', ['1952-03-14', '14031952', '14.03.1952', '{"day":14,"birth":"19520314"}']],
  ['telephone', ['+33 6 39 98 12 34', '0033639981234', '06.39.98.12.34', '06-39-98-12-34']],
  [
    'social security number',
    ['2 52 03 45 234 117', '2-52-03-45-234-117', '252034523411709', '45234117', '2%2052%2003%2045'],
  ],
  ['family name', ['martin-lefevre', 'Martin Lefèvre', 'LEFÈVRE'.replace(/^/, 'MARTIN')]],
  ['postal code', ['31470', '"31470"', 'F-31470 ', 'code=31470&']],
  ['one-time code', ['482913', '482 913']],
] as const)('%s: other ways to write it', (name, ways) => {
  for (const way of ways) {
    expect(canariesIn(way), way).toContain(name);
  }
});

test('a short number is not found in a longer one', () => {
  expect(canariesIn('1314701 0.31470 31470.5 4829130')).toEqual([]);
});

test('an upper-case name with its accent is found as Firefox and Chromium store it', () => {
  const stored = Buffer.concat([Buffer.from([0x22, 0x0e]), Buffer.from(RESIDENT.familyName, 'latin1')]);
  expect(canariesInBytes(stored, false)).toEqual(['family name']);
});

/** What is found in a profile with these files. */
function onDisk(files: Readonly<Record<string, string>>): OnDisk {
  const profile = mkdtempSync(join(tmpdir(), 'pas-a-pas-disk-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(profile, path)), { recursive: true });
      writeFileSync(join(profile, path), content);
    }
    return canariesOnDisk(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

describe('on the disk', () => {
  const STORAGE = 'Default/Local Extension Settings/abcdef/000003.log';

  test('a canary is left behind where it is not without the extension, in the same file too', () => {
    const usual = { 'Default/Local Storage/leveldb/000003.log': `one ${RESIDENT.email}` };
    const more = { 'Default/Local Storage/leveldb/000005.log': `two ${RESIDENT.email} ${RESIDENT.mobile}` };
    expect(leftBehind(onDisk(usual), onDisk(usual))).toEqual([]);
    expect(leftBehind(onDisk(more), onDisk(usual))).toEqual(['/Default/Local Storage/leveldb/#.log: telephone']);
  });

  test.each([STORAGE, 'storage/default/moz-extension+++7a1f/idb/1.sqlite'])('in %s short ones count too', (path) => {
    const found = leftBehind(onDisk({ [path]: `"${RESIDENT.postalCode}"` }), onDisk({}));
    expect(found).toEqual([expect.stringMatching(/: postal code$/)]);
  });

  test('what browsers keep by themselves is theirs, a short number in any other file chance', () => {
    const files = { 'Default/History': RESIDENT.email, 'formhistory.sqlite': RESIDENT.familyName, 'a.bin': '31470' };
    expect(onDisk(files).size).toBe(0);
  });
});
