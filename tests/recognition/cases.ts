import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { advance, awaitedPages, START, stepOf } from '../../src/journey/progress';
import { isWanted, type PageName, type TargetName } from '../../src/journey/steps';
import { AT_HOME } from '../journey/names';
import type { Seen } from './in-page';

/** A page that states its own right answer. */
export interface Case {
  readonly name: string;
  readonly html: string;
  readonly url: string;
  readonly why: string;
  readonly page: PageName;
  readonly step: number | null;
  readonly notice: 'cookies' | 'error' | 'any' | null;
  readonly targets: Partial<Record<TargetName, string | string[]>>;
  readonly before?: string[];
  readonly settle?: number;
}

/** What the rules were made on, what they are held to, and what they do not get right yet: the next to mend. */
export type CaseSet = 'tuning' | 'held-out' | 'not-yet';

const HERE = fileURLToPath(new URL('.', import.meta.url));

export function readCases(folder: string): Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      const block = source.match(/<script type="application\/json" id="case">([\s\S]*?)<\/script>/);
      if (block?.[1] === undefined) throw new Error(`${file} has no case block`);
      return { name: file.replace(/\.html$/, ''), html: source.replace(block[0], ''), ...JSON.parse(block[1]) };
    });
}

export function corpusFolder(set: CaseSet): string {
  return join(HERE, 'corpus', set);
}

/** The recognition as one script, to run inside a page; `entry` beside this file is what the page is given. */
export async function bundleRecognition(entry = 'in-page.ts'): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(HERE, entry), formats: ['iife'], name: 'inPage' },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (result === undefined || !('output' in result)) throw new Error('the recognition was not bundled');
  return result.output[0].code;
}

export interface Outcome {
  readonly case: Case;
  readonly seen: Seen;
  readonly faults: string[];
  /** Targets that were found, but not where they are. */
  readonly wrongTargets: string[];
}

/** Opens each page in turn, at the address it names, with the script in it. */
export async function* openCases(
  page: Page,
  cases: readonly Case[],
  script: string,
  wanted: (one: Case) => boolean = () => true,
): AsyncGenerator<Case> {
  let html = '';
  await page.route(/^https?:/, (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ status: 204, body: '' }),
  );
  for (const one of cases.filter(wanted)) {
    html = one.html;
    // An address that differs in nothing before its « # » leaves the former page where it is.
    if (withoutFragment(page.url()) === withoutFragment(one.url)) await page.goto('about:blank');
    await page.goto(one.url);
    // A page's own clock, which its answer names; nothing to await instead.
    if (one.settle) await page.waitForTimeout(one.settle);
    await page.evaluate(script);
    yield one;
  }
}

const withoutFragment = (url: string) => url.replace(/#.*/, '');

/** Opens each page in turn and compares what is recognised with its own answer. */
export async function* tryCases(
  context: BrowserContext,
  cases: readonly Case[],
  script: string,
  wanted: (one: Case) => boolean = () => true,
): AsyncGenerator<Outcome> {
  const byName = new Map(cases.map((one) => [one.name, one]));
  const page = await context.newPage();
  for await (const one of openCases(page, cases, script, wanted)) {
    let progress = START;
    for (const name of one.before ?? []) {
      const before = byName.get(name);
      if (before === undefined) throw new Error(`${one.name}: there is no page ${name} to come before it`);
      progress = advance(progress, before.page);
    }
    const seen = await page.evaluate((awaited) => window.seePage(awaited), awaitedPages(progress));
    yield { case: one, seen, ...(await compare(page, one, seen, advance(progress, seen.page as PageName))) };
  }
  await page.close();
}

/** Pages tried side by side: many of them wait for a clock of their own. */
const TABS = 4;

/** Opens pages in several tabs at once, and compares each with its own answer. */
export async function tryAll(
  browser: Browser,
  cases: readonly Case[],
  script: string,
  wanted: (one: Case) => boolean = () => true,
): Promise<Outcome[]> {
  const tried = cases.filter(wanted);
  const shares = Array.from({ length: TABS }, (_, tab) => new Set(tried.filter((_, i) => i % TABS === tab)));
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

async function compare(
  page: Page,
  one: Case,
  seen: Seen,
  progress: typeof START,
): Promise<Pick<Outcome, 'faults' | 'wrongTargets'>> {
  const faults: string[] = [];
  const wrongTargets: string[] = [];
  if (seen.page !== one.page) faults.push(`page ${seen.page} ≠ ${one.page}`);
  if (one.notice !== 'any' && one.notice !== undefined && seen.notice !== one.notice) {
    faults.push(`notice ${seen.notice} ≠ ${one.notice}`);
  }
  const step = stepOf(seen.page as PageName, progress);
  if (step !== one.step) faults.push(`step ${step} ≠ ${one.step}`);
  for (const name of Object.keys(seen.targets) as TargetName[]) {
    if (!isWanted(name, seen.page as PageName, step, AT_HOME)) delete seen.targets[name];
  }
  const boxes = await page.evaluate(boxesOf, Object.values(one.targets).flat());
  for (const [name, selectors] of Object.entries(one.targets)) {
    const right = [selectors].flat().map((selector) => boxes[selector]);
    const got = seen.targets[name];
    if (got === undefined) {
      faults.push(`missed ${name}`);
      continue;
    }
    if (!right.some((box) => box?.every((side, i) => Math.abs(side - (got[i] ?? Number.NaN)) <= 7))) {
      wrongTargets.push(name);
      faults.push(`${name} at ${got.map(Math.round)} ≠ ${right.map((box) => box?.map(Math.round)).join(' or ')}`);
    }
  }
  for (const name of Object.keys(seen.targets)) if (!(name in one.targets)) faults.push(`false ${name}`);
  return { faults, wrongTargets };
}

type Box = [left: number, top: number, right: number, bottom: number];

/** The box round all elements of each selector that have one; none where there are no such elements. */
function boxesOf(selectors: readonly string[]): Record<string, Box> {
  const found: Record<string, Box> = {};
  for (const selector of selectors) {
    const boxes = [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
    const shown = boxes.filter(({ width, height }) => width > 0 && height > 0);
    if (shown.length === 0) continue;
    found[selector] = [
      Math.min(...shown.map(({ left }) => left)),
      Math.min(...shown.map(({ top }) => top)),
      Math.max(...shown.map(({ right }) => right)),
      Math.max(...shown.map(({ bottom }) => bottom)),
    ];
  }
  return found;
}
