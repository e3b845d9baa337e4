import type { Count, Finding, Remark } from './finding';

/** What the card says of the form of something typed. It never blames, and never says that anything is right. */

const NOUNS: Record<Count['of'], string> = { digits: 'chiffre', characters: 'caractère' };

/** Whole, for what holds no count and no name. */
export const remarks: Record<Remark, string> = {
  'digits-only': 'Tapez seulement des chiffres, sans lettre ni autre signe.',
  'letter-o': 'Remplacez la lettre O par le chiffre zéro.',
  'letter-outside-corsica': 'Tapez seulement des chiffres. Pour une naissance en Corse, 2A ou 2B est possible.',
  temporary:
    'Le numéro commence par 7 ou 8\u00a0: c’est un numéro provisoire. Il ne permet pas de créer un compte. ' +
    'Appelez le 36\u00a046.',
  'first-digit': 'D’habitude, ce numéro commence par 1 ou 2. Comparez avec votre carte.',
  key: 'Enlevez les deux derniers chiffres\u00a0: c’est la clé.',
  'wrong-key': 'Les deux derniers chiffres ne vont pas avec le reste. Comparez tout le numéro avec votre carte.',
  'date-format': 'Tapez la date en chiffres. Exemple\u00a0: 05/03/1948.',
  'date-unfinished': 'Il manque une partie de la date\u00a0: le jour, le mois ou l’année.',
  year: 'Tapez l’année avec 4\u00a0chiffres. Exemple\u00a0: 1948.',
  'no-such-month': 'Le mois va de 01 à 12. Tapez le jour d’abord, le mois ensuite.',
  'no-day-at-all': 'Le jour va de 01 à 31. Tapez le jour d’abord, le mois ensuite.',
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
  sign: 'Relisez l’adresse\u00a0: elle contient un signe à enlever.',
  dot: 'Vérifiez les points\u00a0: il y en a un de trop.',
  'no-name': 'Il manque le début de l’adresse, avant @.',
  'no-at':
    'Il manque le signe @ au milieu. Cherchez-le sur le clavier. ' +
    'Sur un ordinateur, gardez «\u00a0Alt\u00a0Gr\u00a0» appuyé et tapez «\u00a00\u00a0».',
  'two-ats': 'Gardez un seul signe @.',
  'no-domain': 'Il manque la fin de l’adresse. Elle ressemble à orange.fr ou à gmail.com.',
  'addresses-differ': 'Les deux adresses e-mail ne sont pas les mêmes. Comparez-les lettre par lettre.',
  landline: 'Un portable commence par 06 ou 07. Ce numéro semble être un téléphone fixe.',
  'not-mobile': 'Un portable commence par 06 ou 07. Vérifiez le numéro.',
};

const COUNTS: Record<Count['says'], (count: Count) => string> = {
  missing: ({ of, typed, asked }) =>
    `Il manque ${many(asked - typed, of)}\u00a0: vous en avez tapé ${typed}\u00a0sur\u00a0${asked}.`,
  'too-many': ({ of, typed, asked }) =>
    `${many(typed - asked, of)} de trop\u00a0: vous en avez tapé ${typed}, il en faut ${asked}.`,
  'none-missing': ({ of, typed }) => `Vous avez tapé ${many(typed, of)}\u00a0: il n’en manque pas.`,
  'serial-missing': ({ of, typed, asked }) => `Vous avez tapé ${many(typed, of)}, il en faut au moins ${asked}.`,
  'serial-too-many': ({ of, typed, asked }) => `Vous avez tapé ${many(typed, of)}, il en faut au plus ${asked}.`,
};

const SERIAL: ReadonlySet<string> = new Set(['serial-missing', 'serial-too-many', 'count-of-card-with-photo']);

/** Digits of a serial number on a card with photo; on some it shows one less (ameli-facts.md). */
const WITH_PHOTO = 11;
const ONE_LESS = 'Vous n’en voyez que 10\u00a0? N’ajoutez rien\u00a0: appelez le 34\u00a022.';
const THE_LAST = 'Tapez les 11\u00a0derniers.';

/**
 * One or two sentences about a finding.
 * @param cardHasPhoto what the resident said of their carte Vitale; null before they did
 * @returns null where nothing is left to say: any number of digits that a card without photo may have
 */
export function sayFinding(finding: Finding, cardHasPhoto: boolean | null = null): string | null {
  if ('domain' in finding) {
    const question = `Vouliez-vous écrire ${finding.domain}\u00a0?`;
    const isWhole = finding.says === 'similar-domain';
    return isWhole ? `${question} Sinon, ne changez rien.` : `Il manque la fin de l’adresse. ${question}`;
  }
  if (!('typed' in finding)) return remarks[finding.says];
  if (SERIAL.has(finding.says) && cardHasPhoto === true) return sayOfCardWithPhoto(finding.typed);
  if (finding.says !== 'count-of-card-with-photo') {
    const photo = SERIAL.has(finding.says) && cardHasPhoto === null;
    return COUNTS[finding.says](finding) + (photo ? ' Carte avec photo\u00a0: tapez les 11\u00a0derniers.' : '');
  }
  if (cardHasPhoto === false) return null;
  const question = `Votre carte a une photo\u00a0? Il faut alors 11\u00a0chiffres\u00a0: vous en avez tapé ${finding.typed}.`;
  return finding.typed === WITH_PHOTO - 1 ? `${question} ${ONE_LESS}` : question;
}

function sayOfCardWithPhoto(typed: number): string {
  const counted = { of: 'digits', typed, asked: WITH_PHOTO } as const;
  if (typed > WITH_PHOTO) return `${COUNTS['too-many']({ says: 'too-many', ...counted })} ${THE_LAST}`;
  const missing = COUNTS.missing({ says: 'missing', ...counted });
  return typed === WITH_PHOTO - 1 ? `${missing} ${ONE_LESS}` : missing;
}

/** What a screen reader hears of a field that was left. */
export function sayOf(name: string, finding: Finding, cardHasPhoto: boolean | null = null): string | null {
  const said = sayFinding(finding, cardHasPhoto);
  return said && `${name}. ${said}`;
}

function many(number: number, of: Count['of']): string {
  return `${number}\u00a0${NOUNS[of]}${number > 1 ? 's' : ''}`;
}
