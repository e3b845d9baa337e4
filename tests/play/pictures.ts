import { findOrInstallChromium } from '../browser/chromium';
import { writeJourney } from './journey-page';

/** `npm run pictures`: every page of the journey, in every mode and at both sizes, to be looked at one by one. */
findOrInstallChromium();
console.log(`Every picture, on one page: ${await writeJourney('out/pictures', true)}`);
