import { elementOf } from '../controls';
import { clue, type PageRule } from '../evidence';
import { CREATION_CLUES, NEIGHBOUR_CLUES, NEXT } from './creation';

/** Step 6: e-mail, twice, and telephone; CONTINUER sends the e-mail (ameli-facts.md, “Step 6”). */
export const contact: PageRule = {
  page: 'contact',
  clues: [
    ...CREATION_CLUES,
    ...NEIGHBOUR_CLUES,
    clue('field', 2, 'it asks an e-mail address', (page) => page.has('email')),
    clue('field', 2, 'it asks the e-mail address again', (page) => page.has('email', 'email-confirmation')),
    clue('field', 1.5, 'it asks a telephone number', (page) => page.has('phone') || page.has('landline')),
    clue('heading', 1.5, 'a heading speaks of how to be reached', (page) =>
      page.heading(/coordonnees|moyens? de (communication|contact)|email|telephone|contact|joindre|joignable/),
    ),
    clue('action', 1, 'a button leads on', (page) => page.offersInForm(NEXT)),
    clue('against', -4, 'it asks who one is', (page) => page.has('family-name') || page.has('social-security-number')),
    clue('against', -4, 'it asks a password', (page) => page.has('password') || page.has('current-password')),
    clue('against', -3, 'it asks the current address', (page) =>
      page.says(/(email|numero|telephone) (actuel|enregistre)|ancien(ne)? (email|adresse|numero)/),
    ),
  ],
  targets: (page) => ({
    email: page.elements('email'),
    'email-confirmation': page.elements('email-confirmation'),
    phone: page.elements('phone'),
    'continue-button': continueButton(page),
  }),
};

function continueButton(page: Parameters<PageRule['targets']>[0]): readonly HTMLElement[] | undefined {
  const fields = page.mainFields;
  const last = Math.max(...fields.map(({ order }) => order));
  const found = page.mainActions
    .filter(({ name, link }) => NEXT.test(name) && (!link || name.length < 24))
    .sort((a, b) => Number(a.link) - Number(b.link) || Number(a.order < last) - Number(b.order < last))[0];
  return elementOf(found);
}
