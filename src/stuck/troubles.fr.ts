import { passwordRules } from '../journey/hints.fr';
import { ACCOUNT_URL, type PageName, type Step } from '../journey/steps';

/**
 * « Je suis bloqué »: what stops people on each page, the commonest first, and what to do then.
 * Facts: ameli-facts.md, “Facts a hint can rely on”.
 */

export interface Trouble {
  readonly question: string;
  readonly answer: readonly string[];
  readonly link?: { readonly text: string; readonly address: string };
}

export const title = 'Je suis bloqué';
export const choose = 'Choisissez votre problème.';
export const back = 'Revenir à l’étape';
export const whereToTurn =
  'Par téléphone\u00a0: 36\u00a046, l’Assurance Maladie (service gratuit + prix de l’appel). Ou demandez à l’accueil de la mairie.';

const NO_BANK_SLIP: Trouble = {
  question: 'Je n’ai pas mon RIB',
  answer: [
    'Demandez-le à votre banque. Chez vous, son site le donne aussi.',
    'Regardez aussi dans votre chéquier, au début ou à la fin.',
    'Rien ne presse\u00a0: vous recommencerez plus tard.',
  ],
};
const NO_CARD: Trouble = {
  question: 'Je n’ai pas ma carte Vitale',
  answer: [
    'Revenez avec la carte\u00a0: cette étape la demande.',
    'Perdue ou volée\u00a0? Appelez le 36\u00a046.',
    'Autres moyens\u00a0: l’accueil de votre CPAM, ou FranceConnect.',
  ],
};
/** Where the number is asked, and the card is needed but to read it. */
const NO_CARD_YET: Trouble = {
  question: NO_CARD.question,
  answer: [
    'Le numéro est aussi sur vos relevés de remboursement.',
    'La page suivante demandera la carte. Perdue ou volée\u00a0? Appelez le 36\u00a046.',
  ],
};
const HOURS = 'Ce numéro répond du lundi au vendredi, de 8\u00a0h\u00a030 à 17\u00a0h\u00a030.';
const LOOK_CLOSER = [
  'Prenez une loupe, ou agrandissez une photo de la carte.',
  'Demandez à quelqu’un de confiance de vous le lire.',
];
const CANNOT_READ: Trouble = {
  question: 'Je n’arrive pas à lire le numéro',
  answer: [...LOOK_CLOSER, 'Pour le numéro de série\u00a0: appelez le 34\u00a022.', HOURS],
};
/** That of social security: 34 22 helps with the card's own only (ameli-facts.md). */
const CANNOT_READ_YET: Trouble = {
  question: CANNOT_READ.question,
  answer: [...LOOK_CLOSER, 'Il est aussi sur vos relevés de remboursement.'],
};
const TEN_DIGITS: Trouble = {
  question: 'Je ne vois que 10\u00a0chiffres sur ma carte avec photo',
  answer: ['N’ajoutez rien\u00a0: appelez le 34\u00a022.', HOURS],
};
const STILL_REFUSED = 'Toujours refusé\u00a0? Appelez le 36\u00a046.';
const CAUSES_OF_NO_MATCH = [
  'Vérifiez dans cet ordre.',
  '1. L’IBAN est celui du compte où la CPAM vous rembourse.',
  '2. Vous avez changé de banque\u00a0? Essayez l’ancien RIB. La CPAM ne connaît peut-être pas le nouveau.',
  '3. Le nom est votre nom de naissance (de jeune fille).',
  '4. Le numéro de sécurité sociale a 13\u00a0chiffres, pas 15.',
  '5. Le code postal est celui de l’adresse que la CPAM connaît.',
  '6. Le numéro de série est celui de votre carte Vitale actuelle.',
];
const NO_MATCH: Trouble = {
  question: 'Le site dit que les informations ne correspondent pas',
  answer: [...CAUSES_OF_NO_MATCH, STILL_REFUSED],
};
/** Where IBAN and card are asked, and the rest was before. */
const NO_MATCH_OF_VERIFICATION: Trouble = {
  question: NO_MATCH.question,
  answer: [...CAUSES_OF_NO_MATCH, 'Pour 3, 4 et 5, revenez à la page d’avant.', STILL_REFUSED],
};
/** As long as no IBAN was asked. */
const NO_MATCH_OF_IDENTITY: Trouble = {
  question: NO_MATCH.question,
  answer: [
    'Vérifiez dans cet ordre.',
    '1. Le nom est votre nom de naissance (de jeune fille).',
    '2. Le numéro de sécurité sociale a 13\u00a0chiffres, pas 15.',
    '3. La date de naissance est écrite ainsi\u00a0: jour, mois, année.',
    '4. Le code postal est celui de l’adresse que la CPAM connaît.',
    STILL_REFUSED,
  ],
};
const TEMPORARY: Trouble = {
  question: 'Mon numéro commence par 7 ou 8',
  answer: [
    'C’est un numéro provisoire. Il ne permet pas de créer un compte.',
    'Attendez votre numéro définitif, ou appelez le 36\u00a046.',
  ],
};
const HAVE_ACCOUNT: Trouble = {
  question: 'J’ai peut-être déjà un compte',
  answer: [
    'N’en créez pas un second. Allez sur la page de connexion.',
    'Tapez-y votre numéro et votre mot de passe. Il est oublié\u00a0? Cliquez sur «\u00a0Code oublié\u00a0» ou «\u00a0Mot de passe oublié\u00a0».',
  ],
};
const NO_EMAIL: Trouble = {
  question: 'Je n’ai pas d’adresse e-mail',
  answer: [
    'Le compte ameli demande une adresse e-mail. Elle est gratuite.',
    'Demandez à l’accueil de la mairie\u00a0: on peut vous aider à en créer une.',
    'N’utilisez pas celle d’une autre personne\u00a0: elle recevrait vos messages.',
  ],
};
const NO_MESSAGE: Trouble = {
  question: 'L’e-mail n’arrive pas',
  answer: [
    'Attendez quelques minutes.',
    'Regardez dans «\u00a0Courrier indésirable\u00a0» ou «\u00a0Spam\u00a0».',
    'Toujours rien\u00a0? Cherchez sur la page un bouton pour renvoyer l’e-mail.',
    'L’adresse a peut-être une faute\u00a0: appelez le 36\u00a046.',
  ],
};
const LINK_FAILS: Trouble = {
  question: 'Le lien de l’e-mail ne marche pas, ou s’est ouvert ailleurs',
  answer: [
    'Essayez de vous connecter\u00a0: le compte est peut-être déjà activé.',
    'Sinon, ouvrez l’e-mail le plus récent et cliquez sur son lien.',
    'Toujours rien\u00a0? Appelez le 36\u00a046.',
  ],
};
const REFUSED_AT_LAST: Trouble = {
  question: 'Le site refuse mon numéro ou mon mot de passe',
  answer: [
    'Cliquez d’abord sur le lien reçu par e-mail\u00a0: sans lui, le compte ne marche pas.',
    'Tapez les 13\u00a0chiffres du numéro, sans les 2\u00a0de la fin.',
    'Retapez lentement le mot de passe, avec ses majuscules.',
    'Encore refusé\u00a0? Cliquez sur «\u00a0Mot de passe oublié\u00a0» ou «\u00a0Code oublié\u00a0». Trop d’essais bloquent le compte.',
  ],
};
const NO_MAILBOX: Trouble = {
  question: 'Je ne peux pas ouvrir ma messagerie ici',
  answer: [
    'Ouvrez-la plus tard, chez vous ou sur votre téléphone.',
    'Cliquez alors sur le lien de l’e-mail. Le compte sera activé.',
  ],
};
const NO_CODE: Trouble = {
  question: 'Le code n’arrive pas',
  answer: [
    'Attendez quelques minutes. Regardez vos SMS et vos e-mails.',
    'Demandez ensuite un nouveau code, avec le bouton de la page.',
  ],
};
const REFUSED_PASSWORD: Trouble = {
  question: 'Le site refuse mon mot de passe',
  answer: [...passwordRules, 'Un signe, c’est par exemple + ou\u00a0*.', 'Tapez deux fois exactement la même chose.'],
};
const FORGOTTEN: Trouble = {
  question: 'J’ai oublié mon mot de passe',
  answer: ['Cliquez sur «\u00a0Mot de passe oublié\u00a0» ou «\u00a0Code oublié\u00a0», puis suivez la page.'],
};
const NO_MOBILE: Trouble = {
  question: 'Je n’ai pas de téléphone portable',
  answer: [
    'La case est-elle obligatoire\u00a0? Une étoile ou un mot le dit.',
    'Si oui, appelez le 36\u00a046. Sinon, laissez-la vide.',
  ],
};
const UNSURE: Trouble = {
  question: 'Je ne sais pas si je dois accepter',
  answer: [
    'Ce choix n’appartient qu’à vous. Vous pouvez décider un autre jour.',
    'Vous pouvez fermer la page. Le compte ne sera pas créé.',
  ],
};
const UNAVAILABLE: Trouble = {
  question: 'Le site ne marche pas',
  answer: ['Vous n’avez rien fait de mal.', 'Réessayez dans une heure, ou demain.'],
};
const WRONG_PAGE: Trouble = {
  question: 'J’ai cliqué sur une mauvaise page',
  answer: [
    'Rien n’est cassé. Revenez en arrière avec la flèche, en haut à gauche.',
    'Au clavier\u00a0: tapez Alt et la flèche vers la gauche.',
    'Vous êtes perdu\u00a0? Cliquez ci-dessous.',
  ],
  link: { text: 'Revenir au compte ameli', address: ACCOUNT_URL },
};
const FRANCE_CONNECT: Trouble = {
  question: 'Puis-je utiliser FranceConnect\u00a0?',
  answer: [
    'Oui, si vous avez déjà un compte d’un autre service public, comme celui des impôts.',
    'Cliquez sur «\u00a0FranceConnect\u00a0» sur la page de connexion. Cette aide ne vous suivra pas là-bas.',
  ],
};

