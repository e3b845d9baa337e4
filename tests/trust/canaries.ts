import { ACTIVATION_TOKEN, ONE_TIME_CODE, RESIDENT } from '../site';

/** Everything that is typed on the journey, or known to the resident's browser alone. Each is found nowhere else. */
const CANARIES: Readonly<Record<string, string>> = {
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

/** Shorter ones are met by chance in a file of megabytes. */
const LEAST_ON_DISK = 7;

/** A part of this many characters of a long number is a leak as well. */
const PART = 7;

/** What a value may be written as. */
function disguises(value: string): string[] {
  const parts = /^\d{11,}$/.test(value)
    ? Array.from({ length: value.length - PART + 1 }, (_, i) => value.slice(i, i + PART))
    : [];
  const grouped = value.replace(/^(\d)(\d\d)(\d\d)(\d\d)(\d{3})(\d{3})$/, '$1 $2 $3 $4 $5 $6');
  const written = [value, grouped, encodeURIComponent(value), [...value].reverse().join(''), ...parts];
  const coded = [Buffer.from(value).toString('base64').replace(/=+$/, ''), Buffer.from(value).toString('hex')];
  return [...written, ...coded];
}

const SOUGHT = Object.entries(CANARIES).map(([name, value]) => {
  const texts = [...new Set(disguises(value).map((text) => text.toLowerCase()))];
  const bytes = texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')]);
  return { name, texts, bytes: bytes.filter(({ length }) => length >= LEAST_ON_DISK) };
});

/** The names of the canaries in a text, in whatever case or code. */
export function canariesIn(text: string): string[] {
  const plain = text.toLowerCase();
  const joined = plain.replace(/[\s\u00a0.]/g, '');
  return SOUGHT.filter(({ texts }) => texts.some((one) => plain.includes(one) || joined.includes(one))).map(
    ({ name }) => name,
  );
}

/** The names of the canaries in a file, in one of two encodings. */
export function canariesInBytes(file: Buffer): string[] {
  const lower = Buffer.from(file);
  for (let i = 0; i < lower.length; i++) {
    const byte = lower[i] ?? 0;
    if (byte >= 0x41 && byte <= 0x5a) lower[i] = byte + 0x20;
  }
  return SOUGHT.filter(({ bytes }) => bytes.some((one) => lower.includes(one))).map(({ name }) => name);
}
