import { ADDRESSES, portalPage } from '../addresses';
import { html } from '../html';
import type { JourneyState, SignInOutcome } from '../journey-state';
import { goOnTo } from '../responses';
import type { SiteResponse } from '../types';
import { bighornWindow, help, portalDocument } from './layout';
import { lockedPage } from './other-pages';

const AT = ADDRESSES.portal;
const LABEL = 'as_login_page';

const REFUSALS: Partial<Record<SignInOutcome, string>> = {
  wrong: 'Les informations fournies sont incorrectes. Après 3 essais, votre compte sera bloqué.',
  'not-activated': "Votre compte n'est pas encore activé : cliquez sur le lien reçu par e-mail.",
};

export function signInPage(number = '', error = ''): SiteResponse {
  const form = html`<div class="r_cnx_page" id="loginPage">
<h1 class="texte-center title">
      J'accède à mon
      compte&nbsp;ameli&nbsp;
</h1>
<div class="zone-alerte hidden" id="navIncompatible" style="display:none">
<h2>Mon compte ameli fonctionnera mieux avec une version plus récente</h2></div>
<div class="${error ? 'zone-alerte' : 'zone-alerte hidden'}" id="zoneErreurConnexion"><p>${error}</p></div>
<form name="connexionCompteForm" id="connexioncompte_2connexionCompteForm" method="post" autocomplete="off"
action="${portalPage(LABEL, '&connexioncompte_2actionEvt=connecter')}">
<p><input id="connexioncompte_2nir_as" name="connexioncompte_2numSecuriteSociale" type="text" class="masque-nir"
title="Mon numéro de sécurité sociale" maxlength="18" size="13" placeholder="Mon numéro de sécurité sociale"
value="${number}"></p>
${help(
  'bulleAideSaisieNir',
  'Où trouver mon numéro de sécurité sociale\u00a0?',
  html`<p>Il s'agit des 13 premiers
chiffres inscrits sur votre carte Vitale ou sur vos relevés de remboursement.</p>`,
)}
<p><input id="connexioncompte_2connexion_code" name="connexioncompte_2codeConfidentiel" type="password"
title="Mon code personnel" placeholder="Mon code personnel (ou provisoire à 4 chiffres)"></p>
<p class="droite"><a id="problemeConnexion" href="${AT.forgottenCode}">Code oublié&nbsp;?</a></p>
<p class="texte-center"><input id="id_r_cnx_btn_submit" type="submit" value="me connecter" disabled></p>
</form>
<p class="ou"><span>OU</span></p>
<p class="texte-center"><a class="bouton-fc" href="https://fc.assure.ameli.fr/FRCO-app/login"
title="S'identifier avec FranceConnect">S'identifier avec FranceConnect</a></p>
<p class="texte-center msg-connexion">Première visite&nbsp;? <a href="${AT.identity}">
   Créer un compte
</a></p></div>`;
  return portalDocument({ label: LABEL, title: 'Connexion', content: bighornWindow('connexioncompte_2', form) });
}

export function answerSignIn(state: JourneyState, form: URLSearchParams): SiteResponse {
  const number = form.get('connexioncompte_2numSecuriteSociale') ?? '';
  const outcome = state.signIn(number, form.get('connexioncompte_2codeConfidentiel') ?? '');
  if (outcome === 'signed-in') return goOnTo(AT.signedIn);
  return outcome === 'locked' ? lockedPage() : signInPage(number, REFUSALS[outcome]);
}
