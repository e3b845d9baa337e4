import { render } from 'preact';
import { stepState } from '../journey/progress';
import { EMPTY_STATE, onStateChanged, type State, send } from '../messages';
import { watchUse } from '../presence';
import type { Comfort } from '../settings/comfort';
import { look } from '../settings/look';
import { shortcutToHelp } from '../shortcut';
import { Guide } from './guide';

let state: State = EMPTY_STATE;
let shortcut = '';

function show(next: State): void {
  state = next;
  const { progress, mairie, comfort } = state;
  look(document.documentElement, comfort);
  const props = { mairie, comfort, shortcut, change };
  render(<Guide stateOf={(step) => stepState(progress, step)} {...props} />, document.body);
}

/** At once: the guide is of use without the background, where that is silent. */
function change(comfort: Comfort): void {
  show({ ...state, comfort });
  void send({ type: 'comfort', comfort }).then(show, () => {});
}

onStateChanged(show);
shortcut = await shortcutToHelp();
show(await send({ type: 'ask' }).catch(() => EMPTY_STATE));

watchUse(
  document,
  () => state.forgetsWithoutUse,
  () => void send({ type: 'here' }).catch(() => {}),
);
