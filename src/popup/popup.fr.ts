import type { Step } from '../journey/steps';

/** Every sentence of the popup. */

export const title = 'Pas à pas ameli';
export const notOfficial = 'Aide de la mairie. Ce n’est pas un service de l’Assurance Maladie.';

export const stepTitles: Record<Step, string> = {
  1: 'Ouvrir la page de création',
  2: 'Indiquer qui vous êtes',
  3: 'Prouver que c’est bien vous',
  4: 'Décider pour le «\u00a0zéro papier\u00a0»',
  5: 'Choisir un mot de passe',
  6: 'Donner e-mail et téléphone',
  7: 'Activer le compte et vérifier',
};

export const stateLabel = { done: 'fait', current: 'en cours', todo: 'à faire' } as const;

export const stepsTitle = 'Où en êtes-vous\u00a0?';
export const progressOf = (done: number) =>
  done === 0
    ? 'Vous n’avez pas encore commencé.'
    : `${done}\u00a0étape${done > 1 ? 's' : ''} faite${done > 1 ? 's' : ''} sur\u00a07.`;
export const finished = 'C’est terminé\u00a0: votre compte est créé.';

export const prepareTitle = 'Préparez ceci';
export const prepare = [
  'Votre carte Vitale',
  'Le RIB du compte où la CPAM vous rembourse',
  'Votre adresse e-mail, et de quoi l’ouvrir',
  'Votre téléphone portable',
];

export const go = 'Aller sur ameli.fr';
export const guide = 'Lire ou imprimer le guide';
export const forget = 'Terminer et effacer';
export const forgotten =
  'C’est effacé. Déconnectez-vous aussi d’ameli et de votre messagerie. ' +
  'La prochaine personne commencera à l’étape\u00a01.';
export const silent = 'L’aide ne répond pas. Fermez cette fenêtre, puis rouvrez-la.';

const KEYS: Record<string, string> = { Shift: 'Maj', MacCtrl: 'Ctrl' };

/** @param shortcut as the browser writes it: « Alt+Shift+M » */
export const shortcutOf = (shortcut: string) =>
  `Au clavier\u00a0: ${shortcut.replace(/\w+/g, (key) => KEYS[key] ?? key)} vous mène à l’aide. Refaites-le pour revenir à la page.`;
