import { ASKED_ON, type ErrorField, type ErrorKind, type Fault } from './error-kind';
import { type Hint, passwordRules } from './hints.fr';
import type { PageName } from './steps';
import { targetHints } from './target-hints.fr';

/** What an error of the site means, in plain French, for the page it stands on. (ameli-facts.md, “Error texts seen”) */

type Lines = readonly string[];

const TITLE = 'La page signale une erreur';

const CALL = 'Appelez le 36\u00a046.';

const BY_FAULT: Record<Exclude<Fault, 'missing' | 'expired' | 'taken' | 'letters' | 'other'>, Lines> = {
  mismatch: ['Relisez chaque case.', 'Une information n’est pas la bonne.'],
  form: ['Cherchez la case qui a un message, souvent en rouge.', 'Comparez-la avec votre document, puis corrigez-la.'],
  differ: ['Retapez lentement les deux cases.', 'Elles doivent être exactement pareilles.'],
  consent: ['Lisez bien ce que la page vous demande d’accepter.', 'Le choix reste le vôtre.'],
  exists: ['Allez sur la page de connexion.', 'Le site dit que vous avez déjà un compte.'],
  'no-account': [
    'Vérifiez le numéro\u00a0: le site ne connaît aucun compte à ce numéro.',
    'Pas encore de compte\u00a0? Cherchez «\u00a0Créer un compte\u00a0».',
  ],
  'not-activated': [
    'Ouvrez l’e-mail de l’Assurance Maladie, puis cliquez sur son lien.',
    'Votre compte n’est pas encore activé.',
  ],
  'not-covered': [CALL, 'Vous dépendez peut-être d’une autre caisse, comme la MSA (agriculteurs).'],
  temporary: [CALL, 'Votre numéro est provisoire.', 'Il ne permet pas encore de créer un compte.'],
  locked: ['Suivez ce que dit la page, ou appelez le 36\u00a046.', 'Le site bloque l’accès après plusieurs essais.'],
  technical: ['Réessayez dans quelques minutes.', 'Le site a un problème\u00a0: vous n’avez rien fait de mal.'],
};

const UNSURE: Lines = [
  'Lisez le message de la page. Vous n’avez rien cassé.',
  'Il n’est pas clair\u00a0? Appelez le 36\u00a046, ou demandez à l’accueil de la mairie.',
];

const EMPTY: Lines = ['Cherchez la case vide.', 'Remplissez-la, puis continuez.'];

const OWN_NUMBER = 'Tapez 13\u00a0chiffres\u00a0: ceux de votre carte Vitale, sans les 2\u00a0de la fin.';
const IN_CORSICA = 'Si vous êtes né en Corse, il peut contenir la lettre A ou B.';

/** A field that is not written as it must be, or does not hold what the CPAM knows: the message seldom tells which. */
const BY_FIELD: Record<ErrorField, Lines> = {
  'family-name': ['Tapez votre nom de naissance, sans chiffre.', 'Pour une femme mariée, c’est le nom de jeune fille.'],
  'social-security-number': [OWN_NUMBER, 'Comparez-les un par un.'],
  'birth-date': [
    'Tapez votre date de naissance comme dans cet exemple\u00a0: 05/03/1948.',
    'C’est le jour, le mois, puis l’année.',
  ],
  'postal-code': [
    'Tapez les 5\u00a0chiffres du code postal que la CPAM connaît.',
    'Vous avez déménagé\u00a0? Essayez l’ancien.',
  ],
  'iban-last-digits': [
    'Tapez les 7\u00a0derniers caractères de l’IBAN\u00a0: ses deux derniers groupes.',
    'Il y a parfois une lettre.',
  ],
  'card-serial-number': [
    'Relisez le numéro de série sur la carte Vitale.',
    'Carte avec photo\u00a0: tapez les 11\u00a0derniers chiffres. Carte sans photo\u00a0: tapez tous les chiffres.',
  ],
  'new-password': passwordRules,
  email: [
    'Relisez votre adresse e-mail, lettre par lettre.',
    'Elle contient le signe @ et finit souvent par «\u00a0.fr\u00a0» ou «\u00a0.com\u00a0».',
  ],
  phone: ['Tapez les 10\u00a0chiffres de votre portable.', 'Ils commencent par 06 ou 07.'],
};

const OTHER_BANK = 'Vous avez changé de banque\u00a0? Essayez l’ancien RIB\u00a0: la CPAM connaît peut-être celui-là.';

