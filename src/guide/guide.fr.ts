import { ACCOUNT_URL, type Step } from '../journey/steps';

/** A list item: the thing first, in bold, then where it is or what to know about it. */
export interface Item {
  readonly thing?: string;
  readonly text: string;
}

export interface StepText {
  readonly title: string;
  readonly items: readonly Item[];
  /** Said after the list, under the pictures where there are some. */
  readonly notes?: readonly string[];
}

export const title = 'Créer votre compte ameli, pas à pas';

export const notice = 'Aide de la mairie de Saint-Thomas. Ce n’est pas le site officiel de l’Assurance Maladie.';

export const print = 'Imprimer ce guide';

export const prepare = {
  title: 'Préparez ceci avant de commencer',
  items: [
    { thing: 'Votre numéro de sécurité sociale', text: 'il est écrit sur votre carte Vitale.' },
    { thing: 'Votre carte Vitale', text: 'vous en aurez besoin à l’étape\u00a03.' },
    { thing: 'Un RIB', text: 'celui du compte où la CPAM vous verse vos remboursements.' },
    { thing: 'Une adresse e-mail', text: 'vous devez pouvoir ouvrir cette messagerie aujourd’hui.' },
    { thing: 'Votre téléphone portable', text: 'gardez-le allumé, près de vous.' },
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
      {
        text:
          'Dans un moteur de recherche, ce site se nomme «\u00a0Compte ameli - mon espace personnel\u00a0». ' +
          'Ne cliquez pas sur une annonce.',
      },
      {
        text:
          'Vérifiez l’adresse en haut de l’écran\u00a0: ' +
          'le nom du site finit par «\u00a0.ameli.fr\u00a0», avec le point.',
      },
      {
        text:
          'Cliquez sur «\u00a0Créer un compte\u00a0» ou «\u00a0Créez votre compte\u00a0», ' +
          'souvent en bas de la page.',
      },
    ],
    notes: [
      'Une question sur les «\u00a0cookies\u00a0» peut s’afficher d’abord. Acceptez ou refusez\u00a0: elle disparaît.',
    ],
  },
  2: {
    title: 'Indiquez qui vous êtes',
    items: [
      { thing: 'Nom de famille', text: 'écrivez-le comme il figure sur vos papiers de l’Assurance Maladie.' },
      {
        thing: 'Numéro de sécurité sociale',
        text:
          'saisissez les 13\u00a0premiers chiffres, sans les deux derniers. ' +
          'Pour une naissance en Corse, saisissez aussi la lettre A ou B.',
      },
      { thing: 'Date de naissance', text: 'saisissez le jour, le mois, puis l’année. Exemple\u00a0: 05/03/1948.' },
      { thing: 'Code postal', text: 'saisissez celui de votre adresse, en cinq chiffres.' },
    ],
    notes: [
      'Cliquez ensuite sur «\u00a0Continuer\u00a0».',
      'Votre numéro commence par 7 ou 8\u00a0? Il est provisoire. Appelez le 36\u00a046.',
    ],
  },
  3: {
    title: 'Prouvez que c’est bien vous',
    items: [
      {
        thing: 'Les 7\u00a0derniers caractères de votre IBAN',
        text:
          'prenez le RIB que la CPAM connaît déjà. ' +
          'Lisez les deux derniers groupes\u00a0: 4, puis 3\u00a0chiffres ou lettres.',
      },
      {
        thing: 'Le numéro de série de votre carte Vitale',
        text: 'cherchez-le comme sur les dessins. Ce n’est pas votre numéro de sécurité sociale.',
      },
    ],
    notes: [
      'Vous avez changé de banque et le site refuse\u00a0? Appelez le 36\u00a046.',
      'Vous lisez moins de 11\u00a0chiffres sur une carte avec photo\u00a0? N’en ajoutez pas. Appelez le 34\u00a022.',
    ],
  },
  4: {
    title: 'Décidez pour le «\u00a0zéro papier\u00a0»',
    items: [
      { text: 'Lisez les conditions d’utilisation détaillées\u00a0: la page en donne le lien.' },
      {
        thing: 'Si vous acceptez ces conditions',
        text:
          'vos relevés de prestations n’arrivent plus par courrier postal. Vous les lisez en ligne. ' +
          'Une adresse e-mail devient obligatoire. ' +
          'L’Assurance Maladie peut aussi vous écrire dans la messagerie du compte.',
      },
      { thing: 'Si vous ne les acceptez pas', text: 'le compte n’est pas créé. Vous pouvez arrêter ici.' },
    ],
    notes: ['Ce choix n’appartient qu’à vous. Prenez le temps qu’il vous faut.'],
  },
  5: {
    title: 'Choisissez un mot de passe',
    items: [
      { text: 'Prenez au moins 8\u00a0caractères. Suivez aussi les règles affichées sur la page.' },
      { text: 'Mélangez majuscules, minuscules, chiffres ou caractères spéciaux, comme «\u00a0!\u00a0».' },
      { text: 'Choisissez-le facile à retenir pour vous, mais impossible à deviner. Évitez nom et date de naissance.' },
      { text: 'Ne le dites à personne, même à un agent de la mairie.' },
      { text: 'Sur un ordinateur public, refusez que le navigateur l’enregistre.' },
    ],
    notes: ['La page peut l’appeler «\u00a0code personnel\u00a0».'],
  },
  6: {
    title: 'Donnez votre e-mail et votre téléphone',
    items: [
      { thing: 'Adresse e-mail', text: 'saisissez-la deux fois. Relisez chaque lettre.' },
      { thing: 'Téléphone', text: 'saisissez le numéro de votre portable.' },
      { text: 'Cliquez sur «\u00a0CONTINUER\u00a0»\u00a0: le site vous envoie un e-mail.' },
    ],
  },
  7: {
    title: 'Activez le compte et vérifiez',
    items: [
      {
        text:
          'Ouvrez votre messagerie, puis l’e-mail de l’Assurance Maladie. ' +
          'Cherchez-le aussi dans «\u00a0Courrier indésirable\u00a0» ou «\u00a0Spam\u00a0».',
      },
      { text: 'Cliquez sur le lien de cet e-mail\u00a0: le compte est activé.' },
      { text: `Revenez sur ${ACCOUNT_URL} et connectez-vous avec votre numéro et votre mot de passe.` },
      { text: 'Saisissez le code reçu, si le site vous en demande un. Ne le dites à personne.' },
    ],
    notes: [
      'Sur un ordinateur public, terminez ainsi\u00a0: cliquez sur «\u00a0Déconnexion\u00a0» dans ameli, ' +
        'puis déconnectez-vous de votre messagerie.',
    ],
  },
};

/** Under the pictures of step 3, in their order. */
export const captions = {
  bankSlip: 'Sur le RIB\u00a0: les 7\u00a0derniers caractères de l’IBAN.',
  cardWithPhoto: 'Carte avec photo\u00a0: au recto, à droite de la photo. Saisissez les 11\u00a0derniers chiffres.',
  cardWithoutPhoto: 'Carte sans photo\u00a0: au verso, en haut à gauche. Saisissez tous les chiffres, de 8 à 13.',
};

export const help = {
  title: 'Si vous avez besoin d’aide',
  items: [
    { thing: '36\u00a046', text: 'l’Assurance Maladie vous répond (service gratuit + prix de l’appel).' },
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
    'Ne cliquez jamais sur un lien reçu par SMS ou par e-mail, même au nom de l’Assurance Maladie. ' +
      'Une seule exception\u00a0: l’e-mail d’activation que vous venez de demander à l’étape\u00a06.',
    'Vous avez un doute\u00a0? Ne saisissez rien et demandez à la mairie.',
  ],
};
