import dictionary from 'dictionary-fr';
import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { TEXTS, withoutAddresses } from './texts';

/** Words that no dictionary has: names, and what is written so elsewhere. */
const OUR_WORDS = new Set(
  ['ameli', 'CPAM', 'MSA', 'FranceConnect', 'gmail', 'Gr', 'axe-core', 'SVG', 'Chromium', 'Playwright', 'text']
    // Files' names and addresses.
    .concat(['LISEZMOI', 'md', 'confidentialite']),
);

/** Texts that nobody reads: names of pictures, kinds of fields, names of files. */
const NO_TEXT = /^[a-z]+(-[a-z]+)*(\.txt)?$/;

/** « d’ameli », « l’IBAN ». */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)’/i;

const WORDS = new Map(
  TEXTS.filter(({ text }) => !NO_TEXT.test(text)).flatMap(({ where, text }) =>
    [...withoutAddresses(text).matchAll(/\p{L}+(?:[’-]\p{L}+)*/gu)].map(([word]) => [word, where] as const),
  ),
);

describe('the spelling', () => {
  let hunspell: Hunspell;
  beforeAll(async () => {
    const [aff, dic] = [dictionary.aff, dictionary.dic].map((part) => new TextDecoder().decode(part));
    hunspell = await createHunspellFromStrings(aff ?? '', dic ?? '');
    return () => hunspell.dispose();
  });

  const isRight = (word: string) =>
    hunspell.testSpelling(word) || OUR_WORDS.has(word) || OUR_WORDS.has(word.replace(ELIDED, ''));

  it('of every word that a resident reads is that of the dictionary', () => {
    expect([...WORDS].filter(([word]) => !isRight(word))).toEqual([]);
    expect(WORDS.size).toBeGreaterThan(500);
  });

  it('is looked at by one who knows French', () => {
    const right = ['sécurité', 'Cliquez', 'recommencerez', 'aujourd’hui', 'l’e-mail', 'Étape', 'd’ameli', 'IBAN'];
    const wrong = ['sécurtié', 'cliqez', 'recommencerer', 'caractere', 'Etape', 'd’amelie', 'lentment', 'remboursse'];
    expect(right.filter((word) => !isRight(word))).toEqual([]);
    expect(wrong.filter(isRight)).toEqual([]);
  });

  it('leaves out no word that nobody uses, or that the dictionary has', () => {
    const said = [...WORDS.keys()].join(' ');
    expect([...OUR_WORDS].filter((word) => !said.includes(word) || hunspell.testSpelling(word))).toEqual([]);
  });
});
