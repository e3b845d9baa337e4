/** www.ameli.fr: the front page for insured people, a few articles, a search. */
import { ADDRESSES } from '../addresses';
import { html, type Markup } from '../html';
import type { JourneyState } from '../journey-state';
import { asset, notFound, nothing, page } from '../responses';
import type { Generation, SiteResponse } from '../types';
import { ARTICLES } from './articles';

const HOME = ADDRESSES.portal.home;
const ENTRY: Record<Generation, string> = { portal: 'Compte ameli', '2026': 'Mon compte' };

/** At the edge: it covers nothing that one came for. */
const banner = html`<div id="bandeauConsentement" role="region" aria-label="Cookies">
<p>Nous mesurons l’audience du site à
l’aide de cookies. Vous pouvez les accepter ou les refuser.</p>
<p><button type="button" id="accepteCookie">Accepter</button>
<button type="button" id="refuseCookie">Refuser</button></p></div>`;

function publicDocument({ generation, cookiesChosenOn }: JourneyState, title: string, content: Markup): SiteResponse {
  return page(html`<html lang="fr"><head><meta charset="utf-8"><title>${title} | ameli.fr | Assuré</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/themes/assure/public.css">
<script src="/themes/assure/public.js" defer></script></head><body>
<header role="banner"><div class="haut"><nav aria-label="Espaces">
<ul><li><a href="${HOME}" aria-current="true">Assuré</a></li>
<li><a href="https://www.ameli.fr/medecin">Professionnel de santé</a></li>
<li><a href="https://www.ameli.fr/entreprise">Entreprise</a></li></ul></nav></div>
<div class="bas"><a class="nom" href="${HOME}">ameli.fr <span>pour les assurés</span></a>
<form class="recherche" role="search" action="${HOME}/recherche"><input type="search" name="texte"
aria-label="Rechercher" placeholder="Rechercher"><button type="submit">OK</button></form>
<a class="entree-compte" href="${ADDRESSES[generation].landing}">${ENTRY[generation]}</a></div>
<nav class="menu" aria-label="Menu principal"><ul><li><a href="${HOME}/droits-demarches">Droits et démarches</a></li>
<li><a href="${HOME}/remboursements">Remboursements</a></li><li><a href="${HOME}/sante">Santé</a></li>
<li><a href="${ADDRESSES.portal.article}">Aide</a></li></ul></nav></header>
<main id="contenu">${content}</main>
<footer role="contentinfo"><ul><li><a href="${HOME}/adresses-et-contacts">Contacter votre caisse</a></li>
<li><a href="${HOME}/mentions-legales">Mentions légales</a></li>
<li><a href="${HOME}/accessibilite">Accessibilité : partiellement conforme</a></li>
<li><a href="${HOME}/plan-du-site">Plan du site</a></li></ul></footer>
${!cookiesChosenOn.has('www.ameli.fr') && banner}</body></html>`);
}

function teasers(): Markup {
  return html`<div class="articles">${ARTICLES.map(
    ({ address, title, teaser }) => html`<article><h3><a href="${address}">${title}</a></h3><p>${teaser}</p></article>`,
  )}</div>`;
}

function home(state: JourneyState): SiteResponse {
  return publicDocument(
    state,
    'L’Assurance Maladie en ligne',
    html`<h1>Assurés : vos droits, vos démarches, votre santé</h1>
<div class="acces"><section><h2>Mon compte ameli</h2><p>Suivre ses remboursements, télécharger une attestation, écrire à
sa caisse.</p><p><a href="${ADDRESSES[state.generation].landing}">Accéder au compte ameli</a></p></section>
<section><h2>Changer de situation</h2><p>Naissance, déménagement, retraite : les démarches à faire.</p>
<p><a href="${HOME}/droits-demarches">Voir les démarches</a></p></section></div>
<h2>À la une</h2>${teasers()}`,
  );
}

function searchResults(state: JourneyState, text: string): SiteResponse {
  return publicDocument(
    state,
    'Recherche',
    html`<h1>Résultats pour «&nbsp;${text}&nbsp;»</h1><p>3 résultats</p>${teasers()}`,
  );
}

export function publicSite(state: JourneyState, method: string, url: URL): SiteResponse {
  const path = url.pathname.replace(/\/$/, '');
  if (path.endsWith('/public.css')) return asset('public-site/public.css');
  if (path.endsWith('/public.js')) return asset('public-site/public.js');
  if (path === '/consentement' && method === 'POST') {
    state.cookiesChosenOn.add(url.hostname);
    return nothing;
  }
  if (path === '' || path === '/assure') return home(state);
  if (path === '/assure/recherche') return searchResults(state, url.searchParams.get('texte') ?? '');
  const article = ARTICLES.find((one) => one.address === `https://www.ameli.fr${path}`);
  if (!article) return notFound();
  return publicDocument(
    state,
    article.title,
    html`<p class="fil"><a href="${HOME}">Accueil</a> &gt; ${article.title}</p><article class="texte">
<h1>${article.title}</h1>${article.text}</article>`,
  );
}
