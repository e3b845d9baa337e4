import { type Check, count, squeeze } from './finding';

/** Digits asked, without the key of two (ameli-facts.md, “Social security number”). */
const ASKED = 13;

/** So many have to be there before anything is said of how the number begins. */
const BEGUN = 3;

/** The number by which people are known; in Corsica with 2A or 2B in the place of the department. */
export const checkSocialSecurityNumber: Check = (typed) => {
  const number = squeeze(typed);
  const digits = number.replace(/(?<=^\d{5}2)[AB]/, '0');
  if (/O/.test(digits)) return { says: 'letter-o' };
  if (/\D/.test(digits)) return { says: 'letter-outside-corsica' };
  if (digits.length >= BEGUN && /^[78]/.test(digits)) return { says: 'temporary' };
  if (digits.length >= BEGUN && /^[^12]/.test(digits)) return { says: 'first-digit' };
  if (digits.length === ASKED + 2) {
    if (Number(digits.slice(ASKED)) !== keyOf(number.slice(0, ASKED))) return { says: 'wrong-key' };
    // Where there are boxes for it, the key is asked.
    return typed.length > 1 ? null : { says: 'key' };
  }
  const of = digits === number ? 'digits' : 'characters';
  return count(of, digits.length, ASKED) ?? { says: 'none-missing', of, typed: ASKED, asked: ASKED };
};

/**
 * The key of a number of 13 characters: 97 − (number mod 97), where 2A counts as 19 and 2B as 18 in the place of the
 * department, which is the same as to take 1 000 000 or 2 000 000 off the number with a zero for the letter.
 */
export function keyOf(number: string): number {
  const off = number.includes('A') ? 1_000_000 : number.includes('B') ? 2_000_000 : 0;
  return 97 - ((Number(number.replace(/[AB]/, '0')) - off) % 97);
}
