import { ACTIVATION_TOKEN } from './resident';
import type { Generation } from './types';

export interface Addresses {
  home: string;
  /** A public article that explains account creation with all its words. */
  article: string;
  searchResults: string;
  /** What « Mon compte » leads to. The portal has no landing page: its sign-in page. */
  landing: string;
  signIn: string;
  /** The six screens of the creation: one address in the portal, one each in 2026. */
  identity: string;
  verification: string;
  terms: string;
  password: string;
  contact: string;
  emailSent: string;
  termsInDetail: string;
  activation: string;
  /** Asked in 2026 only; the portal gives its sign-in page. */
  oneTimeCode: string;
  /** The four that want a signed-in resident. */
  signedIn: string;
  personalData: string;
  bankDetails: string;
  payments: string;
  signedOut: string;
  forgottenCode: string;
  accessibility: string;
  unavailable: string;
  rejected: string;
  accountLocked: string;
  expired: string;
  /** On another host, which is not the site's. */
  mailbox: string;
}

export const PORTAL = 'https://assure.ameli.fr/PortailAS/appmanager/PortailAS/assure';

export function portalPage(label: string, rest = ''): string {
  return `${PORTAL}?_nfpb=true&_pageLabel=${label}${rest}`;
}

const CREATION = portalPage('as_creation_immediate_page');
const APP = 'https://assure.ameli.fr/compte';

const EVERYWHERE = {
  home: 'https://www.ameli.fr/assure',
  article: 'https://www.ameli.fr/assure/adresses-et-contacts/compte-ameli/creer-compte-ameli',
  searchResults: 'https://www.ameli.fr/assure/recherche?texte=cr%C3%A9er+un+compte',
  unavailable: 'https://assure.ameli.fr/vu/INDISPO_COMPTE_ASSURES.html',
  mailbox: 'https://messagerie.example.org/',
};

export const ADDRESSES: Record<Generation, Addresses> = {
  portal: {
    ...EVERYWHERE,
    landing: portalPage('as_login_page'),
    signIn: portalPage('as_login_page'),
    identity: CREATION,
    verification: CREATION,
    terms: CREATION,
    password: CREATION,
    contact: CREATION,
    emailSent: CREATION,
    termsInDetail: portalPage('as_conditions_generales_page'),
    activation: portalPage('as_activation_compte_page', `&jeton=${ACTIVATION_TOKEN}`),
    oneTimeCode: portalPage('as_login_page'),
    signedIn: portalPage('as_accueil_page'),
    personalData: portalPage('as_info_perso_page'),
    bankDetails: portalPage('as_info_perso_book', '&_windowLabel=modifCoordBancaires_1'),
    payments: portalPage('as_paiements_page'),
    signedOut: portalPage('as_deconnexion_page'),
    forgottenCode: portalPage('as_reinit_code_perso_page'),
    accessibility: portalPage('as_accessibilite_page'),
    rejected: portalPage('as_creation_immediate_page', '&texte=%3Cscript%3E'),
    accountLocked: portalPage('as_compte_bloque_page'),
    expired: portalPage('as_session_expiree_page'),
  },
  '2026': {
    ...EVERYWHERE,
    landing: 'https://ameliconnect.ameli.fr/oauth2/authorize?response_type=code&client_id=compte_AS_WEB&scope=openid',
    signIn: 'https://login.ameli.fr/auth/connexion',
    identity: `${APP}/inscription/1`,
    verification: `${APP}/inscription/2`,
    terms: `${APP}/inscription/3`,
    password: `${APP}/inscription/4`,
    contact: `${APP}/inscription/5`,
    emailSent: `${APP}/inscription/6`,
    termsInDetail: `${APP}/conditions-utilisation`,
    activation: `${APP}/activation?jeton=${ACTIVATION_TOKEN}`,
    oneTimeCode: 'https://login.ameli.fr/auth/otp',
    signedIn: `${APP}/accueil`,
    personalData: `${APP}/mes-informations`,
    bankDetails: `${APP}/mes-informations/coordonnees-bancaires`,
    payments: `${APP}/mes-paiements`,
    signedOut: `${APP}/deconnexion`,
    forgottenCode: 'https://login.ameli.fr/auth/mot-de-passe-oublie',
    accessibility: `${APP}/accessibilite`,
    rejected: `${APP}/inscription/1?texte=%3Cscript%3E`,
    accountLocked: 'https://login.ameli.fr/auth/compte-bloque',
    expired: `${APP}/session-expiree`,
  },
};
