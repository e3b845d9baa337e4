import { render } from 'preact';
import { stepState } from '../journey/progress';
import { EMPTY_STATE, send } from '../messages';
import { watchUse } from '../presence';
import { Guide } from './guide';

/** The guide is of use without the background: where that is silent, the page must not be empty. */
const { progress, mairie, forgetsWithoutUse } = await send({ type: 'ask' }).catch(() => EMPTY_STATE);

render(<Guide stateOf={(step) => stepState(progress, step)} mairie={mairie} />, document.body);

watchUse(
  document,
  () => forgetsWithoutUse,
  () => void send({ type: 'here' }).catch(() => {}),
);
