import type { Hint } from './hints.fr';
import type { ErrorKind, PageName } from './steps';

/** What an error of the site means, in plain French, for the page it stands on. (ameli-facts.md, “Error texts seen”) */

const TITLE = 'La page signale une erreur';

const BY_KIND: Record<ErrorKind, readonly string[]> = {
  mismatch: ['Une information n’est pas celle que la CPAM connaît. Comparez chaque case avec vos documents.'],
  form: ['Une case n’est pas écrite comme il faut. Lisez le message, puis corrigez-la.'],
  missing: ['Une case est vide. Remplissez-la, puis continuez.'],
  twice: ['Les deux cases doivent être exactement pareilles. Retapez-les lentement.'],
  'not-covered': ['Votre dossier n’est plus dans cette caisse. Appelez le 36\u00a046.'],
  exists: ['Un compte existe déjà. Allez sur la page de connexion.'],
  other: ['Lisez le message. Comparez la case avec votre document, puis corrigez.'],
};

const BY_PAGE: Partial<Record<PageName, Partial<Record<ErrorKind, readonly string[]>>>> = {
  identity: {
    mismatch: [
      'Vérifiez dans l’ordre\u00a0: nom de naissance, 13\u00a0chiffres sans la clé, date de naissance, code postal connu de la CPAM.',
    ],
  },
  verification: {
    mismatch: [
      'La cause la plus courante\u00a0: un IBAN que la CPAM ne connaît pas. Prenez celui du compte où elle vous rembourse.',
      'Relisez aussi le numéro de série de la carte.',
    ],
  },
  'sign-in': {
    mismatch: ['Le numéro ou le mot de passe n’est pas le bon. Retapez les deux lentement.'],
  },
  password: {
    form: ['Il faut au moins 8\u00a0caractères, avec une majuscule, une minuscule et un chiffre.'],
    mismatch: ['Il faut au moins 8\u00a0caractères, avec une majuscule, une minuscule et un chiffre.'],
  },
  terms: { missing: ['Sans votre accord, le site ne crée pas le compte. Le choix reste le vôtre.'] },
  'one-time-code': { mismatch: ['Ce code n’est pas le bon, ou il est trop ancien. Demandez-en un nouveau.'] },
};

const NOTHING_LOST = 'Rien n’est perdu.';

export function errorHint(page: PageName, kind: ErrorKind): Hint {
  return { title: TITLE, lines: [...(BY_PAGE[page]?.[kind] ?? BY_KIND[kind]), NOTHING_LOST] };
}
