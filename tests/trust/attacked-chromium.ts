import type { Session } from '../e2e/harness';
import { Apart } from './apart';
import { ADDRESS, type Attacked, CONTROLS } from './attacked';
import { type Attack, ORDINARY } from './attacks';

export type AttackedChromium = Attacked & { readonly apart: Apart };

export async function attackedChromium({ context, popup, worker, troubles }: Session): Promise<AttackedChromium> {
  // From here on the mairie's settings are known: until then nothing is stored.
  await worker.evaluate('chrome.storage.managed.get().then(() => {})');
  let current: Attack = { name: 'none', overlay: 'right' };
  await context.route(`${ADDRESS}**`, (route) => {
    const type = `${current.contentType ?? 'text/html'}; charset=utf-8`;
    return route.fulfill({ headers: { ...current.headers, 'content-type': type }, body: current.body ?? ORDINARY });
  });
  const page = await context.newPage();
  const apart = await Apart.of(page);
  const ours: string = await worker.evaluate('chrome.runtime.getManifest().name');
  return {
    apart,
    async open(attack) {
      current = attack;
      await apart.opened(ours, () => page.goto(ADDRESS, { waitUntil: 'commit' }));
    },
    run: (script) => apart.runInPage(script),
    see: () => apart.see(CONTROLS),
    type: (field, text) => page.locator(field).pressSequentially(text),
    valueOf: (field) => apart.valueOf(field),
    rest: () => apart.rest(),
    kept: () => popup.evaluate(KEPT),
    troubles: () => troubles.splice(0),
  };
}

/** Asked in a page of the extension. */
export const KEPT = `Promise.all([
  ...['session', 'local', 'sync'].map((area) => chrome.storage[area].get()), chrome.alarms.getAll(),
  chrome.action.getBadgeText({}),
])`;
