import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SETTLES_LATE } from '../e2e/checks';
import { openSession, type Session } from '../e2e/harness';
import { count } from '../figures';
import { Apart, type Seen } from './apart';
import { ATTACKS, type Attack, ORDINARY } from './attacks';

const ADDRESS = 'https://assure.ameli.fr/compte/inscription/scene';

const CONTROLS = {
  'family-name': '#name',
  'social-security-number': '#number',
  'birth-date': '#date',
  'postal-code': '#code',
};

let session: Session;
let current: Attack;
beforeAll(async () => {
  session = await openSession('portal');
  await session.context.route(`${ADDRESS}**`, (route) =>
    route.fulfill({
      contentType: `${current.contentType ?? 'text/html'}; charset=utf-8`,
      headers: { ...current.headers, 'content-type': `${current.contentType ?? 'text/html'}; charset=utf-8` },
      body: current.body ?? ORDINARY,
    }),
  );
});
afterAll(() => session.close());

describe.each(Object.entries(ATTACKS))('%s', (_, attacks) => {
  test.for(attacks)('$name', async (attack, { task }) => {
    count(task, { attacksTried: 1, pagesTried: 1 });
    current = attack;
    const { context, worker, troubles } = session;
    troubles.length = 0;
    const page = await context.newPage();
    const apart = await Apart.of(page);
    await page.goto(ADDRESS, { waitUntil: 'commit' });
    if (attack.afterwards !== undefined) {
      await expect.poll(async () => faultsOf(await apart.see(CONTROLS), 'right'), SETTLES_LATE).toEqual([]);
      await apart.runInPage(attack.afterwards);
    }
    await expect.poll(async () => faultsOf(await apart.see(CONTROLS), attack.overlay), SETTLES_LATE).toEqual([]);
    if (attack.field !== null) {
      const field = attack.field ?? '#name';
      await page.locator(field).pressSequentially('abc');
      expect(await apart.valueOf(field)).toBe('abc');
    }
    await apart.rest();
    expect(faultsOf(await apart.see(CONTROLS), attack.overlay)).toEqual([]);
    // Nothing that the page did speaks to the extension: where one is has not changed, nor how the card is shown.
    expect(['', '2']).toContain(await worker.evaluate('chrome.action.getBadgeText({})'));
    expect((await apart.see(CONTROLS)).reduced).toBe(false);
    expect(troubles.filter((trouble) => attack.own?.test(trouble) !== true)).toEqual([]);
    await page.close();
  });
});

/** What keeps the drawing from being right, or from being absent. */
function faultsOf(seen: Seen, wanted: Attack['overlay']): string[] {
  const { hosts, page, step, rings, card } = seen;
  const drawn = card || Object.keys(rings).length > 0;
  if (hosts > 1) return [`${hosts} elements of ours`];
  if (wanted === 'absent' || (wanted === 'either' && !drawn)) return drawn ? [`drawn: ${JSON.stringify(seen)}`] : [];
  const faults: string[] = [];
  if (page !== 'identity' || step !== '2') faults.push(`page ${page}, step ${step}`);
  // Where there is no room for it the card makes way.
  if (!card && wanted === 'right') faults.push('no card');
  for (const name of Object.keys(CONTROLS))
    if (!(name in rings) && wanted === 'right') faults.push(`no ring for ${name}`);
  for (const [name, off] of Object.entries(rings)) if (off > 0) faults.push(`ring of ${name} off by ${off}`);
  return faults;
}
