import { type Action, elementOf } from '../controls';
import { clue, type PageRule } from '../evidence';
import type { Page } from '../page';
import { NEXT, ofTheCreation } from './creation';

/** Step 6: e-mail, twice, and telephone; CONTINUER sends the e-mail (ameli-facts.md, “Step 6”). */
export const contact: PageRule = {
  page: 'contact',
  clues: [
    ...ofTheCreation('contact'),
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

/** Beside the button that leads on, forms have others. */
const OTHER_BUTTON =
  /retour|precedent|revenir|annul|abandon|quitt|ferm|affich|masqu|modif|effac|\baide\b|renvoy|france ?connect|ajout|supprim|deconn|plus tard|imprim|\?$/;

/** The button that sends the e-mail: by its words, else the one by which the form is sent. */
function continueButton(page: Page): readonly HTMLElement[] | undefined {
  const last = Math.max(...page.mainFields.map(({ order }) => order));
  const form = page.elements('email')?.[0]?.closest('form') ?? null;
  const own = page.mainActions.filter(({ name }) => !OTHER_BUTTON.test(name));
  const after = own.filter(({ link, order }) => !link && order > last);
  const sends = (action: Action) => {
    const { form: its, type } = action.element as HTMLButtonElement;
    // Applications do without forms: then it is the one button that follows.
    if (form === null) return after.length === 1 && after[0] === action;
    return !action.link && its === form && type === 'submit';
  };
  const found = own
    .filter((action) => (NEXT.test(action.name) ? !action.link || action.name.length < 24 : sends(action)))
    .sort(
      (a, b) =>
        Number(NEXT.test(b.name)) - Number(NEXT.test(a.name)) ||
        Number(a.link) - Number(b.link) ||
        Number(a.order < last) - Number(b.order < last),
    )[0];
  return elementOf(found);
}
