import { clue, type PageRule } from '../evidence';
import type { Page } from '../page';
import { isCreation, NEXT, ofTheCreation } from './creation';

/** Step 5: a password of one's own (ameli-facts.md, “Step 5”). */

const RESET = /reinitialis|mot de passe oublie|oublie (votre|mon) mot de passe|provisoire|remplac/;
const ANEW = /nouveau mot de passe/;

export const password: PageRule = {
  page: 'password',
  clues: [
    ...ofTheCreation('password'),
    clue('field', 2, 'it asks a password', (page) => page.has('password')),
    clue('field', 2.5, 'it asks the password again', (page) => page.has('password', 'password-confirmation')),
    clue('form', 1.5, 'it asks nothing of another step', (page) => page.asksOnly('password', 'password-confirmation')),
    clue('heading', 2.5, 'a heading says to choose a password', (page) =>
      page.heading(
        /(choisi\w*|cre(e|er|ez)|defini\w*|definition|choix|creation|saisi\w*|personnalis\w*).{0,24}mot de passe|^(mon|votre) mot de passe|^mot de passe/,
      ),
    ),
    clue('text', 1.5, 'it says what a password must hold', (page) =>
      page.passages.some(
        ({ text, region }) =>
          region !== 'footer' && /(8|huit|12|douze).{0,24}(caracteres|chiffres)|majuscule|caractere special/.test(text),
      ),
    ),
    clue('action', 0.5, 'a button leads on', (page) => page.offersInForm(NEXT)),
    clue('against', -6, 'it asks the current password', (page) => page.has('current-password')),
    clue('against', -5, 'it replaces a password', (page) => replaces(page)),
    clue('against', -3, "the portal's page of a reset", ({ address }) => /reinit|modif/i.test(address)),
    clue('against', -5, 'one signs in here', (page) => page.has('social-security-number') && !signsInBeside(page)),
    clue('against', -3, 'it asks for other things', (page) => page.has('family-name') || page.has('email')),
  ],
  targets: (page) => ({
    'new-password': page.elements('password'),
    'new-password-confirmation': page.elements('password-confirmation'),
  }),
};

/** Beside the password that is chosen there is another, with a number: that of a box for whoever has an account. */
function signsInBeside({ mainFields }: Page): boolean {
  return mainFields.filter(({ kind }) => kind === 'password').length > 1;
}

function replaces(page: Page): boolean {
  if (RESET.test(page.title) || page.says(RESET)) return true;
  // « Nouveau mot de passe » names the field in either case, but is no heading of a creation.
  return !isCreation(page) && (page.heading(ANEW) || page.says(ANEW));
}
