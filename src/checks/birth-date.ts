import type { Check } from './finding';

/** Nobody is older than that. */
const OLDEST = 120;

const MONTHS = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'];

/** A day, a month, a year, as far as they are typed. */
type Parts = readonly [day: string, month: string, year: string];

/** The birth date, in one field, in three, in lists, or in a box for each digit. */
export const checkBirthDate: Check = (typed, { today }) => {
  const parts = partsOf(typed);
  if (parts === null) return { says: 'date-format' };
  const [day, month, year] = parts;
  const monthTyped = month.length === 2 || year !== '';
  if (Number(month) > 12 || (monthTyped && /^0+$/.test(month))) return { says: 'no-such-month' };
  // As long as the year is not known, February has 29 days.
  const days = monthTyped && month !== '' ? new Date(Number(year.length === 4 ? year : 2000), Number(month), 0) : null;
  const dayTyped = day.length === 2 || month !== '';
  if (Number(day) > 31 || (dayTyped && /^0+$/.test(day))) return { says: 'no-day-at-all' };
  if (days !== null && Number(day) > days.getDate()) return { says: 'no-such-day' };
  if (year.length > 4) return { says: 'year' };
  if (day === '' || month === '' || year === '') return { says: 'date-unfinished' };
  if (Number(year) < 1000) return { says: 'year' };
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  if (date > today) return { says: 'future' };
  return date < new Date(today.getFullYear() - OLDEST, 0) ? { says: 'too-long-ago' } : null;
};

/** True where nothing of a date is there: an empty field, a mask's jj/mm/aaaa, lists at « Jour », « Mois », « Année ». */
export function isDateEmpty(typed: readonly string[]): boolean {
  return partsOf(typed)?.every((part) => part === '') ?? false;
}

/** @returns null for what is not written as a date */
function partsOf(typed: readonly string[]): Parts | null {
  // A box for each digit is one text in pieces.
  const pieces = typed.length === 3 ? typed.map(numberOf) : split(typed.join(''));
  const [day = '', month = '', year = '', ...more] = pieces;
  if (more.length > 0 || pieces.some((piece) => /\D/.test(piece))) return null;
  return day.length === 4 ? [year, month, day] : [day, month, year];
}

function split(text: string): string[] {
  const written = /^[jma_\d\s/.-]*$/i.test(text) ? text.replace(/[jma_]/gi, '') : text;
  const words = written.split(/[\s/.-]+/).filter(Boolean);
  const [only = ''] = words;
  if (words.length > 1 || !/^\d{3,}$/.test(only)) return words;
  return [only.slice(0, 2), only.slice(2, 4), only.slice(4)];
}

/** What one of three fields or lists says, a month by its name as well; '' for the name of the list itself. */
function numberOf(piece: string): string {
  const words = piece
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z\d]+/);
  const month = MONTHS.findIndex((name) => words.some((word) => word.startsWith(name)));
  return month < 0 ? (words.find((word) => /\d/.test(word)) ?? '') : String(month + 1).padStart(2, '0');
}
