import type { Speech } from './speech';

/** What is said of reading aloud. */

export const listen = 'Écouter';
export const stopListening = 'Arrêter';

/** Shown where nothing can be heard. */
export const unheard: Partial<Record<Speech, string>> = {
  'no-voice': 'Il n’y a pas de voix française ici. Demandez à quelqu’un de vous lire ce texte.',
  failed: 'La voix ne répond pas. Réessayez, ou demandez à quelqu’un de vous lire ce texte.',
};
