import { chromium } from '@playwright/test';
import { findOrInstallChromium } from '../browser/chromium';
import { bundleRecognition, type CaseSet, corpusFolder, type Outcome, readCases, tryCases } from './cases';
import { figuresOf, tableOf } from './figures';

/**
 * `npm run corpus`: precision and recall of the recognition on both sets of pages.
 * `npm run corpus -- PART-OF-NAME` also tells, for each such page that goes wrong, which clues held.
 * Of the pages held out, only figures are told: the rules are not to be tuned on them.
 */
async function main(): Promise<void> {
  const [part] = process.argv.slice(2);
  const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: ['--no-sandbox'] });
  const script = await bundleRecognition();
  for (const set of ['tuning', 'held-out'] as const satisfies readonly CaseSet[]) {
    if (set === 'held-out' && part !== undefined) continue;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const outcomes: Outcome[] = [];
    const cases = readCases(corpusFolder(set));
    for await (const outcome of tryCases(context, cases, script, ({ name }) => name.includes(part ?? ''))) {
      outcomes.push(outcome);
      if (set === 'tuning' && outcome.faults.length > 0) console.log(explain(outcome));
    }
    console.log(`\n${set}\n${tableOf(figuresOf(outcomes))}`);
    await context.close();
  }
  await browser.close();
}

function explain({ case: { name, why }, faults, seen }: Outcome): string {
  const sums = seen.weighed
    .slice(0, 2)
    .map(({ page, sum, held }) => `    ${page} ${sum}: ${held.map(tell).join(' | ')}`);
  return [`${name}: ${faults.join('; ')}`, `    (${why})`, ...sums].join('\n');
}

const tell = ({ worth, because }: { worth: number; because: string }) => `${worth > 0 ? '+' : ''}${worth} ${because}`;

await main();
