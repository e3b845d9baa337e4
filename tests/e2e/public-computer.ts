import { expect } from 'vitest';
import type { Request, State } from '../../src/messages';
import type { BrowserSession } from '../browser/browser';
import { SETTLES, statesIn } from './checks';
import type { Session } from './harness';

/** What makes a session one on the mairie's computer, and lets time pass there. */

export const MAIRIE = {
  name: 'Mairie de Saint-Thomas',
  telephone: '02 99 00 00 00',
  hours: 'du lundi au vendredi 9 h – 12 h',
  desk: 'accueil, 1 place de l’Église',
  contact: 'accessibilite@mairie.example',
};

/** What the technician sets by policy, as far as the extension can tell: only that it comes from no policy is made up. */
export async function setManaged(session: Session, settings: object): Promise<void> {
  await manage(session, settings);
  const { popup } = session;
  await popup.reload();
  await expect.poll(() => statesIn(popup), SETTLES).toHaveLength(7);
}

/** The same, known with the next answer of the background. */
export function manage({ worker }: Session, settings: object): Promise<void> {
  return worker.evaluate(`chrome.storage.managed.get = async () => (${JSON.stringify(settings)})`);
}

/** Says to the background what a page or the popup would. */
export function say({ popup }: Pick<BrowserSession, 'popup'>, request: Request): Promise<State> {
  return popup.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(request)})`);
}

/** Nobody does anything for so long: as if the last use and the setting of the alarm had been that much earlier. */
export async function letPass({ worker }: Session, minutes: number): Promise<void> {
  await worker.evaluate(`(async () => {
    const { 'state-1': state } = await chrome.storage.session.get('state-1');
    const [{ name, scheduledTime }] = await chrome.alarms.getAll();
    await chrome.storage.session.set({ 'state-1': { ...state, lastUse: state.lastUse - ${minutes} * 60_000 } });
    await chrome.alarms.create(name, { when: scheduledTime - ${minutes} * 60_000 });
  })()`);
}

/** All that the extension keeps anywhere. */
export function keptBy({
  worker,
}: Session): Promise<{ session: object; local: object; sync: object; alarms: object[] }> {
  return worker.evaluate(`(async () => ({
    session: await chrome.storage.session.get(),
    local: await chrome.storage.local.get(),
    sync: await chrome.storage.sync.get(),
    alarms: await chrome.alarms.getAll(),
  }))()`);
}

export const NOTHING = { session: {}, local: {}, sync: {}, alarms: [] };

/** Begins to hear what the parts of the extension say to its background. */
export async function listen({ worker }: Session): Promise<() => Promise<unknown[]>> {
  await worker.evaluate(`globalThis.heard ??= (() => {
    chrome.runtime.onMessage.addListener((message) => { heard.push(message); });
    return [];
  })(); heard.length = 0`);
  return () => worker.evaluate('heard');
}
