import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openSession } from '../e2e/harness';
import { pdfOf, sheetsOf } from '../guide/pdf';

const FILE = 'out/guide.pdf';

/** `npm run guide`: writes the guide as a PDF, to print it in number or to send it. */
async function main(): Promise<void> {
  const { popup, close } = await openSession('portal');
  await popup.goto(popup.url().replace('popup', 'guide'));
  await popup.locator('[data-step="7"]').waitFor();
  const pdf = await pdfOf(popup);
  await close();
  mkdirSync('out', { recursive: true });
  writeFileSync(FILE, pdf);
  console.log(`The guide, on ${sheetsOf(pdf)} sheets: ${resolve(FILE)}`);
}

await main();
