import type { CardProps } from './card';

/** The card's buttons: comfort, listening, « Je suis bloqué ». */
export function Tools(_: CardProps) {
  return null;
}
