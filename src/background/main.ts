import browser, { type Runtime } from 'webextension-polyfill';
import { badgeText } from '../journey/progress';
import { parseRequest, type Request, type State, type StateChanged, SWITCH_FOCUS } from '../messages';
import { type Managed, NOT_KNOWN } from '../settings/managed';
import { onAlarm, setAlarm } from './alarms';
import type { Kept } from './kept';
import { isManagedAwaited, isManagedKnown, loadManaged } from './policy';
import { mayAsk } from './senders';
import { isUnsaved, load, rememberedSettings, save } from './storage';
import { type Trigger, turn } from './turn';

/**
 * How long answers wait for the mairie's settings, in milliseconds from when the background started: Chrome, as it starts
 * itself, takes seconds for them.
 */
const PATIENCE = 50;
const patience = new Promise((over) => setTimeout(over, PATIENCE));

/** Who asked: a tab, or a page of the extension. */
interface Asker {
  readonly tab: number | undefined;
  /** Answered before the mairie's settings were there: they are to follow. */
  early: boolean;
}

// One turn after another: two tabs that report at once must not overwrite each other.
let queue: Promise<unknown> = Promise.resolve();

/** Turns that are yet to be taken, and whether one before them left it to them to tell the pages. */
let waiting = 0;
let untold = false;

function inTurn(trigger: Trigger, asker: Asker = { tab: undefined, early: false }): Promise<State> {
  waiting++;
  const answered = queue.then(() => take(trigger, asker));
  queue = answered.catch(() => {});
  return answered;
}

function respond(request: Request, asker: Asker): Promise<State> {
  const answered = inTurn(request, asker);
  // What else is asked for waits: how one likes to read is kept elsewhere on a public computer than at home.
  const cannotWait = request.type === 'ask' || request.type === 'saw';
  return cannotWait ? Promise.race([answered, answerEarly(request, asker, answered)]) : answered;
}

/** What early answers go by, one after another. */
let ahead: Promise<Kept> | null = null;

/** Where the browser does not say what the mairie set: what it said before, if there is anything to forget by it. */
async function settingsMeanwhile(): Promise<Managed> {
  return (await rememberedSettings()) ?? NOT_KNOWN;
}

/** By what is known meanwhile. Stores nothing: that is for the whole answer, which is on its way. */
async function answerEarly(request: Request, asker: Asker, answered: Promise<State>): Promise<State> {
  await patience;
  if (!isManagedAwaited()) return answered;
  asker.early = true;
  const managed = await settingsMeanwhile();
  const turned = (ahead ?? load(managed, false)).then((before) => turn(before, request, Date.now(), managed));
  ahead = turned.then(({ kept }) => kept);
  const { state, tell: isNews } = await turned;
  // The other tabs, too, go by where the resident is now, and not by what they were told seconds ago.
  if (isNews) void Promise.allSettled([showBadge(state), tell(state, asker.tab)]);
  return state;
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const request = parseRequest(message);
  if (request === null || !mayAsk(request, sender)) return undefined;
  return respond(request, { tab: sender.tab?.id, early: false });
});

// An alarm from before, of which a browser was not to keep anything, goes with the first look.
browser.runtime.onStartup.addListener(lookOnceMore);

onAlarm(() => void inTurn({ type: 'alarm' }).catch(() => {}));

/** With what the mairie set, which came late. */
function lookOnceMore(): void {
  void inTurn({ type: 'managed' }).catch(() => {});
}

// Chrome gives the mairie's settings seconds after it has installed the extension: pages may be open without them.
browser.storage.onChanged.addListener((_, area) => {
  if (area === 'managed') lookOnceMore();
});

// Firefox for Android has no keys to press, and nothing of that name.
browser.commands?.onCommand.addListener(async (command, pressedIn) => {
  if (command !== SWITCH_FOCUS.type) return;
  const tab = pressedIn ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  // On pages that are not ameli.fr's nobody is there to hear it.
  if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, SWITCH_FOCUS).catch(() => {});
});

/** @param asker is answered, and need not be told */
async function take(trigger: Trigger, asker: Asker): Promise<State> {
  waiting--;
  const managed = (await loadManaged(lookOnceMore)) ?? (await settingsMeanwhile());
  // Asked once: it may become known while this turn lasts, which goes by what was known at its beginning.
  const isKnown = isManagedKnown();
  const before = await load(managed, isKnown);
  const { kept, state, lookAgain, ...then } = turn(before, trigger, Date.now(), managed);
  if (then.save || isUnsaved()) await save(before, kept, managed, isKnown);
  // None of these may keep the answer from the one who asked.
  await Promise.allSettled([
    setAlarm(lookAgain, then.save || trigger.type === 'managed'),
    ...(then.tell || asker.early || untold ? pass(state, asker) : []),
  ]);
  // Whoever reads « C’est effacé » must be able to rely on it; all else is only kept for less long.
  if (trigger.type === 'forget' && isUnsaved()) throw new Error('storage did not forget');
  return state;
}

/** Where others wait, as they do while the browser starts, the last of them tells: what is told is never old. */
function pass(state: State, { early, tab }: Asker): Promise<void>[] {
  const toAll = early || untold;
  untold = waiting > 0;
  return untold ? [] : [showBadge(state), tell(state, toAll ? undefined : tab)];
}

async function showBadge({ progress }: State): Promise<void> {
  await browser.action.setBadgeText({ text: badgeText(progress) });
  await browser.action.setBadgeBackgroundColor({ color: '#5b2a6e' });
}

/** Tells the other tabs, and the popup and guide where they are open. */
async function tell(state: State, except: number | undefined): Promise<void> {
  const message: StateChanged = { type: 'state-changed', state };
  // Nobody's answer is waited for: a page that hangs would hold up all the others. Most tabs have no content script of
  // ours, and nobody is there to hear it, which is as it should be.
  void browser.runtime.sendMessage(message).catch(() => {});
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined && id !== except) void browser.tabs.sendMessage(id, message).catch(() => {});
  }
}
