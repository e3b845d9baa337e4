import { advance, START } from '../journey/progress';
import type { Request, State } from '../messages';
import { isSame } from '../settings/comfort';

/** @returns the same object where the request changes nothing, so that nothing is written or said again; to forget is
 * to begin anew in any case. */
export function answer(state: State, request: Request): State {
  switch (request.type) {
    case 'ask':
      return state;
    case 'saw': {
      const progress = advance(state.progress, request.page);
      return progress === state.progress ? state : { ...state, progress };
    }
    case 'reduce':
      return request.reduced === state.reduced ? state : { ...state, reduced: request.reduced };
    case 'comfort':
      return isSame(request.comfort, state.comfort) ? state : { ...state, comfort: request.comfort };
    case 'here':
      return state.forgetting ? { ...state, forgetting: false } : state;
    case 'forget':
      return { ...state, progress: START, reduced: false, forgetting: false };
  }
}
