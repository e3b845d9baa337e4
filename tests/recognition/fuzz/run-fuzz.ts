import { chromium } from '@playwright/test';
import { findOrInstallChromium } from '../../browser/chromium';
import { bundleRecognition, corpusFolder, readCases } from '../cases';
import { fuzz, told } from './fuzz';

/** `npm run fuzz [-- MUTANTS [SEED [PART-OF-NAME]]]`: so many mutants of each page of the corpus, 2,000 unless told. */
async function main(): Promise<void> {
  const [mutants = '2000', seed = String(Date.now() % 1e9), part = ''] = process.argv.slice(2);
  const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: ['--no-sandbox'] });
  const script = await bundleRecognition('fuzz/in-page.ts');
  const cases = (['tuning', 'held-out'] as const).flatMap((set) => readCases(corpusFolder(set)));
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const figures = await fuzz(
    page,
    cases.filter(({ name }) => name.includes(part)),
    script,
    Number(mutants),
    Number(seed),
  );
  await browser.close();
  console.log(
    [
      ...figures.faults,
      ...figures.notCopied.map((name) => `not copied: ${name}`),
      '',
      `seed ${seed}`,
      told(figures),
    ].join('\n'),
  );
  process.exitCode = figures.faults.length > 0 ? 1 : 0;
}

await main();
