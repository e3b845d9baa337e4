import * as fr from '../journey/hints.fr';
import type { View } from './view';

/** « Étape 3 sur 7 », or what stands for it where the page has no step. */
export function labelOf({ finished, step }: View): string {
  if (finished) return fr.finishedLabel;
  return step === null ? fr.aidLabel : fr.stepLabel(step);
}
