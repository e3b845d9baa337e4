/**
 * The fictitious resident, with the answers that the replica takes for right.
 * The telephone number is of the range kept for fiction. The one account number is a published example, the other none
 * that a bank can give out; neither is the example of our own drawings, so that what was typed is known when it is seen.
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
  iban: 'FR76 3000 1007 9412 3456 7890 185',
  ibanEnd: '7890185',
  /** Taken as well: her account at La Banque Postale, with a letter in its number. */
  ibanWithLetter: 'FR00 2004 1010 0505 0001 9K04 718',
  ibanEndWithLetter: '9K04718',
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
