import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GENERATIONS } from '../site';
import { type Pictures, picturesOf } from './journey-pictures';

/**
 * Plays the journey on both generations and writes `journey.html`, with a picture of every page at both sizes.
 * @param everyMode in large text, strong contrast and the system's colours too, and what stands beside the journey
 * @returns the path of the page written
 */
export async function writeJourney(folder: string, everyMode: boolean): Promise<string> {
  const pictures = join(folder, 'journey');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const all: Pictures[] = [];
  for (const generation of GENERATIONS) {
    for await (const some of picturesOf(generation, pictures, everyMode)) {
      all.push(some);
      console.log(`${some.title}: ${some.files.length}`);
    }
  }
  const path = join(folder, 'journey.html');
  writeFileSync(path, htmlOf(all));
  return resolve(path);
}

function htmlOf(pictures: readonly Pictures[]): string {
  const parts = pictures.map(
    ({ title, hint, files }) => `<section>
<h2>${escapeHtml(title)}</h2>
<p>${escapeHtml(hint)}</p>
<div>${files.map((file) => `<a href="journey/${file}"><img src="journey/${file}" alt="${file}" title="${file}" loading="lazy"></a>`).join('')}</div>
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
