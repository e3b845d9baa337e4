// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { BankSlip } from '../../src/pictures/bank-slip';
import { CardWithPhoto } from '../../src/pictures/card-with-photo';
import { CardWithoutPhoto } from '../../src/pictures/card-without-photo';
import { SocialSecurityNumber } from '../../src/pictures/social-security-number';

/** What each picture answers: the words drawn in it, what is marked in them, and what is said to those who cannot see it. */

function drawn(Picture: typeof BankSlip) {
  const page = document.createElement('div');
  render(<Picture id="picture" />, page);
  const texts = (selector: string) => [...page.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
  const said = page.querySelector('title')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
  return { texts: texts('text'), marked: texts('[text-decoration=underline]'), said };
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

describe.each([
  ['a card with photo', CardWithPhoto, /devant.*en haut à droite.*à côté de la photo.*11 derniers/, [11]],
  ['a card without photo', CardWithoutPhoto, /de dos.*en haut à gauche.*de 8 à 13/, [10]],
  ['a RIB', BankSlip, /7 derniers caractères.*deux derniers groupes.*lettre.*La Banque Postale/, [7, 7]],
] as const)('%s', (_, Picture, says, lengths) => {
  const { texts, marked, said } = drawn(Picture);

  test('says in words where to look and what to type', () => {
    expect(said).toMatch(says);
  });

  test('marks as many characters as are asked for', () => {
    expect(marked.map((text) => text.replace(/\s/g, '').length)).toEqual(lengths);
  });

  test('has its words drawn said too', () => {
    const numbers = texts.flatMap((text) => text.match(/\d+(?= ?(derniers|chiffres|à))/g) ?? []);
    for (const number of numbers) expect(said).toContain(number);
  });
});

test('a RIB gives its two examples in words, to the letter', () => {
  const { marked, said } = drawn(BankSlip);
  for (const example of marked) expect(said).toContain(example);
});

test('a social security number is said part by part as it is drawn, and of its key that it is struck out', () => {
  const { texts, said } = drawn(SocialSecurityNumber);
  const parts = texts.filter((text) => /^\d+$/.test(text));
  expect(parts.slice(0, -1).join('')).toHaveLength(13);
  expect(parts.at(-1)).toHaveLength(2);
  expect(digitsOf(said.slice(0, said.indexOf('Tapez')))).toBe(parts.join(''));
  expect(said).toMatch(/barrés.*clé/);
});
