import type { Finding } from '../checks/finding';
import type { Hint } from '../journey/hints.fr';
import type { TargetName } from '../journey/steps';
import type { Speech } from '../speech/speech';
import type { Actions, View } from './view';

/** What the card is drawn from, all of its parts alike. */
export interface CardProps {
  /** « Étape 3 sur 7 », or what stands for it where the page has no step. */
  label: string;
  hint: Hint;
  view: View;
  /** What is ringed, in the order of the numbers. */
  targets: readonly TargetName[];
  /** The one that has the focus. */
  focused: TargetName | null;
  /** What is to be said of what was typed into them; of the one left last, last. */
  findings: ReadonlyMap<TargetName, Finding>;
  state: CardState;
  change: (state: Partial<CardState>) => void;
  actions: Actions;
  /** « Réduire » */
  reduce: () => void;
  /** « Aller à l’aide de la mairie » */
  enter: () => void;
  /** « Écouter », or « Arrêter » while it speaks. */
  listen: () => void;
}

/** What is open or chosen in the card, in this page only. */
export interface CardState {
  /** « Je suis bloqué » is open. */
  readonly stuck: boolean;
  /** « Ma carte a une photo »; null before it was said. */
  readonly cardHasPhoto: boolean | null;
  readonly speech: Speech;
}

export const AS_IT_OPENS: CardState = { stuck: false, cardHasPhoto: null, speech: 'silent' };
