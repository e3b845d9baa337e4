import { afterEach, describe, expect, test } from 'vitest';
import { ADDRESSES, type Generation } from '../site';
import { WHOLE } from '../whole';
import { faultsOfLooks, faultsOfOverlay, faultsOfPage, faultsWithAndWithout, measuredTexts } from './axe';
import { checkPage, checkProgress, SETTLES } from './checks';
import { goOn, mouse, sendWrong } from './hands';
import { observe, openSession, type Session } from './harness';
import { faultsOfRings, illegible } from './legible';
import { apply, MODES, type Mode } from './modes';
import { stagesOf } from './stages';

const [USUAL, LARGE] = [MODES[0], MODES.at(-1)] as [Mode, Mode];

/** On the older pages the modes between the usual one and the largest text are looked at in the whole only. */
const modesFor = (generation: Generation) => (WHOLE || generation === '2026' ? MODES : [USUAL, LARGE]);

/** Where nothing goes on, and what the card must know them as. */
const FAULTS = {
  unavailable: 'unavailable',
  rejected: 'rejected',
  accountLocked: 'account-locked',
  expired: 'expired',
} as const;

/** Each generation in a file of its own: they wait for the browser more than they work, and so they wait together. */
export function describeAccessibility(generation: Generation): void {
  describe(`for whoever sees badly, ${generation}`, () => {
    let session: Session;
    afterEach(() => session.close());

    test('every step is without fault in every mode, and the page has none by us', { timeout: 480_000 }, async () => {
      session = await openSession(generation);
      const { page, popup } = session;
      const modes = modesFor(generation);
      const clean = async (what: string, faults = faultsOfOverlay) => {
        expect(await faults(page), what).toEqual([]);
        expect(await illegible(page), what).toEqual([]);
        expect(await faultsOfRings(page), what).toEqual([]);
      };
      const cleanInEveryMode = async (what: string) => {
        for (const mode of modes) {
          await apply(session, mode);
          await clean(`${what}, ${mode.name}`, mode === USUAL ? faultsOfOverlay : faultsOfLooks);
        }
        await apply(session, USUAL);
      };
      const addsNoFault = async (what: string) => {
        const faults = await faultsWithAndWithout(page);
        expect(faults.with, what).toEqual(faults.without);
      };
      const isMeasured = async (what: string, texts: number) =>
        expect(await measuredTexts(page), what).toBeGreaterThanOrEqual(texts);
      const says = (words: RegExp) => expect.poll(async () => (await observe(page)).hint, SETTLES).toMatch(words);
      for (const stage of stagesOf(generation)) {
        if (stage.from !== undefined) await page.goto(stage.from);
        await checkPage(page, stage);
        await checkProgress(session, stage);
        await addsNoFault(stage.name);
        if (stage.page === 'identity') await isMeasured(stage.name, 6);
        for (const mode of modes) {
          // The usual one is how a session begins, and how each step ends.
          if (mode !== USUAL) await apply(session, mode);
          // All rules in the further modes, in short once: at step 3, where those done, in hand and to come are all there.
          const all = WHOLE || mode === USUAL || stage.page === 'verification';
          await clean(`${stage.name}, ${mode.name}`, all ? faultsOfOverlay : faultsOfLooks);
          if (all) expect(await faultsOfPage(popup), `popup, ${mode.name}`).toEqual([]);
        }
        // Last comes the largest text: in the smallest window too, and with the help for a field.
        const field = stage.page === 'verification' ? stage.entries?.[1] : stage.entries?.[0];
        if (field !== undefined) await field.into(page).focus();
        await checkPage(page, { ...stage, hint: /./ });
        if (field !== undefined) await clean(`${stage.name}, a field`);
        const stuck = page.getByRole('button', { name: 'Je suis bloqué' });
        await stuck.click();
        await page.locator('pas-a-pas-ameli summary').first().click();
        await clean(`${stage.name}, stuck, ${LARGE.name}`);
        await apply(session, USUAL);
        await clean(`${stage.name}, stuck, ${USUAL.name}`, faultsOfLooks);
        await stuck.click();
        if (stage.page === 'identity') {
          const [, number, date] = stage.entries ?? [];
          if (number === undefined || date === undefined) throw new Error('the form has lost its fields');
          await mouse.enter(page, { ...number, text: '25203452341' });
          await date.into(page).focus();
          await page.getByRole('button', { name: 'Écouter' }).click();
          await says(/voix française.*Il manque 2/s);
          await cleanInEveryMode('what was typed, and no voice');
          await page.getByRole('button', { name: 'Réduire' }).click();
          await expect.poll(async () => (await observe(page)).reduced, SETTLES).toBe(true);
          await addsNoFault('reduced');
          await isMeasured('reduced', 1);
          await cleanInEveryMode('reduced');
          await page.locator('pas-a-pas-ameli .chip').click();
        }
        if (stage.wrong !== undefined) {
          await sendWrong(page, stage, mouse);
          await checkPage(page, { ...stage, notice: 'error', hint: stage.wrong.says });
          await checkProgress(session, stage);
          // Each is drawn alike: looked at from all sides once.
          if (stage.page === 'identity') {
            await addsNoFault('error');
            await cleanInEveryMode('error');
          } else await clean(`${stage.name}, error`);
        }
        await goOn(page, stage, mouse, ADDRESSES[generation].mailbox);
      }
      for (const [name, expected] of Object.entries(FAULTS)) {
        await page.goto(ADDRESSES[generation][name as keyof typeof FAULTS]);
        await expect.poll(async () => (await observe(page)).page, SETTLES).toBe(expected);
        if (expected === 'unavailable') {
          await addsNoFault(expected);
          await cleanInEveryMode(expected);
        } else await clean(expected);
      }
      expect(session.troubles).toEqual([]);
    });
  });
}
