import type { Browsers, Variant } from './browsers';
import type { Part } from './sizes';
import type { Summary } from './statistics';

export type Unit = 'ms' | 'kB' | 'MB' | 'px' | 'frames' | '%' | '×' | '';

/** Something that a figure is to reach: a value, and the most that it may be. */
export interface Goal {
  readonly says: string;
  readonly value: number;
  readonly unit: Unit;
  readonly most: number;
}

/** One line of the table. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  /** How many times the processor was slowed down; null where that means nothing. */
  readonly slowdown: number | null;
  readonly values: Partial<Readonly<Record<Variant, Summary>>>;
  readonly goals: readonly Goal[];
}

/** How one cost grows; each value of ours, without comparison. */
export interface Growth {
  readonly name: string;
  readonly unit: Unit;
  /** What grows: « elements », « changes of screen ». */
  readonly over: string;
  readonly at: readonly (readonly [size: string, value: number])[];
}

export interface Result {
  readonly figures: readonly Figure[];
  readonly growth?: readonly Growth[];
  /** What the content script is made of. */
  readonly parts?: readonly Part[];
  /** Anything else worth keeping in out/bench.json. */
  readonly details?: unknown;
}

/** What a measurement works with. */
export interface Bench {
  readonly browsers: Browsers;
  /** Runs to make, where a measurement would make that many by itself. */
  runs(usual: number): number;
}

export type Measurement = (bench: Bench) => Promise<Result>;

export function isReached({ value, most }: Goal): boolean {
  return value <= most;
}
