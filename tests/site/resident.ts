/**
 * The fictitious resident, with the answers that the replica takes for right.
 * The telephone number is of the range kept for fiction; both account numbers are published examples.
 */
export const RESIDENT = {
  civility: 'Mme',
  firstName: 'Hélène',
  familyName: 'MARTIN-LEFÈVRE',
  /** 13 digits, without the key. */
  number: '2520345234117',
  numberKey: '09',
  birthDate: '14/03/1952',
  postalCode: '31470',
  town: 'SAINT-THOMAS',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  ibanEnd: '7890189',
  /** Taken as well: her account at La Banque Postale, with a letter in its number. */
  ibanWithLetter: 'FR14 2004 1010 0505 0001 3M02 606',
  ibanEndWithLetter: '3M02606',
  cardSerial: '80250014732',
  password: 'Lavande2026!',
  email: 'helene.martin@courriel.example',
  mobile: '0639981234',
} as const;

/** Numbers of a valid shape with which no account can be created. */
export const OTHER_NUMBERS = {
  temporary: '7520345234117',
  otherScheme: '1480731470042',
} as const;

/** What the replica writes into the mailbox. */
export const ACTIVATION_TOKEN = '7c1e0f52-93ab-4d1e';
export const ONE_TIME_CODE = '482913';
