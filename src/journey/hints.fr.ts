import { type Circumstances, isToSignOut, type Notice, type PageName, type Step, type TargetName } from './steps';

/** Every sentence a resident reads in the page, about the procedure. Short, one action first, « vous ». */

/** What one page wants. */
export interface Hint {
  readonly title: string;
  readonly lines: readonly string[];
  /** Said instead where nothing could be ringed, so that it never speaks of a ring that is not there. */
  readonly withoutRing?: readonly string[];
}

/** What one thing to use is called, and where to find what it asks. */
export interface TargetHint {
  readonly name: string;
  readonly help: readonly string[];
  readonly pictures?: readonly Picture[];
  /** Said instead once the resident told which carte Vitale is theirs. */
  readonly choices?: readonly CardChoice[];
}

/** One kind of carte Vitale. */
export interface CardChoice {
  readonly withPhoto: boolean;
  readonly label: string;
  readonly help: readonly string[];
  readonly pictures: readonly Picture[];
}

export type Picture = 'card-with-photo' | 'card-without-photo' | 'bank-slip' | 'social-security-number';

export const stepLabel = (step: Step) => `Étape\u00a0${step} sur\u00a07`;
export const finishedLabel = 'Étape\u00a07 sur\u00a07 – terminée';
export const aidLabel = 'Aide de la mairie';
export const notOfficial = 'Aide de la mairie, pas un service de l’Assurance Maladie.';
export const reduce = 'Réduire';
export const open = 'Ouvrir l’aide';
export const hereYouNeed = 'Dans l’ordre\u00a0:';
export const nowAsked = 'Vous remplissez';

type HintPage = Exclude<PageName, 'unknown' | 'sign-in' | 'signed-in'>;

const PAGES: Record<HintPage, Hint> = {
  home: {
    title: 'Ouvrez le compte ameli',
    lines: ['Cliquez sur l’accès au compte, entouré sur la page.', 'La création se fait sur la page suivante.'],
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
    lines: ['Prenez votre RIB et votre carte Vitale.', 'Cliquez dans une case\u00a0: un dessin montre où lire.'],
  },
  terms: {
    title: 'Décidez pour le «\u00a0zéro papier\u00a0»',
    lines: [
      'Si vous acceptez\u00a0: vos relevés ne viennent plus par la poste. Vous les lisez en ligne. ' +
        'Une adresse e-mail devient obligatoire.',
      'Si vous n’acceptez pas\u00a0: le compte n’est pas créé. Vos relevés continuent de venir par la poste.',
      'Ce choix n’appartient qu’à vous. Prenez votre temps.',
    ],
  },
  password: {
    title: 'Choisissez un mot de passe',
    lines: [
      'Prenez au moins 8\u00a0caractères, avec une majuscule, une minuscule et un chiffre.',
      'Tapez-le deux fois, puis cliquez sur «\u00a0Continuer\u00a0».',
    ],
  },
  contact: {
    title: 'Donnez votre e-mail et votre téléphone',
    lines: [
      'Tapez votre adresse e-mail deux fois.',
      'Le bouton «\u00a0Continuer\u00a0» fait envoyer un e-mail à cette adresse.',
    ],
  },
  'email-sent': {
    title: 'Ouvrez votre messagerie',
    lines: [
      'Un e-mail de l’Assurance Maladie vous attend. Cliquez sur son lien\u00a0: il active le compte.',
      'Vous ne le voyez pas\u00a0? Attendez quelques minutes. Regardez aussi dans «\u00a0Courrier indésirable\u00a0».',
      'Revenez ensuite vous connecter, pour vérifier.',
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
      'Cela arrive après plusieurs essais. Suivez ce que dit la page.',
      'Besoin d’aide\u00a0? Appelez le 36\u00a046 (service gratuit + prix de l’appel).',
    ],
  },
  expired: {
    title: 'La page est restée ouverte trop longtemps',
    lines: [
      'Par sécurité, le site s’est refermé. Ce n’est pas grave.',
      'Reprenez depuis la page de connexion du compte ameli.',
    ],
  },
};

const SIGN_IN_TO_CREATE: Hint = {
  title: 'Cliquez pour créer un compte',
  lines: ['Le lien est entouré sur la page.', 'Ne remplissez rien d’autre ici.'],
  withoutRing: [
    'Cherchez «\u00a0Créer un compte\u00a0» ou «\u00a0Première visite\u00a0», souvent en bas.',
    'Ne remplissez rien d’autre ici.',
  ],
};

