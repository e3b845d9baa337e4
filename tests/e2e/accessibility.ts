import { afterEach, describe, expect, test } from 'vitest';
import { ADDRESSES, type Generation } from '../site';
import { faultsOfLooks, faultsOfOverlay, faultsOfPage, faultsWithAndWithout, measuredTexts } from './axe';
import { checkPage } from './checks';
import { goOn, mouse } from './hands';
import { openSession, type Session } from './harness';
import { illegible } from './legible';
import { apply, MODES, type Mode } from './modes';
import { stagesOf } from './stages';

const [USUAL, LARGE] = [MODES[0], MODES.at(-1)] as [Mode, Mode];

/** Each generation in a file of its own: they wait for the browser more than they work, and so they wait together. */
export function describeAccessibility(generation: Generation): void {
  describe(`for whoever sees badly, ${generation}`, () => {
    let session: Session;
    afterEach(() => session.close());

    test('every step is without fault in every mode, and the page has none by us', { timeout: 300_000 }, async () => {
      session = await openSession(generation);
      const { page, popup } = session;
      const clean = async (what: string, faults = faultsOfOverlay) => {
        expect(await faults(page), what).toEqual([]);
        expect(await illegible(page), what).toEqual([]);
      };
      for (const stage of stagesOf(generation)) {
        if (stage.from !== undefined) await page.goto(stage.from);
        await checkPage(page, stage);
        const faults = await faultsWithAndWithout(page);
        expect(faults.with, stage.name).toEqual(faults.without);
        expect(await measuredTexts(page), stage.name).toBeGreaterThan(5);
        for (const mode of MODES) {
          // The usual one is how a session begins, and how each step ends.
          if (mode !== USUAL) await apply(session, mode);
          await clean(`${stage.name}, ${mode.name}`, mode === USUAL ? faultsOfOverlay : faultsOfLooks);
          // In the further modes once: there the steps done, the one in hand and those to come are all there.
          if (mode === USUAL || stage.page === 'verification')
            expect(await faultsOfPage(popup), `popup, ${mode.name}`).toEqual([]);
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
        await goOn(page, stage, mouse, ADDRESSES[generation].mailbox);
      }
      expect(session.troubles).toEqual([]);
    });
  });
}
