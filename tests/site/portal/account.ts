/** The pages of a signed-in resident. */
import { ADDRESSES } from '../addresses';
import { html, type Markup } from '../html';
import { RESIDENT } from '../resident';
import type { SiteResponse } from '../types';
import { bighornWindow, portalDocument } from './layout';

const AT = ADDRESSES.portal;
const NAME = `${RESIDENT.civility} ${RESIDENT.firstName} ${RESIDENT.familyName}`;
const NUMBER = RESIDENT.number.replace(/^(.)(..)(..)(..)(...)(...)$/, '$1 $2 $3 $4 $5 $6');

function accountDocument(label: string, title: string, content: Markup): SiteResponse {
  return portalDocument({ label, title, signedInAs: NAME, content: bighornWindow(`${label}_1`, content) });
}

export function signedInHome(): SiteResponse {
  return accountDocument(
    'as_accueil_page',
    'Accueil',
    html`<h1 class="title">Bonjour ${NAME}</h1>
<div class="tuiles"><section><h2>Mes derniers paiements</h2><table><tbody>
<tr><td>12/10/2026</td><td>Consultation généraliste</td><td class="droite">19,00&nbsp;€</td></tr>
<tr><td>03/10/2026</td><td>Pharmacie</td><td class="droite">7,42&nbsp;€</td></tr></tbody></table>
<p><a href="${AT.payments}">Tous mes paiements</a></p></section>
<section><h2>Mes informations</h2><p>N° de sécurité sociale&nbsp;: ${NUMBER} ${RESIDENT.numberKey}</p>
<p><a href="${AT.personalData}">Consulter ou modifier</a></p></section>
<section><h2>Mes démarches</h2><ul><li><a href="${AT.payments}">Télécharger une attestation de droits</a></li>
<li><a href="${AT.payments}">Commander une carte européenne</a></li></ul></section></div>`,
  );
}

export function personalDataPage(): SiteResponse {
  const row = (name: string, value: string | Markup) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`;
  return accountDocument(
    'as_info_perso_page',
    'Mes informations',
    html`<h1 class="title">Mes informations personnelles</h1><div class="blocformfond"><table class="donnees"><tbody>
${row('Nom de famille', RESIDENT.familyName)}
${row('Prénom', RESIDENT.firstName)}
${row('Date de naissance', RESIDENT.birthDate)}
${row('Numéro de sécurité sociale', `${NUMBER} ${RESIDENT.numberKey}`)}
${row('Adresse', `12 RUE DE L'ÉGLISE, ${RESIDENT.postalCode} ${RESIDENT.town}`)}
${row('Adresse e-mail', html`<input type="text" title="Adresse e-mail" value="${RESIDENT.email}">`)}
${row('Téléphone portable', html`<input type="tel" title="Téléphone portable" value="${RESIDENT.mobile}">`)}
${row('IBAN', html`${RESIDENT.iban}<br><a href="${AT.bankDetails}">Modifier mes coordonnées bancaires</a>`)}
</tbody></table></div>
<p class="boutons"><input type="button" class="bouton" value="Enregistrer"></p>`,
  );
}

export function bankDetailsPage(): SiteResponse {
  const line = (id: string, label: string) => html`<div class="ligne"><label for="${id}">${label}</label>
<input type="text" id="${id}" name="${id}" autocomplete="off"></div>`;
  return accountDocument(
    'as_info_perso_book',
    'Mes coordonnées bancaires',
    html`<h1 class="title">Modifier mes coordonnées bancaires</h1><form method="post" action="${AT.bankDetails}">
<div class="blocformfond"><fieldset><legend>Mon nouveau compte bancaire</legend>
${line('modifCoordBancaires_1iban', 'IBAN (27 caractères)')}
${line('modifCoordBancaires_1ancienIban', "7 derniers chiffres de l'ancien IBAN")}
${line('modifCoordBancaires_1numSerie', 'Numéro de série de ma carte Vitale')}</fieldset></div>
<p class="boutons"><input type="submit" class="bouton" value="Continuer"><a href="${AT.personalData}">Annuler</a></p>
</form>`,
  );
}

export function paymentsPage(): SiteResponse {
  return accountDocument(
    'as_paiements_page',
    'Mes paiements',
    html`<h1 class="title">Mes paiements</h1><table class="donnees"><thead>
<tr><th>Date</th><th>Nature</th><th>Montant</th></tr>
</thead><tbody><tr><td>12/10/2026</td><td>Consultation généraliste</td><td>19,00&nbsp;€</td></tr>
<tr><td>03/10/2026</td><td>Pharmacie</td><td>7,42&nbsp;€</td></tr>
<tr><td>18/09/2026</td><td>Analyses médicales</td><td>31,08&nbsp;€</td></tr></tbody></table>`,
  );
}
