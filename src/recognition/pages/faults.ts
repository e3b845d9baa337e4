import { type Clue, clue, type PageRule } from '../evidence';
import type { Page } from '../page';
import { elsewhere, signOutLink } from './creation';
import { consent } from './terms';

/** Short pages that say one thing: what one asked for is not to be had. (ameli-facts.md, labels and “Error texts seen”) */

const UNAVAILABLE =
  /(indisponible|inaccessible|en maintenance|maintenance en cours|operation de maintenance|interrompu|ne repond pas|(incident|probleme|difficultes?|erreur) techniques?|erreur (interne|inattendue)|trop de (connexions|visiteurs|demandes)|trafic important|surcharge|\bfait une pause|hors service|nos equipes (interviennent|travaillent|sont mobilisees)|(service|site|compte ameli).{0,40}(sera|seront) (bientot )?(retabli|de retour))/;
const REJECTED =
  /request rejected|requested url was rejected|support id|requete (a ete )?(rejetee|bloquee|refusee)|acces (refuse|interdit)|access denied|forbidden/;
const LOCKED =
  /(compte|acces).{0,40}(bloque|verrouille|suspendu)|(bloque|verrouille|suspendu).{0,30}compte|trop (de|d') ?(tentatives|essais|erreurs)|nombre (maximal |maximum )?(de |d')(tentatives|essais).{0,20}(atteint|depasse)/;
const EXPIRED =
  /session.{0,40}(expiree?\b(?! (dans|sous|apres|le))|terminee|interrompue|perdue|invalide|close|fermee|echue|n'est plus)|(delai|temps).{0,30}(depasse|ecoule|expire)|inactivite|inactif|\b(reste|restee|ete absente?)\b.{0,30}\b(longtemps|inactive)|(page|lien).{0,12}\b(a|est) expiree?|expiration de (votre|la) session/;

const BACK = /retour|revenir|accueil|reessa|recommenc|recharg|actualis|connect|reprendre|\bback\b/;

/* Clues of all of these pages, each asked once of a page. */
const SIGNED_IN = clue('against', -6, 'someone is signed in', (page) => signOutLink(page) !== undefined);
const SOMETHING_TO_ACCEPT = clue('against', -4, 'there is something to accept', (page) => consent(page) !== undefined);

function fault(page: PageRule['page'], says: RegExp, address: RegExp, ...more: Clue[]): PageRule {
  return {
    page,
    clues: [
      clue('text', 3, 'it says so', (p) => timesSaid(p, says) > 0),
      clue('text', 2, 'it says so in more than one place', (p) => timesSaid(p, says) > 1),
      clue('heading', 2, 'its main heading says so', (p) => p.mainHeading(says)),
      clue('title', 1, 'its title says so', ({ title }) => says.test(title)),
      clue('form', 1.5, 'there is nothing to fill in', (p) => p.mainFields.length === 0),
      clue('text', 1.5, 'it says little else', ({ length }) => length < 700),
      clue('action', 1, 'it leads back, or has one try again', (p) => p.offers(BACK)),
      clue('address', 1, 'its address says so', (p) => address.test(p.address)),
      clue('against', -4, 'it never says so', (p) => timesSaid(p, says) === 0),
      clue('against', -5, 'there is a form', (p) => p.mainFields.length > 0),
      SOMETHING_TO_ACCEPT,
      clue('against', -4, 'longer than such a page', ({ length }) => length > 1800),
      SIGNED_IN,
      clue('against', -5, 'its main heading is for something else', (p) =>
        p.mainHeadings.some(({ text }) => !says.test(text) && elsewhere(text) !== null),
      ),
      clue('against', -8, 'an article of the public site', (p) => p.host === 'www.ameli.fr' && isArticle(p)),
      clue('against', -4, 'it announces what is to come', (p) => p.mainHeading(/\bsera(it|ont)? /)),
      ...more,
    ],
    targets: () => ({}),
  };
}

/** What may come, or what is so for anybody, as terms and help say it, has not come. */
const MIGHT_BE =
  /^(apres|au bout|au dela|des) (de )?(un|une|deux|trois|\d|plusieurs|la|le)\b(?!.*\bvotre\b)|\b(peut|peuvent|pourra|pourront|pourrait|pourraient|est susceptible d\w*) .{0,24}\betre\b|\ben cas (de|d')/;

function timesSaid(page: Page, says: RegExp): number {
  return (
    page.statements.filter(({ text }) => says.test(text) && !MIGHT_BE.test(text)).length + Number(says.test(page.title))
  );
}

function isArticle(page: Page): boolean {
  return page.actions.length > 6 || page.headings.length > 2 || /^\/assure\/[^/]+/.test(page.address);
}

export const unavailable = fault(
  'unavailable',
  UNAVAILABLE,
  /indispo|maintenance|erreur|error/i,
  clue('against', -8, 'the account itself works', (page) =>
    page.says(/\bcompte( ameli)?\b.{0,24}\b(fonctionne|(reste|est) (bien )?(accessible|disponible|ouvert))/),
  ),
);
export const rejected = fault(
  'rejected',
  REJECTED,
  /$^/,
  clue('text', 2, 'it gives a number to quote', (page) =>
    page.says(
      /(support|incident|reference|event|ray) id\b|identifiant (de l'|d')?(incident|evenement|support)|numero (de |d')(incident|support|reference|evenement)/,
    ),
  ),
);
export const accountLocked = fault('account-locked', LOCKED, /bloqu|lock/i);
export const expired = fault(
  'expired',
  EXPIRED,
  /expir|timeout|session/i,
  clue('text', 1.5, 'it says that one must begin again', (page) =>
    page.says(
      /pas (ete )?(enregistre|conserve|sauvegarde)|\bperdue?s?\b|recommenc|reprendre|reconnect|identifier a nouveau/,
    ),
  ),
  clue('against', -6, 'one left of oneself', (page) =>
    page.says(
      /a votre demande|a bientot|avez quitte|deconnexion (est |a ete )?(reussie|effectuee)|etes (bien|maintenant|desormais) deconnecte/,
    ),
  ),
);
