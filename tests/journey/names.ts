import { ASKED_ON, type ErrorKind, type Fault } from '../../src/journey/error-kind';
import type { Circumstances, PageName, Step, TargetName } from '../../src/journey/steps';

/** The steps a page may ever belong to (contract, “Pages and steps”). */
const STEPS_OF: Record<PageName, readonly Step[]> = {
  home: [1],
  'sign-in': [1, 7],
  identity: [2],
  verification: [3],
  terms: [4],
  password: [5],
  contact: [6],
  'email-sent': [7],
  activated: [7],
  'one-time-code': [7],
  'signed-in': [7],
  unavailable: [],
  rejected: [],
  'account-locked': [],
  expired: [],
  unknown: [],
};

const TARGETS: Record<TargetName, true> = {
  'account-link': true,
  'create-account-link': true,
  'sign-in-link': true,
  'social-security-number': true,
  password: true,
  'family-name': true,
  'birth-date': true,
  'postal-code': true,
  'iban-last-digits': true,
  'card-serial-number': true,
  'paperless-consent': true,
  'new-password': true,
  'new-password-confirmation': true,
  email: true,
  'email-confirmation': true,
  phone: true,
  'continue-button': true,
  'one-time-code': true,
  'sign-out-link': true,
};

export const ALL_PAGES = Object.keys(STEPS_OF) as PageName[];
export const ALL_TARGETS = Object.keys(TARGETS) as TargetName[];

export const AT_HOME: Circumstances = { publicComputer: false, journeyOn: false };

/** Pages that never belong to a step. */
export const PAGES_OF_NO_STEP = ALL_PAGES.filter((page) => STEPS_OF[page].length === 0);

export function mayBelongTo(page: PageName, step: Step): boolean {
  return STEPS_OF[page].includes(step);
}

const FAULTS: Record<Fault, true> = {
  mismatch: true,
  form: true,
  letters: true,
  missing: true,
  differ: true,
  consent: true,
  taken: true,
  exists: true,
  'no-account': true,
  'not-activated': true,
  'not-covered': true,
  temporary: true,
  locked: true,
  expired: true,
  technical: true,
  other: true,
};
const ALL_FAULTS = Object.keys(FAULTS) as readonly Fault[];

/** Every error that the card has words for on a page. */
export function errorsOn(page: PageName): readonly ErrorKind[] {
  return ALL_FAULTS.flatMap((fault) => [null, ...(ASKED_ON[page] ?? [])].map((field) => ({ fault, field })));
}
