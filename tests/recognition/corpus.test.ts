import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findOrInstallChromium } from '../browser/chromium';
import { bundleRecognition, type CaseSet, corpusFolder, type Outcome, readCases, tryAll } from './cases';
import { figuresOf, isGoodEnough, tableOf } from './figures';

let browser: Browser;
let script: string;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: ['--no-sandbox'] });
  script = await bundleRecognition();
});
afterAll(() => browser.close());

/** One page in so many; `npm run corpus` tries them all, and so does every run of CI. */
const EVERY = 12;

function outcomesOf(set: CaseSet): Promise<Outcome[]> {
  const cases = readCases(corpusFolder(set));
  const tried = new Set(cases.filter((_, i) => i % EVERY === 0));
  return tryAll(browser, cases, script, (one) => tried.has(one));
}

describe('pages that state their own right answer', { timeout: 300_000 }, () => {
  let tuning: Outcome[];
  beforeAll(async () => {
    tuning = await outcomesOf('tuning');
  }, 300_000);

  test('those that the rules were made on are all recognised, with every target and no other', () => {
    expect(tuning.length).toBeGreaterThan(40);
    const wrong = tuning.filter(({ faults }) => faults.length > 0);
    expect(wrong.map(({ case: { name }, faults }) => `${name}: ${faults.join('; ')}`)).toEqual([]);
  });

  test('no page of the journey hangs on a single clue', () => {
    const journey = tuning.filter(({ case: { page } }) => page !== 'unknown');
    expect(journey.length).toBeGreaterThan(25);
    const hanging = journey.filter(({ seen }) => seen.hangsOn.length > 0);
    expect(hanging.map(({ case: { name }, seen }) => `${name}: ${seen.hangsOn.join('; ')}`)).toEqual([]);
  });

  test('those held out: nothing said that is wrong, and at least 97 % of what is there', async () => {
    const figures = figuresOf(await outcomesOf('held-out')).slice(0, 2);
    console.log(tableOf(figures));
    expect(figures.every(({ there }) => there > 25)).toBe(true);
    expect(figures.filter((figure) => !isGoodEnough(figure))).toEqual([]);
  });
});
