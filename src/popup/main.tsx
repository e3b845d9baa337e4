import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { PageName } from '../journey/steps';
import { EMPTY_STATE, onStateChanged, parsePage, type Request, type State, send } from '../messages';
import { watchUse } from '../presence';
import type { Comfort } from '../settings/comfort';
import { look } from '../settings/look';
import { shortcutToHelp } from '../shortcut';
import { linesOf, Speaker } from '../speech/speech';
import { addressOfActiveTab, askActiveTab, onActiveTabChanged } from './active-tab';
import { Popup } from './popup';
import * as fr from './popup.fr';
import { type Report, reportOfActiveTab } from './report';

const guideUrl = browser.runtime.getURL('src/guide/index.html');
let address: string | undefined;
let page: PageName | undefined;

/** Longest that the page may take to say which one it is, in milliseconds: until then the popup is empty. */
const LONGEST = 500;

let looks = 0;

/** Of several looks under way the last counts. */
async function lookAtTab(): Promise<void> {
  const look = ++looks;
  const [where, which] = await Promise.all([
    addressOfActiveTab(),
    askActiveTab({ type: 'which-page' }, LONGEST).then(parsePage),
  ]);
  if (look === looks) [address, page] = [where, which];
}

await lookAtTab();

let state: State = EMPTY_STATE;
let message: string | null = null;
let report: Report = page === 'unknown' ? 'offered' : null;
let shortcut = '';

const speaker = new Speaker(show);

/** An answer that was opened is what one wants to hear; else all of it. */
function lines(): string[] {
  const heard = document.querySelector('.troubles details[open]') ?? document.querySelector('main');
  return heard === null ? [] : linesOf(heard);
}

function show(): void {
  const onForget = () => {
    speaker.stop();
    return ask({ type: 'forget' }, fr.forgotten);
  };
  const onReport = async () => {
    report = await reportOfActiveTab(browser.runtime.getManifest().version);
    show();
  };
  const onStay = () => ask({ type: 'here' }, null);
  const onComfort = (comfort: Comfort) => ask({ type: 'comfort', comfort }, null);
  const onListen = () => (speaker.speech === 'speaking' ? speaker.stop() : speaker.speak(lines()));
  look(document.documentElement, state.comfort);
  const shown = { state, message, shortcut, guideUrl, address, page, report, speech: speaker.speech };
  render(<Popup {...shown} {...{ onReport, onForget, onStay, onComfort, onListen }} />, document.body);
}

async function ask(request: Request, done: string | null): Promise<void> {
  try {
    state = await send(request);
    message = done;
  } catch {
    message = fr.silent;
  }
  show();
}

onStateChanged((changed) => {
  state = changed;
  show();
});

// While the popup is open, the tab can be led elsewhere, to a copy of the site as well.
onActiveTabChanged(() => void lookAtTab().then(show));

// What is pressed to answer « Êtes-vous encore là ? » must still be there when it is let go.
watchUse(
  document,
  () => state.forgetsWithoutUse && !state.forgetting,
  () => void ask({ type: 'here' }, message),
);

window.addEventListener('pagehide', () => speaker.stop());

await ask({ type: 'ask' }, null);

shortcut = await shortcutToHelp();
show();
