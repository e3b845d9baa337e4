import type { Outcome } from './cases';

/** How often something was said, how often it was there to be said, and how often rightly. */
export interface Figure {
  readonly name: string;
  readonly there: number;
  readonly said: number;
  readonly right: number;
}

/** Nothing said that is wrong, and at least 97 % of what is there: what holds for pages held out. */
export function isGoodEnough({ there, said, right }: Figure): boolean {
  return right === said && right >= 0.97 * there;
}

/** Figures for all pages, all targets, then each by name. */
export function figuresOf(outcomes: readonly Outcome[]): Figure[] {
  const count = new Map<string, { there: number; said: number; right: number }>();
  const add = (name: string, what: 'there' | 'said' | 'right', times: boolean) => {
    const figure = count.get(name) ?? { there: 0, said: 0, right: 0 };
    if (times) figure[what]++;
    count.set(name, figure);
  };
  for (const { case: one, seen, wrongTargets } of outcomes) {
    for (const name of ['all pages', one.page]) {
      add(name, 'there', one.page !== 'unknown');
      add(name, 'right', one.page !== 'unknown' && seen.page === one.page);
    }
    for (const name of ['all pages', seen.page]) add(name, 'said', seen.page !== 'unknown');
    const names = new Set([...Object.keys(one.targets), ...Object.keys(seen.targets)]);
    for (const target of names) {
      for (const name of ['all targets', `  ${target}`]) {
        add(name, 'there', target in one.targets);
        add(name, 'said', target in seen.targets);
        add(name, 'right', target in one.targets && target in seen.targets && !wrongTargets.includes(target));
      }
    }
  }
  count.delete('unknown');
  const order = (name: string) => (name.startsWith('all') ? 0 : name.startsWith(' ') ? 2 : 1);
  return [...count]
    .map(([name, figure]) => ({ name, ...figure }))
    .sort((a, b) => order(a.name) - order(b.name) || a.name.localeCompare(b.name));
}

export function tableOf(figures: readonly Figure[]): string {
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
  const rows = figures.map(
    ({ name, there, said, right }) =>
      `${name.padEnd(28)}${String(there).padStart(6)}${percent(right, said).padStart(12)}${percent(right, there).padStart(12)}`,
  );
  return [`${''.padEnd(28)}${'there'.padStart(6)}${'precision'.padStart(12)}${'recall'.padStart(12)}`, ...rows].join(
    '\n',
  );
}
