import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerBench, SCREENS } from '../bench/pages';
import { goOn } from '../e2e/hands';
import { giveSite, observe, openSession, type Session } from '../e2e/harness';
import { say, setManaged } from '../e2e/public-computer';
import { type Stage, stagesOf } from '../e2e/stages';
import { count } from '../figures';
import { ADDRESSES, createSite, type SiteRequest, type SiteResponse } from '../site';
import { testInWhole } from '../whole';
import { runBesideUs } from './apart';
import { filling as hands } from './filling';
import { expectKnown, expectNothingWrong, expectStored } from './known';
import { WorkerKiller } from './service-worker';

/** Whatever fails: the page works, and the progress is never wrong; at worst it is shorter. */

const STAGES = stagesOf('portal');
const { mailbox, signIn, identity } = ADDRESSES.portal;

let session: Session;
let killer: WorkerKiller;
let site: (request: SiteRequest) => SiteResponse;
beforeAll(async () => {
  session = await openSession('portal', { withoutArguments: ['--disable-back-forward-cache'] });
  await giveSite(session.context, (request) => site(request));
  killer = await WorkerKiller.of(session);
});
beforeEach(async () => {
  await session.page.goto('about:blank');
  // Another resident: for the one before the site holds an account by now.
  site = createSite('portal');
  await session.popup.reload();
  await say(session, { type: 'forget' });
});
afterEach(async () => {
  // What a test did to the background ends with it.
  await killer.kill();
  expect(session.troubles.splice(0)).toEqual([]);
});
afterAll(() => session.close());

const named = (name: string): Stage => {
  const stage = STAGES.find((one) => one.name === name);
  if (stage === undefined) throw new Error(`no stage ${name}`);
  return stage;
};

const expectPage = (page: string) => expect.poll(async () => (await observe(session.page)).page).toBe(page);

/** From the form of step 2 on, with nothing before it: those steps are done that were passed on the way. */
async function begin(): Promise<void> {
  await session.page.goto(identity);
  await expectPage('identity');
}

async function goFrom(name: string, to: string): Promise<void> {
  await goOn(session.page, named(name), hands, mailbox);
  await expectPage(to);
}

/** Asked for something first: it may have been stopped meanwhile. */
async function inBackground(expression: string): Promise<void> {
  await say(session, { type: 'ask' });
  await session.worker.evaluate(expression);
}

describe('the service worker is killed', { timeout: 120_000 }, () => {
  test('between every two steps: everything is still known', async ({ task }) => {
    let killed = 0;
    for (const stage of STAGES) {
      if (stage.from !== undefined) await session.page.goto(stage.from);
      await expectPage(stage.page);
      await expectStored(session, stage.current ?? 7);
      killed += Number(await killer.kill());
      await expectKnown(session, stage);
      killed += Number(await killer.kill());
      await goOn(session.page, stage, hands, mailbox);
    }
    expect(killed).toBe(2 * STAGES.length);
    count(task, { faultsSurvived: killed });
  });

  testInWhole('in the middle of every step: nothing wrong is known', async ({ task }) => {
    const { page } = session;
    let killed = 0;
    const meanwhile = async (deed: Promise<unknown>) => {
      const [more] = await Promise.all([killer.kill(), deed]);
      killed += Number(more);
    };
    for (const stage of STAGES) {
      if (stage.from !== undefined) await meanwhile(page.goto(stage.from));
      await expectPage(stage.page);
      await expectNothingWrong(session, stage);
      for (const entry of stage.entries ?? []) await meanwhile(hands.enter(page, entry));
      if (stage.page === 'email-sent') await page.goto(mailbox);
      await meanwhile(hands.press(page, stage.next(page)));
    }
    expect(killed).toBeGreaterThanOrEqual(STAGES.length);
    count(task, { faultsSurvived: killed });
  });
});

describe('storage.session fails', () => {
  test.for([
    // Kept while the background lives, then gone.
    ['refuses to write', 'area.set = () => Promise.reject(new Error("broken"))', { current: 3, done: [2] }, []],
    // Each page begins anew; the last is what is found when reading works again.
    ['refuses to read', 'area.get = () => Promise.reject(new Error("broken"))', { current: 1, done: [] }, [3]],
    [
      'throws at everything',
      'area.set = area.get = area.clear = () => { throw new Error("broken") }',
      { current: 3, done: [2] },
      [],
    ],
  ] as const)('%s', async ([, way, known, kept], { task }) => {
    await inBackground(`{ const area = chrome.storage.session; ${way}; }`);
    await begin();
    await goFrom('identity', 'verification');
    expect(await observe(session.page)).toMatchObject({ step: '3' });
    await expectKnown(session, known);
    // With another background storage works again.
    await killer.kill();
    await goFrom('verification', 'terms');
    await expectKnown(session, { current: 4, done: kept });
    count(task, { faultsSurvived: 1 });
  });

  test('takes nothing away: what another background finds has nothing of the one who had it forgotten', async ({
    task,
  }) => {
    await begin();
    await goFrom('identity', 'verification');
    await expectStored(session, 3);
    await inBackground('chrome.storage.session.clear = () => Promise.reject(new Error("broken"))');
    await say(session, { type: 'forget' });
    await session.page.goto('about:blank');
    await killer.kill();
    await expectKnown(session, { current: 1, done: [] });
    count(task, { faultsSurvived: 1 });
  });

  test('is really full', async ({ task }) => {
    const { popup } = session;
    await popup.evaluate(`(async () => {
      const { session } = chrome.storage;
      for (let size = session.QUOTA_BYTES, n = 0; size >= 1; size = Math.floor(size / 2))
        await session.set({ ['filler ' + n++]: 'x'.repeat(size) }).catch(() => {});
    })()`);
    await expect(popup.evaluate(`chrome.storage.session.set({ more: 'x'.repeat(100) })`)).rejects.toThrow(/quota/i);
    await begin();
    await goFrom('identity', 'verification');
    // For as long as the background lives, it knows all the same.
    await expectKnown(session, { current: 3, done: [2] });
    await killer.kill();
    await goFrom('verification', 'terms');
    await expectKnown(session, { current: 4, done: [] });
    // « Terminer et effacer » makes room.
    await say(session, { type: 'forget' });
    expect(await popup.evaluate('chrome.storage.session.get()')).toEqual({});
    count(task, { faultsSurvived: 1 });
  });
});

