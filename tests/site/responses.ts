import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { html, type Markup } from './html';
import type { SiteResponse } from './types';

const HERE = dirname(fileURLToPath(import.meta.url));
const MIME = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' };

export function page(markup: Markup, status = 200, headers: Record<string, string> = {}): SiteResponse {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...headers },
    body: `<!doctype html>\n${markup.text}`,
  };
}

export function json(status: number, value: unknown): SiteResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(value),
  };
}

/** A style sheet or script of ours, by its path under `tests/site`. */
export function asset(path: string): SiteResponse {
  const type = path.endsWith('.css') ? MIME.css : MIME.js;
  return { status: 200, headers: { 'content-type': type }, body: readFileSync(join(HERE, path), 'utf8') };
}

export const nothing: SiteResponse = { status: 204, headers: {}, body: '' };

export function notFound(): SiteResponse {
  const markup = html`<html lang="fr"><head><meta charset="utf-8"><title>Page introuvable</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body style="font-family:sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem">
<h1>Page introuvable</h1><p>La page demandée n'existe pas ou a été déplacée.</p></body></html>`;
  return page(markup, 404);
}

/**
 * Goes on to another address as the real pages do, by a refresh in the document.
 * (An HTTP redirect would leave Playwright's `route` behind: it follows them past the interception.)
 */
export function goOnTo(address: string): SiteResponse {
  return page(html`<html lang="fr"><head><meta charset="utf-8"><title>Chargement en cours</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${address}"></head>
<body style="font-family:sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem">
<p>Veuillez patienter, votre page se charge…</p>
<p><a href="${address}">Si rien ne se passe, cliquez ici</a></p></body></html>`);
}
