import { describe, expect, it } from 'vitest';
import { isWanted, type PageName, STEPS, type Step, type TargetName } from '../../src/journey/steps';
import { ALL_PAGES, ALL_TARGETS } from './names';

function wantedOn(page: PageName, step: Step | null): TargetName[] {
  return ALL_TARGETS.filter((target) => isWanted(target, page, step));
}

describe('targets that are wanted', () => {
  it.each<[PageName, Step | null, TargetName[]]>([
    ['sign-in', 1, ['create-account-link']],
    ['sign-in', 7, ['sign-in-link', 'social-security-number', 'password']],
    ['sign-in', null, []],
    ['one-time-code', 7, ['one-time-code']],
    ['signed-in', 7, ['sign-out-link']],
    ['signed-in', null, []],
  ])('%s at step %s: %j', (page, step, targets) => {
    expect(wantedOn(page, step).sort()).toEqual([...targets].sort());
  });

  it('the code asked after signing in is ringed outside a journey too', () => {
    expect(isWanted('one-time-code', 'one-time-code', null)).toBe(true);
  });

  it('no step but 1 and 7 has anything to ring on the sign-in page', () => {
    for (const step of STEPS.filter((step) => step !== 1 && step !== 7)) expect(wantedOn('sign-in', step)).toEqual([]);
  });

  const others = ALL_PAGES.filter((page) => !['sign-in', 'one-time-code', 'signed-in'].includes(page));

  it.each(others)('%s: all that it has, at any step', (page) => {
    for (const step of [null, ...STEPS]) expect(wantedOn(page, step)).toEqual(ALL_TARGETS);
  });
});
