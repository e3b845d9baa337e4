import { type Action, elementOf } from '../controls';
import { clue, type PageRule } from '../evidence';
import type { Page } from '../page';

/** Step 1: the public front page for insured people, with its entry to the account (contract, “Pages and steps”). */

const PUBLIC_SITE = 'www.ameli.fr';

const ACCOUNT =
  /^(acceder a |accedez a |j'accede a |connexion a |me connecter a |se connecter a )?(mon |votre |le |au )?(espace |compte )(ameli|personnel|assure)?( ameli)?|^compte ameli|\b(mon|votre) (compte|espace)( ameli| personnel)?$|^(se connecter|connexion|me connecter|connectez vous|s'identifier)$/;
const NOT_ACCOUNT =
  /cre(er|ez|ation)|comment|application|\bappli\b|telecharg|professionnel|entreprise|savoir plus|espace sante|pourquoi|avantages|decouvr|aide/;

/** Titles of what campaigns and searches show at the same address. */
const TO_READ =
  /\bpresse\b|communique|actualite|^(article|dossier|resultats?)\b|recherche|plan du site|mentions legales/;

export const home: PageRule = {
  page: 'home',
  clues: [
    clue('text', 4, 'the front page of the public site for insured people', isFrontPage),
    clue('action', 4, 'it leads to the account', (page) => accountLink(page) !== undefined),
    clue('heading', 1, 'it speaks to insured people', (page) =>
      page.heading(/assur|remboursement|droits|demarches|sante|bienvenue|soins/),
    ),
    clue('title', 1, 'its title speaks to insured people', ({ title }) => /assur|ameli/.test(title)),
    clue('against', -20, 'not the front page of the public site', (page) => !isFrontPage(page)),
    clue('against', -5, 'its main heading is for something else', (page) =>
      page.mainHeading(
        /introuvable|erreur 404|professionnels? de sante$|entreprises?$|resultats? (de|pour)|maintenance|indisponible/,
      ),
    ),
    clue('against', -6, 'its title is that of something to read', ({ title }) => TO_READ.test(title)),
    clue(
      'against',
      -3,
      'the front page of others',
      ({ title, headings }) =>
        /professionnel|entreprise|employeur/.test(title) ||
        /professionnels? de sante|employeurs?\b/.test(headings[0]?.text ?? ''),
    ),
  ],
  targets: (page) => ({ 'account-link': elementOf(accountLink(page)) }),
};

function isFrontPage({ host, address }: Pick<Page, 'host' | 'address'>): boolean {
  return host === PUBLIC_SITE && /^\/(assure\/?|index\.html?|accueil)?$/.test(address);
}

/**
 * The rest of the public site, where no page is one of the journey (contract, “Pages and steps”): but the page of a
 * firewall or of a maintenance may stand at any address.
 */
export function isBesideTheJourney({ hostname, pathname }: Pick<Location, 'hostname' | 'pathname'>): boolean {
  return hostname === PUBLIC_SITE && !isFrontPage({ host: hostname, address: pathname });
}

function accountLink(page: Page): Action | undefined {
  return page.actions
    .filter(
      ({ name, href }) =>
        name.length < 100 && !NOT_ACCOUNT.test(name) && (ACCOUNT.test(name) || leadsToAccount(name, href)),
    )
    .filter(({ region }) => region !== 'footer')
    .sort((a, b) => value(b) - value(a) || a.order - b.order)[0];
}

/** The words may change; where the link leads is known. */
function leadsToAccount(name: string, href: string): boolean {
  return (
    /^https:\/\/(assure|ameliconnect|login)\.ameli\.fr(:443)?(\/|$)/.test(href) &&
    /compte|espace|connex|connect|identif/.test(name)
  );
}

function value({ region, name }: Action): number {
  return (region === 'header' ? 4 : region === 'nav' ? 3 : 0) + (/compte|espace/.test(name) ? 2 : 0);
}
