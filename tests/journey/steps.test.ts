import { describe, expect, it } from 'vitest';
import { isWanted, type PageName, STEPS, type Step, type TargetName } from '../../src/journey/steps';
import { ALL_PAGES, ALL_TARGETS, AT_HOME } from './names';

function wantedOn(page: PageName, step: Step | null, circumstances = AT_HOME): TargetName[] {
  return ALL_TARGETS.filter((target) => isWanted(target, page, step, circumstances));
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
    expect(isWanted('one-time-code', 'one-time-code', null, AT_HOME)).toBe(true);
  });

  it('the way out of an account is ringed on a public computer while a journey is on, and outside one nowhere', () => {
    for (const publicComputer of [false, true]) {
      for (const journeyOn of [false, true]) {
        const wanted = publicComputer && journeyOn ? ['sign-out-link'] : [];
        expect(wantedOn('signed-in', null, { publicComputer, journeyOn })).toEqual(wanted);
        expect(wantedOn('signed-in', 7, { publicComputer, journeyOn })).toEqual(['sign-out-link']);
      }
    }
  });

  it('no step but 1 and 7 has anything to ring on the sign-in page', () => {
    for (const step of STEPS.filter((step) => step !== 1 && step !== 7)) expect(wantedOn('sign-in', step)).toEqual([]);
  });

  const others = ALL_PAGES.filter((page) => !['sign-in', 'one-time-code', 'signed-in'].includes(page));

  it.each(others)('%s: all that it has, at any step', (page) => {
    for (const step of [null, ...STEPS]) expect(wantedOn(page, step)).toEqual(ALL_TARGETS);
  });
});
