import { type Circumstances, isToSignOut, type Notice, type PageName, type Step, type TargetName } from './steps';
import { targetHints } from './target-hints.fr';

/** Every sentence a resident reads in the page, about the procedure. Short, one action first, « vous ». */

/** What one page wants. */
export interface Hint {
  readonly title: string;
  readonly lines: readonly string[];
  /** Said instead where nothing could be ringed, so that it never speaks of a ring that is not there. */
  readonly withoutRing?: readonly string[];
}

export const stepLabel = (step: Step) => `Étape\u00a0${step} sur\u00a07`;
export const finishedLabel = 'Étape\u00a07 sur\u00a07 – terminée';
export const aidLabel = 'Aide de la mairie';
export const notOfficial = 'Aide de la mairie, pas un service de l’Assurance Maladie.';
export const reduce = 'Réduire';
export const open = 'Ouvrir l’aide';

/** One rule wherever a password is spoken of; the page's own go first. (ameli-facts.md, step 5) */
export const passwordRules = [
  'Suivez les règles écrites sur la page.',
  'D’habitude\u00a0: 8\u00a0caractères au moins, avec une majuscule, une minuscule, un chiffre ou un signe.',
];

const SENDS_EMAIL = 'Cliquez sur «\u00a0Continuer\u00a0»\u00a0: vous recevez un e-mail.';

type HintPage = Exclude<PageName, 'unknown' | 'sign-in' | 'signed-in'>;

const PAGES: Record<HintPage, Hint> = {
  home: {
    title: 'Ouvrez le compte ameli',
    lines: [
      'Cliquez sur l’accès au compte, entouré sur la page. Il s’appelle souvent «\u00a0Mon compte\u00a0» ou «\u00a0Compte ameli\u00a0».',
      'La création se fait sur la page suivante.',
    ],
    withoutRing: [
      'Cherchez l’accès au compte, souvent en haut\u00a0: «\u00a0Mon compte\u00a0» ou «\u00a0Compte ameli\u00a0».',
    ],
  },
  identity: {
    title: 'Indiquez qui vous êtes',
    lines: ['Remplissez les cases entourées.', 'Cliquez ensuite sur «\u00a0Continuer\u00a0».'],
    withoutRing: ['Remplissez ce que demande la page.', 'Cliquez ensuite sur «\u00a0Continuer\u00a0».'],
  },
  verification: {
    title: 'Prouvez que c’est bien vous',
    lines: [
      'Prenez votre RIB et votre carte Vitale.',
      'Cliquez dans une case\u00a0: un dessin montre où lire.',
      'Remplissez les cases, puis cliquez sur «\u00a0Continuer\u00a0».',
    ],
  },
  terms: {
    title: 'Décidez pour le «\u00a0zéro papier\u00a0»',
    lines: [
      'Si vous acceptez\u00a0: vos relevés ne viennent plus par la poste. Vous les lisez en ligne. ' +
        'Une adresse e-mail devient obligatoire. L’Assurance Maladie vous écrit aussi dans le compte.',
      'Si vous n’acceptez pas\u00a0: le compte n’est pas créé. Vos relevés continuent de venir par la poste.',
      'Ce choix n’appartient qu’à vous. Prenez votre temps.',
      'Vous acceptez\u00a0? Répondez sur la page, puis cliquez sur «\u00a0Continuer\u00a0».',
    ],
  },
  password: {
    title: 'Choisissez un mot de passe',
    lines: [
      ...passwordRules,
      'Tapez-le deux fois, puis cliquez sur «\u00a0Continuer\u00a0».',
      'La page dit parfois «\u00a0code personnel\u00a0»\u00a0: c’est la même chose.',
    ],
  },
  contact: {
    title: 'Donnez votre e-mail et votre téléphone',
    lines: [toType(['email-confirmation', 'phone']), SENDS_EMAIL],
  },
  'email-sent': {
    title: 'Ouvrez votre messagerie',
    lines: [
      'Un e-mail de l’Assurance Maladie vous attend. Cliquez sur son lien\u00a0: il active le compte.',
      'Vous ne le voyez pas\u00a0? Attendez quelques minutes. Regardez aussi dans «\u00a0Courrier indésirable\u00a0».',
      'Revenez ensuite sur ameli.fr et connectez-vous, pour vérifier.',
    ],
  },
  activated: {
    title: 'Connectez-vous pour vérifier',
    lines: ['Votre compte est activé.', 'Connectez-vous avec votre numéro de sécurité sociale et votre mot de passe.'],
  },
  'one-time-code': {
    title: 'Tapez le code reçu',
    lines: ['L’Assurance Maladie vous l’envoie par e-mail ou par SMS.', 'Ne le donnez à personne, même au téléphone.'],
  },
  unavailable: {
    title: 'Le site ne marche pas pour le moment',
    lines: [
      'Vous n’avez rien fait de mal. Réessayez dans une heure, ou demain.',
      'Ce que vous aviez commencé sera peut-être à refaire.',
    ],
  },
  rejected: {
    title: 'Le site a refusé la demande',
    lines: [
      'Vous n’avez rien fait de mal\u00a0: c’est une protection automatique.',
      'Revenez à la page d’avant. Réessayez dans quelques minutes.',
    ],
  },
  'account-locked': {
    title: 'Ce compte est bloqué',
    lines: [
      'Suivez ce que dit la page. Cela arrive après plusieurs essais.',
      'Besoin d’aide\u00a0? Appelez le 36\u00a046 (service gratuit + prix de l’appel).',
    ],
  },
  expired: {
    title: 'La page est restée ouverte trop longtemps',
    lines: [
      'Par sécurité, le site s’est arrêté. Ce n’est pas grave.',
      'Reprenez depuis la page de connexion du compte ameli.',
    ],
  },
};

