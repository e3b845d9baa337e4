import { PORTAL } from '../addresses';
import type { JourneyState } from '../journey-state';
import { asset, notFound } from '../responses';
import type { SiteRequest, SiteResponse } from '../types';
import { bankDetailsPage, paymentsPage, personalDataPage, signedInHome } from './account';
import { answerCreation, creationEntry } from './creation';
import {
  activationPage,
  expiredPage,
  forgottenCodePage,
  lockedPage,
  signedOutPage,
  termsInDetailPage,
  textPage,
} from './other-pages';
import { answerSignIn, signInPage } from './sign-in';

interface Visit {
  state: JourneyState;
  query: URLSearchParams;
  /** What was posted; undefined for a page that is only asked for. */
  form: URLSearchParams | undefined;
}

const signedInOnly =
  (draw: () => SiteResponse) =>
  ({ state }: Visit): SiteResponse =>
    state.signedIn ? draw() : signInPage();

const LABELS: Record<string, (visit: Visit) => SiteResponse> = {
  as_login_page: ({ state, form }) => (form ? answerSignIn(state, form) : signInPage()),
  as_creation_immediate_page: ({ state, form }) => (form ? answerCreation(state, form) : creationEntry(state)),
  as_conditions_generales_page: () => termsInDetailPage(),
  as_activation_compte_page: ({ state, query }) => activationPage(state.activate(query.get('jeton'))),
  as_accueil_page: signedInOnly(signedInHome),
  as_info_perso_page: signedInOnly(personalDataPage),
  as_info_perso_book: signedInOnly(bankDetailsPage),
  as_paiements_page: signedInOnly(paymentsPage),
  as_deconnexion_page: ({ state }) => {
    state.signOut();
    return signedOutPage();
  },
  as_reinit_code_perso_page: ({ state, form }) => forgottenCodePage(form, state),
  as_compte_bloque_page: () => lockedPage(),
  as_session_expiree_page: ({ state }) => {
    state.expire();
    return expiredPage();
  },
  as_accessibilite_page: () =>
    textPage('as_accessibilite_page', 'Accessibilité', 'Ce service est partiellement conforme au référentiel (RGAA).'),
  as_mentions_legales_page: () =>
    textPage('as_mentions_legales_page', 'Mentions légales', 'Toutes les données de ce service sont fictives.'),
};

export function portal(state: JourneyState, { method, body }: SiteRequest, url: URL): SiteResponse {
  if (url.pathname.endsWith('/compteas.css')) return asset('portal/portal.css');
  if (url.pathname.endsWith('/compteas.js')) return asset('portal/portal.js');
  if (url.pathname !== new URL(PORTAL).pathname) return notFound();
  const label = url.searchParams.get('_pageLabel') ?? 'as_login_page';
  const form = method === 'POST' ? new URLSearchParams(body ?? '') : undefined;
  return LABELS[label]?.({ state, query: url.searchParams, form }) ?? notFound();
}
