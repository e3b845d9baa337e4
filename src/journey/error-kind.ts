import type { PageName, TargetName } from './steps';

/** What an error of the site is about, as far as its words tell; what the card says of it is in errors.fr.ts. */
export interface ErrorKind {
  readonly fault: Fault;
  /** The one field it names; null where it names none, or more than one. */
  readonly field: ErrorField | null;
}

export type Fault =
  /** Not what the Assurance Maladie knows, or simply not the right one. */
  | 'mismatch'
  /** Not written as it must be. */
  | 'form'
  /** A letter or sign in the social security number. */
  | 'letters'
  | 'missing'
  /** Two fields that must be the same are not. */
  | 'differ'
  /** Something is to be accepted or answered first. */
  | 'consent'
  /** Serves already, on another account or before. */
  | 'taken'
  /** The resident has an account already. */
  | 'exists'
  | 'no-account'
  /** The link in the e-mail was not clicked. */
  | 'not-activated'
  /** Not, or no more, insured under the general scheme. */
  | 'not-covered'
  /** The social security number is a temporary one. */
  | 'temporary'
  /** Too many tries. */
  | 'locked'
  | 'expired'
  /** The site's own fault. */
  | 'technical'
  | 'other';

export type ErrorField = Extract<
  TargetName,
  | 'family-name'
  | 'social-security-number'
  | 'birth-date'
  | 'postal-code'
  | 'iban-last-digits'
  | 'card-serial-number'
  | 'new-password'
  | 'email'
  | 'phone'
>;

/** The fields that a page asks for: a message that names another only mentions it. */
export const ASKED_ON: Partial<Record<PageName, readonly ErrorField[]>> = {
  'sign-in': ['social-security-number', 'birth-date', 'new-password'],
  identity: ['family-name', 'social-security-number', 'birth-date', 'postal-code'],
  verification: ['iban-last-digits', 'card-serial-number'],
  password: ['new-password'],
  contact: ['email', 'phone'],
};
