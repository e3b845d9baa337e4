/**
 * The replica: the whole journey as a server would give it, a function from request to response.
 * Behind Playwright's `route`, puppeteer's interception or a plain HTTP server alike.
 */
import { ADDRESSES } from './addresses';
import { app2026 } from './app-2026/router';
import { isSuspect, rejectedPage, unavailablePage } from './fault-pages';
import { JourneyState } from './journey-state';
import { mailboxPage } from './mailbox';
import { portal } from './portal/router';
import { publicSite } from './public-site/router';
import { goOnTo, notFound, nothing } from './responses';
import type { Generation, SiteOptions, SiteRequest, SiteResponse } from './types';

export { ADDRESSES, type Addresses } from './addresses';
export { ACTIVATION_TOKEN, ONE_TIME_CODE, OTHER_NUMBERS, RESIDENT } from './resident';
export { GENERATIONS, type Generation, type SiteOptions, type SiteRequest, type SiteResponse } from './types';

/** One site, one resident, one browser: what happened so far is kept until the next call. */
export function createSite(generation: Generation, options: SiteOptions = {}): (request: SiteRequest) => SiteResponse {
  const state = new JourneyState(generation, options);

  return (request) => {
    const url = new URL(request.url);
    if (/\.(ico|png|svg|webmanifest)$/.test(url.pathname)) return nothing;
    if (url.hostname === 'messagerie.example.org') return url.pathname === '/' ? mailboxPage(state) : notFound();
    if (!url.hostname.endsWith('.ameli.fr')) return notFound();
    if (isSuspect(url)) return rejectedPage();
    if (url.hostname === 'www.ameli.fr') return publicSite(state, request.method, url);
    if (url.hostname === 'assure.ameli.fr' && url.pathname.startsWith('/vu/')) return unavailablePage();
    if (url.pathname === '/' && url.hostname === 'assure.ameli.fr') return goOnTo(ADDRESSES[generation].landing);
    if (generation === '2026') return app2026(state, request, url);
    return url.hostname === 'assure.ameli.fr' ? portal(state, request, url) : notFound();
  };
}
