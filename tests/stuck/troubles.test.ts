import { describe, expect, it } from 'vitest';
import type { PageName, Step } from '../../src/journey/steps';
import { troublesAt, whereToTurn } from '../../src/stuck/troubles.fr';
import { ALL_PAGES } from '../journey/names';

/** What people came to the mairie's desk with, in its words, and on which pages it stops them. */
const EXPECTED: readonly (readonly [question: RegExp, pages: readonly (readonly [PageName, Step | null])[]])[] = [
  [/pas mon RIB/, [['verification', 3]]],
  [
    /pas ma carte Vitale/,
    [
      ['identity', 2],
      ['verification', 3],
    ],
  ],
  [
    /pas à lire le numéro/,
    [
      ['identity', 2],
      ['verification', 3],
    ],
  ],
  [
    /ne correspondent pas/,
    [
      ['identity', 2],
      ['verification', 3],
    ],
  ],
  [/commence par 7 ou 8/, [['identity', 2]]],
  [
    /déjà un compte/,
    [
      ['home', 1],
      ['sign-in', 1],
      ['identity', 2],
    ],
  ],
  [
    /pas d’adresse e-mail/,
    [
      ['home', 1],
      ['sign-in', 1],
      ['terms', 4],
      ['contact', 6],
    ],
  ],
  [
    /e-mail n’arrive pas/,
    [
      ['email-sent', 7],
      ['sign-in', 7],
    ],
  ],
  [
    /lien de l’e-mail ne marche pas/,
    [
      ['email-sent', 7],
      ['sign-in', 7],
    ],
  ],
  [/FranceConnect/, [['sign-in', 1]]],
  [
    /ne marche pas/,
    [
      ['identity', 2],
      ['unavailable', null],
      ['rejected', null],
    ],
  ],
  [
    /mauvaise page/,
    [
      ['home', 1],
      ['identity', 2],
      ['expired', null],
    ],
  ],
];

const questionsAt = (page: PageName, step: Step | null) => troublesAt(page, step).map(({ question }) => question);
const answerAt = (page: PageName, asked: RegExp) =>
  troublesAt(page, null)
    .find(({ question }) => asked.test(question))
    ?.answer.join(' ');
const answerTo = (asked: RegExp) => answerAt('unknown', asked);

describe('« Je suis bloqué »', () => {
  it.each(EXPECTED)('answers to %s where it stops people, and away from the site', (asked, pages) => {
    for (const [page, step] of pages)
      expect(questionsAt(page, step), `${page} ${step}`).toContainEqual(expect.stringMatching(asked));
    expect(questionsAt('unknown', null)).toContainEqual(expect.stringMatching(asked));
  });

  it('asks nothing twice', () => {
    for (const page of ALL_PAGES) {
      const questions = questionsAt(page, 7);
      expect(new Set(questions).size, page).toBe(questions.length);
    }
  });

  it('names the usual causes of what does not match, the commonest first', () => {
    expect(answerTo(/ne correspondent pas/)).toMatch(
      /IBAN.*changé de banque.*nom de naissance.*13\s.*15.*code postal.*36\s46/s,
    );
    const atVerification = answerAt('verification', /ne correspondent pas/);
    expect(atVerification).toMatch(/code postal.*numéro de série.*revenez à la page d’avant.*36\s46/s);
    expect(atVerification?.replace(/ Pour 3, 4 et 5, .*? d’avant\./, '')).toBe(answerTo(/ne correspondent pas/));
  });

  it('names none that was not asked yet', () => {
    const atIdentity = answerAt('identity', /ne correspondent pas/);
    expect(atIdentity).toMatch(/nom de naissance.*13\s.*15.*date.*code postal.*36\s46/s);
    expect(atIdentity).not.toMatch(/IBAN|banque/);
  });

  it('sends nobody to the number for the card before the card is asked', () => {
    const ofCard = (page: PageName) => answerAt(page, /pas à lire le numéro/);
    expect(ofCard('identity')).toMatch(/relevés/);
    expect(ofCard('identity')).not.toMatch(/34\s22/);
    expect(ofCard('verification')).toMatch(/numéro de série.*34\s22/);
  });

  it('says what to do about an e-mail that does not come: wait, look elsewhere, doubt the address', () => {
    expect(answerTo(/e-mail n’arrive pas/)).toMatch(/Attendez.*indésirable.*renvoyer.*faute.*36\s46/s);
  });

  it('leads back from a wrong page', () => {
    const links = ALL_PAGES.map(
      (page) => troublesAt(page, null).find(({ question }) => /mauvaise page/.test(question))?.link,
    );
    expect(new Set(links.map((link) => link?.address))).toEqual(new Set(['https://assure.ameli.fr/']));
  });

  it('at the last sign-in doubts the link, the number and the password, and warns of more tries', () => {
    const refused = troublesAt('sign-in', 7).find(({ question }) => /refuse mon numéro/.test(question));
    expect(refused?.answer.join(' ')).toMatch(/lien reçu.*13\s.*mot de passe.*oublié.*bloquent/s);
    expect(questionsAt('sign-in', 1)).not.toContain(refused?.question);
  });

  it('says whom to ask', () => {
    expect(answerTo(/pas d’adresse e-mail/)).toMatch(/mairie/);
    expect(whereToTurn).toMatch(/36\s46.*mairie/);
  });
});
