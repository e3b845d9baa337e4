/** Account creation: one address, whose content follows the resident's answers. */
import { ADDRESSES, portalPage } from '../addresses';
import type { Answers, Fault, Field, Screen } from '../answers';
import { html, type Markup } from '../html';
import { type JourneyState, SCREENS } from '../journey-state';
import type { SiteResponse } from '../types';
import { bighornWindow, help, portalDocument } from './layout';

const AT = ADDRESSES.portal;
const LABEL = 'as_creation_immediate_page';
const PREFIX = 'creationImmediate_1';

const NAMES: Record<Field, string> = {
  familyName: `${PREFIX}nomFamille`,
  number: `${PREFIX}numSecuriteSociale`,
  birthDate: `${PREFIX}dateNaissance`,
  postalCode: `${PREFIX}codePostal`,
  ibanEnd: `${PREFIX}finIban`,
  cardSerial: `${PREFIX}numSerieVitale`,
  consent: `${PREFIX}acceptationConditions`,
  password: `${PREFIX}codePersonnel`,
  passwordAgain: `${PREFIX}confirmationCodePersonnel`,
  email: `${PREFIX}adresseEmail`,
  emailAgain: `${PREFIX}confirmationEmail`,
  mobile: `${PREFIX}telephonePortable`,
  landline: `${PREFIX}telephoneFixe`,
};

interface View {
  typed: Answers;
  faults: Fault[];
}

interface Line {
  field: Field;
  label: string;
  type?: string;
  attributes?: Markup;
  optional?: boolean;
  after?: Markup;
}

function line({ typed, faults }: View, { field, label, type = 'text', attributes, optional, after }: Line): Markup {
  const name = NAMES[field];
  const fault = faults.find((one) => one.field === field);
  const classes = [fault && 'champ-erreur', !optional && 'obligatoire', field === 'number' && 'masque-nir'];
  return html`<div class="ligne"><label for="${name}">${label}${
    !optional &&
    html`&nbsp;<abbr
title="obligatoire">*</abbr>`
  }</label>
<input type="${type}" id="${name}" name="${name}" class="${classes.filter(Boolean).join(' ')}"
value="${type === 'password' ? '' : typed[field]}" ${attributes}>
<p class="msg_erreur">${fault?.message}</p>${after}</div>`;
}

const FIELDSETS: Record<Exclude<Screen, 'email-sent'>, (view: View) => Markup> = {
  identity: (view) => html`<legend>Je m'identifie</legend>
<p class="consigne">Pour créer votre compte, munissez-vous de votre carte Vitale et d'un relevé d'identité bancaire.
Tous les champs marqués d'un astérisque sont obligatoires.</p>
${line(view, { field: 'familyName', label: 'Nom de famille', attributes: html`maxlength="50"` })}
${line(view, {
  field: 'number',
  label: 'Numéro de sécurité sociale',
  attributes: html`maxlength="18"`,
  after: help(
    'aideNir',
    'Où trouver mon numéro de sécurité sociale\u00a0?',
    html`<p>Saisissez les 13 premiers chiffres du numéro inscrit sur votre carte Vitale, sans la clé.
Pour la Corse, saisissez 2A ou 2B.</p>`,
  ),
})}
${line(view, {
  field: 'birthDate',
  label: 'Date de naissance',
  attributes: html`maxlength="10" placeholder="jj/mm/aaaa"`,
})}
${line(view, { field: 'postalCode', label: 'Code postal', attributes: html`maxlength="5"` })}`,

  verification: (view) => html`<legend>Je confirme mon identité</legend>
<p class="consigne">Pour votre sécurité, nous devons vérifier qu'il s'agit bien de vous.</p>
${line(view, {
  field: 'ibanEnd',
  label: '7 derniers chiffres de mon IBAN',
  attributes: html`maxlength="9" autocomplete="off"`,
  after: help(
    'aideIban',
    'Où trouver mon IBAN\u00a0?',
    html`<p>L'IBAN figure sur votre relevé d'identité bancaire (RIB). Indiquez celui du compte sur lequel votre caisse
vous verse vos remboursements.</p>`,
  ),
})}
${line(view, {
  field: 'cardSerial',
  label: 'Numéro de série de ma carte Vitale',
  attributes: html`maxlength="13" autocomplete="off"`,
  after: help(
    'aideSerie',
    'Où trouver le numéro de série\u00a0?',
    html`<p>Carte Vitale avec photo : au recto, en haut à droite. Carte Vitale sans photo : au verso, en haut à
gauche.</p>`,
  ),
})}`,

  terms: ({ faults }) => html`<legend>J'accepte les conditions d'utilisation</legend>
<p>Pour accéder aux services de votre compte, vous devez d'abord accepter les conditions d'utilisation&nbsp;:</p>
<ul class="conditions"><li>En adhérant au compte ameli, vous acceptez de ne plus recevoir vos relevés de prestations
par courrier postal au profit d'une consultation en ligne («&nbsp;zéro papier&nbsp;»).</li>
<li>La saisie d'une adresse e-mail est obligatoire pour bénéficier des services du compte. En renseignant et confirmant
votre e-mail, vous acceptez de recevoir dans la messagerie du compte tout ou partie des courriers et messages de
l'Assurance Maladie.</li></ul>
<p>Pour plus d'informations, <a href="${AT.termsInDetail}" target="_blank" title="Nouvelle fenêtre">consultez les
conditions d'utilisation détaillées&nbsp;&gt;</a></p>
<p class="case"><input type="checkbox" id="${NAMES.consent}" name="${NAMES.consent}" value="true">
<label for="${NAMES.consent}">J'ai lu et j'accepte les conditions d'utilisation</label></p>
<p class="msg_erreur">${faults[0]?.message}</p>`,

  password: (view) => html`<legend>Je choisis un code personnel</legend>
<p class="consigne">Votre code doit comporter de 8 à 13 caractères, dont au moins une majuscule, une minuscule et un
chiffre ou un caractère spécial. Il vous servira à chaque connexion.</p>
${line(view, {
  field: 'password',
  label: 'Mon code personnel',
  type: 'password',
  attributes: html`maxlength="13" autocomplete="off"`,
})}
${line(view, {
  field: 'passwordAgain',
  label: 'Je confirme mon code personnel',
  type: 'password',
  attributes: html`maxlength="13" autocomplete="off"`,
})}`,

  contact: (view) => html`<legend>Je renseigne mes coordonnées</legend>
<p class="consigne">Un e-mail vous sera envoyé à cette adresse pour activer votre compte.</p>
${line(view, { field: 'email', label: 'Mon adresse e-mail', attributes: html`maxlength="80"` })}
${line(view, { field: 'emailAgain', label: 'Je confirme mon adresse e-mail', attributes: html`maxlength="80"` })}
${line(view, { field: 'mobile', label: 'Téléphone portable', type: 'tel', attributes: html`maxlength="14"` })}
${line(view, {
  field: 'landline',
  label: 'Téléphone fixe (facultatif)',
  type: 'tel',
  attributes: html`maxlength="14"`,
  optional: true,
})}`,
};

