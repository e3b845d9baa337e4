import type { Count, Finding, Remark } from './finding';

/** What the card says of the form of something typed. It never blames, and never says that anything is right. */

const NOUNS: Record<Count['of'], string> = { digits: 'chiffre', characters: 'caractère' };

/** Whole, for what holds no count and no name. */
export const remarks: Record<Remark, string> = {
  'digits-only': 'Tapez seulement des chiffres, sans lettre ni autre signe.',
  'letter-outside-corsica': 'Ce numéro n’a que des chiffres. En Corse seulement, il contient 2A ou 2B.',
  temporary:
    'Le numéro commence par 7 ou 8\u00a0: c’est un numéro provisoire. Il ne permet pas de créer un compte. ' +
    'Appelez le 36\u00a046 pour savoir quoi faire.',
  'first-digit': 'D’habitude, ce numéro commence par 1 ou 2. Comparez avec votre carte.',
  key: 'Enlevez les deux derniers chiffres\u00a0: c’est la clé.',
  'wrong-key': 'Les deux derniers chiffres ne vont pas avec le reste. Comparez tout le numéro avec votre carte.',
  'date-format': 'Tapez la date en chiffres. Exemple\u00a0: 05/03/1948.',
  'date-unfinished': 'Il manque une partie de la date\u00a0: le jour, le mois ou l’année.',
  year: 'Tapez l’année avec 4\u00a0chiffres. Exemple\u00a0: 1948.',
  'no-such-month': 'Le mois va de 01 à 12. Tapez le jour d’abord, le mois ensuite.',
  'no-such-day': 'Ce mois n’a pas ce jour-là. Vérifiez le jour et le mois.',
  future: 'Cette date n’est pas encore passée. Vérifiez l’année.',
  'too-long-ago': 'Cette date remonte à plus de 120\u00a0ans. Vérifiez l’année.',
  'whole-iban': 'C’est l’IBAN entier. Tapez seulement les 7\u00a0derniers caractères.',
  'beginning-of-iban': 'C’est le début de l’IBAN. Tapez la fin\u00a0: les 7\u00a0derniers caractères.',
  'other-signs': 'Tapez seulement des chiffres et des lettres, sans autre signe.',
  space: 'Enlevez l’espace\u00a0: une adresse e-mail n’en a pas.',
  comma: 'Remplacez la virgule par un point.',
  accent: 'Enlevez les accents\u00a0: une adresse e-mail n’en a pas.',
  www: 'Enlevez «\u00a0www\u00a0» et le point qui le suit.',
  sign: 'Vérifiez l’adresse\u00a0: un signe n’y a pas sa place.',
  dot: 'Vérifiez les points\u00a0: il y en a un de trop.',
  'no-name': 'Il manque le début de l’adresse, avant @.',
  'no-at': 'Il manque l’arobase @. Appuyez ensemble sur les touches «\u00a0Alt\u00a0Gr\u00a0» et «\u00a00\u00a0».',
  'two-ats': 'Gardez une seule arobase @.',
  'no-domain': 'Il manque la fin de l’adresse. Elle ressemble à orange.fr ou à gmail.com.',
  'addresses-differ': 'Les deux adresses e-mail ne sont pas les mêmes. Comparez-les lettre par lettre.',
  landline: 'Un portable commence par 06 ou 07. Ce numéro semble être un téléphone fixe.',
  'not-mobile': 'Un portable commence par 06 ou 07. Vérifiez le numéro.',
};

const COUNTS: Record<Count['says'], (count: Count) => string> = {
  missing: ({ of, typed, asked }) =>
    `Il manque ${many(asked - typed, of)}\u00a0: vous en avez tapé ${typed}\u00a0sur\u00a0${asked}.`,
  'too-many': ({ of, typed, asked }) =>
    `Il y a ${many(typed - asked, of)} de trop\u00a0: vous en avez tapé ${typed}, il en faut ${asked}.`,
  'none-missing': ({ of, typed }) => `Vous avez tapé ${many(typed, of)}\u00a0: il n’en manque pas.`,
  'serial-missing': ({ of, typed, asked }) =>
    `Vous avez tapé ${many(typed, of)}, il en faut au moins ${asked}. Carte avec photo\u00a0: 11\u00a0chiffres.`,
  'serial-too-many': ({ of, typed, asked }) =>
    `Vous avez tapé ${many(typed, of)}, il en faut au plus ${asked}. ` +
    'Carte avec photo\u00a0: tapez les 11\u00a0derniers.',
};

/** One or two sentences about a finding. */
export function sayFinding(finding: Finding): string {
  if ('of' in finding) return COUNTS[finding.says](finding);
  if (finding.says === 'similar-domain') {
    return `Vouliez-vous écrire ${finding.domain}\u00a0? Sinon, ne changez rien.`;
  }
  if (finding.says === 'count-of-card-with-photo') {
    return `Votre carte a une photo\u00a0? Il faut alors 11\u00a0chiffres\u00a0: vous en avez tapé ${finding.typed}.`;
  }
  return remarks[finding.says];
}

/** What a screen reader hears of a field that was left. */
export function sayOf(name: string, finding: Finding): string {
  return `${name}. ${sayFinding(finding)}`;
}

function many(number: number, of: Count['of']): string {
  return `${number}\u00a0${NOUNS[of]}${number > 1 ? 's' : ''}`;
}
