import { type Check, count, squeeze } from './finding';

/** Five digits, in Corsica as well: there it begins with 20. */
export const checkPostalCode: Check = (typed) => {
  const code = squeeze(typed);
  return /\D/.test(code) ? { says: 'digits-only' } : count('digits', code.length, 5);
};
