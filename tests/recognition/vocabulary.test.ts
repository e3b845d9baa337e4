import { describe, expect, it } from 'vitest';
import { plain } from '../../src/recognition/french';
import { CONFIRMS, FIELDS, type FieldKind, PIECE } from '../../src/recognition/pages/fields';

/** What a label alone says, as src/recognition/fields.ts weighs it: the most that is named, unless something denies it. */
function kindNamed(label: string): FieldKind {
  const text = plain(label);
  let best: FieldKind = 'other';
  let most = 0;
  for (const { kind, named, not } of FIELDS) {
    if (not?.test(text)) continue;
    const worth = Math.max(0, ...named.map(([pattern, worth]) => (pattern.test(text) ? worth : 0)));
    if (worth > most) [best, most] = [kind, worth];
  }
  return best;
}

/** Real wordings: of ameli.fr over the years, of other public services, and as people write them. */
const WORDINGS: Partial<Record<FieldKind, readonly string[]>> = {
  'social-security-number': [
    'Numéro de sécurité sociale',
    'N°\u00a0de Sécurité sociale\u00a0:',
    'Nº de sécurité sociale*',
    'Num. Sécurité sociale',
    'Mon numéro de sécurité sociale (13 caractères)',
    '13 premiers chiffres de votre numéro de sécurité sociale',
    'N° de sécurité sociale (figurant sur votre carte Vitale)',
    'N° de sécu',
    'N° SS',
    'NIR',
    'Votre numéro d’assuré social',
    'Numéro d’immatriculation',
    'NUMÉRO DE SÉCURITÉ SOCIALE',
  ],
  'family-name': [
    'Nom de famille',
    'Nom',
    'Votre nom',
    'NOM DE FAMILLE *',
    'Nom de naissance',
    'Nom de famille (de naissance)',
    'Nom patronymique',
    'Nom de jeune fille',
  ],
  'used-name': ['Nom d’usage', 'Nom d’usage, s’il est différent', 'Nom marital', 'Nom d’épouse'],
  'first-name': ['Prénom', 'Vos prénoms', 'Premier prénom'],
  'birth-date': [
    'Date de naissance',
    'Votre date de naissance',
    'Ma date de naissance (jj/mm/aaaa)',
    'Date naissance',
    'Né(e) le',
    'Née le',
    'Né le\u00a0:',
    'Né / Née le',
    'JJ/MM/AAAA',
  ],
  'postal-code': ['Code postal', 'Code postal de votre domicile', 'Mon code postal *', 'CP'],
  'iban-last-digits': [
    '7 derniers chiffres de l’IBAN',
    'Les 7 derniers caractères de votre IBAN',
    'Sept derniers caractères de votre compte bancaire',
    'RIB\u00a0: 7 derniers caractères de l’IBAN',
    'IBAN (7 derniers chiffres)',
    'Fin de votre IBAN',
    'Les sept derniers chiffres de votre RIB',
    'Derniers chiffres de vos coordonnées bancaires',
  ],
  iban: ['IBAN', 'Votre IBAN', 'Nouvel IBAN', 'RIB', 'Numéro de compte', 'IBAN (afin de vous rembourser)'],
  bic: ['BIC', 'Code BIC / SWIFT', 'Titulaire du compte', 'Nom de la banque'],
  'card-serial-number': [
    'Numéro de série',
    'N°\u00a0de série de la carte Vitale',
    'N° de série inscrit sur la carte Vitale',
    '11 derniers chiffres du numéro de série',
    'Carte Vitale\u00a0: numéro de série',
    'Numéro de la carte Vitale',
    'Numéro figurant au recto de votre carte Vitale',
    'N° de votre carte',
  ],
  'professional-id': ['Numéro SIRET', 'N° RPPS', 'Numéro ADELI', 'Numéro de carte CPS', 'Numéro Assurance Maladie'],
  email: [
    'Adresse e-mail',
    'E-mail*',
    'Mél.',
    'Votre courriel',
    'Adresse électronique',
    'Adresse de messagerie',
    'Adresse de courrier électronique',
    'Adresse e-mail (un message de confirmation y sera envoyé)',
  ],
  'email-confirmation': [
    'Confirmation de l’adresse e-mail',
    'Confirmez votre adresse électronique',
    'Mél (confirmation)',
    'Je confirme mon e-mail',
    'Retapez votre courriel',
    'Saisissez à nouveau votre e-mail',
    'Adresse e-mail, une seconde fois',
    'E-mail (bis)',
  ],
  phone: [
    'Téléphone',
    'Tél.',
    'Téléphone mobile',
    'Mon n° de tél. mobile',
    'Numéro de portable',
    'Mobile (06 ou 07)',
    'Téléphone fixe ou mobile',
  ],
  landline: ['Téléphone fixe', 'Fixe', 'Tél. domicile', 'Téléphone professionnel'],
  'one-time-code': [
    'Code reçu par SMS',
    'Code de sécurité',
    'Saisissez le code à 6 chiffres',
    'Code à usage unique',
    'Code de vérification',
    'Code temporaire',
    'Entrez le code',
  ],
  search: ['Recherche', 'Rechercher sur ameli.fr', 'Que cherchez-vous\u00a0?', 'Mots-clés', 'Votre question'],
  other: [
    'Numéro de sécurité sociale du défunt',
    'Numéro de sécurité sociale de votre conjoint',
    'Nom de famille de l’enfant',
    'Date de naissance de l’enfant',
    'Lieu de naissance',
    'Commune de naissance',
    'Nom du médecin',
    'Nom de l’établissement',
    'Nom d’utilisateur',
    'Nom de la rue',
    'Numéro de carte bancaire',
    'Numéro de dossier',
    'Ville',
    'Code provisoire',
  ],
};

