/** Pages that do not come from the account itself, the same in both generations. */
import { ADDRESSES } from './addresses';
import { html } from './html';
import { page } from './responses';
import type { SiteResponse } from './types';

export function unavailablePage(): SiteResponse {
  return page(html`<html lang="fr"><head><meta charset="utf-8"><title>Compte ameli indisponible</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{margin:0;background:#f3f3f3;font:17px/1.5 Arial,sans-serif;color:#333}
main{max-width:620px;margin:12vh auto 0;padding:24px;background:#fff}h1{font-size:26px}</style></head>
<body><main><h1>Oups... votre compte ameli est momentanément indisponible.</h1>
<p>Nous mettons tout en œuvre pour rétablir le service dans les meilleurs délais.
Merci de renouveler votre connexion ultérieurement.</p>
<p><a href="${ADDRESSES.portal.home}">Retour sur ameli.fr</a></p></main></body></html>`);
}

/** The firewall answers a request it does not like in its own bare words. */
export function rejectedPage(): SiteResponse {
  return page(html`<html><head><title>Request Rejected</title></head><body>The requested URL was rejected. Please
consult with your administrator.<br><br>Your support ID is: 8427719063351820462<br><br><a
href="javascript:history.back();">[Go Back]</a></body></html>`);
}

export function isSuspect(url: URL): boolean {
  return /<script/i.test(decodeURIComponent(url.href.replace(/%(?![0-9a-f]{2})/gi, '%25')));
}
