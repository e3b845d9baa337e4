/**
 * The mairie's procedure as data: seven steps, the pages that belong to them, what is ringed on each page.
 * Names and steps are those of the contract with the outside; changing one is a breaking change.
 */

/** Steps of `procedure-mairie.txt`, 1 to 7. */
export type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const STEPS: readonly Step[] = [1, 2, 3, 4, 5, 6, 7];

/** Where the journey starts (procedure-mairie.txt, step 1). */
export const ACCOUNT_URL = 'https://assure.ameli.fr/';

export type PageName =
  | 'home'
  | 'sign-in'
  | 'identity'
  | 'verification'
  | 'terms'
  | 'password'
  | 'contact'
  | 'email-sent'
  | 'activated'
  | 'one-time-code'
  | 'signed-in'
  | 'unavailable'
  | 'rejected'
  | 'account-locked'
  | 'expired'
  | 'unknown';

export type TargetName =
  | 'account-link'
  | 'create-account-link'
  | 'sign-in-link'
  | 'social-security-number'
  | 'password'
  | 'family-name'
  | 'birth-date'
  | 'postal-code'
  | 'iban-last-digits'
  | 'card-serial-number'
  | 'paperless-consent'
  | 'new-password'
  | 'new-password-confirmation'
  | 'email'
  | 'email-confirmation'
  | 'phone'
  | 'continue-button'
  | 'one-time-code'
  | 'sign-out-link';

export type Notice = 'cookies' | 'error';

/** What is ringed on pages whose targets depend on the step; every other page's are ringed wherever they are. */
const TARGETS_BY_STEP: Partial<Record<PageName, Partial<Record<Step, readonly TargetName[]>>>> = {
  'sign-in': { 1: ['create-account-link'], 7: ['social-security-number', 'password', 'sign-in-link'] },
  'one-time-code': { 7: ['one-time-code'] },
  'signed-in': { 7: ['sign-out-link'] },
};

/** What changes what is wanted at a page, beside its step. */
export interface Circumstances {
  readonly publicComputer: boolean;
  /** A journey is on; see isOn in progress.ts. */
  readonly journeyOn: boolean;
}

/**
 * True on the pages of an account that was opened on a public computer while a journey is on, its e-mail not yet sent:
 * someone who turned out to have an account already. The contract has `sign-out-link` ringed “at the end of a journey or
 * on a public computer”, and nothing drawn outside a journey; who just uses their account is left alone there too.
 */
export function isToSignOut(page: PageName, step: Step | null, { publicComputer, journeyOn }: Circumstances): boolean {
  return page === 'signed-in' && step === null && publicComputer && journeyOn;
}

/**
 * Whether a target is to be used at this step. Pages whose targets depend on the step have none outside it, but
 * for the code asked after signing in, which is the same in any case, and the way out of an account on a public computer.
 */
export function isWanted(target: TargetName, page: PageName, step: Step | null, circumstances: Circumstances): boolean {
  const bySteps = TARGETS_BY_STEP[page];
  if (bySteps === undefined) return true;
  if (isToSignOut(page, step, circumstances)) return target === 'sign-out-link';
  if (step === null) return page === 'one-time-code';
  return bySteps[step]?.includes(target) ?? false;
}
