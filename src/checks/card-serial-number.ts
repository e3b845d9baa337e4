import { type Check, squeeze } from './finding';

/** On a card without photo 8 to 13 digits, on one with photo 11 (ameli-facts.md, “Carte Vitale serial number”). */
const [LEAST, MOST, WITH_PHOTO] = [8, 13, 11];

export const checkCardSerialNumber: Check = (typed) => {
  const number = squeeze(typed);
  if (/O/.test(number)) return { says: 'letter-o' };
  if (/\D/.test(number)) return { says: 'digits-only' };
  const counted = { of: 'digits', typed: number.length } as const;
  if (number.length > MOST) return { says: 'serial-too-many', ...counted, asked: MOST };
  if (number.length < LEAST) return { says: 'serial-missing', ...counted, asked: LEAST };
  return number.length === WITH_PHOTO ? null : { says: 'count-of-card-with-photo', typed: number.length };
};
