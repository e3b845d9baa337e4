import type { CardProps } from './card';

/** « Je suis bloqué »: answers for the page one is on. */
export function Stuck(_: CardProps) {
  return null;
}
