/** Figures that `npm test` prints at its end, summed over the tests that passed. */
export const FIGURES = {
  pagesTried: 'pages tried',
  attacksTried: 'attacks tried',
  faultsSurvived: 'faults survived',
  canariesFound: 'canaries found',
} as const;

export type FigureName = keyof typeof FIGURES;

/** What was found does not become less by the test that failed for it. */
const COUNTS_ALWAYS: ReadonlySet<FigureName> = new Set(['canariesFound']);

/** Notes what a test tried, or found; to be called before what it expects, where that is to be counted too. */
export function count(task: { readonly meta: object }, figures: Partial<Record<FigureName, number>>): void {
  Object.assign(task.meta, { figures });
}

export interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly meta?: { readonly figures?: Partial<Record<FigureName, number>> };
    }[];
  }[];
}

/** One line for people, from vitest's report in JSON. */
export function sumOf(report: Report): string {
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const names = Object.keys(FIGURES) as FigureName[];
  return names
    .map((name) => {
      const counted = results.filter(({ status }) => status === 'passed' || COUNTS_ALWAYS.has(name));
      const measured = counted.flatMap(({ meta }) => meta?.figures?.[name] ?? []);
      const sum = measured.reduce((total, figure) => total + figure, 0);
      return `${FIGURES[name]}: ${measured.length === 0 ? 'not measured' : sum}`;
    })
    .join(', ');
}
