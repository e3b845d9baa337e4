import '../seed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare } from '../../src/recognition/french';
import { redact, redactPath } from '../../src/report/redaction';
import { VOCABULARY } from '../../src/report/vocabulary';

const WORDS = new Set(VOCABULARY);

/** Everything in a redacted text that is a word or a number. */
function left(text: string): string[] {
  return text.match(/[\p{L}\p{M}]{2,}|\p{N}+/gu) ?? [];
}

describe('a text', () => {
  it.each([
    ['Créer mon compte ameli', 'Créer mon compte ameli'],
    ['Bonjour Hélène MARTIN', 'Bonjour …'],
    ['Bonjour Mme Jeanne DURAND, bienvenue', 'Bonjour Mme …, bienvenue'],
    ['Bonjour Mme FORT', 'Bonjour Mme …'],
    ['Madame Gros, votre compte', 'Madame …, votre compte'],
    ['M. J. Page et Mme Charge', '… et Mme …'],
    ['Compte de J. D.', 'Compte de …'],
    ['Madame, Monsieur, l’accès à y créer', 'Madame, …, l’accès à y créer'],
    ['12 rue des Lilas, 42000 Saint-Étienne', '… des …'],
    ['Votre e-mail : jeanne.durand@exemple.fr', 'Votre e-mail : …'],
    ['IBAN FR76 3000 6000 0112 3456 7890 189', 'IBAN …'],
    ['N° 2 69 05 49 588 157', 'N° …'],
    ['Les 7 derniers chiffres', 'Les # derniers chiffres'],
    ['Dossier A12B-44', 'Dossier …'],
  ])('« %s » is told as « %s »', (text, told) => {
    expect(redact(text, WORDS)).toBe(told);
  });

  it('holds nothing but known words, whatever was in it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...VOCABULARY, 'MARTIN', '06 12 34 56 78', 'x@y.fr'),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join(' ')),
        (text) => {
          for (const word of left(redact(text, WORDS))) expect(WORDS).toContain(bare(word));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a path', () => {
  it.each([
    ['/compte/creation', '/compte/creation'],
    ['/PortailAS/appmanager/PortailAS/assure', '/PortailAS/appmanager/PortailAS/assure'],
    ['/compte/jeanne.durand/messages', '/compte/…/messages'],
    ['/compte/269054958815780', '/compte/…'],
    ['/compte/creation?nom=durand#durand', '/compte/creation'],
    ['/compte;jsessionid=durand', '/compte'],
  ])('%s is told as %s', (path, told) => {
    expect(redactPath(path, WORDS)).toBe(told);
  });

  it('holds nothing but known words, whatever was in it', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        for (const word of redactPath(path, WORDS).match(/[A-Z]?[a-z]+|[A-Z]+|\p{N}/gu) ?? [])
          expect(WORDS).toContain(bare(word));
      }),
      { numRuns: 500 },
    );
  });
});

/** Common first and family names, and towns: words of a person, whatever else they mean. */
const OF_A_PERSON =
  'martin bernard thomas petit robert richard durand dubois moreau laurent simon michel lefebvre leroy roux david bertrand morel fournier girard bonnet dupont lambert fontaine rousseau vincent muller lefevre faure andre mercier blanc guerin boyer garnier chevalier francois legrand gauthier garcia perrin robin clement morin nicolas henry roussel mathieu gautier masson marchand duval denis dumont marie lemaire noel meyer dufour meunier brun blanchard giraud joly riviere lucas brunet gaillard barbier arnaud martinez gerard roche renard schmitt roy leroux colin vidal caron picard roger fabre aubert lemoine renaud dumas lacroix olivier philippe bourgeois pierre benoit rey leclerc payet rolland leclercq guillaume lecomte lopez jean dupuy guillot hubert berger carpentier sanchez dupuis moulin louis deschamps huet vasseur perez boucher fleury royer klein jacquet adam paris poirier marty aubry guyot carre charles renault charpentier menard maillard baron bertin bailly herve schneider fernandez collet leger bouvier julien prevost millet perrot daniel cousin germain breton besson langlois remy le leveque perrier leblanc barre lebrun marchal weber mallet hamon boulanger jacob monnier michaud rodriguez guichard gillet etienne grondin poulain tessier chevallier collin chauvin bouchet gay lemaitre benard marechal humbert reynaud antoine hoarau perret barthelemy cordier pichon lejeune gilbert lamy delaunay pasquier carlier laporte jeanne monique odile francoise nathalie sylvie claire rose violette marguerite ariane aurore grace victoire prudence constance clemence florence avril lyon marseille nantes toulouse bordeaux lille rennes thomas orleans tours nice'.split(
    ' ',
  );

it('the vocabulary holds no name of a person or a town', () => {
  expect(VOCABULARY.filter((word) => OF_A_PERSON.includes(word) && word !== 'le')).toEqual([]);
  expect(VOCABULARY).toEqual([...new Set(VOCABULARY.map(bare))]);
});
