/** ameliconnect and login: the cookie screen, the landing page, signing in with a one-time code. */
import { ADDRESSES } from '../addresses';
import { birthDateFault, numberFault, postalCodeFault } from '../answers';
import { html, type Markup } from '../html';
import type { JourneyState, SignInOutcome } from '../journey-state';
import { RESIDENT } from '../resident';
import { asset, goOnTo, notFound, nothing, page } from '../responses';
import type { SiteRequest, SiteResponse } from '../types';

const AT = ADDRESSES['2026'];

/** Over everything, home-made, until a choice is made. */
const cookieScreen = html`<div id="pageConsentement"><div id="bandeauConsentement" role="dialog" aria-modal="true"
aria-labelledby="titreConsentement"><h2 id="titreConsentement">Vos choix en matière de cookies</h2>
<p>Nous utilisons des cookies pour faire fonctionner ce service et, avec votre accord, pour mesurer sa fréquentation.
Vous pouvez changer d’avis à tout moment.</p>
<p class="choix"><button type="button" id="idWArefuser">Tout refuser</button>
<button type="button" id="idWAaccepter">Tout accepter</button></p></div></div>`;

function gatewayDocument(title: string, content: Markup, over?: Markup): SiteResponse {
  return page(html`<html lang="fr"><head><meta charset="utf-8"><title>${title} - ameli connect</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/gateway.css"><script src="/static/gateway.js" defer></script></head><body>
${over}<header role="banner"><a href="${AT.home}">ameli connect</a></header>
<main role="main">${content}</main>
<footer role="contentinfo"><a href="${AT.accessibility}">Accessibilité</a><a href="${AT.termsInDetail}">Conditions
d’utilisation</a><a href="${AT.article}">Aide</a></footer></body></html>`);
}

function landing({ cookiesChosenOn }: JourneyState): SiteResponse {
  return gatewayDocument(
    'Accès au compte ameli',
    html`<h1>Bienvenue sur votre compte&nbsp;ameli</h1><div class="cartes">
<section><h2>Vous avez un compte</h2><p>Accédez à vos remboursements, vos attestations et vos démarches.</p>
<a id="id_r_cnx_btn_code" class="bouton" href="${AT.signIn}">Connectez-vous</a></section>
<section><h2>Vous n’avez pas encore de compte</h2><p>Munissez-vous de votre carte Vitale et de votre RIB.</p>
<a id="id_r_cnx_btn_code" class="bouton second" href="${AT.identity}">Créez votre compte</a></section></div>
<p class="ou">ou</p><p class="centre"><a class="bouton second"
href="https://fc.assure.ameli.fr/FRCO-app/login">S’identifier avec FranceConnect</a></p>`,
    cookiesChosenOn.has('ameliconnect.ameli.fr') ? undefined : cookieScreen,
  );
}

const REFUSALS: Partial<Record<SignInOutcome, string>> = {
  wrong: 'Les informations fournies sont incorrectes. Vérifiez votre numéro et votre mot de passe.',
  'not-activated': 'Votre compte n’est pas encore activé. Cliquez sur le lien reçu par e-mail.',
};

function signInPage(number = '', error = ''): SiteResponse {
  return gatewayDocument(
    'Connexion',
    html`<div class="cadre"><h1>Connectez-vous à votre compte</h1>
${error && html`<div id="r_errors" role="alert"><p>${error}</p></div>`}
<form id="loginForm" method="post" action="${AT.signIn}" autocomplete="off">
<label for="userfield">Numéro de sécurité sociale</label>
<input type="text" id="userfield" name="user" maxlength="13" inputmode="text" aria-describedby="aideNumero"
value="${number}"><p class="aide" id="aideNumero">13 caractères, sans la clé</p>
<label for="passwordfield">Mot de passe</label>
<input type="password" id="passwordfield" name="password" maxlength="50">
<p class="lien"><a href="${AT.forgottenCode}">Mot de passe oublié&nbsp;?</a></p>
<input type="submit" id="id_r_cnx_btn_submit" name="submit" class="bouton" value="Me connecter"></form></div>`,
  );
}

function codePage(error = ''): SiteResponse {
  const boxes = [1, 2, 3, 4, 5, 6].map(
    (i) => html`<input type="text" inputmode="numeric" maxlength="1" autocomplete="off" id="numOTP${i}"
name="numOTP${i}" aria-label="Chiffre ${i} sur 6">`,
  );
  return gatewayDocument(
    'Connexion',
    html`<div class="cadre" id="authStep"><h1>Saisissez votre code de sécurité</h1>
<p>Pour protéger vos données, un code à 6 chiffres a été envoyé à l’adresse
<strong>${RESIDENT.email.replace(/^(..)[^@]*/, '$1•••••')}</strong>.</p>
${error && html`<div id="r_errors" role="alert"><p>${error}</p></div>`}
<form id="otpForm" method="post" action="${AT.oneTimeCode}" autocomplete="off">
<fieldset class="blocOTP" id="blocSaisirOTP"><legend>Code de sécurité</legend><div>${boxes}</div></fieldset>
<input type="submit" id="boutonValiderOTP" class="bouton" value="Valider"></form>
<form id="blocEnvoyerOTP" method="post" action="${AT.oneTimeCode}"><p>Vous n’avez rien reçu&nbsp;?
<button type="submit" id="BoutonGenerationOTP" name="renvoyer" value="1">Recevoir un nouveau code</button></p></form>
</div>`,
  );
}

