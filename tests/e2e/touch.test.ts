import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { ADDRESSES, type Generation } from '../site';
import { checkAtThisSize, overlaps, SETTLES } from './checks';
import { goOn, mouse } from './hands';
import { boxOf, EXTENSION, observe, type Session } from './harness';
import { oneBrowser } from './one-browser';
import { tooSmall, withoutKeys } from './phone';
import { IDENTITY, IDENTITY_PAGE, openScene } from './scenes';
import { type Stage, stagesOf } from './stages';

/** What Firefox for Android asks of the extension, tried in Chromium as a telephone: its sizes, touch, what it lacks. */

const SCREENS = {
  small: { width: 360, height: 640 },
  large: { width: 412, height: 915 },
  'on its side': { width: 640, height: 360 },
} as const;

/** As much of a telephone's screen as its keyboard leaves, upright. */
const BESIDE_KEYBOARD = 300;

const extension = withoutKeys(EXTENSION);
afterAll(() => rmSync(extension, { recursive: true, force: true }));

const openTelephone = oneBrowser({ extension, phone: SCREENS.small });
let session: Session;
afterEach(() => {
  expect(session.troubles).toEqual([]);
});

async function open(generation: Generation): Promise<Page> {
  session = await openTelephone(generation);
  return session.page;
}

/** Plays the journey up to the first form. */
async function toIdentity(generation: Generation, look: (stage: Stage) => Promise<void>): Promise<Stage> {
  const { page } = session;
  for (const stage of stagesOf(generation)) {
    if (stage.from !== undefined) await page.goto(stage.from);
    await expect.poll(async () => (await observe(page)).page, SETTLES).toBe(stage.page);
    await look(stage);
    if (stage.page === 'identity') return stage;
    await goOn(page, stage, mouse, ADDRESSES[generation].mailbox);
  }
  throw new Error('no such page');
}

/** The field in use is in sight, and neither card nor chip lies over it. */
async function faultsWhileTyping(page: Page, field: ReturnType<Page['locator']>): Promise<string[]> {
  const { card, viewport } = await observe(page);
  const box = boxOf(await field.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect));
  const faults: string[] = [];
  if (box[1] < 0 || box[3] > viewport.height) faults.push(`out of sight: ${box}`);
  if (card !== null && overlaps(card, box)) faults.push(`covered: ${box} by ${card}`);
  return faults;
}

describe.each(['portal', '2026'] as const)('on a telephone, %s', (generation) => {
  test('all holds up to the first form, at each size, and there beside the keyboard on the screen', async () => {
    const page = await open(generation);
    const identity = await toIdentity(generation, async (stage) => {
      for (const screen of Object.values(SCREENS)) {
        await page.setViewportSize(screen);
        await checkAtThisSize(page, stage);
        expect(await tooSmall(page)).toEqual([]);
      }
      await page.setViewportSize(SCREENS.small);
    });
    for (const { into } of identity.entries ?? []) {
      const field = into(page) as ReturnType<Page['locator']>;
      await field.tap();
      await page.setViewportSize({ ...SCREENS.small, height: BESIDE_KEYBOARD });
      // As browsers do once the keyboard is there.
      await field.scrollIntoViewIfNeeded();
      await expect.poll(() => faultsWhileTyping(page, field), SETTLES).toEqual([]);
      await page.keyboard.type('1');
      await expect.poll(() => faultsWhileTyping(page, field), SETTLES).toEqual([]);
      await page.setViewportSize(SCREENS.small);
      await expect.poll(() => faultsWhileTyping(page, field), SETTLES).toEqual([]);
    }
  });
});

test('the card is reduced, opened, and « Je suis bloqué » read, by the finger', async () => {
  await open('portal');
  const page = await openScene(session, IDENTITY);
  await checkAtThisSize(page, IDENTITY_PAGE);
  await page.getByRole('button', { name: 'Réduire' }).tap();
  await expect.poll(async () => (await observe(page)).reduced).toBe(true);
  expect(await tooSmall(page)).toEqual([]);
  await page.getByRole('button', { name: /Ouvrir l’aide/ }).tap();
  await expect.poll(async () => (await observe(page)).reduced).toBe(false);
  await page.getByRole('button', { name: 'Je suis bloqué' }).tap();
  await page.locator('pas-a-pas-ameli summary').first().tap();
  expect(await page.locator('pas-a-pas-ameli details[open]').count()).toBe(1);
  expect(await tooSmall(page)).toEqual([]);
});

test('the popup, which takes the whole screen there, fits it in the middle', async () => {
  await open('portal');
  const { popup } = session;
  await popup.getByText('Je suis bloqué').tap();
  for (const width of [360, 412, 640, 915]) {
    await popup.setViewportSize({ width, height: 640 });
    const { left, right } = await popup.locator('main').evaluate((main) => main.getBoundingClientRect());
    expect([left, left], `${width} px`).toEqual([expect.toSatisfy((side) => side >= 0), width - right]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await tooSmall(popup)).toEqual([]);
  }
});
