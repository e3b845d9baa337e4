import { elementOf } from '../controls';
import { clue, type PageRule } from '../evidence';
import type { Page } from '../page';
import { NEIGHBOUR_CLUES } from './creation';
import { signInLink } from './sign-in';

/** Step 7, second half: the link in the e-mail was followed (procedure-mairie.txt, step 7). */

const ACTIVATED =
  /compte.{0,30}(est|a ete|a bien ete|vient d'etre)( bien| desormais| maintenant| a present)? (actif|active|cree|ouvert|valide|confirme|operationnel|en (service|fonction)|utilisable|pret a (servir|l'emploi))|activation.{0,40}(reussie|effectuee|terminee|confirmee|prise en compte|realisee)|(votre|la) (creation|adhesion|inscription).{0,30}(reussie|effectuee|terminee|confirmee|validee|finalisee)|compte (ameli )?(actif|active|cree)\b/;
const STILL_TO_BE =
  /(pour|afin d'|afin de|sera|seront|pas encore|avant de|n'(est|a) pas).{0,24}(activ|cree|valid)|pour que.{0,40}\bsoi(t|ent)\b|tant que.{0,40}pas\b/;

const OTHER_ACCOUNT = /espace sante|compte (professionnel|employeur|entreprise|bancaire)|amelipro/;

/** What is said of the account that is active: in its own words, and in the title. */
function saidOfTheAccount({ statements, title }: Page): string[] {
  return [title, ...statements.map(({ text }) => text).filter((text) => ACTIVATED.test(text))];
}

export function saysItIsActive(page: Page): boolean {
  return page.says(ACTIVATED) && !page.says(STILL_TO_BE);
}

export const activated: PageRule = {
  page: 'activated',
  clues: [
    ...NEIGHBOUR_CLUES,
    clue('text', 3, 'it says that the account is active', (page) => page.says(ACTIVATED)),
    clue('heading', 2, 'a heading says so', (page) =>
      page.heading(
        /activ(e|ation)\b|compte.{0,24}(cree|pret|ouvert|valide)|felicitation|bienvenue|c'est (fait|bon|pret)|termine|merci|bravo|email (est )?(confirme|valide|verifie)/,
      ),
    ),
    clue('text', 1.5, 'it says one can sign in now', (page) =>
      page.says(
        /(pouvez|pourrez)(?! pas).{0,30}(connecter|acceder|utiliser|consulter|profiter)|connectez vous|(retrouvez|consultez|accedez a) (vos|tous|tout|des|votre)/,
      ),
    ),
    clue('text', 1.5, 'it says that nothing is left to do here', (page) =>
      page.says(/fermer cette (fenetre|page)|prochaine? (visite|connexion|fois)/),
    ),
    clue('action', 1.5, 'it leads to signing in', (page) => signInLink(page) !== undefined),
    clue('form', 1, 'there is nothing to fill in', (page) => page.mainFields.length === 0),
    clue('text', 1, 'it says little else', ({ length }) => length < 700),
    clue('address', 1, 'an address of activation', ({ address }) => /activ|validation|confirmation/i.test(address)),
    clue('against', -5, 'it is still to be activated', (page) => page.says(STILL_TO_BE)),
    clue('against', -4, 'it speaks of another account', (page) =>
      saidOfTheAccount(page).some((text) => OTHER_ACCOUNT.test(text)),
    ),
    clue('against', -7, 'it is about an application', (page) =>
      page.says(/\bappli(cation)? carte vitale.{0,30}\b(prete|active|installee)/),
    ),
    clue('against', -3, 'an e-mail is on its way', (page) =>
      page.says(
        /(envoye|adresse|transmis).{0,12}\b(email|lien)\b|(venons de|avons) (vous )?(bien )?(ecri|envoye|adresse|transmis)|(consultez|ouvrez|verifiez|relevez|regardez) (votre|vos) (messagerie|boite|email)|\b(email|lien)\b.{0,40}(envoye|adresse|transmis)/,
      ),
    ),
    clue('against', -7, 'it speaks of a change', (page) =>
      page.says(/(nouvel(le)?|ancien(ne)?) (email|adresse|numero)/),
    ),
    clue('against', -4, 'there is something to fill in', (page) => page.mainFields.length > 0),
    clue('against', -4, 'longer than such a page', ({ length }) => length > 2200),
  ],
  targets: (page) => ({ 'sign-in-link': elementOf(signInLink(page)) }),
};
