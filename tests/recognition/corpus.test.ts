import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOrInstallChromium } from '../browser/chromium';
import { bundleRecognition, type CaseSet, corpusFolder, type Outcome, readCases, tryCases } from './cases';
import { figuresOf, tableOf } from './figures';

let browser: Browser;
let script: string;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: ['--no-sandbox'] });
  script = await bundleRecognition();
});
afterAll(() => browser.close());

/** Pages tried side by side: many of them wait for a clock of their own. */
const TABS = 4;

async function outcomesOf(set: CaseSet): Promise<Outcome[]> {
  const cases = readCases(corpusFolder(set));
  const shares = Array.from({ length: TABS }, (_, tab) => new Set(cases.filter((_, i) => i % TABS === tab)));
  const outcomes = await Promise.all(
    shares.map(async (share) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const mine: Outcome[] = [];
      for await (const outcome of tryCases(context, cases, script, (one) => share.has(one))) mine.push(outcome);
      await context.close();
      return mine;
    }),
  );
  return outcomes.flat();
}

describe('pages that state their own right answer', { timeout: 300_000 }, () => {
  let tuning: Outcome[];
  beforeAll(async () => {
    tuning = await outcomesOf('tuning');
  }, 300_000);

  test('those that the rules were made on are all recognised, with every target and no other', () => {
    expect(tuning.length).toBeGreaterThan(250);
    const wrong = tuning.filter(({ faults }) => faults.length > 0);
    expect(wrong.map(({ case: { name }, faults }) => `${name}: ${faults.join('; ')}`)).toEqual([]);
  });

  test('no page of the journey hangs on a single clue', () => {
    const journey = tuning.filter(({ case: { page } }) => page !== 'unknown');
    expect(journey.length).toBeGreaterThan(150);
    const hanging = journey.filter(({ seen }) => seen.hangsOn.length > 0);
    expect(hanging.map(({ case: { name }, seen }) => `${name}: ${seen.hangsOn.join('; ')}`)).toEqual([]);
  });

  test('those held out: nothing said that is wrong, and at least 97 % of what is there', async () => {
    const [pages, targets] = figuresOf(await outcomesOf('held-out'));
    for (const figure of [pages, targets]) {
      if (figure === undefined) throw new Error('no page was tried');
      console.log(tableOf([figure]));
      expect(figure.there).toBeGreaterThan(40);
      expect(figure.right).toBe(figure.said);
      expect(figure.right / figure.there).toBeGreaterThanOrEqual(0.97);
    }
  });
});
