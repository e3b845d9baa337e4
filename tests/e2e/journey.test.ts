import { afterEach, describe, expect, test } from 'vitest';
import { ADDRESSES, type Generation } from '../site';
import { checkPage, checkProgress } from './checks';
import { goOn, keyboard, mouse, sendWrong } from './hands';
import { openSession, type Session } from './harness';
import { stagesOf } from './stages';

const GENERATIONS: readonly Generation[] = ['portal', '2026'];

describe.each(GENERATIONS)('the whole journey, %s', (generation) => {
  let session: Session;
  afterEach(() => session.close());

  test.each([mouse, keyboard])('with $name', { timeout: 180_000 }, async (hands) => {
    session = await openSession(generation);
    const { page } = session;
    for (const stage of stagesOf(generation)) {
      if (stage.from !== undefined) await page.goto(stage.from);
      await checkPage(page, stage);
      await checkProgress(session, stage);
      await goOn(page, stage, hands, ADDRESSES[generation].mailbox);
    }
    expect(session.troubles).toEqual([]);
  });

  test('with a wrong entry at each step: same page, same step, an error said', { timeout: 180_000 }, async () => {
    session = await openSession(generation);
    const { page } = session;
    for (const stage of stagesOf(generation)) {
      if (stage.from !== undefined) await page.goto(stage.from);
      await checkPage(page, stage);
      if (stage.wrong !== undefined) {
        await sendWrong(page, stage, mouse);
        await checkPage(page, { ...stage, notice: 'error', hint: /signale une erreur/ });
        await checkProgress(session, stage);
      }
      await goOn(page, stage, mouse, ADDRESSES[generation].mailbox);
    }
    expect(session.troubles).toEqual([]);
  });
});
