import { type Check, count, squeeze } from './finding';

const ASKED = 10;

/** So many have to be there before anything is said of how the number begins. */
const BEGUN = 4;

/** A French mobile number, 06 or 07, with or without +33. */
export const checkPhone: Check = (typed) => {
  const number = squeeze(typed).replace(/^(\+|00)330?/, '0');
  // Of another country, or without its zero after a country that stands beside it.
  if (/^(\+|00)/.test(number) || /^[67]\d{8}$/.test(number)) return null;
  if (/\D/.test(number)) return { says: 'digits-only' };
  if (number.length >= BEGUN && /^0[1-59]/.test(number)) return { says: 'landline' };
  if (number.length >= BEGUN && !/^0?[67]/.test(number)) return { says: 'not-mobile' };
  return count('digits', number.length, ASKED);
};
