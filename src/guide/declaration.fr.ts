import { conformity } from './conformity.fr';
import type { Item } from './guide.fr';

/**
 * The declaration of accessibility, in the headings, the order and, where it has any, the words of the legal form
 * (loi n° 2005-102, article 47; décret n° 2019-768; arrêté du 20 septembre 2019; model of the RGAA 4.1). Without an audit
 * that is in force, its state is « non conforme » by law, whatever was tested: a mairie that has the audit made writes
 * the result here.
 */

interface Part {
  readonly title: string;
  readonly sentences?: readonly string[];
  readonly items?: readonly Item[];
}

export const state = `${conformity} (audit à faire)`;

export const title = 'Déclaration d’accessibilité';

const ANY_NAME = 'La mairie de Saint-Thomas';

/** @param name of the mairie, as its technician set it; may be empty */
export const introduction = (name: string): readonly string[] => [
  `${name || ANY_NAME} s’engage à rendre ses services numériques accessibles, conformément à l’article\u00a047 de la loi n°\u00a02005-102 du 11\u00a0février 2005.`,
  'À cette fin, chaque version de l’extension passe les essais décrits plus bas.',
  'Cette déclaration d’accessibilité s’applique à l’extension «\u00a0Pas à pas ameli\u00a0».',
  'Elle couvre la carte, la fenêtre de l’icône et ce guide.',
  'Elle ne s’applique pas aux pages du site ameli.fr.',
];

export const parts: readonly Part[] = [
  {
    title: 'État de conformité',
    sentences: [
      'L’extension «\u00a0Pas à pas ameli\u00a0» est non conforme avec le référentiel général d’amélioration de l’accessibilité (RGAA), version\u00a04.1.',
      'La raison\u00a0: aucun audit n’a encore été fait.',
    ],
  },
  {
    title: 'Résultats des tests',
    sentences: [
      'Aucun audit de conformité n’a été fait\u00a0: le taux de conformité n’est pas connu.',
      'Ces essais-ci ne remplacent pas un audit. Ils sont refaits à chaque version.',
    ],
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
      { thing: 'Texte seul agrandi à 200\u00a0%, dans Firefox', text: 'rien n’est coupé ni couvert sur deux pages.' },
      { thing: 'Écran étroit', text: 'rien n’est coupé à 320\u00a0pixels de large, dans la carte et ce guide.' },
    ],
  },
  {
    title: 'Contenus non accessibles',
    sentences: ['Sans audit, cette liste ne peut pas être complète. Voici ce qui est connu.'],
    items: [
      {
        thing: 'Non-conformités',
        text:
          'quand ameli.fr ouvre une fenêtre par-dessus sa page, la carte n’a plus de boutons. ' +
          'L’aide d’une case n’est pas annoncée\u00a0: il faut aller dans la carte pour l’entendre.',
      },
      { thing: 'Non vérifié', text: 'aucun essai n’a été fait par des personnes qui utilisent un lecteur d’écran.' },
      { thing: 'Dérogations pour charge disproportionnée', text: 'aucune.' },
      {
        thing: 'Contenus non soumis à l’obligation d’accessibilité',
        text: 'les pages d’ameli.fr, qui ne sont pas à la mairie.',
      },
    ],
  },
  {
    title: 'Établissement de cette déclaration',
    sentences: ['Cette déclaration a été établie le 28\u00a0novembre 2026.'],
    items: [
      { thing: 'Technologies utilisées', text: 'HTML, CSS, SVG, JavaScript et WAI-ARIA.' },
      { thing: 'Environnement de test', text: 'Chromium et Firefox, sous Linux, sans lecteur d’écran.' },
      { thing: 'Outils pour évaluer l’accessibilité', text: 'axe-core et Playwright.' },
      { thing: 'Pages vérifiées', text: 'la carte à chaque étape, la fenêtre de l’icône et ce guide.' },
    ],
  },
];

export const contact = {
  title: 'Retour d’information et contact',
  sentences: [
    'Vous n’arrivez pas à lire ou à utiliser quelque chose\u00a0? Dites-le à la mairie.',
    'Elle vous oriente vers une alternative accessible.',
    'Ou elle vous donne le contenu sous une autre forme.',
  ],
  write: 'Envoyez un message',
};

export const anyMairie: Item = { thing: ANY_NAME, text: 'présentez-vous à l’accueil.' };

export const appeal = {
  title: 'Voies de recours',
  sentences: [
    'Cette procédure est à utiliser dans le cas suivant.',
    'Vous avez signalé à la mairie un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service. ' +
      'Vous n’avez pas obtenu de réponse satisfaisante.',
    'Vous pouvez alors\u00a0:',
  ],
  items: [
    {
      thing: 'Écrire un message au Défenseur des droits',
      text: 'formulaire.defenseurdesdroits.fr',
      address: 'https://formulaire.defenseurdesdroits.fr/',
    },
    {
      thing: 'Contacter le délégué du Défenseur des droits dans votre région',
      text: 'www.defenseurdesdroits.fr/saisir/delegues',
      address: 'https://www.defenseurdesdroits.fr/saisir/delegues',
    },
    {
      thing: 'Envoyer un courrier par la poste (gratuit, ne pas mettre de timbre)',
      text: 'Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX\u00a007.',
    },
  ],
} as const satisfies { title: string; sentences: readonly string[]; items: readonly Item[] };
