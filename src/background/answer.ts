import { advance, START } from '../journey/progress';
import type { Request, State } from '../messages';

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
    case 'forget':
      return { progress: START, reduced: false };
  }
}
