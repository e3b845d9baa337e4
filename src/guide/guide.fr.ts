import { ACCOUNT_URL, type Step } from '../journey/steps';

/** A list item: the thing first, in bold, then where it is or what to know about it. */
export interface Item {
  readonly thing?: string;
  readonly text: string;
  /** Where a click on the text leads. */
  readonly address?: string;
}

export interface StepText {
  readonly title: string;
  readonly items: readonly Item[];
  /** Said after the list, under the pictures where there are some. */
  readonly notes?: readonly string[];
  /** Said after that, on the screen only: two sheets in large letters hold no more than what is needed. */
  readonly more?: readonly string[];
}

export const title = 'Créer votre compte ameli, pas à pas';

export const notice = 'Aide de la mairie de Saint-Thomas. Ce n’est pas le site officiel de l’Assurance Maladie.';

export const print = 'Imprimer ce guide';

export const prepare = {
  title: 'Préparez ceci',
  items: [
    { thing: 'Votre carte Vitale', text: 'elle porte votre numéro de sécurité sociale.' },
    { thing: 'Un RIB', text: 'celui du compte où la CPAM vous rembourse.' },
    { thing: 'Votre adresse e-mail', text: 'avec de quoi l’ouvrir aujourd’hui.' },
    { thing: 'Votre téléphone portable', text: 'allumé, près de vous.' },
  ],
} as const satisfies { title: string; items: readonly Item[] };

export const stepsTitle = 'Les sept étapes';

export const stepLabel = (step: Step) => `Étape\u00a0${step}`;

export const stateLabel = { done: 'Étape faite', current: 'Vous en êtes ici' } as const;

export const steps: Record<Step, StepText> = {
  1: {
    title: 'Ouvrez la page de création',
    items: [
      { text: `Ouvrez le site du compte ameli\u00a0: ${ACCOUNT_URL}` },
      { text: 'Vérifiez en haut de l’écran\u00a0: le nom du site finit par «\u00a0.ameli.fr\u00a0», avec le point.' },
      { text: 'Cliquez sur «\u00a0Créer un compte\u00a0» ou «\u00a0Créez votre compte\u00a0», souvent en bas.' },
    ],
    notes: [
      'Une question sur les «\u00a0cookies\u00a0» peut s’afficher d’abord. Acceptez ou refusez\u00a0: elle disparaît.',
    ],
    more: [
      'Dans un moteur de recherche, ce site se nomme «\u00a0Compte ameli - mon espace personnel\u00a0». ' +
        'Ne cliquez pas sur une annonce.',
    ],
  },
  2: {
    title: 'Indiquez qui vous êtes',
    items: [
      { thing: 'Nom de famille', text: 'votre nom de naissance (de jeune fille).' },
      { thing: 'Numéro de sécurité sociale', text: 'les 13\u00a0premiers chiffres, sans la clé.' },
      { thing: 'Date de naissance', text: 'par exemple 05/03/1948.' },
      { thing: 'Code postal', text: 'celui de l’adresse que la CPAM connaît.' },
    ],
    notes: ['Votre numéro commence par 7 ou 8\u00a0? Il est provisoire. Appelez le 36\u00a046.'],
    more: [
      'Une femme mariée écrit son nom de jeune fille.',
      'Si vous êtes né en Corse, le numéro peut contenir la lettre A ou B.',
      'Cliquez ensuite sur «\u00a0Continuer\u00a0».',
    ],
  },
  3: {
    title: 'Prouvez que c’est bien vous',
    items: [
      {
        thing: 'Fin de votre IBAN',
        text: 'les 7\u00a0derniers caractères, sur le RIB que la CPAM connaît.',
      },
      {
        thing: 'Numéro de série de la carte Vitale',
        text: 'cherchez-le comme sur les dessins.',
      },
    ],
    notes: ['Vous avez changé de banque et le site refuse\u00a0? Essayez l’ancien RIB, ou appelez le 36\u00a046.'],
    more: [
      'La fin de l’IBAN peut contenir une lettre, comme à La Banque Postale.',
      'Le numéro de série n’est pas votre numéro de sécurité sociale.',
      'Vous ne lisez que 10\u00a0chiffres sur une carte avec photo\u00a0? N’en ajoutez pas. Appelez le 34\u00a022.',
    ],
  },
  4: {
    title: 'Décidez pour le «\u00a0zéro papier\u00a0»',
    items: [
      {
        thing: 'Si vous acceptez',
        text: 'vos relevés ne viennent plus par la poste. Vous les lisez en ligne. Une adresse e-mail devient obligatoire.',
      },
      { thing: 'Si vous n’acceptez pas', text: 'le compte n’est pas créé. Vous pouvez arrêter ici.' },
    ],
    notes: ['Ce choix n’appartient qu’à vous. Prenez votre temps.'],
    more: [
      'Lisez les conditions d’utilisation détaillées\u00a0: la page en donne le lien.',
      'L’Assurance Maladie vous écrit aussi dans le compte.',
    ],
  },
  5: {
    title: 'Choisissez un mot de passe',
    items: [
      { text: 'Prenez au moins 8\u00a0caractères\u00a0: majuscule, minuscule, et un chiffre ou un signe.' },
      { text: 'Ne le dites à personne, même à un agent de la mairie.' },
      { text: 'Un ordinateur public propose de l’enregistrer\u00a0? Refusez.' },
    ],
    more: [
      'Suivez aussi les règles affichées sur la page. Elle peut l’appeler «\u00a0code personnel\u00a0».',
      'Choisissez-le facile à retenir pour vous, mais impossible à deviner. Évitez nom et date de naissance.',
    ],
  },
  6: {
    title: 'Donnez votre e-mail et votre téléphone',
    items: [
      { thing: 'Adresse e-mail', text: 'tapez-la deux fois. Relisez chaque lettre.' },
      { thing: 'Téléphone', text: 'tapez le numéro de votre portable.' },
      { text: 'Cliquez sur «\u00a0Continuer\u00a0»\u00a0: le site vous envoie un e-mail.' },
    ],
  },
  7: {
    title: 'Activez le compte et vérifiez',
    items: [
      { text: 'Ouvrez votre messagerie, puis l’e-mail de l’Assurance Maladie. Cliquez sur son lien.' },
      { text: `Revenez sur ${ACCOUNT_URL} et connectez-vous.` },
      { text: 'Avant de partir\u00a0: déconnectez-vous d’ameli et de votre messagerie.' },
    ],
    notes: ['L’e-mail n’est pas là\u00a0? Cherchez-le dans «\u00a0Courrier indésirable\u00a0» ou «\u00a0Spam\u00a0».'],
    more: ['Tapez le code reçu, si le site vous en demande un. Ne le dites à personne.'],
  },
};

