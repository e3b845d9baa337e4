import { afterAll, beforeAll, expect, test } from 'vitest';
import { count } from '../figures';
import { part } from '../whole';
import { type Usual, usualIn, withstand, withstandForgeries } from './attacked';
import { attackedFirefox } from './attacked-firefox';
import { ATTACKS } from './attacks';

/**
 * Where Firefox is another browser: how a content script sees what a page redefines, whose events count, how elements
 * are taken out and put back, what a document can be. What is only a matter of our own code is tried in Chromium.
 */
const LEFT_OUT = /policy|sandbox|Trusted Types|features|magnified|turned|layout|million|3,000 fields|cloned|adopted by/;

let browser: Awaited<ReturnType<typeof attackedFirefox>>;
let usual: Usual;
beforeAll(async () => {
  browser = await attackedFirefox();
});
afterAll(() => browser.close());

test('the page that is attacked is drawn on, while nobody attacks it', async () => {
  usual = await usualIn(browser, { name: 'nobody', overlay: 'right' });
});

const attacks = Object.values(ATTACKS)
  .flat()
  .filter(({ name }) => !LEFT_OUT.test(name));

test.for(part(attacks, 3))('$name', async (attack, { task }) => {
  expect(usual).toBeDefined();
  await withstand(browser, { ...attack, overlay: attack.inFirefox ?? attack.overlay }, usual);
  count(task, { attacksTried: 1, pagesTried: 1 });
});

test('words put into our mouth, one way after another', async ({ task }) => {
  count(task, { attacksTried: await withstandForgeries(browser, usual), pagesTried: 1 });
});
