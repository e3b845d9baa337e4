import { ADDRESSES } from '../addresses';
import { html, type Markup } from '../html';

export interface Article {
  address: string;
  title: string;
  teaser: string;
  text: Markup;
}

const UNDER_ASSURE = 'https://www.ameli.fr/assure';

export const ARTICLES: readonly Article[] = [
  {
    address: ADDRESSES.portal.article,
    title: 'Comment créer votre compte ameli\u00a0?',
    teaser: 'Carte Vitale, RIB, adresse e-mail : ce qu’il faut avoir sous la main, étape par étape.',
    text: html`<p>Votre compte ameli est un espace personnel gratuit. Pour créer votre compte, munissez-vous de votre
carte Vitale et de votre relevé d’identité bancaire.</p>
<h2>Étape 1 : vos informations</h2><p>Sur la page «&nbsp;J’accède à mon compte ameli&nbsp;», cliquez sur
«&nbsp;Créer un compte&nbsp;». Quatre informations vous sont demandées : nom de famille,
numéro de sécurité sociale (13 chiffres), date de naissance
(jj/mm/aaaa) et code postal. Cliquez ensuite sur «&nbsp;Continuer&nbsp;».</p>
<h2>Étape 2 : vérification</h2><p>Indiquez les 7 derniers chiffres de votre IBAN et le numéro de série de votre carte
Vitale.</p>
<h2>Étape 3 : conditions d’utilisation</h2>
<p>J’accepte les conditions d’utilisation : vos relevés de prestations ne vous sont plus envoyés par courrier
(«&nbsp;zéro papier&nbsp;»).</p>
<h2>Étape 4 : votre mot de passe</h2><p>Choisissez un code personnel ou mot de passe d’au moins 8 caractères.</p>
<h2>Étape 5 : vos coordonnées</h2><p>Saisissez et confirmez votre adresse e-mail, puis votre téléphone. Un e-mail vous
est envoyé : cliquez sur le lien qu’il contient pour activer votre compte.</p>
<p class="encart">Vous avez les informations nécessaires ? <a href="${ADDRESSES.portal.landing}">Créez votre compte
ameli</a></p>`,
  },
  {
    address: `${UNDER_ASSURE}/remboursements/rembourse/lunettes`,
    title: 'Lunettes et lentilles : le remboursement',
    teaser: 'Ce que prend en charge l’Assurance Maladie selon votre âge et votre correction.',
    text: html`<p>Vos lunettes sont prises en charge sur prescription médicale. Trois classes d’équipement existent.</p>
<p>Le montant remboursé dépend de la classe choisie et de votre complémentaire santé.</p>`,
  },
  {
    address: `${UNDER_ASSURE}/sante/vaccination-grippe`,
    title: 'Grippe : la campagne de vaccination',
    teaser: 'Qui peut se faire vacciner, où, et comment obtenir son bon de prise en charge.',
    text: html`<p>La vaccination est recommandée chaque année aux personnes de 65 ans et plus.</p>
<p>Elle se fait chez le médecin, le pharmacien ou l’infirmier.</p>`,
  },
];
