import { writeFileSync } from 'node:fs';
import { findOrInstallChromium } from '../browser/chromium';
import { openSession } from '../e2e/harness';
import { writeJourney } from './journey-page';
import { readmePictures } from './store-pictures';

/**
 * `npm run pictures`: every page of the journey, in every mode and at both sizes, to be looked at one by one.
 * `npm run pictures -- --readme` renews the two of the README, and no more.
 */
async function main(): Promise<void> {
  findOrInstallChromium();
  if (!process.argv.includes('--readme')) {
    console.log(`Every picture, on one page: ${await writeJourney('out/pictures', true)}`);
    return;
  }
  const session = await openSession('portal');
  const { step, popup } = await readmePictures(session);
  writeFileSync('tests/play/pictures/step-3.png', step);
  writeFileSync('tests/play/pictures/popup.png', popup);
  await session.close();
}

await main();
