import { expect } from 'vitest';
import { STEPS, type Step } from '../../src/journey/steps';
import type { BrowserSession } from '../browser/browser';
import { SETTLES, statesIn } from '../e2e/checks';
import type { Stage } from '../e2e/stages';

/** What the popup says of the steps, asked of the background anew each time: a popup left open may be told nothing. */

type Known = Pick<Stage, 'current' | 'done'>;

async function statesNow({ popup }: Pick<BrowserSession, 'popup'>): Promise<(string | null)[]> {
  await popup.reload();
  await expect.poll(() => statesIn(popup), SETTLES).toHaveLength(STEPS.length);
  return statesIn(popup);
}

/** Exactly this is known, or comes to be while someone does this. */
export async function expectKnown(
  session: Pick<BrowserSession, 'popup'>,
  { current, done }: Known,
  deed: () => Promise<unknown> = async () => {},
): Promise<void> {
  const states = STEPS.map((step) => (step === current ? 'current' : done.includes(step) ? 'done' : 'todo'));
  await expect.poll(() => deed().then(() => statesNow(session)), SETTLES).toEqual(states);
}

/** This or less: no step is done that was not passed, and one is nowhere else than where one is. */
export async function expectNothingWrong(
  session: Pick<BrowserSession, 'popup'>,
  { current, done }: Known,
): Promise<void> {
  const wrong = async () => {
    const states = await statesNow(session);
    const falselyDone = STEPS.filter((step) => states[step - 1] === 'done' && !done.includes(step));
    return { falselyDone, current: (states.indexOf('current') + 1 || null) as Step | null };
  };
  await expect.poll(wrong, SETTLES).toEqual({ falselyDone: [], current });
}

/** The step has arrived where it outlives the background. */
export async function expectStored({ popup }: Pick<BrowserSession, 'popup'>, step: Step | null): Promise<void> {
  const path = `chrome.storage.session.get().then((all) => all['state-1']?.progress.path ?? [])`;
  await expect.poll(() => popup.evaluate(path), SETTLES).toContain(step);
}
