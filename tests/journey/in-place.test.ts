import { expect, test } from 'vitest';

/** Code in which no French is to stand: all but the texts, what is known of the site's pages, and the report's words. */
const CODE = import.meta.glob<string>(
  [
    '../../src/**/*.{ts,tsx}',
    '!../../src/**/*.fr.ts',
    '!../../src/recognition/**',
    '!../../src/report/{vocabulary,redaction}.ts',
  ],
  { eager: true, query: '?raw', import: 'default' },
);

/** What no code of ours has but in French. */
const FRENCH = /[àâçéèêëîïôùûœÀÇÉÈÊÔ«»’]|\b(Maj|Aide|Étape|vous|Cliquez|Tapez)\b/;

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!:)\/\/.*$/gm, '');
}

test('French stands in *.fr.ts files only', () => {
  const found = Object.entries(CODE).flatMap(([file, code]) =>
    withoutComments(code)
      .split('\n')
      .filter((line) => FRENCH.test(line))
      .map((line) => `${file.replace('../../src/', '')}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
  expect(Object.keys(CODE).length).toBeGreaterThan(70);
  expect(FRENCH.test(withoutComments("const a = 'Étape'; // Étape"))).toBe(true);
  expect(FRENCH.test(withoutComments('const a = 1; // « Étape »'))).toBe(false);
});
