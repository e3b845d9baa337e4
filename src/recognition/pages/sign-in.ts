import { type Action, elementOf } from '../controls';
import { clue, type PageRule } from '../evidence';
import { isInFront } from '../layers';
import type { Page } from '../page';
import { NEIGHBOUR_CLUES } from './creation';

/**
 * Step 1, and step 7 once the e-mail was sent: where one signs in, or follows « créer un compte ».
 * Also the landing page of 2026, two links and no field (ameli-facts.md, “Sign-in page, by generation”).
 */

const CREATE =
  /(cre(er|ez|e)|ouvrir|ouvrez)\b.{0,16}\bcompte\b|^(creez|ouvrez)[- ]le\b|creation (de |d'un |du )?(mon |votre )?compte|^(s'|m'|je m')inscri(re|s)|^inscription|^inscrivez|^(s'|m'|je m')?enregistr(er|e|ez vous)$|\b(pas|aucun|sans) (encore )?(de |d')?compte\b|(demand|obten)\w+ (un|mon|l'ouverture de mon) compte|^(j')?en (cree|ouvr)(r|e|ir)? (un|le mien)\b/;
/** Names of what creates an account that say so, before those that only say that one has none. */
const SAYS_CREATE = /(cre(er|ez|e)|ouvrir|ouvrez)\b|creation|inscri/;
const CREATE_LESS =
  /entreprise|employeur|partenaire|amelipro|comment|que faire|aide|savoir plus|tutoriel|video|espace sante|professionnel|enfant|pourquoi|guide|franceconnect|faq/;
const SIGN_IN =
  /^(me |se |vous |je me |m')?(connect(er|ez( vous)?|e)|identifi(er|ez( vous)?|e)|authentifi(er|ez vous)|connexion)\b|acceder a (mon|votre) (compte|espace)|j'accede a mon (compte|espace)|^j'entre|^(entrer|aller) (dans|sur|vers) (mon|votre) (compte|espace)|^ouvrir (ma|une) session|^(j'ai |vous avez )?deja (un |mon |votre )?compte/;
const SIGN_IN_HEADING =
  /j'accede a|acceder a (mon|votre)|connexion|connect(er|ez)|identifi(er|ez)|authentifi|bienvenue|retrouver|(mon|votre) (compte|espace)|^(le |espace )?compte ameli$/;
const ASKS_WHETHER =
  /(deja|pas encore|avez|possed\w+).{0,20}\bcompte\b|premiere (visite|connexion|fois)|nouvel utilisateur|que souhaitez vous/;
const FORGOTTEN = /(mot de passe|code|identifiants?) (oublie|perdu)|oublie/;

export const signIn: PageRule = {
  page: 'sign-in',
  clues: [
    ...NEIGHBOUR_CLUES,
    clue('field', 2, 'it asks the social security number', (page) => page.has('social-security-number')),
    clue('field', 2, 'it asks a password', (page) => page.has('password')),
    clue('action', 2, 'it offers to create an account', (page) => createLink(page) !== undefined),
    clue('action', 1.5, 'a button signs in', (page) => page.offers(SIGN_IN)),
    clue('action', 1, 'it helps who forgot the password', (page) => page.offers(FORGOTTEN)),
    clue('action', 0.5, 'it offers FranceConnect', (page) => page.offers(/france ?connect/)),
    clue('form', 2.5, 'two ways and no field: sign in, or create an account', isLanding),
    clue('heading', 1.5, 'a heading speaks of signing in', (page) => page.mainHeading(SIGN_IN_HEADING)),
    clue('text', 1, 'it asks whether one has an account', (page) => page.says(ASKS_WHETHER)),
    clue('title', 1, 'the title speaks of signing in', ({ title }) => /connexion|connect|identifi/.test(title)),
    clue(
      'address',
      1,
      'an address of signing in',
      ({ address, host }) =>
        /as_login_page|oauth2|login|connexion|authorize/i.test(address) || /^(ameliconnect|login|fc)\./.test(host),
    ),
    clue('id', 1, "the portal's sign-in form", (page) =>
      page.holds('[name=connexionCompteForm], [id^=connexioncompte], #loginPage, #id_r_cnx_btn_code, #userfield'),
    ),
    clue(
      'against',
      -4,
      'it asks what a sign-in never asks',
      (page) => page.has('family-name') || page.has('postal-code'),
    ),
    clue('against', -7, 'it signs in to another service', (page) =>
      page.says(
        /\ballez (vous )?(connecter|identifier|acceder) (a|au|aux|sur) (?!(votre|mon|l'|le) ?(espace|compte)).{2,40} (avec|grace a|via|par) (vos|votre|mes|mon)/,
      ),
    ),
    clue('against', -4, 'it has one choose a password', (page) => page.has('password-confirmation')),
    clue('against', -4, 'it has one change a password', (page) => page.has('current-password')),
    clue(
      'against',
      -3,
      'it asks bank details or a card',
      (page) => page.has('iban') || page.has('iban-last-digits') || page.has('card-serial-number'),
    ),
    clue(
      'against',
      -3,
      'nothing to sign in with',
      (page) => !page.has('social-security-number') && !page.has('password') && !isLanding(page),
    ),
  ],
  targets: (page) => ({
    'create-account-link': elementOf(createLink(page)),
    'social-security-number': page.elements('social-security-number'),
    password: page.elements('password'),
    'sign-in-link': isLanding(page) ? elementOf(signInLink(page)) : undefined,
  }),
};

function createLink(page: Page): Action | undefined {
  return page.actions
    .filter(
      ({ name, region }) => CREATE.test(name) && !CREATE_LESS.test(name) && name.length < 80 && region !== 'footer',
    )
    .sort((a, b) => value(b) - value(a) || a.order - b.order)[0];
}

function value({ element, region, href, name }: Action): number {
  return (
    (isInFront(element) ? 8 : 0) +
    (region === 'main' ? 4 : 0) +
    (SAYS_CREATE.test(name) ? 2 : 0) +
    (/creation|inscription/i.test(href) ? 1 : 0) +
    (/compte/.test(name) ? 1 : 0)
  );
}

/** The link or button by which one signs in, on a page that asks nothing yet. */
export function signInLink(page: Page): Action | undefined {
  return page.mainActions
    .filter(({ name }) => SIGN_IN.test(name) && !/france ?connect|professionnel/.test(name) && name.length < 60)
    .sort((a, b) => Number(isInFront(b.element)) - Number(isInFront(a.element)) || a.order - b.order)[0];
}

function isLanding(page: Page): boolean {
  return page.mainFields.length === 0 && createLink(page)?.region === 'main' && signInLink(page) !== undefined;
}
