/** Figures that `npm test` prints at its end, summed over the tests that passed. */
export const FIGURES = {
  pagesTried: 'pages tried',
  attacksTried: 'attacks tried',
  faultsSurvived: 'faults survived',
  canariesFound: 'canaries found',
} as const;

export type FigureName = keyof typeof FIGURES;

/** Notes what a test tried; it counts where the test passes. */
export function count(task: { readonly meta: object }, figures: Partial<Record<FigureName, number>>): void {
  Object.assign(task.meta, { figures });
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly meta?: { readonly figures?: Partial<Record<FigureName, number>> };
    }[];
  }[];
}

/** One line for people, from vitest's report in JSON. */
export function sumOf(report: Report): string {
  const passed = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'passed'),
  );
  const names = Object.keys(FIGURES) as FigureName[];
  return names
    .map((name) => {
      const sum = passed.reduce((total, { meta }) => total + (meta?.figures?.[name] ?? 0), 0);
      return `${FIGURES[name]}: ${sum}`;
    })
    .join(', ');
}
