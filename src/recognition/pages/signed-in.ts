import { elementOf } from '../controls';
import { clue, type PageRule } from '../evidence';
import type { Page } from '../page';
import { elsewhere, signOutLink } from './creation';

/** In the account, looking at it; a form to change something there is none of ours (ameli-facts.md, labels). */
export const signedIn: PageRule = {
  page: 'signed-in',
  clues: [
    clue('action', 4, 'it offers to sign out', (page) => signOutLink(page) !== undefined),
    clue('heading', 1.5, 'it greets or shows the account', (page) =>
      page.headings.some(({ text }) =>
        /bonjour|bienvenue|mon compte|accueil|tableau de bord|(mes|vos) (derniers )?(paiements|remboursements|demarches|informations|droits)|mon espace/.test(
          text,
        ),
      ),
    ),
    clue('action', 2, "it has the account's menu", (page) => menuEntries(page) >= 2),
    clue('action', 1, 'the menu is long', (page) => menuEntries(page) >= 4),
    clue('text', 1.5, 'it greets by name', (page) =>
      page.passages.some(({ text, region }) => region !== 'footer' && /^(bonjour|bienvenue)\b/.test(text)),
    ),
    clue('text', 1.5, 'it shows what only an account holds', (page) => page.says(HELD_IN_AN_ACCOUNT)),
    clue('address', 1, "an address of the account's pages", ({ address }) =>
      /as_(accueil|paiements|info_perso|messagerie|attestation|demarches|mes)|\/compte\/?(accueil|tableau|home|$)/i.test(
        address,
      ),
    ),
    clue('form', 1, 'there is nothing to fill in', (page) => page.mainFields.length === 0),
    clue('against', -10, 'the public site has no account pages', ({ host }) => host === 'www.ameli.fr'),
    clue('against', -6, 'there is something to fill in', (page) => asksSomething(page)),
    clue('against', -6, 'its main heading is for something else', (page) =>
      page.mainHeadings.some(({ text }) => changesSomething(text)),
    ),
    clue('against', -6, 'someone signed out, or was signed out', (page) =>
      page.says(/\bdeconnectee?s?\b|session.{0,20}expire|a bientot/),
    ),
  ],
  targets: (page) => ({ 'sign-out-link': elementOf(signOutLink(page)) }),
};

/** An amount paid, an IBAN, a social security number. */
const HELD_IN_AN_ACCOUNT = /\d,\d\d ?(€|euros?)|\bfr ?\d\d( ?[\d•x*]{4}){2}|\b[12] \d\d \d\d \d/;

const ACCOUNT_MENU =
  /^(mes|ma|mon|vos|votre) (derniers? )?(paiements?|remboursements?|demarches?|messagerie|messages|informations|profil|agenda|documents?|attestations?|droits|releves?|espace|compte|sante|delais?|beneficiaires)|^(accueil|paiements|messagerie|demarches|informations personnelles)$/;

function menuEntries(page: Page): number {
  return new Set(
    page.actions.filter(({ name, region }) => region !== 'footer' && ACCOUNT_MENU.test(name)).map(({ name }) => name),
  ).size;
}

function asksSomething(page: Page): boolean {
  return (
    page.mainFields.some(({ kind }) => kind !== 'other' && kind !== 'message') ||
    page.mainFields.length >= 2 ||
    page.has('message') ||
    page.choices.some(({ region }) => region === 'main')
  );
}

function changesSomething(text: string): boolean {
  const neighbour = elsewhere(text);
  return neighbour !== null && neighbour !== 'a document' && neighbour !== 'a family matter';
}
