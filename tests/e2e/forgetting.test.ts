import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOfOverlay, faultsOfPage } from './axe';
import { checkPage, checkProgress, SETTLES } from './checks';
import { observe, openSession, type Session, SIZES } from './harness';
import { keptBy, letPass, listen, NOTHING, say, setManaged } from './public-computer';
import { IDENTITY, IDENTITY_PAGE, IDENTITY_TARGETS, openScene } from './scenes';

let session: Session;
beforeAll(async () => {
  session = await openSession('portal');
});
afterAll(async () => {
  expect(session.troubles).toEqual([]);
  await session.close();
});

const PUBLIC = { publicComputer: true };
const LARGE = { textSize: 150, strongContrast: true } as const;
const QUESTION = /Êtes-vous encore là/;

const seen = () => observe(session.page);
const hint = () => expect.poll(async () => (await seen()).hint, SETTLES);
const reduced = () => expect.poll(async () => (await seen()).reduced, SETTLES);
const known = () => say(session, { type: 'ask' });
const stay = () => session.page.getByRole('button', { name: 'Je suis encore là' });
const field = () => IDENTITY_TARGETS['family-name'](session.page);

/** In the middle of a journey, with large letters. */
async function begin(settings: object): Promise<void> {
  await setManaged(session, settings);
  await say(session, { type: 'forget' });
  await say(session, { type: 'saw', page: 'sign-in' });
  await say(session, { type: 'comfort', comfort: LARGE });
  await openScene(session, IDENTITY);
  await hint().toMatch(IDENTITY_PAGE.hint);
  await checkProgress(session, { current: 2, done: [1], badge: '2' });
}

async function reduce(): Promise<void> {
  await session.page.getByRole('button', { name: 'Réduire' }).click();
  await reduced().toBe(true);
}

async function expectFresh(): Promise<void> {
  await checkProgress(session, { current: 1, done: [], badge: '' });
  await expect.poll(() => keptBy(session), SETTLES).toEqual(NOTHING);
  await hint().toMatch(IDENTITY_PAGE.hint);
  expect(await seen()).toMatchObject({ step: '2', reduced: false });
  expect(await known()).toMatchObject({ comfort: { textSize: 100, strongContrast: false }, reduced: false });
}

describe('on a public computer, one minute before everything is forgotten', () => {
  test('the card and the popup ask; « Je suis encore là » keeps everything', async () => {
    await begin(PUBLIC);
    await letPass(session, 8.9);
    expect(await known()).toMatchObject({ forgetting: false });
    await letPass(session, 0.1);
    await checkPage(session.page, { ...IDENTITY_PAGE, hint: QUESTION });
    expect(await session.popup.getByRole('alert').textContent()).toMatch(QUESTION);
    // In large letters and strong contrast, as it was begun.
    expect(await faultsOfOverlay(session.page)).toEqual([]);
    expect(await faultsOfPage(session.popup)).toEqual([]);
    // What is pressed is still there when it is let go.
    await stay().hover();
    await session.page.mouse.down();
    expect(await known()).toMatchObject({ forgetting: true });
    await session.page.mouse.up();
    await checkPage(session.page, IDENTITY_PAGE);
    await expect.poll(() => session.popup.getByRole('alert').count(), SETTLES).toBe(0);
    await checkProgress(session, { current: 2, done: [1], badge: '2' });
    // The whole time begins anew.
    await letPass(session, 8.9);
    expect(await known()).toMatchObject({ comfort: LARGE, forgetting: false });
  });

  test('without an answer everything is gone: steps, comfort, reduced card, badge, alarm', async () => {
    await begin(PUBLIC);
    await reduce();
    await letPass(session, 9.5);
    await hint().toMatch(QUESTION);
    await letPass(session, 0.5);
    await expectFresh();
  });

  test('what the page makes up answers nothing', async () => {
    await begin(PUBLIC);
    await letPass(session, 9.5);
    await hint().toMatch(QUESTION);
    await session.page.evaluate(() => {
      const root = document.querySelector('pas-a-pas-ameli')?.shadowRoot;
      for (const button of root?.querySelectorAll<HTMLElement>('.answer, .chip') ?? []) button.click();
      for (const type of ['pointerdown', 'keydown', 'wheel']) document.body.dispatchEvent(new Event(type));
    });
    expect(await known()).toMatchObject({ forgetting: true });
    await letPass(session, 0.5);
    await expectFresh();
  });

  test('whoever goes on with the page has answered', async () => {
    await begin(PUBLIC);
    await letPass(session, 9.5);
    await hint().toMatch(QUESTION);
    await field().click();
    await hint().toMatch(/Nom de famille/);
    expect(await known()).toMatchObject({ forgetting: false });
  });

  test('a reduced card opens to ask, is answered by keyboard, and is reduced again', async () => {
    await begin(PUBLIC);
    await reduce();
    await letPass(session, 9.5);
    await hint().toMatch(QUESTION);
    await reduced().toBe(false);
    await stay().focus();
    await session.page.keyboard.press('Enter');
    await reduced().toBe(true);
    expect(await known()).toMatchObject({ forgetting: false, reduced: true });
  });

  test('where the page has no room for the card, the chip asks', async () => {
    await begin(PUBLIC);
    await session.page.setViewportSize({ width: 340, height: 300 });
    await reduced().toBe(true);
    await letPass(session, 9.5);
    await stay().click();
    await expect.poll(async () => (await known()).forgetting, SETTLES).toBe(false);
    await session.page.setViewportSize(SIZES.wide);
    await hint().toMatch(IDENTITY_PAGE.hint);
  });

  test('the popup’s « Je suis encore là » is as good', async () => {
    await begin(PUBLIC);
    await letPass(session, 9.5);
    await session.popup.getByRole('button', { name: 'Je suis encore là' }).click();
    await hint().toMatch(IDENTITY_PAGE.hint);
    await checkProgress(session, { current: 2, done: [1], badge: '2' });
  });
});