describe('the words on a field', () => {
  const table = Object.entries(WORDINGS).flatMap(([kind, labels]) => labels.map((label) => [label, kind] as const));

  it.each(table)('« %s »: %s', (label, kind) => {
    expect(kindNamed(label)).toBe(kind);
  });
});

describe('a field that is only a piece of another', () => {
  it.each([
    ...['Jour', 'Le jour', 'Mois', 'Année', 'jj', 'MM', 'aaaa', 'Jour (JJ)', 'Année de naissance', 'Mois de naissance'],
    ...['1', '6', 'Chiffre 1', 'Chiffre 1 sur 6', 'Caractère 7 sur 7', 'Case 3', '1er chiffre', '2e caractère'],
    ...['Premier chiffre', 'Dernier groupe', 'Troisième case', 'Clé', 'Digit 4', '', '/', '-'],
  ])('« %s » is', (label) => {
    expect(plain(label)).toMatch(PIECE);
  });

  it.each([
    ...['Date de naissance', 'Nom', 'Téléphone', 'Jour de naissance du conjoint', 'Code reçu par SMS', 'Mobile'],
    ...['7 derniers chiffres de l’IBAN', 'Mot de passe', '123', 'Lieu de naissance', 'Jours d’arrêt', 'Clé RIB'],
  ])('« %s » is not', (label) => {
    expect(plain(label)).not.toMatch(PIECE);
  });
});

describe('a field that confirms another', () => {
  it.each([
    ...['Confirmation', 'Confirmez votre mot de passe', 'Je confirme mon code', 'Confirmer', 'Retapez-le'],
    ...['Répétez le nouveau mot de passe', 'Saisissez-le à nouveau', 'Ressaisissez votre e-mail', 'De nouveau'],
    ...['Saisissez-le une seconde fois', 'Une deuxième fois', 'Encore une fois', 'Mot de passe (bis)', 'Vérification'],
  ])('« %s » does', (label) => {
    expect(plain(label)).toMatch(CONFIRMS);
  });

  it.each([
    ...['Mot de passe', 'Nouveau mot de passe', 'Votre nouvelle adresse e-mail', 'Choisissez un mot de passe'],
    ...['Code postal', 'Adresse e-mail', 'Saisissez votre mot de passe', 'Téléphone'],
  ])('« %s » does not', (label) => {
    expect(plain(label)).not.toMatch(CONFIRMS);
  });
});

it('no two kinds are described by the same words', () => {
  const kinds = FIELDS.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
});
