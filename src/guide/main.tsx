import { render } from 'preact';
import { START, stepState } from '../journey/progress';
import { askProgress } from '../messages';
import { Guide } from './guide';

/** The guide is of use without the progress: a silent background must not leave the page empty. */
const progress = await askProgress().catch(() => START);

render(<Guide stateOf={(step) => stepState(progress, step)} />, document.body);
