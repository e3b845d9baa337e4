import { describe, type SuiteAPI, type TestAPI, test } from 'vitest';

/**
 * `npm test` takes ten minutes at most on two cores: of what differs little from one case to the next it tries a part.
 * `npm run test:whole`, and with it CI, tries all.
 */
export const WHOLE = process.env.WHOLE === '1';

/** @returns all cases, or those that `npm test` tries: one in so many */
export function part<T>(cases: readonly T[], oneIn: number): readonly T[] {
  return WHOLE ? cases : cases.filter((_, i) => i % oneIn === 0);
}

/** @returns all cases, or the first few, which say most */
export function firstOf<T>(cases: readonly T[], few: number): readonly T[] {
  return WHOLE ? cases : cases.slice(0, few);
}

/** A test of the whole only: where it is not tried, it is not counted either. */
export const testInWhole = (WHOLE ? test : () => {}) as TestAPI;
export const describeInWhole = (WHOLE ? describe : () => {}) as SuiteAPI;
