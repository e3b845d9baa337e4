import { ACTIVATION_TOKEN, ONE_TIME_CODE, RESIDENT } from '../site';

/** Everything that is typed on the journey, or known to the resident's browser alone. Each is found nowhere else. */
export const CANARIES: Readonly<Record<string, string>> = {
  'family name': RESIDENT.familyName,
  'social security number': RESIDENT.number,
  'birth date': RESIDENT.birthDate,
  'postal code': RESIDENT.postalCode,
  'end of the IBAN': RESIDENT.ibanEnd,
  'end of the other IBAN': RESIDENT.ibanEndWithLetter,
  'serial number': RESIDENT.cardSerial,
  password: RESIDENT.password,
  'e-mail address': RESIDENT.email,
  telephone: RESIDENT.mobile,
  'one-time code': ONE_TIME_CODE,
  'activation token': ACTIVATION_TOKEN,
};

/** A part of this many characters of a long number is a leak as well. */
const PART = 7;

/** Shorter ones stand in other numbers by chance: they count where they are a number of their own. */
const SURE = 7;

/** What a value may be written as, by people. */
export function spellings(value: string): string[] {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value) ?? [];
  if (year !== undefined) {
    const orders = [
      [day, month, year],
      [year, month, day],
    ];
    return orders.flatMap((parts) => ['/', '-', '.', ' ', ''].map((separator) => parts.join(separator)));
  }
  const plain = value.normalize('NFD').replace(/\p{M}/gu, '');
  const halves = value.replace(/^(\d{2,3})(\d{3})$/, '$1 $2');
  const written = [value, value.normalize('NFD'), plain, halves];
  if (!/^\d{10,}$/.test(value)) return written;
  // The telephone with its country's prefix: what stands behind the 0.
  const parts = Array.from({ length: value.length - PART + 1 }, (_, i) => value.slice(i, i + PART));
  const grouped = [
    value.replace(/^(\d)(\d\d)(\d\d)(\d\d)(\d{3})(\d{3})$/, '$1 $2 $3 $4 $5 $6'),
    value.replace(/^(..)(..)(..)(..)(..)$/, '$1 $2 $3 $4 $5'),
  ];
  return [...written, ...grouped, ...parts];
}

/** In base64, wherever in a longer text it stands: without the characters that its neighbours are part of. */
export function base64Of(value: string): string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.from('\0'.repeat(before) + value);
    const end = Math.floor((bytes.length * 8) / 6);
    return bytes.toString('base64').slice([0, 2, 3][before], end);
  });
}

/** What an address writes as `%20` and the like, as the sign that it is. */
const decoded = (text: string) =>
  text.replace(/%([0-7][0-9a-f])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

function disguises(value: string): string[] {
  const spelt = spellings(value);
  const address = encodeURIComponent(value);
  const codes = [
    ...[address, decoded(address.toLowerCase())],
    [...value].reverse().join(''),
    Buffer.from(value).toString('hex'),
  ];
  const all = [...spelt, ...codes, ...base64Of(value)];
  return [...new Set(all.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]))];
}

/** Without what separates, in which it would be found however it is grouped. */
const bare = (text: string) => text.replace(/[\s\u00a0\u202f.,:;'"/_+-]/g, '');

const ENCODINGS = ['utf8', 'latin1', 'utf16le'] as const;

/** Bytes as a text of as many characters, ASCII in small letters. */
const readable = (bytes: Buffer) => bytes.toString('latin1').toLowerCase();

interface Sought {
  readonly name: string;
  readonly texts: readonly string[];
  readonly bares: readonly string[];
  readonly bytes: readonly string[];
}

const SOUGHT: readonly Sought[] = Object.entries(CANARIES).map(([name, value]) => {
  const all = disguises(value);
  const texts = [...new Set(all.map((text) => text.toLowerCase()))];
  const bytes = all.flatMap((text) => ENCODINGS.map((encoding) => readable(Buffer.from(text, encoding))));
  const bares = texts.map(bare).filter(({ length }) => length >= SURE);
  return { name, texts, bares, bytes: [...new Set(bytes)] };
});

/** Whether it stands there; what is short, as a number of its own. */
function holds(text: string, sought: string): boolean {
  if (sought.length >= SURE) return text.includes(sought);
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (!/\d[.,]?$/.test(text.slice(0, at)) && !/^[.,]?\d/.test(text.slice(at + sought.length))) return true;
  }
  return false;
}

/** The names of the canaries in a text, in whatever case or code. */
export function canariesIn(text: string): string[] {
  const plain = decoded(text.toLowerCase());
  const joined = bare(plain);
  const found = ({ texts, bares }: Sought) =>
    texts.some((one) => holds(plain, one)) || bares.some((one) => joined.includes(one));
  return SOUGHT.filter(found).map(({ name }) => name);
}

/**
 * The names of the canaries in a file, in whatever encoding.
 * @param short whether to look for the short ones too, which are met by chance in a file of megabytes
 */
export function canariesInBytes(file: Buffer, short: boolean): string[] {
  const text = readable(file);
  return SOUGHT.filter(({ bytes }) => bytes.some((one) => (short || one.length >= SURE) && holds(text, one))).map(
    ({ name }) => name,
  );
}
