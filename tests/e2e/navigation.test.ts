import { describe, expect, test } from 'vitest';
import { ADDRESSES, GENERATIONS } from '../site';
import { filling } from '../trust/filling';
import { firstOf } from '../whole';
import { checkAtThisSize, checkProgress } from './checks';
import { goOn, mouse } from './hands';
import type { Session } from './harness';
import { oneBrowser } from './one-browser';
import { type Stage, stagesOf } from './stages';

const open = oneBrowser();

describe.each(firstOf(GENERATIONS, 1))('moving about, %s', { timeout: 300_000 }, (generation) => {
  const stages = stagesOf(generation);
  // The newer generation's box for each digit goes on to the next by what is typed.
  const hands = generation === 'portal' ? filling : mouse;
  const { mailbox, signIn } = ADDRESSES[generation];
  let session: Session;

  const named = (name: string): Stage => {
    const stage = stages.find((one) => one.name === name);
    if (stage === undefined) throw new Error(`no stage ${name}`);
    return stage;
  };
  const goTo = async (name: string) => {
    for (const stage of stages) {
      if (stage.from !== undefined) await session.page.goto(stage.from);
      await checkAtThisSize(session.page, stage);
      if (stage.name === name) return;
      await goOn(session.page, stage, hands, mailbox);
    }
  };

  test('a reload at each page changes nothing; once it is finished, another person begins', async () => {
    session = await open(generation);
    for (const stage of stages) {
      if (stage.from !== undefined) await session.page.goto(stage.from);
      await checkAtThisSize(session.page, stage);
      await session.page.reload();
      await checkAtThisSize(session.page, stage);
      await checkProgress(session, stage);
      if (stage.page !== 'signed-in') await goOn(session.page, stage, hands, mailbox);
    }
    expect(session.troubles).toEqual([]);
    // What follows a finished journey is another person's.
    await session.page.goto(signIn);
    await checkProgress(session, { current: 1, done: [], badge: '' });
  });

  test("going back from each screen, and on again, by the page's own link and by the browser's", async () => {
    session = await open(generation);
    const { page } = session;
    await goTo('verification');
    for (const [go, name] of [
      ['goBack', 'identity'],
      ['goForward', 'verification'],
    ] as const) {
      await page[go]();
      await checkAtThisSize(page, named(name));
      await checkProgress(session, named(name));
    }
    for (const [from, to] of [
      ['verification', 'identity'],
      ['terms', 'verification'],
      ['password', 'terms'],
      ['contact', 'password'],
    ] as const) {
      await checkAtThisSize(page, named(from));
      await page.getByText('Précédent').click();
      await checkAtThisSize(page, named(to));
      await checkProgress(session, named(to));
      await goOn(page, named(to), hands, mailbox);
      await checkAtThisSize(page, named(from));
      await checkProgress(session, named(from));
      await goOn(page, named(from), hands, mailbox);
    }
    await checkAtThisSize(page, named('email-sent'));
    await checkProgress(session, named('email-sent'));
    expect(session.troubles).toEqual([]);
  });

  // How one moves on their pages differs; what is kept of the way does not, and is tried on one of them.
  if (generation !== 'portal') return;

  test('two tabs: the one in use says where one is', async () => {
    session = await open(generation);
    await goTo('verification');
    const other = await session.context.newPage();
    await other.goto(signIn);
    await expect.poll(() => session.popup.locator('[aria-current=step]').getAttribute('data-step')).toBe('1');
    await session.page.bringToFront();
    await session.page.locator('h1').click();
    await checkProgress(session, named('verification'));
    await checkAtThisSize(session.page, named('verification'));
    // The e-mail is sent in the first tab: the sign-in page that waited in the other belongs to step 7 from then on.
    for (const name of ['verification', 'terms', 'password', 'contact']) {
      await checkAtThisSize(session.page, named(name));
      await goOn(session.page, named(name), hands, mailbox);
    }
    await checkAtThisSize(session.page, named('email-sent'));
    await expect.poll(() => other.locator('pas-a-pas-ameli').getAttribute('data-step')).toBe('7');
    expect(session.troubles).toEqual([]);
  });
});
