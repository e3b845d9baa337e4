import { clue, type PageRule } from '../evidence';
import { NEXT, ofTheCreation } from './creation';

/** Step 2: four pieces of information (ameli-facts.md, “Step 2 asks four things”). */
export const identity: PageRule = {
  page: 'identity',
  clues: [
    ...ofTheCreation('identity'),
    clue('field', 2.5, 'it asks the family name', (page) => page.has('family-name')),
    clue('field', 1.5, 'it asks the social security number', (page) => page.has('social-security-number')),
    clue('field', 1.5, 'it asks the birth date', (page) => page.has('birth-date')),
    clue('field', 1.5, 'it asks the postal code', (page) => page.has('postal-code')),
    clue('heading', 1, 'a heading speaks of who one is', (page) =>
      page.heading(
        /identi|qui etes|(vos|mes|votre) (informations|donnees|renseignements|etat civil)|quatre informations/,
      ),
    ),
    clue('action', 0.5, 'a button leads on', (page) => page.offersInForm(NEXT)),
    clue('against', -4, 'it asks a password', (page) => page.has('password')),
    clue('against', -4, 'it asks bank details', (page) => page.has('iban') || page.has('bic')),
    clue('against', -2, 'it asks the serial number of a card', (page) => page.has('card-serial-number')),
  ],
  targets: (page) => ({
    'family-name': page.elements('family-name'),
    'social-security-number': page.elements('social-security-number'),
    'birth-date': page.elements('birth-date'),
    'postal-code': page.elements('postal-code'),
  }),
};