const AT: Partial<Record<PageName, readonly Trouble[]>> = {
  home: [HAVE_ACCOUNT, NO_EMAIL],
  identity: [NO_MATCH_OF_IDENTITY, TEMPORARY, NO_CARD_YET, CANNOT_READ_YET, HAVE_ACCOUNT],
  verification: [NO_BANK_SLIP, NO_CARD, CANNOT_READ, TEN_DIGITS, NO_MATCH_OF_VERIFICATION],
  terms: [UNSURE, NO_EMAIL],
  password: [REFUSED_PASSWORD],
  contact: [NO_EMAIL, NO_MOBILE],
  'email-sent': [NO_MESSAGE, LINK_FAILS, NO_MAILBOX],
  activated: [FORGOTTEN],
  'one-time-code': [NO_CODE],
  'signed-in': [],
  'account-locked': [FORGOTTEN],
  unknown: [
    NO_MATCH,
    TEMPORARY,
    NO_BANK_SLIP,
    NO_CARD,
    CANNOT_READ,
    NO_EMAIL,
    NO_MESSAGE,
    LINK_FAILS,
    HAVE_ACCOUNT,
    FRANCE_CONNECT,
  ],
};
const TO_CREATE: readonly Trouble[] = [HAVE_ACCOUNT, NO_EMAIL, FRANCE_CONNECT];
const TO_CHECK: readonly Trouble[] = [REFUSED_AT_LAST, FORGOTTEN, LINK_FAILS, NO_MESSAGE];

/** What may stop one on a page, the commonest first; never none. */
export function troublesAt(page: PageName, step: Step | null): readonly Trouble[] {
  const own = page === 'sign-in' ? (step === 7 ? TO_CHECK : TO_CREATE) : (AT[page] ?? []);
  return [...own, WRONG_PAGE, UNAVAILABLE];
}