const SIGN_IN_TO_CREATE: Hint = {
  title: 'Cliquez pour créer un compte',
  lines: [
    'Le lien est entouré sur la page. Il s’appelle souvent «\u00a0Créer un compte\u00a0».',
    'Ne remplissez rien sur cette page.',
  ],
  withoutRing: [
    'Cherchez «\u00a0Créer un compte\u00a0» ou «\u00a0Première visite\u00a0», souvent en bas.',
    'Ne remplissez rien sur cette page.',
  ],
};

const EMAIL_FIRST = 'Avez-vous cliqué sur le lien reçu par e-mail\u00a0? Faites-le d’abord.';

const SIGN_IN_TO_CHECK: Hint = {
  title: 'Connectez-vous pour vérifier',
  lines: [EMAIL_FIRST, 'Tapez ensuite votre numéro de sécurité sociale et votre mot de passe.'],
};

/** The page of 2026 that comes before the form: it has but a link. */
const TO_THE_SIGN_IN: Hint = {
  title: SIGN_IN_TO_CHECK.title,
  lines: [
    EMAIL_FIRST,
    'Cliquez ensuite sur l’accès entouré, souvent «\u00a0Se connecter\u00a0» ou «\u00a0Connectez-vous\u00a0».',
  ],
};

const FINISHED_AT_HOME: Hint = {
  title: 'C’est terminé',
  lines: [
    'Votre compte ameli est créé et il marche.',
    'Si d’autres utilisent cet ordinateur\u00a0: cliquez sur «\u00a0Déconnexion\u00a0» avant de partir.',
  ],
};

const AND_THE_MAILBOX = 'Déconnectez-vous aussi de votre messagerie.';
const SIGN_OUT = 'Avant de partir, cliquez sur «\u00a0Déconnexion\u00a0», entouré sur la page.';
const SIGN_OUT_WITHOUT_RING = 'Avant de partir, cherchez «\u00a0Déconnexion\u00a0» sur la page. Cliquez dessus.';

const FINISHED_IN_PUBLIC: Hint = {
  title: 'C’est terminé',
  lines: ['Votre compte ameli est créé et il marche.', SIGN_OUT, AND_THE_MAILBOX],
  withoutRing: ['Votre compte ameli est créé et il marche.', SIGN_OUT_WITHOUT_RING, AND_THE_MAILBOX],
};

const SIGNED_IN_IN_PUBLIC: Hint = {
  title: 'Un compte ameli est ouvert ici',
  lines: ['D’autres utilisent cet ordinateur.', SIGN_OUT, AND_THE_MAILBOX],
  withoutRing: ['D’autres utilisent cet ordinateur.', SIGN_OUT_WITHOUT_RING, AND_THE_MAILBOX],
};

/**
 * What the card says of a page; null where nothing is to be said.
 * @param notice a question about cookies comes first: until it is answered, nothing else can be done
 * @param ringed what is ringed on the page
 */
export function hintFor(
  page: PageName,
  step: Step | null,
  notice: Notice | null,
  ringed: readonly TargetName[],
  circumstances: Circumstances,
): Hint | null {
  if (page === 'signed-in' && step === null && !isToSignOut(page, step, circumstances)) return null;
  if (notice === 'cookies') return cookiesHint;
  const hint = hintOfPage(page, step, ringed, circumstances);
  return hint?.withoutRing === undefined || ringed.length > 0 ? hint : { ...hint, lines: hint.withoutRing };
}

function hintOfPage(
  page: PageName,
  step: Step | null,
  ringed: readonly TargetName[],
  { publicComputer }: Circumstances,
): Hint | null {
  if (page === 'unknown') return null;
  if (page === 'sign-in') {
    if (step !== 7) return SIGN_IN_TO_CREATE;
    return ringed.includes('sign-in-link') ? TO_THE_SIGN_IN : SIGN_IN_TO_CHECK;
  }
  if (page === 'signed-in') {
    if (step === null) return SIGNED_IN_IN_PUBLIC;
    return publicComputer ? FINISHED_IN_PUBLIC : FINISHED_AT_HOME;
  }
  if (page === 'contact' && ringed.length > 0) return { ...PAGES.contact, lines: [toType(ringed), SENDS_EMAIL] };
  return PAGES[page];
}

/** Not every year's page asks for all of it. */
function toType(ringed: readonly TargetName[]): string {
  const twice = ringed.includes('email-confirmation') ? ' deux fois' : '';
  const phone = ringed.includes('phone') ? ', puis votre numéro de téléphone' : '';
  return `Tapez votre adresse e-mail${twice}${phone}.`;
}

/** Said alone: until the question is answered, nothing else can be done. */
export const cookiesHint: Hint = {
  title: 'Répondez d’abord à la question sur les cookies',
  lines: ['Acceptez ou refusez, comme vous voulez. Le compte marche dans les deux cas.'],
};

/**
 * What a screen reader hears when another page is there.
 * @param ringed what is ringed on the page: of several, their names are said, since the rings are for the eyes
 */
export function announcement(label: string, hint: Hint, ringed: readonly TargetName[] = []): string {
  const names = ringed.length > 1 ? ringed.map((target) => `${targetHints[target].name}.`) : [];
  return [`${label}.`, `${hint.title}.`, ...hint.lines, ...names].join(' ');
}
