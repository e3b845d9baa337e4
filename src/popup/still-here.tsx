import * as fr from '../journey/still-here.fr';
import { Lines } from '../words';

/** Said one minute before everything is forgotten. */
export function StillHere({ onStay }: { onStay: () => void }) {
  return (
    <div class="notice" role="alert">
      <h2>{fr.question}</h2>
      <Lines>{fr.lines}</Lines>
      <button type="button" onClick={onStay}>
        {fr.stay}
      </button>
    </div>
  );
}
