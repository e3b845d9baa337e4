import { expect, test } from 'vitest';
import { count, type Report, sumOf } from '../figures';

const report = (...results: readonly (readonly [status: string, figures: object])[]): Report => ({
  testResults: [
    {
      assertionResults: results.map(([status, figures]) => {
        const task = { status, meta: {} };
        count(task, figures);
        return task;
      }),
    },
  ],
});

test('what was tried counts where the test passed, what was found wherever', () => {
  const line = sumOf(
    report(
      ['passed', { pagesTried: 3, canariesFound: 0 }],
      ['failed', { pagesTried: 5, canariesFound: 2 }],
      ['passed', { pagesTried: 4 }],
    ),
  );
  expect(line).toBe('pages tried: 7, attacks tried: not measured, faults survived: not measured, canaries found: 2');
});

test('nothing found is said only where it was looked for', () => {
  expect(sumOf(report(['passed', { canariesFound: 0 }]))).toMatch(/canaries found: 0$/);
  expect(sumOf(report(['failed', {}]))).toMatch(/canaries found: not measured$/);
});