function lockedPage(): SiteResponse {
  return gatewayDocument(
    'Compte bloqué',
    html`<div class="cadre"><h1>Votre compte est bloqué</h1><div id="r_errors"
role="alert"><p>Compte bloqué&nbsp;: trois mots de
passe erronés ont été saisis.</p></div><p>Pour y accéder à nouveau, réinitialisez votre mot de passe.</p>
<p><a class="bouton" href="${AT.forgottenCode}">Réinitialiser mon mot de passe</a></p></div>`,
  );
}

function forgottenPage(state: JourneyState, form?: URLSearchParams): SiteResponse {
  const value = (name: string) => form?.get(name) ?? '';
  const error =
    form && (numberFault(value('user')) ?? birthDateFault(value('naissance')) ?? postalCodeFault(value('cp')));
  if (form && !error) {
    state.unlock();
    return gatewayDocument(
      'Mot de passe oublié',
      html`<div class="cadre"><h1>Mot de passe oublié</h1><p>Si les informations saisies sont exactes, un e-mail vous
a été envoyé.</p><p><a href="${AT.landing}">Retour</a></p></div>`,
    );
  }
  return gatewayDocument(
    'Mot de passe oublié',
    html`<div class="cadre"><h1>Mot de passe oublié</h1><p>Indiquez les informations suivantes pour choisir un nouveau
mot de passe.</p>${error && html`<div id="r_errors" role="alert"><p>${error}</p></div>`}
<form method="post" action="${AT.forgottenCode}" autocomplete="off">
<label for="user">Numéro de sécurité sociale</label><input type="text" id="user" name="user" maxlength="13"
value="${value('user')}"><label for="naissance">Date de naissance (jj/mm/aaaa)</label><input type="text" id="naissance"
name="naissance" maxlength="10" value="${value('naissance')}"><label for="cp">Code postal</label><input type="text"
id="cp" name="cp" maxlength="5" value="${value('cp')}">
<input type="submit" class="bouton" value="Continuer"></form></div>`,
  );
}

function answerSignIn(state: JourneyState, form: URLSearchParams): SiteResponse {
  const number = form.get('user') ?? '';
  const outcome = state.signIn(number, form.get('password') ?? '');
  if (outcome === 'code-asked') return codePage();
  return outcome === 'locked' ? lockedPage() : signInPage(number, REFUSALS[outcome]);
}

function answerCode(state: JourneyState, form: URLSearchParams): SiteResponse {
  if (state.signedIn) return goOnTo(AT.signedIn);
  if (!state.codeAsked) return signInPage();
  if (form.has('renvoyer')) {
    state.sendCodeMail();
    return codePage();
  }
  const code = [1, 2, 3, 4, 5, 6].map((i) => form.get(`numOTP${i}`) ?? '').join('');
  if (state.giveCode(code)) return goOnTo(AT.signedIn);
  return codePage(code ? 'Le code saisi est incorrect. Veuillez recommencer.' : 'Veuillez saisir le code reçu.');
}

export function gateway(state: JourneyState, { method, body }: SiteRequest, url: URL): SiteResponse {
  const form = method === 'POST' ? new URLSearchParams(body ?? '') : undefined;
  const place = url.hostname + url.pathname;
  if (url.pathname === '/static/gateway.css') return asset('app-2026/browser/gateway.css');
  if (url.pathname === '/static/gateway.js') return asset('app-2026/browser/gateway.js');
  switch (place) {
    case 'ameliconnect.ameli.fr/consentement':
      state.cookiesChosenOn.add(url.hostname);
      return nothing;
    case 'ameliconnect.ameli.fr/oauth2/authorize':
      return landing(state);
    case 'login.ameli.fr/auth/connexion':
      return form ? answerSignIn(state, form) : signInPage();
    case 'login.ameli.fr/auth/otp':
      if (form) return answerCode(state, form);
      return state.codeAsked ? codePage() : signInPage();
    case 'login.ameli.fr/auth/mot-de-passe-oublie':
      return forgottenPage(state, form);
    case 'login.ameli.fr/auth/compte-bloque':
      return lockedPage();
    default:
      return notFound();
  }
}
