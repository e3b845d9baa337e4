/** The three hosts of 2026: the two gateways, server-rendered, and the application under `/compte/`. */
import type { JourneyState } from '../journey-state';
import { asset, notFound } from '../responses';
import type { SiteRequest, SiteResponse } from '../types';
import { answerApi } from './api';
import { gateway } from './gateway';
import { applicationShell } from './shell';

const SCREENS = new Set([
  ...[1, 2, 3, 4, 5, 6].map((step) => `inscription/${step}`),
  'activation',
  'accueil',
  'mes-informations',
  'mes-informations/coordonnees-bancaires',
  'mes-paiements',
  'deconnexion',
  'session-expiree',
  'conditions-utilisation',
  'accessibilite',
]);
const FILES = new Set(['app.css', 'app.js', 'dom.js', 'fields.js', 'creation.js', 'account.js']);

export function app2026(state: JourneyState, request: SiteRequest, url: URL): SiteResponse {
  if (url.hostname !== 'assure.ameli.fr') return gateway(state, request, url);
  const path = url.pathname;
  if (path.startsWith('/compte/api/')) return answerApi(state, request, path.slice('/compte/api/'.length));
  const file = /^\/compte\/assets\/([a-z-]+\.(?:js|css))$/.exec(path)?.[1];
  if (file) return FILES.has(file) ? asset(`app-2026/browser/${file}`) : notFound();
  return SCREENS.has(path.replace(/^\/compte\//, '')) ? applicationShell() : notFound();
}
