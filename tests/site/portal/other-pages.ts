/** The pages around the journey: after the e-mail, faults, and look-alikes. */
import { ADDRESSES, portalPage } from '../addresses';
import { birthDateFault, numberFault, postalCodeFault } from '../answers';
import { html } from '../html';
import type { JourneyState } from '../journey-state';
import { termsText } from '../terms-text';
import type { SiteResponse } from '../types';
import { bighornWindow, help, portalDocument } from './layout';

const AT = ADDRESSES.portal;

export function activationPage(activated: boolean): SiteResponse {
  const content = activated
    ? html`<h1 class="title">Votre compte ameli est activé</h1><div class="zone-info">
<p>Votre adresse e-mail est confirmée. Vous pouvez dès maintenant accéder à tous les services de votre compte.</p></div>
<p class="boutons"><a class="bouton" href="${AT.signIn}">Accéder à mon compte</a></p>`
    : html`<h1 class="title">Activation de votre compte</h1><div class="zone-alerte">
<p>Ce lien n'est plus valable. Veuillez recommencer la création de votre compte.</p></div>
<p class="boutons"><a href="${AT.home}">Retour à l'accueil</a></p>`;
  return portalDocument({
    label: 'as_activation_compte_page',
    title: 'Activation',
    content: bighornWindow('activationCompte_1', content),
  });
}

export function signedOutPage(): SiteResponse {
  const content = html`<h1 class="title">Vous êtes déconnecté</h1><div class="zone-info">
<p>Vous avez quitté votre compte ameli. Pour votre sécurité, pensez à fermer votre navigateur.</p></div>
<p class="boutons"><a class="bouton" href="${AT.home}">Retour sur ameli.fr</a>
<a href="${AT.signIn}">Accéder à nouveau à mon compte</a></p>`;
  return portalDocument({
    label: 'as_deconnexion_page',
    title: 'Déconnexion',
    content: bighornWindow('deconnexion_1', content),
  });
}

export function lockedPage(): SiteResponse {
  const content = html`<h1 class="title">Compte bloqué</h1><div class="zone-alerte">
<p>Après 3 codes erronés, l'accès à votre compte est bloqué.</p></div>
<p>Pour le débloquer, demandez un nouveau code personnel, ou appelez le 36&nbsp;46 (service gratuit + prix de
l'appel).</p>
<p class="boutons"><a class="bouton" href="${AT.forgottenCode}">Demander un nouveau code</a></p>`;
  return portalDocument({
    label: 'as_compte_bloque_page',
    title: 'Compte bloqué',
    content: bighornWindow('connexioncompte_2', content),
  });
}

export function expiredPage(): SiteResponse {
  const content = html`<h1 class="title">Votre session a expiré</h1><div class="zone-alerte">
<p>Pour votre sécurité, vous avez été déconnecté après une période d'inactivité. Les informations saisies n'ont pas été
conservées.</p></div>
<p class="boutons"><a class="bouton" href="${AT.signIn}">Retour à l'accueil du compte</a></p>`;
  return portalDocument({
    label: 'as_session_expiree_page',
    title: 'Session expirée',
    content: bighornWindow('session_1', content),
  });
}

const FORGOTTEN = 'reinitCodePerso_1';

export function forgottenCodePage(form?: URLSearchParams, state?: JourneyState): SiteResponse {
  const value = (name: string) => form?.get(`${FORGOTTEN}${name}`) ?? '';
  const error =
    form && (numberFault(value('numero')) ?? birthDateFault(value('dateNaissance')) ?? postalCodeFault(value('cp')));
  if (form && !error) state?.unlock();
  const field = (name: string, label: string, more = html``) => html`<div class="ligne">
<label for="${FORGOTTEN}${name}">${label}&nbsp;<abbr title="obligatoire">*</abbr></label>
<input type="text" id="${FORGOTTEN}${name}" name="${FORGOTTEN}${name}" class="obligatoire" value="${value(name)}"
${more}></div>`;
  const content =
    form && !error
      ? html`<h1 class="title">Code oublié</h1><div class="zone-info"><p>Si les informations saisies sont exactes, un
code provisoire vous sera envoyé.</p></div><p class="boutons"><a href="${AT.signIn}">Retour à la connexion</a></p>`
      : html`<h1 class="title">Code oublié</h1>
<div class="${error ? 'zone-alerte' : 'zone-alerte hidden'}"><p>${error}</p></div>
<form name="reinitCodePersoForm" method="post" action="${AT.forgottenCode}" autocomplete="off">
<div class="blocformfond"><fieldset><legend>Je demande un nouveau code</legend>
${field('numero', 'Numéro de sécurité sociale', html`maxlength="18"`)}
${field('dateNaissance', 'Date de naissance', html`maxlength="10" placeholder="jj/mm/aaaa"`)}
${field('cp', 'Code postal', html`maxlength="5"`)}
${help('aideReinit', 'Comment vais-je recevoir mon code\u00a0?', html`<p>Par e-mail ou par courrier.</p>`)}
</fieldset></div>
<p class="boutons"><input type="submit" class="bouton" value="Continuer"><a href="${AT.signIn}">Annuler</a></p></form>`;
  return portalDocument({
    label: 'as_reinit_code_perso_page',
    title: 'Code oublié',
    content: bighornWindow(FORGOTTEN, content),
  });
}

export function termsInDetailPage(): SiteResponse {
  return portalDocument({
    label: 'as_conditions_generales_page',
    title: "Conditions d'utilisation",
    content: bighornWindow(
      'conditionsGenerales_1',
      html`<h1 class="title">Conditions d'utilisation du compte ameli</h1>
${termsText}<p class="boutons"><a href="${AT.home}">Retour à l'accueil</a></p>`,
    ),
  });
}

export function textPage(label: string, title: string, text: string): SiteResponse {
  return portalDocument({
    label,
    title,
    content: bighornWindow(
      'contenuEditorial_1',
      html`<h1 class="title">${title}</h1><p>${text}</p>
<p><a href="${portalPage('as_login_page')}">Retour à la page de connexion</a></p>`,
    ),
  });
}
