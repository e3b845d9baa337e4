/** What the stores show of the extension, and what it answers them on data and rights. */

/** As short as each store lets it be; for Chrome and Edge it is the manifest's own description. */
export const summary =
  'Aide de la mairie pour créer son compte ameli, étape par étape, sur les pages elles-mêmes. Elle montre où cliquer, quoi écrire, et où le trouver. Elle ne remplit rien et n’envoie rien. N’est pas un service de l’Assurance Maladie.';

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

export const introduction = [
  'Pas à pas ameli aide à créer son compte ameli, étape par étape.',
  'L’aide s’affiche sur les pages d’ameli.fr. Elle dit quoi faire, et où trouver ce qui est demandé.',
];

export const description: readonly Section[] = [
  {
    title: 'Ce n’est pas un service de l’Assurance Maladie',
    lines: [
      'C’est une aide de la mairie de Saint-Thomas, pour ses habitants.',
      'Ni ameli, ni l’Assurance Maladie, ni l’État n’y ont part.',
    ],
  },
  {
    title: 'Ce qu’elle fait',
    lines: [
      'Elle reconnaît la page ouverte, et dit à quelle étape vous êtes.',
      'Elle entoure le lien ou les cases à utiliser, et les numérote.',
      'Un dessin montre où lire les numéros de la carte Vitale et du RIB.',
      'Elle dit s’il manque un chiffre, ou s’il y en a un de trop.',
      '«\u00a0Je suis bloqué\u00a0» répond aux difficultés de chaque page.',
      'Elle dit si l’adresse ouverte est bien celle d’ameli.fr.',
      'Le texte s’agrandit, le contraste se renforce, le clavier suffit.',
      'Un guide complet se lit ou s’imprime avant de commencer.',
    ],
  },
  {
    title: 'Ce qu’elle ne fait pas',
    lines: [
      'Elle ne remplit rien et ne clique sur rien. C’est vous qui faites.',
      'Elle n’envoie rien. Elle n’a pas de serveur.',
      'Elle ne lit aucun mot de passe.',
      'Elle ne garde rien de ce qui est tapé.',
      'Elle ne choisit pas le «\u00a0zéro papier\u00a0» à votre place.',
    ],
  },
  {
    title: 'Où elle agit',
    lines: ['Sur cinq adresses d’ameli.fr, et nulle part ailleurs.'],
  },
  {
    title: 'Pour commencer',
    lines: [
      'Préparez votre carte Vitale, un RIB, votre adresse e-mail et votre téléphone portable.',
      'Ouvrez ameli.fr, puis l’accès au compte.',
      'Suivez la carte violette, une étape à la fois.',
    ],
  },
];

/** What each of the five pictures shows, for the stores that ask. */
export const captions = [
  'Étape\u00a03\u00a0: les deux cases sont entourées, et un dessin montre où lire le numéro.',
  'Étape\u00a02\u00a0: un dessin montre les 13\u00a0chiffres à taper.',
  '«\u00a0Je suis bloqué\u00a0»\u00a0: ce qui arrête souvent sur cette page, et que faire.',
  'La fenêtre de l’extension\u00a0: où vous en êtes, et si l’adresse est la bonne.',
  'Le guide, à lire ou à imprimer avant de commencer.',
] as const;

/** In the tiles, beside the name. */
export const tile = {
  aid: 'Aide de la mairie',
  purpose: 'Créer son compte ameli, une étape à la fois',
  notOfficial: 'N’est pas un service de l’Assurance Maladie',
};

/** Beside the popup, in its picture. */
export const popup = {
  title: 'Où en êtes-vous\u00a0?',
  lines: [
    'Sept étapes. Celle qui est en cours est marquée.',
    'La fenêtre dit si la page ouverte est bien celle d’ameli.fr.',
    'Le texte s’agrandit, le contraste se renforce.',
  ],
};

/** Each search term of Edge has 30 characters at the most. */
export const searchTerms = [
  'compte ameli',
  'créer compte ameli',
  'carte Vitale',
  'aide de la mairie',
  'numéro de série Vitale',
];

export const singlePurpose = [
  'Aider à créer son compte ameli, étape par étape, sur les pages d’ameli.fr elles-mêmes.',
  'L’extension guide. Elle ne remplit rien et ne clique sur rien.',
];

/** Why each right is asked for, by its name in the manifest. */
export const permissions: Record<string, readonly string[]> = {
  storage: [
    'Garder en mémoire les numéros des étapes vues, jusqu’à la fermeture du navigateur.',
    'À domicile, garder la taille du texte et le contraste.',
    'Sur les postes de la mairie, lire ses réglages\u00a0: nom, téléphone, poste public.',
  ],
  activeTab: [
    'Dire, quand on ouvre la fenêtre de l’extension, si la page est bien celle d’ameli.fr.',
    'L’adresse est regardée sur place. Elle n’est ni gardée ni envoyée.',
  ],
  alarms: ['Tout oublier, sur un poste public, après quelques minutes sans personne.'],
};

export const hosts = [
  'Reconnaître la page ouverte et afficher les repères par-dessus.',
  'Ce sont les cinq adresses d’ameli.fr par où passe la création d’un compte, en https. Aucune autre.',
  'La page elle-même n’est pas changée.',
];

export const remoteCode = ['Non. Tout le code est dans le paquet. L’extension ne fait aucune requête.'];

export const dataUse = [
  'Ne cochez aucune sorte de données\u00a0: rien de la personne n’est recueilli ni envoyé.',
  'Seuls les numéros des étapes et les réglages d’affichage sont gardés, sur l’ordinateur.',
  'La forme de ce qui est tapé est vérifiée dans la page, puis oubliée. Les mots de passe ne sont pas lus.',
];

/** The three that Chrome has one certify; all are true of an extension that takes nothing out of the page. */
export const certificates = [
  'Cochez les trois déclarations\u00a0: aucune vente, aucun autre usage, aucun usage pour un crédit.',
];

export const personalData = [
  'Répondez «\u00a0Oui\u00a0»\u00a0: elle regarde la forme de ce qui est tapé. Rien n’est recueilli ni envoyé.',
];
