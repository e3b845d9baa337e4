import browser, { type Runtime } from 'webextension-polyfill';
import { badgeText } from '../journey/progress';
import { isFromUs, parseRequest, type State, type StateChanged, SWITCH_FOCUS } from '../messages';
import { onAlarm, setAlarm } from './alarms';
import { isUnsaved, load, loadManaged, save } from './storage';
import { type Trigger, turn } from './turn';

// One turn after another: two tabs that report at once must not overwrite each other.
let queue: Promise<unknown> = Promise.resolve();

function inTurn(trigger: Trigger, from?: number): Promise<State> {
  const answered = queue.then(() => take(trigger, from));
  queue = answered.catch(() => {});
  return answered;
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const request = isFromUs(sender) ? parseRequest(message) : null;
  return request === null ? undefined : inTurn(request, sender.tab?.id);
});

onAlarm(() => void inTurn({ type: 'alarm' }).catch(() => {}));

// Chrome gives the mairie's settings seconds after it has installed the extension: pages may be open without them.
browser.storage.onChanged.addListener((_, area) => {
  if (area === 'managed') void inTurn({ type: 'managed' }).catch(() => {});
});

browser.commands.onCommand.addListener(async (command, pressedIn) => {
  if (command !== SWITCH_FOCUS.type) return;
  const tab = pressedIn ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  // On pages that are not ameli.fr's nobody is there to hear it.
  if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, SWITCH_FOCUS).catch(() => {});
});

/** @param from the tab that is answered, and need not be told */
async function take(trigger: Trigger, from: number | undefined): Promise<State> {
  const managed = await loadManaged();
  const before = await load(managed);
  const { kept, state, lookAgain, ...then } = turn(before, trigger, Date.now(), managed);
  if (then.save || isUnsaved()) await save(before, kept, managed);
  // None of these may keep the answer from the one who asked.
  await Promise.allSettled([
    setAlarm(lookAgain, then.save || trigger.type === 'managed'),
    ...(then.tell ? [showBadge(state), tell(state, from)] : []),
  ]);
  // Whoever reads « C’est effacé » must be able to rely on it; all else is only kept for less long.
  if (trigger.type === 'forget' && isUnsaved()) throw new Error('storage did not forget');
  return state;
}

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
