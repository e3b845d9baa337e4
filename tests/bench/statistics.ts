/** Sums up runs that were made in pairs (A B A B …), so that what slows the machine down slows both of a pair. */

/** A median with the middle half of the runs round it. */
export interface Summary {
  readonly median: number;
  /** First and third quartile. */
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

/**
 * The value below which a share of the sorted values lies, interpolated between neighbours.
 * @param share 0 to 1
 * @throws for no values: a figure without runs is none
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('no values to sum up');
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function summarise(values: readonly number[]): Summary {
  return { median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75), runs: values.length };
}

/** What each run of the first has more than the run of the second beside it. */
export function differences(ours: readonly number[], theirs: readonly number[]): number[] {
  return paired(ours, theirs, (a, b) => a - b);
}

/** How many times each run of the second goes into the run of the first beside it. */
export function ratios(ours: readonly number[], theirs: readonly number[]): number[] {
  return paired(ours, theirs, (a, b) => a / b);
}

function paired(ours: readonly number[], theirs: readonly number[], compare: (a: number, b: number) => number) {
  if (ours.length !== theirs.length) throw new Error(`${ours.length} runs cannot be paired with ${theirs.length}`);
  return ours.map((value, i) => compare(value, theirs[i] ?? Number.NaN));
}
