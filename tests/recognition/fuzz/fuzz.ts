import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { type Case, openCases } from '../cases';
import type { Change, Mutant } from './in-page';
import { HARMFUL, HARMLESS } from './mutations';

/** What became of the mutants of many pages. */
export interface Figures {
  pages: number;
  /** Pages whose copy is not what they were; nothing can be said of their mutants. */
  notCopied: string[];
  mutants: number;
  /** Of mutants that a reader would still know: how many were, and with how many of their targets. */
  harmless: { tried: number; known: number; targets: number; found: number };
  /** Of mutants that lost something: the same; the others became `unknown`. */
  harmful: { tried: number; known: number };
  /** Each with the smallest changes that show it. */
  faults: string[];
}

const change = (names: readonly string[]) => fc.record({ mutation: fc.constantFrom(...names), at: fc.nat(999) });

/**
 * Makes mutants of each page and recognises them. A mutant may be the page that it was, or `unknown`; never
 * another, and never with a ring on something else. A look-alike stays what it is.
 * @param mutants how many of each page
 */
export async function fuzz(
  page: Page,
  cases: readonly Case[],
  script: string,
  mutants: number,
  seed: number,
): Promise<Figures> {
  const figures: Figures = {
    pages: 0,
    notCopied: [],
    mutants: 0,
    harmless: { tried: 0, known: 0, targets: 0, found: 0 },
    harmful: { tried: 0, known: 0 },
    faults: [],
  };
  for await (const one of openCases(page, cases, script)) {
    await page.evaluate((answer) => window.prepare(answer), {
      step: one.step as never,
      targets: one.targets as Record<string, string>,
    });
    const tryOut = (changes: readonly Change[]) => page.evaluate((all) => window.tryMutant(all), changes);
    const control = await tryOut([]);
    if (
      control.page !== one.page ||
      control.wrong.length > 0 ||
      control.found.length < Object.keys(one.targets).length
    ) {
      figures.notCopied.push(one.name);
      continue;
    }
    figures.pages++;
    const journey = one.page !== 'unknown';
    const property = fc.asyncProperty(changesOf(journey), async (changes) => {
      const mutant = await tryOut(changes);
      count(figures, one, changes, mutant);
      const fault = faultOf(one, changes, mutant);
      if (fault !== null) throw new Error(fault);
    });
    const result = await fc.check(property, { seed, numRuns: mutants, includeErrorInReport: true });
    if (result.failed) {
      const smallest = result.counterexample?.[0]?.map(({ mutation, at }) => `${mutation} ${at}`).join(', ');
      figures.faults.push(`${one.name}: ${String(result.errorInstance).replace(/^Error: /, '')} – ${smallest}`);
    }
  }
  return figures;
}

function changesOf(journey: boolean): fc.Arbitrary<Change[]> {
  const harmless = fc.array(change(Object.keys(HARMLESS)), { minLength: 1, maxLength: 5 });
  // What tells a look-alike from the journey may be one heading: with less of it, it may be the journey's page.
  if (!journey) return harmless;
  const harmful = fc.array(change([...Object.keys(HARMLESS), ...Object.keys(HARMFUL)]), { minLength: 1, maxLength: 5 });
  return fc.oneof(harmless, harmful);
}

function isHarmful(changes: readonly Change[]): boolean {
  return changes.some(({ mutation }) => mutation in HARMFUL);
}

function faultOf(one: Case, changes: readonly Change[], { page, wrong, error }: Mutant): string | null {
  if (error !== null) return error;
  if (page !== one.page && page !== 'unknown') return `taken for ${page}`;
  // What a layer covered is there to be used where the layer is gone, or the field no longer under it.
  const moved = changes.some(({ mutation }) => mutation in HARMFUL || mutation === 'fields reordered');
  const uncovered = moved ? wrong.filter((name) => name in one.targets) : wrong;
  return uncovered.length > 0 ? `false ring on ${uncovered.join(', ')}` : null;
}

function count(figures: Figures, one: Case, changes: readonly Change[], { page, found }: Mutant): void {
  figures.mutants++;
  if (one.page === 'unknown') return;
  if (isHarmful(changes)) {
    figures.harmful.tried++;
    figures.harmful.known += Number(page === one.page);
    return;
  }
  figures.harmless.tried++;
  figures.harmless.known += Number(page === one.page);
  figures.harmless.targets += Object.keys(one.targets).length;
  figures.harmless.found += found.length;
}

/** The figures in a few lines. */
export function told({ pages, notCopied, mutants, harmless, harmful, faults }: Figures): string {
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`;
  return [
    `${mutants} mutants of ${pages} pages (${notCopied.length} not copied): ${faults.length} pages with a fault`,
    `changed but for a reader the same: ${percent(harmless.known, harmless.tried)} of pages known, ${percent(harmless.found, harmless.targets)} of targets found`,
    `with something removed: ${percent(harmful.known, harmful.tried)} of pages known, the others unknown`,
  ].join('\n');
}
