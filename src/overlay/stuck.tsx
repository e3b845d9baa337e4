import { Troubles } from '../stuck/troubles';
import * as fr from '../stuck/troubles.fr';
import type { CardProps } from './card-props';

/** « Je suis bloqué »: answers for the page one is on. */
export function Stuck({ view }: CardProps) {
  return (
    <>
      <h2>{fr.title}</h2>
      <p>{fr.choose}</p>
      <Troubles page={view.page} step={view.step} />
    </>
  );
}
