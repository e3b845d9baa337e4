import * as fr from '../journey/still-here.fr';
import { trusted } from '../trusted';
import { Lines } from '../words';
import type { CardProps } from './card-props';

/**
 * Said one minute before everything is forgotten, in place of all else: the answer comes first, so that it is in sight
 * however little room there is.
 */
export function StillHere({ actions }: CardProps) {
  return (
    <>
      <h2>{fr.question}</h2>
      <button type="button" class="answer" onClick={trusted(actions.stay)}>
        {fr.stay}
      </button>
      <Lines>{fr.lines}</Lines>
    </>
  );
}
