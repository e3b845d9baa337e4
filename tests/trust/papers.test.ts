import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The papers say what the tests prove, and name them: in both languages the same. */

const read = (paper: string) => readFileSync(paper, 'utf8');
const testsIn = (text: string): string[] => text.match(/\btests\/[\w./-]+\.test\.tsx?(?![\w.])/g) ?? [];

/** The claims of a table, one a row, without its head. */
const claimsIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (-|Question|What \|)/.test(line))
    .map((line) => line.slice(2).replace(/ \|$/, '').split(' | '));

test.each(['PRIVACY.md', 'SECURITY.md', 'README.md'])('every test that %s names is there', (paper) => {
  const named = testsIn(read(paper));
  if (paper !== 'README.md') expect(named.length).toBeGreaterThan(2);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});

test.each(['PRIVACY.md', 'SECURITY.md'])(
  'every claim of %s names the tests that show it, and nothing else',
  (paper) => {
    const claims = claimsIn(read(paper));
    expect(claims.length).toBeGreaterThan(5);
    for (const claim of claims) {
      const shown = claim.at(-1) ?? '';
      expect(testsIn(shown), claim[0]).not.toEqual([]);
      expect(shown.replace(/`tests\/[\w./-]+\.test\.tsx?`/g, '').replaceAll(', ', ''), claim[0]).toBe('');
    }
  },
);

describe('PRIVACY.md', () => {
  const [, french = '', english = ''] = read('PRIVACY.md').split(/^# /m);

  test('claims in English what it does in French, by the same tests', () => {
    expect([french, english].map((text) => text.split('\n')[0])).toEqual([
      'Confidentialité — Pas à pas ameli',
      'Privacy — Pas à pas ameli',
    ]);
    const [ours, theirs] = [claimsIn(french), claimsIn(english)];
    expect(theirs.map((claim) => testsIn(claim.at(-1) ?? ''))).toEqual(
      ours.map((claim) => testsIn(claim.at(-1) ?? '')),
    );
    expect([...ours, ...theirs].filter((claim) => claim.length !== 3)).toEqual([]);
  });

  test('says both what keeps its own pages from sending, and what the script in the page', () => {
    for (const text of [french, english]) expect(text).toMatch(/connect-src 'none'.*(ne lie pas|does not bind)/);
  });
});

test('every test of this folder is named in one of the papers', () => {
  const named = [...testsIn(read('PRIVACY.md')), ...testsIn(read('SECURITY.md'))];
  const all = readdirSync('tests/trust').filter((file) => file.includes('.test.'));
  expect(all.filter((file) => !named.includes(`tests/trust/${file}`))).toEqual([]);
});

test('SECURITY.md says in both languages to whom a weakness is told, and invents no address', () => {
  const [, french = '', english = ''] = read('SECURITY.md').split(/^# /m);
  expect(french).toMatch(/mairie.telephone.*Report a\s+vulnerability/s);
  expect(english).toMatch(/mairie.telephone.*Report a vulnerability/s);
  expect(french + english).not.toMatch(/\S@\S|https?:/);
});
