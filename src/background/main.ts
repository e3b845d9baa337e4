import browser, { type Runtime } from 'webextension-polyfill';
import { badgeText } from '../journey/progress';
import { parseRequest, type State, type StateChanged } from '../messages';
import { answer } from './answer';
import { loadState, saveState } from './state';

// Requests are answered one after another: two tabs that report at once must not overwrite each other.
let queue: Promise<unknown> = Promise.resolve();

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const request = sender.id === browser.runtime.id ? parseRequest(message) : null;
  if (request === null) return undefined;
  const answered = queue.then(async () => {
    const before = await loadState();
    const after = answer(before, request);
    if (after !== before) {
      await saveState(after, request.type === 'forget');
      await Promise.all([showBadge(after), tell(after, sender.tab?.id)]);
    }
    return after;
  });
  queue = answered.catch(() => {});
  return answered;
});

async function showBadge({ progress }: State): Promise<void> {
  await browser.action.setBadgeText({ text: badgeText(progress) });
  await browser.action.setBadgeBackgroundColor({ color: '#5b2a6e' });
}

/** Tells the other tabs, and the popup and guide where they are open. */
async function tell(state: State, except: number | undefined): Promise<void> {
  const message: StateChanged = { type: 'state-changed', state };
  await browser.runtime.sendMessage(message).catch(() => {});
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined || id === except) return;
      // Most tabs have no content script of ours: nobody is there to hear it, which is as it should be.
      await browser.tabs.sendMessage(id, message).catch(() => {});
    }),
  );
}
