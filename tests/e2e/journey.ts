import { afterEach, describe, expect, test } from 'vitest';
import type { BrowserSession } from '../browser/browser';
import { ADDRESSES, GENERATIONS, type Generation } from '../site';
import { checkPage, checkProgress } from './checks';
import { goOn, keyboard, mouse, sendWrong } from './hands';
import { stagesOf } from './stages';

/** The tests of the whole journey, for one browser: the same pages and the same checks in each. */
export function describeJourney(browser: string, open: (generation: Generation) => Promise<BrowserSession>): void {
  describe.each(GENERATIONS)(`the whole journey in ${browser}, %s`, { timeout: 300_000 }, (generation) => {
    let session: BrowserSession;
    afterEach(() => session.close());

    test('with the keyboard alone', async () => {
      session = await open(generation);
      const { page } = session;
      for (const stage of stagesOf(generation)) {
        if (stage.from !== undefined) await page.goto(stage.from);
        await checkPage(page, stage);
        await checkProgress(session, stage);
        await goOn(page, stage, keyboard, ADDRESSES[generation].mailbox);
      }
      expect(session.troubles).toEqual([]);
    });

    // On the newer pages the same is said by the same means: each error of theirs is told of in accessibility.2026.test.ts.
    if (generation !== 'portal') return;

    test('with the mouse, and a wrong entry at each step: same page, same step, an error said', async () => {
      session = await open(generation);
      const { page } = session;
      for (const stage of stagesOf(generation)) {
        if (stage.from !== undefined) await page.goto(stage.from);
        await checkPage(page, stage);
        await checkProgress(session, stage);
        if (stage.wrong !== undefined) {
          await sendWrong(page, stage, mouse);
          await checkPage(page, { ...stage, notice: 'error', hint: stage.wrong.says });
          await checkProgress(session, stage);
        }
        await goOn(page, stage, mouse, ADDRESSES[generation].mailbox);
      }
      expect(session.troubles).toEqual([]);
    });
  });
}
