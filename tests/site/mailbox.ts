/** The resident's mailbox: on another host, and nothing of the site's. */
import { html } from './html';
import type { JourneyState } from './journey-state';
import { RESIDENT } from './resident';
import { page } from './responses';
import type { SiteResponse } from './types';

export function mailboxPage({ mails }: JourneyState): SiteResponse {
  return page(html`<html lang="fr"><head><meta charset="utf-8"><title>Messagerie - ${RESIDENT.email}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{margin:0;font:16px/1.5 Georgia,"DejaVu Serif",serif;background:#fafafa;color:#222}
header{padding:12px 24px;background:#2f4f4f;color:#fff}main{max-width:760px;margin:0 auto;padding:16px}
article{margin:0 0 16px;padding:12px 20px;background:#fff;border:1px solid #ddd}h2{font-size:18px;margin:4px 0}
.de{color:#666;font-size:14px;margin:0}</style></head>
<body><header>Messagerie — ${RESIDENT.email}</header><main><h1>Boîte de réception</h1>
${
  mails.length
    ? mails.map(
        ({ subject, lines, link }) => html`<article><p class="de">De : Assurance Maladie</p><h2>${subject}</h2>
${lines.map((line) => html`<p>${line}</p>`)}
${link && html`<p><a href="${link.address}">${link.text}</a></p>`}</article>`,
      )
    : html`<p>Aucun message.</p>`
}</main></body></html>`);
}
