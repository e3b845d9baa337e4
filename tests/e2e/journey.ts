import { afterEach, describe, expect, test } from 'vitest';
import type { BrowserSession } from '../browser/browser';
import { ADDRESSES, type Generation } from '../site';
import { firstOf } from '../whole';
import { checkPage, checkProgress } from './checks';
import { goOn, keyboard, mouse, sendWrong } from './hands';
import { stagesOf } from './stages';

const WAYS = {
  'with the keyboard alone': { hands: keyboard, wrong: false },
  'with the mouse, and a wrong entry at each step: same page, same step, an error said': { hands: mouse, wrong: true },
} as const;

type Way = keyof typeof WAYS;

/** The tests of the whole journey, for one browser: the same pages and the same checks in each. */
export function describeJourney(
  browser: string,
  open: (generation: Generation) => Promise<BrowserSession>,
  journeys: readonly (readonly [Generation, Way])[],
): void {
  describe(`the whole journey in ${browser}`, { timeout: 300_000 }, () => {
    let session: BrowserSession;
    afterEach(() => session.close());

    test.each(firstOf(journeys, 1))('%s, %s', async (generation, way) => {
      const { hands, wrong } = WAYS[way];
      session = await open(generation);
      const { page } = session;
      for (const stage of stagesOf(generation)) {
        if (stage.from !== undefined) await page.goto(stage.from);
        await checkPage(page, stage);
        await checkProgress(session, stage);
        if (wrong && stage.wrong !== undefined) {
          await sendWrong(page, stage, hands);
          await checkPage(page, { ...stage, notice: 'error', hint: stage.wrong.says });
          await checkProgress(session, stage);
        }
        await goOn(page, stage, hands, ADDRESSES[generation].mailbox);
      }
      expect(session.troubles).toEqual([]);
    });
  });
}
