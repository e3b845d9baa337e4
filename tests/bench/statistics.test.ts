import { describe, expect, test } from 'vitest';
import { differences, median, quantile, ratios, summarise } from './statistics';

describe('statistics of the bench', () => {
  test('a median is the middle one, or half-way between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 2, 4, 1])).toBe(3);
    expect(median([7])).toBe(7);
  });

  test('one wild run does not move the median', () => {
    expect(median([10, 11, 12, 11, 4000])).toBe(11);
  });

  test('values are sorted as numbers, and the given list is left as it was', () => {
    const values = [100, 9, 20];
    expect(median(values)).toBe(20);
    expect(values).toEqual([100, 9, 20]);
  });

  test('quartiles are interpolated', () => {
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(summarise([4, 1, 3, 2, 5])).toEqual({ median: 3, low: 2, high: 4, runs: 5 });
  });

  test('each run is compared with the one beside it, not with the other’s median', () => {
    // The machine became ten times slower in the middle; what is compared stays the same.
    expect(ratios([2, 20, 4], [1, 10, 2])).toEqual([2, 2, 2]);
    expect(differences([12, 105, 13], [2, 95, 3])).toEqual([10, 10, 10]);
  });

  test('nothing is made up: no runs, and runs without their pair, are refused', () => {
    expect(() => median([])).toThrow();
    expect(() => ratios([1, 2], [1])).toThrow();
  });
});
