import type { Page } from '@playwright/test';
import type { Session } from './harness';

/** Address at which scenes are given: any of the account's, since the screens of a creation share one. */
const ADDRESS = 'https://assure.ameli.fr/compte/inscription/scene';

/** Opens a page of our own making in place of the replica's; for one difficulty of the overlay each. */
export async function openScene({ context, page }: Session, body: string, style = ''): Promise<Page> {
  await context.route(`${ADDRESS}**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Création de compte</title>
<link rel="icon" href="data:,"><style>body { font: 16px/1.5 sans-serif; margin: 20px } label { display: block }
input { display: block; width: 280px; height: 30px } ${style}</style></head><body>${body}</body></html>`,
    }),
  );
  await page.goto(ADDRESS);
  return page;
}

export const IDENTITY = `<main><h1>Créer mon compte ameli</h1><form id="form">
<p><label>Nom de famille <input id="name"></label></p>
<p><label>Numéro de sécurité sociale <input id="number"></label></p>
<p><label>Date de naissance <input id="date" placeholder="jj/mm/aaaa"></label></p>
<p><label>Code postal <input id="code"></label></p>
<p><button type="button">Continuer</button></p></form></main>`;

export const IDENTITY_TARGETS = {
  'family-name': (page: Page) => page.locator('#name'),
  'social-security-number': (page: Page) => page.locator('#number'),
  'birth-date': (page: Page) => page.locator('#date'),
  'postal-code': (page: Page) => page.locator('#code'),
};

export const IDENTITY_PAGE = {
  page: 'identity',
  step: 2,
  hint: /qui vous êtes/,
  targets: IDENTITY_TARGETS,
} as const;
