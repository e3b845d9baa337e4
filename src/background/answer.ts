import { advance, START } from '../journey/progress';
import type { Request, State } from '../messages';
import { type Comfort, isSame } from '../settings/comfort';

/**
 * @param usual how large and strong the computer's mairie wants the words to start with
 * @returns the same object where the request changes nothing, so that nothing is written or said again; to forget is
 * to begin anew in any case.
 */
export function answer(state: State, request: Request, usual: Comfort): State {
  switch (request.type) {
    case 'ask':
      return state;
    case 'saw': {
      const progress = advance(state.progress, request.page);
      if (progress === state.progress) return state;
      // Only another journey follows a finished one; on a public computer it is another person's.
      const another = state.progress.finished && state.publicComputer;
      return { ...(another ? forgotten(state, usual) : state), progress };
    }
    case 'reduce':
      return request.reduced === state.reduced ? state : { ...state, reduced: request.reduced };
    case 'comfort':
      return isSame(request.comfort, state.comfort) ? state : { ...state, comfort: request.comfort };
    case 'here':
      return state.forgetting ? { ...state, forgetting: false } : state;
    case 'forget':
      return forgotten(state, usual);
  }
}

/** What is left once everything was forgotten: at home, how the resident likes to read. */
export function forgotten(state: State, usual: Comfort): State {
  return {
    ...state,
    progress: START,
    reduced: false,
    forgetting: false,
    comfort: state.publicComputer ? usual : state.comfort,
  };
}