/** With the pictures of step 3, in their order; in print the name alone, the picture says the rest. */
export const captions = {
  bankSlip: { thing: 'Votre RIB', text: 'les 7\u00a0derniers caractères de l’IBAN.' },
  cardWithPhoto: {
    thing: 'Carte avec photo',
    text: 'devant, en haut à droite, à côté de la photo. Tapez les 11\u00a0derniers chiffres.',
  },
  cardWithoutPhoto: {
    thing: 'Carte sans photo',
    text: 'au dos, en haut à gauche. Tapez tous les chiffres, de 8 à 13.',
  },
} as const satisfies Record<string, Item>;

export const glossary = {
  title: 'Dix mots à connaître',
  words: [
    { word: 'Clé', meaning: 'les 2\u00a0derniers chiffres du numéro de sécurité sociale.' },
    { word: 'Cookies', meaning: 'petits fichiers que le site garde sur l’ordinateur.' },
    { word: 'CPAM', meaning: 'la caisse qui rembourse vos soins.' },
    { word: 'IBAN', meaning: 'le numéro de votre compte bancaire, écrit sur le RIB.' },
    { word: 'Lien', meaning: 'des mots sur lesquels on clique pour changer de page.' },
    { word: 'Messagerie', meaning: 'le site de vos e-mails.' },
    { word: 'Numéro de série', meaning: 'celui de la carte Vitale elle-même.' },
    { word: 'Relevé', meaning: 'la liste de vos remboursements.' },
    { word: 'RIB', meaning: 'le papier de la banque avec votre IBAN.' },
    { word: 'Zéro papier', meaning: 'des relevés en ligne, et non par la poste.' },
  ],
} as const;

export const help = {
  title: 'Si vous avez besoin d’aide',
  items: [
    { thing: '36\u00a046', text: 'l’Assurance Maladie (service gratuit + prix de l’appel).' },
    {
      thing: '34\u00a022',
      text: 'pour le numéro de série, du lundi au vendredi, de 8\u00a0h\u00a030 à 17\u00a0h\u00a030.',
    },
  ],
  /** Said where the mairie's technician set nothing else. */
  mairie: { thing: 'La mairie de Saint-Thomas', text: 'présentez-vous à l’accueil.' },
} as const satisfies { title: string; items: readonly Item[]; mairie: Item };

export const caution = {
  title: 'Pour votre sécurité',
  sentences: [
    'Ne cliquez sur aucun lien reçu par SMS ou e-mail, même de l’Assurance Maladie. ' +
      'Une seule exception\u00a0: l’e-mail que vous attendez après l’étape\u00a06.',
    'Vous avez un doute\u00a0? Ne tapez rien et demandez à la mairie.',
  ],
};
