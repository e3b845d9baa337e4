// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/recognition/french';
import { kindOf } from '../../src/recognition/kinds';
import { CONFIRMS, FIELDS, type FieldKind } from '../../src/recognition/pages/fields';
import { isPieceName } from '../../src/recognition/pieces';
import { wordsOf } from '../../src/recognition/words';

/** What is asked of a field with this label, and these attributes, by all that its own words say. */
function kindNamed(label: string, attributes: Record<string, string> = {}): FieldKind {
  const element = document.createElement('input');
  for (const [name, value] of Object.entries({ 'aria-label': label, ...attributes })) element.setAttribute(name, value);
  const words = wordsOf({ element, region: 'main', order: 0, ariaHidden: false }, isPieceName);
  return kindOf(element, { ...words, near: '' }).kind;
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
    'Nom (tel qu’il figure sur votre carte Vitale)',
    'Nom de naissance (nom d’usage exclu)',
    'Nom de famille (nom de naissance), sans prénom',
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
    'Numéro de série de votre carte Vitale (différent du numéro de sécurité sociale)',
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
    'Adresse e-mail (un e-mail de vérification vous sera adressé)',
    'Adresse e-mail (elle sera vérifiée)',
  ],
  'email-confirmation': [
    'Confirmation de l’adresse e-mail',
    'Confirmez votre adresse électronique',
    'Je confirme mon e-mail',
    'Retapez votre courriel',
    'Saisissez à nouveau votre e-mail',
    'Adresse e-mail, une seconde fois',
  ],
  phone: [
    'Téléphone',
    'Tél.',
    'Téléphone mobile',
    'Mon n° de tél. mobile',
    'Numéro de portable',
    'Mobile (06 ou 07)',
    'Téléphone fixe ou mobile',
    'Téléphone mobile (vous recevrez un code par SMS)',
    'Numéro de téléphone (afin de recevoir un code)',
  ],
  password: ['Mot de passe', 'Mon code personnel (ou provisoire à 4 chiffres)', 'Choisissez un mot de passe'],
  'password-confirmation': ['Confirmer le mot de passe', 'Je confirme mon code personnel', 'Mot de passe (bis)'],
  'current-password': ['Mot de passe actuel', 'Ancien code personnel'],
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

describe('the words on a field together with its attributes', () => {
  it.each<[label: string, attributes: Record<string, string>, kind: FieldKind]>([
    ['Votre e-mail', { type: 'email', placeholder: 'prenom.nom@exemple.fr' }, 'email'],
    ['Date de naissance', { placeholder: 'jj/mm/aaaa' }, 'birth-date'],
    ['Numéro de série', { type: 'password' }, 'card-serial-number'],
    ['Les 7 derniers chiffres de votre IBAN', { type: 'password' }, 'iban-last-digits'],
    ['Numéro de sécurité sociale', { type: 'password' }, 'social-security-number'],
    ['Mot de passe (sans votre nom ni votre date de naissance)', { type: 'password' }, 'password'],
    ['Mot de passe', { type: 'text' }, 'password'],
    ['Numéro de téléphone', { type: 'search' }, 'search'],
    ['Code', { autocomplete: 'one-time-code' }, 'one-time-code'],
    ['Code confidentiel', { autocomplete: 'one-time-code' }, 'one-time-code'],
    ['Code de vérification', { autocomplete: 'one-time-code', type: 'tel' }, 'one-time-code'],
    ['', { type: 'email' }, 'email'],
    ['', { type: 'tel', autocomplete: 'tel-national' }, 'phone'],
    ['', { type: 'password' }, 'password'],
    ['', { type: 'password', name: 'confirmationMotDePasse' }, 'password-confirmation'],
    ['', { id: 'connexioncompte_2nir_as', name: 'connexioncompte_2numSecuriteSociale' }, 'social-security-number'],
    ['', { id: 'connexioncompte_2date_naissance' }, 'birth-date'],
    ['', { name: 'creationImmediate_1codePostal' }, 'postal-code'],
    ['Adresse e-mail', { name: 'email2' }, 'email'],
    ['', { name: 'input-12' }, 'other'],
    ['', {}, 'other'],
    ['Numéro de sécurité sociale', { type: 'file' }, 'other'],
  ])('« %s » with %j: %s', (label, attributes, kind) => {
    expect(kindNamed(label, attributes)).toBe(kind);
  });
});

describe('a field that is only a piece of another', () => {
  it.each([
    ...['Jour', 'Le jour', 'Mois', 'Année', 'jj', 'MM', 'aaaa', 'Jour (JJ)', 'Année de naissance', 'Mois de naissance'],
    ...['1', '6', 'Chiffre 1', 'Chiffre 1 sur 6', 'Caractère 7 sur 7', 'Case 3', '1er chiffre', '2e caractère'],
    ...['Premier chiffre', 'Dernier groupe', 'Troisième case', 'Clé', 'Digit 4', '', '/', '-'],
  ])('« %s » is', (label) => {
    expect(isPieceName(plain(label))).toBe(true);
  });

  it.each([
    ...['Date de naissance', 'Nom', 'Téléphone', 'Jour de naissance du conjoint', 'Code reçu par SMS', 'Mobile'],
    ...['7 derniers chiffres de l’IBAN', 'Mot de passe', '123', 'Lieu de naissance', 'Jours d’arrêt', 'Clé RIB'],
  ])('« %s » is not', (label) => {
    expect(isPieceName(plain(label))).toBe(false);
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