test('the browser never says what the mairie set: everything goes on, and is forgotten where that is asked for', async ({
  task,
}) => {
  await inBackground('chrome.storage.managed.get = () => new Promise(() => {})');
  await begin();
  await goFrom('identity', 'verification');
  await expectStored(session, 3);
  await expectKnown(session, { current: 3, done: [2] });
  await say(session, { type: 'forget' });
  expect(await session.popup.evaluate('chrome.storage.session.get()')).toEqual({});
  count(task, { faultsSurvived: 1 });
});

describe('the clock jumps, ten years forwards, twenty back, and to where it was', () => {
  const setClock = (years: number) =>
    inBackground(`globalThis.realNow ??= Date.now; Date.now = () => realNow.call(Date) + ${years} * 31_557_600_000`);

  const JUMPS = [
    [10, 'identity', 'verification'],
    [-10, 'verification', 'terms'],
    [0, 'terms', 'password'],
  ] as const;

  test.for([
    // Never forgets for want of use.
    ['at home', {}, [[1], [1, 2], [1, 2, 3]]],
    // Forwards is time without use: what is known begins anew, once something is filled in. Backwards says nothing.
    ['on a public computer', { publicComputer: true }, [null, [2], null]],
  ] as const)('%s', async ([, managed, dones], { task }) => {
    await inBackground('undefined');
    await setManaged(session, managed);
    await session.page.goto(signIn);
    await expectPage('sign-in');
    await begin();
    await expectKnown(session, { current: 2, done: [1] });
    for (const [i, [years, from, to]] of JUMPS.entries()) {
      const done = dones[i];
      const { current } = named(from);
      await setClock(years);
      // With a deed everything is forgotten where that is due.
      const now = done ? { current, done } : { current: 1 as const, done: [] };
      await expectKnown(session, now, () => session.page.locator('h1').click());
      await goFrom(from, to);
      const passed = [...(done ?? []), ...(current ? [current] : [])];
      await expectKnown(session, { current: named(to).current, done: passed });
    }
    count(task, { faultsSurvived: JUMPS.length });
  });
});

describe('windows and documents that come and go', () => {
  test('two windows: the one in use says where one is', async ({ task }) => {
    const { context, page } = session;
    await begin();
    await goFrom('identity', 'verification');
    const opened = context.waitForEvent('page');
    await inBackground(`chrome.windows.create({ url: 'about:blank' }).then(() => {})`);
    const other = await opened;
    await other.goto(signIn);
    await expect.poll(async () => (await observe(other)).page).toBe('sign-in');
    await expectKnown(session, { current: 1, done: [2, 3] });
    await page.bringToFront();
    await page.locator('h1').click();
    await expectKnown(session, { current: 3, done: [2] });
    // The window that is closed takes nothing along.
    await other.close();
    await expectKnown(session, { current: 3, done: [2] });
    count(task, { faultsSurvived: 1 });
  });

  test('a window beside the one in use that becomes another page by itself does not say where one is', async ({
    task,
  }) => {
    const { context, page } = session;
    await begin();
    await goFrom('identity', 'verification');
    site = answerBench();
    const other = await context.newPage();
    const becomes = async (name: string) => {
      await other.evaluate('change()');
      await expect.poll(async () => (await observe(other)).page).toBe(name);
    };
    await other.goto(SCREENS);
    await expectKnown(session, { current: 1, done: [2, 3] });
    // Each of two windows side by side is seen, and one of them is used.
    await runBesideUs(
      other,
      await session.worker.evaluate('chrome.runtime.getManifest().name'),
      'document.hasFocus = () => false',
    );
    await page.locator('h1').click();
    await expectKnown(session, { current: 3, done: [2] });
    await becomes('identity');
    await becomes('sign-in');
    await expectKnown(session, { current: 3, done: [2] });
    await other.locator('h1').click();
    await expectKnown(session, { current: 1, done: [2, 3] });
    await other.close();
    count(task, { faultsSurvived: 1 });
  });

  test('a page comes back whole from the back-forward cache: it asks anew, and is where one is', async ({ task }) => {
    const { page } = session;
    await begin();
    await page.evaluate('window.mark = 1');
    await page.goto(signIn);
    await expectPage('sign-in');
    await expectKnown(session, { current: 1, done: [2] });
    // What happens meanwhile the page cannot hear.
    await say(session, { type: 'reduce', reduced: true });
    await page.goBack({ waitUntil: 'commit' });
    await expect.poll(() => observe(page)).toMatchObject({ page: 'identity', step: '2', reduced: true });
    // The same document, not another of the same address.
    expect(await page.evaluate('window.mark')).toBe(1);
    await expectKnown(session, { current: 2, done: [] });
    count(task, { faultsSurvived: 1 });
  });
});
