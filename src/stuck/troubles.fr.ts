import type { PageName, Step } from '../journey/steps';

/**
 * « Je suis bloqué »: what stops people on each page, the commonest first, and what to do then.
 * Facts: ameli-facts.md, “Facts a hint can rely on”.
 */

export interface Trouble {
  readonly question: string;
  readonly answer: readonly string[];
}

export const title = 'Je suis bloqué';
export const choose = 'Choisissez ce qui vous arrête.';
export const back = 'Revenir à l’étape';
export const whereToTurn =
  'Par téléphone\u00a0: 36\u00a046, l’Assurance Maladie (service gratuit + prix de l’appel). Ou venez à la mairie.';

const NO_BANK_SLIP: Trouble = {
  question: 'Je n’ai pas mon RIB',
  answer: [
    'Demandez-le à votre banque, ou imprimez-le depuis son site.',
    'Regardez aussi dans votre chéquier\u00a0: il y en a souvent un au début ou à la fin.',
    'Rien ne presse\u00a0: vous recommencerez plus tard.',
  ],
};
const NO_CARD: Trouble = {
  question: 'Je n’ai pas ma carte Vitale',
  answer: [
    'Sans elle, cette étape ne peut pas se faire en ligne.',
    'Revenez avec la carte. Si elle est perdue ou volée, appelez le 36\u00a046.',
  ],
};
const CANNOT_READ: Trouble = {
  question: 'Je n’arrive pas à lire le numéro',
  answer: [
    'Prenez une loupe, ou agrandissez une photo de la carte.',
    'Demandez à quelqu’un de confiance de vous le lire.',
    'Pour le numéro de série\u00a0: appelez le 34\u00a022, du lundi au vendredi, de 8\u00a0h\u00a030 à 17\u00a0h\u00a030.',
  ],
};
const TEN_DIGITS: Trouble = {
  question: 'Je ne vois que 10\u00a0chiffres sur ma carte avec photo',
  answer: [
    'Appelez le 34\u00a022, du lundi au vendredi, de 8\u00a0h\u00a030 à 17\u00a0h\u00a030. N’ajoutez pas de chiffre.',
  ],
};
const NO_MATCH: Trouble = {
  question: 'Le site dit que les informations ne correspondent pas',
  answer: [
    'Vérifiez dans cet ordre.',
    '1. L’IBAN est celui du compte où la CPAM vous rembourse.',
    '2. Vous avez changé de banque\u00a0? Essayez l’ancien IBAN. La CPAM ne connaît peut-être pas le nouveau.',
    '3. Le nom est votre nom de naissance.',
    '4. Le numéro de sécurité sociale a 13\u00a0chiffres, pas 15.',
    '5. Le code postal est celui de l’adresse que la CPAM connaît.',
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
    'Tapez votre numéro et votre mot de passe. S’il est oublié, cliquez sur «\u00a0Code oublié\u00a0» ou «\u00a0Mot de passe oublié\u00a0».',
  ],
};
const NO_EMAIL: Trouble = {
  question: 'Je n’ai pas d’adresse e-mail',
  answer: [
    'Le compte ameli en demande une. Elle est gratuite.',
    'Demandez à la mairie\u00a0: elle peut vous aider à en créer une.',
    'N’utilisez pas celle d’une autre personne\u00a0: elle recevrait vos messages.',
  ],
};
const NO_MESSAGE: Trouble = {
  question: 'L’e-mail n’arrive pas',
  answer: [
    'Attendez quelques minutes.',
    'Regardez dans «\u00a0Courrier indésirable\u00a0» ou «\u00a0Spam\u00a0».',
    'Toujours rien\u00a0? L’adresse a peut-être une faute. Reprenez depuis «\u00a0Créer un compte\u00a0».',
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
  answer: [
    'Comptez au moins 8\u00a0caractères.',
    'Mettez une majuscule, une minuscule, un chiffre ou un signe comme + ou\u00a0*.',
    'Tapez deux fois exactement la même chose.',
  ],
};
const FORGOTTEN: Trouble = {
  question: 'J’ai oublié mon mot de passe',
  answer: ['Cliquez sur «\u00a0Mot de passe oublié\u00a0» ou «\u00a0Code oublié\u00a0», puis suivez la page.'],
};
const NO_MOBILE: Trouble = {
  question: 'Je n’ai pas de téléphone portable',
  answer: [
    'Regardez si la case est obligatoire\u00a0: une étoile ou le mot le dit.',
    'Si elle l’est, appelez le 36\u00a046.',
  ],
};
const UNSURE: Trouble = {
  question: 'Je ne sais pas si je dois accepter',
  answer: [
    'Ce choix n’appartient qu’à vous. Rien n’est à décider aujourd’hui.',
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
    'Si vous êtes perdu, cliquez sur l’icône de l’aide, puis sur «\u00a0Aller sur ameli.fr\u00a0».',
  ],
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
  identity: [NO_MATCH, TEMPORARY, CANNOT_READ, HAVE_ACCOUNT],
  verification: [NO_BANK_SLIP, NO_CARD, CANNOT_READ, TEN_DIGITS, NO_MATCH],
  terms: [UNSURE, NO_EMAIL],
  password: [REFUSED_PASSWORD],
  contact: [NO_EMAIL, NO_MOBILE],
  'email-sent': [NO_MESSAGE, NO_MAILBOX],
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
    HAVE_ACCOUNT,
    FRANCE_CONNECT,
  ],
};
const TO_CREATE: readonly Trouble[] = [HAVE_ACCOUNT, NO_EMAIL, FRANCE_CONNECT];
const TO_CHECK: readonly Trouble[] = [FORGOTTEN, NO_MESSAGE];

/** What may stop one on a page, the commonest first; never none. */
export function troublesAt(page: PageName, step: Step | null): readonly Trouble[] {
  const own = page === 'sign-in' ? (step === 7 ? TO_CHECK : TO_CREATE) : (AT[page] ?? []);
  return [...own, WRONG_PAGE, UNAVAILABLE];
}