describe('on a public computer', () => {
  test('after hibernation everything is gone at once, for whoever comes first', async () => {
    await begin(PUBLIC);
    await letPass(session, 600);
    await expectFresh();
  });

  test('« Terminer et effacer » leaves nothing, nor the help for the field in use', async () => {
    await begin(PUBLIC);
    await field().click();
    await hint().toMatch(/Nom de famille.*Écrivez votre nom/s);
    await reduce();
    await session.popup.getByRole('button', { name: 'Terminer et effacer' }).click();
    await expectFresh();
  });

  test('a page that was left open does not count for the next person, until they fill in something there', async () => {
    await begin(PUBLIC);
    await session.popup.bringToFront();
    await session.popup.getByRole('button', { name: 'Terminer et effacer' }).click();
    const heard = await listen(session);
    await session.page.bringToFront();
    await session.page.locator('h1').click();
    await expect.poll(heard, SETTLES).toContainEqual({ type: 'here' });
    expect(await heard()).not.toContainEqual({ type: 'saw', page: 'identity' });
    await expectFresh();
    await field().click();
    await session.page.keyboard.type('M');
    await checkProgress(session, { current: 2, done: [], badge: '2' });
  });

  test('what somebody does is told seldom, and never what it was', async () => {
    await begin(PUBLIC);
    const heard = await listen(session);
    await field().click();
    await session.page.keyboard.type('MARTIN');
    await session.page.mouse.wheel(0, 100);
    await expect.poll(heard, SETTLES).toEqual([{ type: 'here' }]);
  });

  test('the next person’s sign-in page after a finished journey has nothing of the former', async () => {
    await begin(PUBLIC);
    await reduce();
    for (const page of ['email-sent', 'signed-in'] as const) await say(session, { type: 'saw', page });
    expect(await known()).toMatchObject({ comfort: LARGE, reduced: true, progress: { finished: true } });
    await say(session, { type: 'saw', page: 'sign-in' });
    expect(await known()).toMatchObject({
      comfort: { textSize: 100, strongContrast: false },
      reduced: false,
      progress: { path: [1], current: 1, finished: false },
    });
    await reduced().toBe(false);
  });
});

test('at home nothing is told, no time is counted, and « Terminer et effacer » leaves how one likes to read', async () => {
  await begin({});
  const heard = await listen(session);
  await field().click();
  await session.page.keyboard.type('MARTIN');
  await session.page.mouse.wheel(0, 100);
  await hint().toMatch(/Nom de famille/);
  expect(await heard()).toEqual([]);
  expect((await keptBy(session)).alarms).toEqual([]);
  await session.popup.getByRole('button', { name: 'Terminer et effacer' }).click();
  await checkProgress(session, { current: 1, done: [], badge: '' });
  expect(await keptBy(session)).toEqual({ ...NOTHING, local: { 'comfort-1': LARGE } });
});
