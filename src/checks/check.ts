import type { TargetName } from '../journey/steps';
import { checkBirthDate, isDateEmpty } from './birth-date';
import { checkCardSerialNumber } from './card-serial-number';
import { checkEmail, checkEmailAgain } from './email';
import type { Beside, Check, Finding } from './finding';
import { checkIbanEnd } from './iban-end';
import { checkPhone } from './phone';
import { checkPostalCode } from './postal-code';
import { checkSocialSecurityNumber } from './social-security-number';

/** The fields of which the form is looked at. Never a password, nor a code that was sent. */
const CHECKS = {
  'social-security-number': checkSocialSecurityNumber,
  'birth-date': checkBirthDate,
  'postal-code': checkPostalCode,
  'iban-last-digits': checkIbanEnd,
  'card-serial-number': checkCardSerialNumber,
  email: checkEmail,
  'email-confirmation': checkEmailAgain,
  phone: checkPhone,
} satisfies Partial<Record<TargetName, Check>>;

export type CheckedTarget = keyof typeof CHECKS;

export function isChecked(target: TargetName): target is CheckedTarget {
  return Object.hasOwn(CHECKS, target);
}

/** What may still be mended by going on typing: not said before the field is left. */
const ONCE_LEFT: ReadonlySet<Finding['says']> = new Set<Finding['says']>([
  'missing',
  'serial-missing',
  'count-of-card-with-photo',
  'date-unfinished',
  'year',
  'no-at',
  'no-name',
  'no-domain',
  'similar-domain',
  'unfinished-domain',
  'addresses-differ',
]);

/** Nobody types more than that into one of these fields, in characters. */
const LONGEST = 300;

/** What pages show instead of the characters of a number they know already. */
const HIDDEN = /[*•●]/;

/**
 * Looks at the form of what is typed into a field.
 * @param typed in as many pieces as the field has controls
 * @param left whether the field was left since it was empty; until then, what is only not finished is not said
 * @returns null where there is nothing to say; never that what is typed is right
 */
export function check(target: CheckedTarget, typed: readonly string[], left: boolean, beside: Beside): Finding | null {
  const text = typed.join('');
  if (text.length > LONGEST || HIDDEN.test(text) || isEmpty(target, typed)) return null;
  const finding = CHECKS[target](typed, beside);
  return finding !== null && !left && ONCE_LEFT.has(finding.says) ? null : finding;
}

export function isEmpty(target: CheckedTarget, typed: readonly string[]): boolean {
  return target === 'birth-date' ? isDateEmpty(typed) : !/[\p{L}\p{N}@]/u.test(typed.join(''));
}
