import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { goOn, mouse } from '../e2e/hands';
import { observe, openSession, SIZES } from '../e2e/harness';
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
 * @returns the path of the page written
 */
export async function writeJourney(folder: string): Promise<string> {
  const pictures = join(folder, 'journey');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const all: Picture[] = [];
  for (const generation of ['portal', '2026'] as const) {
    for await (const picture of play(generation, pictures)) {
      all.push(picture);
      console.log(`${generation} – ${picture.stage.name}`);
    }
  }
  const path = join(folder, 'journey.html');
  writeFileSync(path, htmlOf(all));
  return resolve(path);
}

async function* play(generation: Generation, folder: string): AsyncGenerator<Picture> {
  const session = await openSession(generation);
  const { page, popup } = session;
  for (const [i, stage] of stagesOf(generation).entries()) {
    if (stage.from !== undefined) await page.goto(stage.from);
    const files: string[] = [];
    let hint = '';
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      await expect(async () => {
        const { page: name, rings } = await observe(page);
        expect(name).toBe(stage.page);
        expect(Object.keys(rings).length).toBe(Object.keys(stage.targets).length);
      }).toPass({ intervals: [50], timeout: 10_000 });
      const shoot = async (what: string) => {
        const file = `${generation}-${String(i).padStart(2, '0')}-${stage.name}-${size}${what}.png`;
        await page.screenshot({ path: join(folder, file) });
        files.push(`journey/${file}`);
      };
      hint = (await observe(page)).hint;
      await shoot('');
      for (const { into } of stage.entries ?? []) {
        if (stage.page !== 'verification') break;
        await into(page).focus();
        await shoot(`-focus-${files.length}`);
      }
    }
    await page.setViewportSize(SIZES.wide);
    await popup.setViewportSize({ width: 400, height: 600 });
    const file = `${generation}-${String(i).padStart(2, '0')}-${stage.name}-popup.png`;
    await popup.screenshot({ path: join(folder, file), fullPage: true });
    files.push(`journey/${file}`);
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
