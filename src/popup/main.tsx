import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { PageName } from '../journey/steps';
import { EMPTY_STATE, onStateChanged, parsePage, type Request, type State, SWITCH_FOCUS, send } from '../messages';
import { watchUse } from '../presence';
import type { Comfort } from '../settings/comfort';
import { look } from '../settings/look';
import { addressOfActiveTab, askActiveTab, onActiveTabChanged } from './active-tab';
import { Popup } from './popup';
import * as fr from './popup.fr';
import { type Report, reportOfActiveTab } from './report';

const guideUrl = browser.runtime.getURL('src/guide/index.html');
let address: string | undefined;
let page: PageName | undefined;

async function lookAtTab(): Promise<void> {
  address = await addressOfActiveTab();
  page = parsePage(await askActiveTab({ type: 'which-page' }));
}

await lookAtTab();

let state: State = EMPTY_STATE;
let message: string | null = null;
let report: Report = page === 'unknown' ? 'offered' : null;
let shortcut = '';

function show(): void {
  const onForget = () => ask({ type: 'forget' }, fr.forgotten);
  const onReport = async () => {
    report = await reportOfActiveTab(browser.runtime.getManifest().version);
    show();
  };
  const onStay = () => ask({ type: 'here' }, null);
  const onComfort = (comfort: Comfort) => ask({ type: 'comfort', comfort }, null);
  look(document.documentElement, state.comfort);
  const props = { state, message, shortcut, guideUrl, address, page, report, onReport, onForget, onStay, onComfort };
  render(<Popup {...props} />, document.body);
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

await ask({ type: 'ask' }, null);

// The one that is set, which may be another than ours, or none; on a telephone there are no keys at all.
const commands = (await browser.commands?.getAll().catch(() => [])) ?? [];
shortcut = commands.find(({ name }) => name === SWITCH_FOCUS.type)?.shortcut ?? '';
show();