/** Where one can say more of a field and of what is wrong with it. */
const BY_FIELD_AND_FAULT: Partial<Record<ErrorField, Partial<Record<Fault, Lines>>>> = {
  'social-security-number': {
    letters: [
      'Tapez seulement les chiffres de votre carte Vitale.',
      'Pour un zéro, tapez le chiffre 0, pas la lettre O.',
      IN_CORSICA,
    ],
  },
  'iban-last-digits': { mismatch: ['Prenez le RIB du compte où la CPAM vous rembourse.', OTHER_BANK] },
  'new-password': {
    differ: ['Tapez le même mot de passe dans les deux cases, lentement.'],
    taken: ['Choisissez un autre mot de passe.', 'Celui-ci a déjà servi.'],
  },
  email: {
    differ: ['Tapez la même adresse e-mail dans les deux cases.', 'Comparez-les lettre par lettre.'],
    taken: ['Donnez une autre adresse e-mail.', 'Celle-ci sert déjà à un autre compte, peut-être celui d’un proche.'],
  },
  phone: { taken: ['Donnez un autre numéro de téléphone.', 'Celui-ci sert déjà à un autre compte.'] },
};

const BAD_CODE: Lines = [
  'Retapez lentement le code reçu.',
  'Encore refusé\u00a0? Demandez-en un nouveau\u00a0: un code trop ancien ne marche plus.',
];
const NOT_THE_SAME = (field: 'email' | 'new-password') => BY_FIELD_AND_FAULT[field]?.differ ?? BY_FAULT.differ;

/** Where the page tells what the message does not. */
const BY_PAGE: Partial<Record<PageName, Partial<Record<Fault, Lines>>>> = {
  identity: {
    mismatch: [
      'Relisez chaque case, dans cet ordre.',
      'D’abord le nom\u00a0: celui de naissance (de jeune fille).',
      'Puis les 13\u00a0chiffres, sans les 2\u00a0de la fin.',
      'Puis la date de naissance, et le code postal que la CPAM connaît.',
    ],
  },
  verification: {
    mismatch: [
      'Vérifiez d’abord l’IBAN\u00a0: il faut celui du compte où la CPAM vous rembourse.',
      OTHER_BANK,
      'Relisez aussi le numéro de série de la carte.',
    ],
  },
  'sign-in': {
    mismatch: ['Retapez lentement le numéro et le mot de passe.', 'L’un des deux n’est pas le bon.'],
    differ: ['Retapez lentement le numéro et le mot de passe.', 'L’un des deux n’est pas le bon.'],
  },
  terms: {
    consent: ['Sans votre accord, le site ne crée pas le compte.', 'Le choix reste le vôtre.'],
    missing: ['Sans votre accord, le site ne crée pas le compte.', 'Le choix reste le vôtre.'],
  },
  password: { mismatch: UNSURE, form: passwordRules, differ: NOT_THE_SAME('new-password') },
  contact: { mismatch: UNSURE, differ: NOT_THE_SAME('email') },
  'one-time-code': { mismatch: BAD_CODE, form: BAD_CODE, expired: BAD_CODE, taken: BAD_CODE, differ: BAD_CODE },
};

/** What is mended by typing something else. */
const TO_MEND: ReadonlySet<Fault> = new Set<Fault>(['mismatch', 'form', 'letters', 'missing', 'differ', 'taken']);
const NOTHING_LOST = 'Rien n’est perdu.';

export function errorHint(page: PageName, error: ErrorKind): Hint {
  const lines = linesOf(page, error);
  return { title: TITLE, lines: TO_MEND.has(error.fault) && lines !== UNSURE ? [...lines, NOTHING_LOST] : lines };
}

function linesOf(page: PageName, { fault, field: named }: ErrorKind): Lines {
  const isAsked = named === null || ASKED_ON[page]?.includes(named);
  // The password by which one signs in is none to be chosen now.
  const field = isAsked && !(page === 'sign-in' && named === 'new-password') ? named : null;
  const isOfField = fault === 'form' || fault === 'letters' || fault === 'mismatch';
  if (fault === 'other' || (isOfField && !isAsked)) return UNSURE;
  const own = field && BY_FIELD_AND_FAULT[field]?.[fault];
  if (own) return own;
  if (field && isOfField) return BY_FIELD[field];
  const ofPage = BY_PAGE[page]?.[fault];
  if (ofPage) return ofPage;
  if (fault === 'missing') return field ? missing(field) : EMPTY;
  if (fault === 'expired' || fault === 'taken') return UNSURE;
  return BY_FAULT[fault === 'letters' ? 'form' : fault];
}

function missing(field: ErrorField): Lines {
  return [`Remplissez la case «\u00a0${targetHints[field].name}\u00a0», puis continuez.`];
}
