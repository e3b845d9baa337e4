import { ADDRESSES } from '../addresses';
import { html } from '../html';
import { page } from '../responses';
import type { SiteResponse } from '../types';

const AT = ADDRESSES['2026'];

/** Such applications send a policy along: it also holds for what is put into the page. */
const POLICY = "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

/** The same for every screen: the script draws the rest. */
export function applicationShell(): SiteResponse {
  return page(
    html`<html lang="fr"><head><meta charset="utf-8"><title>Compte ameli</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/compte/assets/app.css">
<script type="module" src="/compte/assets/app.js"></script></head>
<body><div id="app"><div class="v-application v-theme--light"><div class="v-application__wrap">
<header class="v-toolbar" role="banner"><div class="v-toolbar__content">
<a class="nom" href="${AT.home}">compte ameli</a>
<span class="v-spacer"></span><span id="zone-compte"></span></div></header>
<main class="v-main" role="main"><div class="v-container" id="vue"><div class="v-skeleton-loader"><div></div><div></div>
<div></div></div></div></main>
<footer class="v-footer" role="contentinfo"><a href="${AT.termsInDetail}">Conditions d’utilisation</a>
<a href="${AT.accessibility}">Accessibilité : non conforme</a><a href="${AT.article}">Aide et contact</a></footer>
</div></div></div></body></html>`,
    200,
    { 'content-security-policy': POLICY },
  );
}
