import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SETTLES_LATE } from '../e2e/checks';
import { openSession, type Session } from '../e2e/harness';
import { listen } from '../e2e/public-computer';
import { count } from '../figures';
import { part } from '../whole';
import { type Usual, usualIn, withstand, withstandForgeries } from './attacked';
import { type AttackedChromium, attackedChromium } from './attacked-chromium';
import { ATTACKS, type Attack, FLOOD } from './attacks';

const NOBODY: Attack = { name: 'nobody', overlay: 'right' };

let session: Session;
let browser: AttackedChromium;
let usual: Usual;
beforeAll(async () => {
  session = await openSession('portal');
  browser = await attackedChromium(session);
});
afterAll(() => session.close());

test('the page that is attacked is drawn on, while nobody attacks it', async () => {
  usual = await usualIn(browser, NOBODY);
});

describe.each(Object.entries(ATTACKS))('%s', (_, attacks) => {
  test.for(part(attacks, 2))('$name', async (attack, { task }) => {
    count(task, { attacksTried: 1, pagesTried: 1 });
    await withstand(browser, attack, usual);
  });
});

test('while a flood of changes lasts, most of the time is the page’s', async ({ task }) => {
  await browser.open(NOBODY);
  const share = await browser.apart.shareOf(async () => {
    await browser.run(FLOOD);
    await browser.apart.awaitInPage(`new Promise((over) => {
      new MutationObserver(() => document.querySelector('#mill') ?? over()).observe(document.body, { childList: true }); })`);
  });
  expect(share).toBeLessThan(0.5);
  count(task, { attacksTried: 1, pagesTried: 1 });
});

test('events made up by the thousand wake nobody', async ({ task }) => {
  await browser.open(NOBODY);
  await expect.poll(async () => (await browser.see()).page, SETTLES_LATE).toBe('identity');
  await browser.rest();
  const heard = await listen(session);
  await browser.run(`for (let i = 0; i < 1000; i++) {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    for (const type of ['visibilitychange', 'pointerdown', 'keydown', 'focus', 'focusin'])
      document.dispatchEvent(new Event(type, { bubbles: true }));
  }`);
  await browser.rest();
  expect(await heard()).toEqual([]);
  count(task, { attacksTried: 1, pagesTried: 1 });
});

test('words put into our mouth, one way after another', async ({ task }) => {
  count(task, { attacksTried: await withstandForgeries(browser, usual), pagesTried: 1 });
});
