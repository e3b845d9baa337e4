import type { Runtime } from 'webextension-polyfill';
import { type Progress, parseProgress, START } from './journey/progress';
import type { PageName } from './journey/steps';
import { runtime } from './runtime';
import { type Comfort, parseComfort, USUAL_COMFORT } from './settings/comfort';
import { type Mairie, NO_MAIRIE, parseMairie } from './settings/managed';

/**
 * What the parts of the extension say to each other. Nothing of a page travels but its name: no element, no address,
 * nothing typed; and, for a report that the resident asks for, words that were known beforehand (see {@link Inquiry}).
 */
export type Request =
  /** The content script recognised a page (or came back to it): where does that leave us? */
  | { readonly type: 'saw'; readonly page: PageName }
  /** The resident reduced the card to a chip, or opened it again. */
  | { readonly type: 'reduce'; readonly reduced: boolean }
  /** The resident made the text larger or smaller, or the contrast stronger. */
  | { readonly type: 'comfort'; readonly comfort: Comfort }
  /** Someone is using the page, or said so: « Je suis encore là ». */
  | { readonly type: 'here' }
  /** The popup or the guide wants to show the progress. */
  | { readonly type: 'ask' }
  /** « Terminer et effacer » */
  | { readonly type: 'forget' };

/** What the background answers to every request. */
export interface State {
  readonly progress: Progress;
  readonly reduced: boolean;
  readonly comfort: Comfort;
  /** Set by the mairie's technician; see settings/managed.ts. */
  readonly mairie: Mairie;
  readonly publicComputer: boolean;
  /** After a while without use everything is forgotten: that someone is there is to be told. */
  readonly forgetsWithoutUse: boolean;
  /** Nobody has used the extension for so long that in a minute all of this is forgotten. */
  readonly forgetting: boolean;
}

/** Before anything is known. */
export const EMPTY_STATE: State = {
  progress: START,
  reduced: false,
  comfort: USUAL_COMFORT,
  mairie: NO_MAIRIE,
  publicComputer: false,
  forgetsWithoutUse: false,
  forgetting: false,
};

/** What the background tells open pages when the state changed elsewhere. */
export interface StateChanged {
  readonly type: 'state-changed';
  readonly state: State;
}

/** What the popup asks of the page that it was opened on. */
export type Inquiry =
  /** Is it known? Answered by its name. */
  | { readonly type: 'which-page' }
  /** The page's structure for a report, in no other words than these; see report/structure.ts. */
  | { readonly type: 'describe'; readonly words: readonly string[] };

/** @returns null for any other message. */
export function parseInquiry(message: unknown): Inquiry | null {
  const { type, words } = (typeof message === 'object' && message !== null ? message : {}) as Record<string, unknown>;
  if (type === 'which-page') return { type };
  if (type !== 'describe' || !Array.isArray(words) || !words.every((word) => typeof word === 'string')) return null;
  return { type, words };
}

/**
 * The shortcut was pressed: the focus goes from the page to the card, or back. Its name in manifest.json, and the type
 * of the message by which the background tells the page.
 */
export const SWITCH_FOCUS = { type: 'switch-focus' } as const;

export function isSwitchFocus(message: unknown): boolean {
  return (message as Partial<typeof SWITCH_FOCUS> | null)?.type === SWITCH_FOCUS.type;
}

/** Whether a message comes from a part of this extension; asked wherever one is received, before it is read. */
export function isFromUs(sender: Runtime.MessageSender): boolean {
  const id = runtime()?.id;
  return id !== undefined && sender.id === id;
}

/** Whether it comes from the background: what only that knows, a content script could be made to say. */
export function isFromBackground(sender: Runtime.MessageSender): boolean {
  return isFromUs(sender) && sender.tab === undefined;
}

/** @throws when the background does not answer, or the extension was updated or removed under an open page. */
export async function send(request: Request): Promise<State> {
  const answer = await runtime()?.sendMessage(request);
  // Another page of ours heard it, and the background did not.
  if (answer === undefined || answer === null) throw new Error('no answer');
  return parseState(answer);
}

/** Total: whatever is not a state reads as the empty one. */
export function parseState(value: unknown): State {
  const { progress, reduced, comfort, mairie, publicComputer, forgetsWithoutUse, forgetting } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Record<string, unknown>;
  return {
    progress: parseProgress(progress),
    reduced: reduced === true,
    comfort: parseComfort(comfort),
    mairie: parseMairie(mairie),
    publicComputer: publicComputer === true,
    forgetsWithoutUse: forgetsWithoutUse === true,
    forgetting: forgetting === true,
  };
}

/** @returns the new state, or null for any other message. */
export function parseStateChanged(message: unknown): State | null {
  const { type, state } = (typeof message === 'object' && message !== null ? message : {}) as Record<string, unknown>;
  return type === 'state-changed' ? parseState(state) : null;
}

/** Calls back with each new state: our own pages may stay open beside the site's, and follow what happens there. */
export function onStateChanged(learn: (state: State) => void): void {
  runtime()?.onMessage.addListener(((said: unknown, sender: Runtime.MessageSender) => {
    const changed = isFromBackground(sender) ? parseStateChanged(said) : null;
    if (changed !== null) learn(changed);
  }) as Runtime.OnMessageListener);
}

const PAGES: Record<PageName, true> = {
  home: true,
  'sign-in': true,
  identity: true,
  verification: true,
  terms: true,
  password: true,
  contact: true,
  'email-sent': true,
  activated: true,
  'one-time-code': true,
  'signed-in': true,
  unavailable: true,
  rejected: true,
  'account-locked': true,
  expired: true,
  unknown: true,
};

/** @returns undefined for anything that is no page's name. */
export function parsePage(value: unknown): PageName | undefined {
  return typeof value === 'string' && Object.hasOwn(PAGES, value) ? (value as PageName) : undefined;
}

/** @returns null for anything that is not one of our requests; of what is, nothing but what belongs to it. */
export function parseRequest(message: unknown): Request | null {
  if (typeof message !== 'object' || message === null) return null;
  const { type, page, reduced, comfort } = message as Record<string, unknown>;
  if (type === 'ask' || type === 'here' || type === 'forget') return { type };
  if (type === 'reduce' && typeof reduced === 'boolean') return { type, reduced };
  if (type === 'comfort') return { type, comfort: parseComfort(comfort) };
  const seen = parsePage(page);
  return type === 'saw' && seen !== undefined ? { type, page: seen } : null;
}
