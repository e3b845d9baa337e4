import type { Item } from './guide.fr';

/**
 * The declaration of accessibility, in the order of the legal form (loi n° 2005-102, article 47; décret n° 2019-768;
 * arrêté du 20 septembre 2019). Without an audit of the RGAA that is in force, its state is « non conforme » by law,
 * whatever was tested: a mairie that has the audit made writes the result here.
 */

interface Part {
  readonly title: string;
  readonly sentences?: readonly string[];
  readonly items?: readonly Item[];
}

export const state = 'Accessibilité\u00a0: non conforme (audit à faire)';

export const title = 'Déclaration d’accessibilité';

const ANY_NAME = 'La mairie de Saint-Thomas';

/** @param name of the mairie, as its technician set it; may be empty */
export const introduction = (name: string): readonly string[] => [
  `Déclarant\u00a0: ${name || ANY_NAME}.`,
  'La mairie s’engage à rendre ses services numériques accessibles. C’est l’article\u00a047 de la loi n°\u00a02005-102 du 11\u00a0février 2005.',
  'Cette déclaration s’applique à l’extension «\u00a0Pas à pas ameli\u00a0»\u00a0: la carte, la fenêtre de l’icône et ce guide.',
  'Elle ne s’applique pas aux pages du site ameli.fr.',
];

export const parts: readonly Part[] = [
  {
    title: 'État de conformité',
    sentences: [
      '«\u00a0Pas à pas ameli\u00a0» n’a pas encore été audité selon le référentiel RGAA, version\u00a04.1.',
      'Sans audit, la loi demande d’écrire «\u00a0non conforme\u00a0». Cela ne dit rien de ce qui a été essayé.',
    ],
  },
  {
    title: 'Résultats des essais',
    sentences: ['Ces essais ne remplacent pas un audit. Ils sont refaits à chaque version.'],
    items: [
      {
        thing: 'Contrôle automatique, avec axe-core',
        text: 'aucun défaut connu dans la carte, la fenêtre et ce guide.',
      },
      { thing: 'Clavier seul', text: 'les sept étapes se font sans souris.' },
      {
        thing: 'Texte agrandi à 200\u00a0%, contraste fort et couleurs du système',
        text: 'la carte, la fenêtre et ce guide restent lisibles.',
      },
      { thing: 'Texte seul agrandi à 200\u00a0%, dans Firefox', text: 'rien n’est coupé ni couvert.' },
      { thing: 'Écran étroit', text: 'rien n’est coupé à 320\u00a0pixels de large.' },
    ],
  },
  {
    title: 'Ce qui peut encore gêner',
    items: [
      { text: 'Aucun essai n’a été fait par des personnes qui utilisent un lecteur d’écran.' },
      { text: '«\u00a0Écouter\u00a0» ne marche que si l’ordinateur a une voix française.' },
      { text: 'Quand ameli.fr ouvre une fenêtre par-dessus sa page, la carte se lit, mais n’a plus de boutons.' },
      { text: 'Les pages d’ameli.fr peuvent avoir leurs propres défauts.' },
    ],
  },
  {
    title: 'Établissement de cette déclaration',
    sentences: ['Elle a été établie le 23\u00a0novembre 2026.'],
    items: [
      { thing: 'Technologies', text: 'HTML, CSS, SVG, JavaScript et WAI-ARIA.' },
      { thing: 'Navigateurs des essais', text: 'Chromium et Firefox, sous Linux.' },
      { thing: 'Outils', text: 'axe-core et Playwright.' },
      { thing: 'Pages essayées', text: 'la carte à chaque étape, la fenêtre de l’icône et ce guide.' },
    ],
  },
];

export const contact = {
  title: 'Retour d’information et contact',
  sentences: [
    'Vous n’arrivez pas à lire ou à utiliser quelque chose\u00a0? Dites-le à la mairie.',
    'Elle vous aide ou vous donne l’information sous une autre forme.',
  ],
};

export const anyMairie: Item = { thing: ANY_NAME, text: 'présentez-vous à l’accueil.' };

export const appeal = {
  title: 'Voies de recours',
  sentences: [
    'Vous avez signalé un défaut à la mairie et vous n’avez pas de réponse satisfaisante\u00a0? ' +
      'Vous pouvez saisir le Défenseur des droits.',
  ],
  items: [
    { thing: 'Par internet', text: 'formulaire.defenseurdesdroits.fr' },
    { thing: 'Sur place', text: 'auprès du délégué du Défenseur des droits dans votre région.' },
    {
      thing: 'Par courrier, gratuit et sans timbre',
      text: 'Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX\u00a007.',
    },
  ],
} as const satisfies { title: string; sentences: readonly string[]; items: readonly Item[] };
