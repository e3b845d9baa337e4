import { type Check, count, squeeze } from './finding';

const ASKED = 7;

/** So many characters and more are meant to be the whole IBAN, of 27. */
const WHOLE = 20;

/** The last seven characters of the IBAN; not always digits (ameli-facts.md, “French IBAN”). */
export const checkIbanEnd: Check = (typed) => {
  const end = squeeze(typed);
  if (/[^\dA-Z]/.test(end)) return { says: 'other-signs' };
  if (end.length >= WHOLE) return { says: 'whole-iban' };
  if (/^FR\d\d/.test(end)) return { says: 'beginning-of-iban' };
  return (
    count('characters', end.length, ASKED) ?? { says: 'none-missing', of: 'characters', typed: ASKED, asked: ASKED }
  );
};
