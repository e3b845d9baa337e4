import { render } from 'preact';
import browser from 'webextension-polyfill';
import { EMPTY_STATE, parseStateChanged, type Request, type State, send } from '../messages';
import { watchUse } from '../presence';
import { addressOfActiveTab, askActiveTab } from './active-tab';
import { Popup } from './popup';
import * as fr from './popup.fr';
import { type Report, reportOfActiveTab } from './report';

const guideUrl = browser.runtime.getURL('src/guide/index.html');
const address = await addressOfActiveTab();
const pageIsKnown = (await askActiveTab({ type: 'which-page' })) !== 'unknown';

let state: State = EMPTY_STATE;
let message: string | null = null;
let report: Report = pageIsKnown ? null : 'offered';

function show(): void {
  const onForget = () => ask({ type: 'forget' }, fr.forgotten);
  const onReport = async () => {
    report = await reportOfActiveTab(browser.runtime.getManifest().version);
    show();
  };
  const onStay = () => ask({ type: 'here' }, null);
  render(
    <Popup
      state={state}
      message={message}
      guideUrl={guideUrl}
      address={address}
      report={report}
      onReport={onReport}
      onForget={onForget}
      onStay={onStay}
    />,
    document.body,
  );
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

// The popup may stay open beside the page: it follows what happens there.
browser.runtime.onMessage.addListener((said: unknown) => {
  const changed = parseStateChanged(said);
  if (changed !== null) {
    state = changed;
    show();
  }
  return undefined;
});

// What is pressed to answer « Êtes-vous encore là ? » must still be there when it is let go.
watchUse(
  document,
  () => state.forgetsWithoutUse && !state.forgetting,
  () => void ask({ type: 'here' }, message),
);

await ask({ type: 'ask' }, null);
