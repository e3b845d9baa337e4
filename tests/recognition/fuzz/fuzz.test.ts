import { chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { findOrInstallChromium } from '../../browser/chromium';
import { SEED } from '../../seed';
import { bundleRecognition, corpusFolder, readCases } from '../cases';
import { fuzz, told } from './fuzz';

/** A short version of `npm run fuzz`: some mutants of one page in thirty. */
const MUTANTS = 10;
const EVERY = 30;

test('mutants of the corpus: never another page, never a ring on something else', { timeout: 300_000 }, async () => {
  const browser = await chromium.launch({ executablePath: findOrInstallChromium(), args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const cases = readCases(corpusFolder('tuning')).filter((_, i) => i % EVERY === 0);
  const figures = await fuzz(page, cases, await bundleRecognition('fuzz/in-page.ts'), MUTANTS, SEED);
  await browser.close();
  console.log(`seed ${SEED}\n${told(figures)}`);
  expect(figures.faults).toEqual([]);
  expect(figures.notCopied.length).toBeLessThanOrEqual(2);
  expect(figures.mutants).toBeGreaterThanOrEqual(figures.pages * MUTANTS);
  expect(figures.harmless.known / figures.harmless.tried).toBeGreaterThan(0.97);
});
