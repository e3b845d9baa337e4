import { ComfortButtons } from '../settings/comfort-buttons';
import * as speech from '../speech/speech.fr';
import { trusted } from '../trusted';
import type { CardProps } from './card-props';
import * as fr from './tools.fr';

/** The card's buttons: comfort, listening, « Je suis bloqué ». */
export function Tools({ view, state, change, actions, listen }: CardProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons is no set of fields
    <div class="tools" role="group" aria-label={fr.toolsLabel}>
      <ComfortButtons comfort={view.comfort} change={actions.comfort} />
      <button type="button" onClick={trusted(listen)}>
        {state.speech === 'speaking' ? speech.stopListening : speech.listen}
      </button>
      <button
        type="button"
        class="stuck"
        aria-expanded={state.stuck}
        onClick={trusted(() => change({ stuck: !state.stuck }))}
      >
        {fr.stuck}
      </button>
    </div>
  );
}