const SIGN_IN_TO_CHECK: Hint = {
  title: 'Connectez-vous pour vérifier',
  lines: [
    'Avez-vous cliqué sur le lien reçu par e-mail\u00a0? Faites-le d’abord.',
    'Tapez ensuite votre numéro de sécurité sociale et votre mot de passe.',
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
 * @param ringed whether something on the page is ringed
 */
export function hintFor(
  page: PageName,
  step: Step | null,
  notice: Notice | null,
  ringed: boolean,
  circumstances: Circumstances,
): Hint | null {
  if (page === 'signed-in' && step === null && !isToSignOut(page, step, circumstances)) return null;
  if (notice === 'cookies') return cookiesHint;
  const hint = hintOfPage(page, step, circumstances);
  return hint?.withoutRing === undefined || ringed ? hint : { ...hint, lines: hint.withoutRing };
}

function hintOfPage(page: PageName, step: Step | null, { publicComputer }: Circumstances): Hint | null {
  if (page === 'unknown') return null;
  if (page === 'sign-in') return step === 7 ? SIGN_IN_TO_CHECK : SIGN_IN_TO_CREATE;
  if (page === 'signed-in') {
    if (step === null) return SIGNED_IN_IN_PUBLIC;
    return publicComputer ? FINISHED_IN_PUBLIC : FINISHED_AT_HOME;
  }
  return PAGES[page];
}

/** Said alone: until the question is answered, nothing else can be done. */
export const cookiesHint: Hint = {
  title: 'Répondez d’abord à la question sur les cookies',
  lines: ['Acceptez ou refusez, comme vous voulez. Le compte marche dans les deux cas.'],
};

export const targetHints: Record<TargetName, TargetHint> = {
  'account-link': { name: 'L’accès au compte', help: ['Cliquez dessus pour aller au compte ameli.'] },
  'create-account-link': { name: 'Créer un compte', help: ['Cliquez sur ce lien pour commencer.'] },
  'sign-in-link': { name: 'Se connecter', help: ['Cliquez dessus pour vous connecter.'] },
  'social-security-number': {
    name: 'Numéro de sécurité sociale',
    help: [
      'Lisez-le sur votre carte Vitale. Tapez les 13\u00a0premiers chiffres, sans les 2\u00a0derniers.',
      'Il commence par 1 ou 2. En Corse, il contient la lettre A ou B.',
    ],
    pictures: ['social-security-number'],
  },
  password: {
    name: 'Mot de passe',
    help: ['Tapez le mot de passe choisi à l’étape\u00a05.', 'Refusez que le navigateur l’enregistre.'],
  },
  'family-name': {
    name: 'Nom de famille',
    help: ['Écrivez votre nom de naissance, comme sur vos papiers de l’Assurance Maladie.'],
  },
  'birth-date': {
    name: 'Date de naissance',
    help: ['Tapez le jour, le mois, puis l’année. Exemple\u00a0: 05/03/1948.'],
  },
  'postal-code': {
    name: 'Code postal',
    help: ['Tapez les 5\u00a0chiffres de votre adresse, celle que la CPAM connaît.'],
  },
  'iban-last-digits': {
    name: 'Fin de votre IBAN',
    help: [
      'Prenez le RIB du compte où la CPAM vous rembourse.',
      'Tapez les 7\u00a0derniers caractères\u00a0: les deux derniers groupes. Ce sont des chiffres, parfois une lettre.',
    ],
    pictures: ['bank-slip'],
  },
  'card-serial-number': {
    name: 'Numéro de série de la carte Vitale',
    help: [
      'Carte avec photo\u00a0: devant, en haut à droite. Tapez les 11\u00a0derniers chiffres.',
      'Carte sans photo\u00a0: au dos, en haut à gauche. Tapez les 8 à 13\u00a0chiffres.',
    ],
    pictures: ['card-with-photo', 'card-without-photo'],
    choices: [
      {
        withPhoto: true,
        label: 'Ma carte a une photo',
        help: [
          'Le numéro est devant, en haut à droite de la photo. Tapez ses 11\u00a0derniers chiffres.',
          'Vous n’en voyez que 10\u00a0? N’ajoutez rien\u00a0: appelez le 34\u00a022.',
        ],
        pictures: ['card-with-photo'],
      },
      {
        withPhoto: false,
        label: 'Ma carte n’a pas de photo',
        help: ['Le numéro est au dos, en haut à gauche. Tapez tous ses chiffres\u00a0: il y en a de 8 à 13.'],
        pictures: ['card-without-photo'],
      },
    ],
  },
  'paperless-consent': {
    name: 'Votre choix',
    help: [
      'Accepter\u00a0: relevés en ligne, e-mail obligatoire. Ne pas accepter\u00a0: pas de compte, relevés par la poste.',
    ],
  },
  'new-password': {
    name: 'Votre mot de passe',
    help: [
      'Choisissez une suite que vous retiendrez et que personne ne devinera.',
      'Évitez votre nom et votre date de naissance. Ne le dites à personne.',
    ],
  },
  'new-password-confirmation': { name: 'Le même, une seconde fois', help: ['Tapez exactement le même mot de passe.'] },
  email: {
    name: 'Adresse e-mail',
    help: [
      'Tapez une adresse que vous pouvez ouvrir aujourd’hui.',
      'Relisez chaque lettre\u00a0: l’e-mail y sera envoyé.',
    ],
  },
  'email-confirmation': { name: 'La même, une seconde fois', help: ['Tapez exactement la même adresse e-mail.'] },
  phone: { name: 'Téléphone portable', help: ['Tapez les 10\u00a0chiffres. Ils commencent par 06 ou 07.'] },
  'continue-button': {
    name: 'Continuer',
    help: ['Cliquez ici quand tout est rempli\u00a0: l’e-mail d’activation est envoyé.'],
  },
  'one-time-code': { name: 'Le code reçu', help: ['Recopiez les chiffres reçus par e-mail ou par SMS.'] },
  'sign-out-link': { name: 'Déconnexion', help: ['Cliquez ici avant de quitter un ordinateur public.'] },
};

/** What a screen reader hears when another page is there. */
export function announcement(label: string, hint: Hint): string {
  return `${label}. ${hint.title}. ${hint.lines.join(' ')}`;
}
