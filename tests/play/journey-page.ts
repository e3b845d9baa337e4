import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { goOn, mouse } from '../e2e/hands';
import { observe, openSession, SIZES } from '../e2e/harness';
import { apply, MODES, type Mode } from '../e2e/modes';
import { type Stage, stagesOf } from '../e2e/stages';
import { ADDRESSES, type Generation } from '../site';

interface Picture {
  readonly generation: Generation;
  readonly stage: Stage;
  readonly hint: string;
  readonly files: readonly string[];
}

/**
 * Plays the journey on both generations and writes `journey.html`, with a picture of every page at both sizes.
 * @param everyMode in large text, strong contrast and the system's colours too
 * @returns the path of the page written
 */
export async function writeJourney(folder: string, everyMode: boolean): Promise<string> {
  const pictures = join(folder, 'journey');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const all: Picture[] = [];
  for (const generation of ['portal', '2026'] as const) {
    for await (const picture of play(generation, pictures, everyMode ? MODES : MODES.slice(0, 1))) {
      all.push(picture);
      console.log(`${generation} – ${picture.stage.name}`);
    }
  }
  const path = join(folder, 'journey.html');
  writeFileSync(path, htmlOf(all));
  return resolve(path);
}

async function* play(generation: Generation, folder: string, modes: readonly Mode[]): AsyncGenerator<Picture> {
  const session = await openSession(generation);
  const { page, popup } = session;
  for (const [i, stage] of stagesOf(generation).entries()) {
    if (stage.from !== undefined) await page.goto(stage.from);
    const files: string[] = [];
    let hint = '';
    const shoot = async (of: typeof page, ...what: string[]) => {
      const file = `${[generation, String(i).padStart(2, '0'), stage.name, ...what].join('-')}.png`;
      await of.screenshot({ path: join(folder, file), fullPage: of === popup });
      files.push(`journey/${file}`);
    };
    for (const mode of modes) {
      await apply(session, mode);
      for (const [size, viewport] of Object.entries(SIZES)) {
        await page.setViewportSize(viewport);
        await expect(async () => {
          const { page: name, rings } = await observe(page);
          expect(name).toBe(stage.page);
          expect(Object.keys(rings).length).toBe(Object.keys(stage.targets).length);
        }).toPass({ intervals: [50], timeout: 10_000 });
        if (mode === MODES[0]) hint = (await observe(page)).hint;
        await shoot(page, mode.name, size);
        for (const [field, { into }] of (stage.entries ?? []).entries()) {
          if (stage.page !== 'verification' && field !== 1) continue;
          await into(page).focus();
          await shoot(page, mode.name, size, `focus-${field + 1}`);
        }
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        const stuck = page.getByRole('button', { name: 'Je suis bloqué' });
        await stuck.click();
        await page.locator('pas-a-pas-ameli summary').first().click();
        await shoot(page, mode.name, size, 'stuck');
        await stuck.click();
      }
      await popup.setViewportSize({ width: 400, height: 600 });
      await shoot(popup, mode.name, 'popup');
    }
    await page.setViewportSize(SIZES.wide);
    await page.setViewportSize(SIZES.wide);
    if (modes[0] !== undefined) await apply(session, modes[0]);
    yield { generation, stage, hint, files };
    await goOn(page, stage, mouse, ADDRESSES[generation].mailbox);
  }
  await session.close();
}

function htmlOf(pictures: readonly Picture[]): string {
  const parts = pictures.map(
    ({ generation, stage, hint, files }) => `<section>
<h2>${generation} – ${stage.name}${stage.step === null ? '' : ` – étape ${stage.step}`}</h2>
<p>${escapeHtml(hint)}</p>
<div>${files.map((file) => `<a href="${file}"><img src="${file}" alt="${escapeHtml(stage.name)}" loading="lazy"></a>`).join('')}</div>
</section>`,
  );
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Le parcours, étape par étape</title><style>
body { margin: 2rem; font: 16px/1.5 system-ui, sans-serif; }
div { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1rem; }
img { max-height: 28rem; border: 1px solid #888; }
</style></head><body><h1>Le parcours, étape par étape</h1>
${parts.join('\n')}
</body></html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
