import { clue, type PageRule } from '../evidence';
import { NEXT, ofTheCreation } from './creation';

/** Step 3: the end of the IBAN and the serial number of the carte Vitale (ameli-facts.md, “Step 3”). */
export const verification: PageRule = {
  page: 'verification',
  clues: [
    ...ofTheCreation('verification'),
    clue('field', 3.5, 'it asks the end of the IBAN', (page) => page.has('iban-last-digits')),
    clue('field', 3, 'it asks the serial number of the card', (page) => page.has('card-serial-number')),
    clue('form', 1, 'it asks nothing of another step', (page) =>
      page.asksOnly('iban-last-digits', 'card-serial-number'),
    ),
    clue('heading', 1.5, 'a heading speaks of verifying who one is', (page) =>
      page.heading(/verif|confirm\w* (votre|mon) identite|s'agit bien de vous|securis|prouv|authentifi/),
    ),
    clue('text', 1, 'it says it makes sure who one is', (page) =>
      page.says(
        /(s'agit bien|est bien|sommes bien).{0,12}vous|verifi\w* (de )?(votre|vos) (identite|informations)|s'assurer|confirmer votre identite/,
      ),
    ),
    clue('action', 0.5, 'a button leads on', (page) => page.offersInForm(NEXT)),
    clue('against', -5, 'it asks a whole IBAN, or a bank', (page) => page.has('iban') || page.has('bic')),
    clue('against', -3, 'it asks a password', (page) => page.has('password')),
    clue('against', -3, 'it asks an address or a name', (page) => page.has('family-name') || page.has('postal-code')),
  ],
  targets: (page) => ({
    'iban-last-digits': page.elements('iban-last-digits'),
    'card-serial-number': page.elements('card-serial-number'),
  }),
};