const STAGES = ['Identification', 'Vérification', 'Conditions', 'Code personnel', 'Coordonnées'];

function stages(current: number): Markup {
  return html`<ol class="fil-etapes">${STAGES.map(
    (name, i) => html`<li class="${i < current ? 'fait' : i === current ? 'actif' : ''}"><span>${name}</span></li>`,
  )}</ol>`;
}

function emailSent(address = ''): Markup {
  return html`<h1 class="title">Créer mon compte ameli</h1><div class="blocformfond creationimmediate">
<div class="zone-info"><h2>Un e-mail vient de vous être envoyé</h2>
<p>Vous allez recevoir un message à l'adresse <strong>${address}</strong>.</p>
<p>Cliquez sur le lien qu'il contient pour activer votre compte. Ce lien est valable 48 heures.</p>
<p>Vous n'avez rien reçu&nbsp;? Vérifiez dans vos courriers indésirables.</p></div>
<p class="boutons"><a href="${AT.home}">Retour à l'accueil</a></p></div>`;
}

/** The address by itself: the first screen, with what was typed, so that going back through the history gets there. */
export function creationEntry(state: JourneyState): SiteResponse {
  return creationPage(state, [], state.screen === 'email-sent' ? 'email-sent' : 'identity');
}

function creationPage(state: JourneyState, faults: Fault[] = [], screen = state.screen): SiteResponse {
  const document = (content: Markup) =>
    portalDocument({ label: LABEL, title: 'Création de compte', content: bighornWindow(PREFIX, content) });
  if (screen === 'email-sent') return document(emailSent(state.typed.email));

  const current = SCREENS.indexOf(screen);
  const ofTheForm = faults.find((fault) => fault.field === null)?.message;
  const summary = ofTheForm ?? (faults.length ? 'Votre saisie comporte une ou plusieurs erreurs.' : '');
  return document(html`<h1 class="title">Créer mon compte&nbsp;ameli</h1>${stages(current)}
<div class="${summary ? 'zone-alerte' : 'zone-alerte hidden'}" id="${PREFIX}zoneErreurs"><p>${summary}</p></div>
<form name="creationImmediateForm" id="${PREFIX}creationImmediateForm" method="post" autocomplete="off"
action="${portalPage(LABEL, `&_windowLabel=${PREFIX}`)}">
<input type="hidden" name="${PREFIX}execution" value="e1s${current + 1}">
<div class="blocformfond creationimmediate"><fieldset>
${FIELDSETS[screen]({ typed: state.typed, faults })}</fieldset></div>
<p class="boutons"><input type="submit" id="${PREFIX}valider" class="bouton"
value="${screen === 'contact' ? 'CONTINUER' : 'Continuer'}">${
    current > 0 &&
    html`<button type="submit" name="${PREFIX}precedent" value="1" class="bouton-lien"
formnovalidate>Précédent</button>`
  }</p></form>`);
}

export function answerCreation(state: JourneyState, form: URLSearchParams): SiteResponse {
  const sent = Number(/^e1s(\d)$/.exec(form.get(`${PREFIX}execution`) ?? '')?.[1]);
  const screen = SCREENS[sent - 1] ?? state.screen;
  if (form.has(`${PREFIX}precedent`)) {
    state.goBackFrom(screen);
    return creationPage(state);
  }
  const answers: Answers = {};
  for (const [field, name] of Object.entries(NAMES) as [Field, string][]) {
    const value = form.get(name);
    if (value !== null) answers[field] = field === 'consent' ? 'accepted' : value;
  }
  return creationPage(state, state.submit(screen, answers));
}
