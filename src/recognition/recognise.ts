import type { PageName, TargetName } from '../journey/steps';
import { errorOn } from './errors';
import { decide, type Verdict } from './evidence';
import { asksAboutCookies, layerInFront, layerOver } from './layers';
import { Page } from './page';
import { PAGES } from './pages';
import { isBesideTheJourney } from './pages/home';
import { readVisible } from './reading';
import { NOTHING_SEEN, type Sighting } from './sighting';

export interface Recognition {
  readonly sighting: Sighting;
  readonly verdict: Verdict | null;
}

/** Links that a page may have, its menus and footer included, that says but that there is nothing to be had. */
const MOST_LINKS_OF_A_FAULT = 15;

const NOTHING: Recognition = {
  sighting: NOTHING_SEEN,
  verdict: null,
};

/**
 * Which page of the journey a document is, and where its targets are. Reads the document, changes nothing of it.
 * What cannot be recognised is `unknown`.
 * @param awaited pages that come next where one is in a journey (journey/progress.ts)
 * @throws where the page cannot be read: too large, or made to upset every reading of it
 */
export function recognise(
  document: Document,
  location: { hostname: string; pathname: string; search: string },
  awaited: readonly PageName[] = [],
): Recognition {
  if (document.body === null || document.body.tagName === 'FRAMESET') return NOTHING;
  // Articles need not be read to be none of the journey's pages: they have too many links for a page that says one thing.
  if (isBesideTheJourney(location) && document.links.length > MOST_LINKS_OF_A_FAULT) return NOTHING;
  const front = layerInFront();
  const cookies = front !== null && asksAboutCookies(front) ? front : null;
  const page = new Page(document, location, readVisible(document.body, { apart: cookies }), awaited);
  const verdict = decide(page, PAGES);
  const wanted = Object.entries(verdict.rule?.targets(page) ?? {}) as [
    TargetName,
    readonly HTMLElement[] | undefined,
  ][];
  const targets = new Map<TargetName, readonly Element[]>();
  let cookiesOverForm = false;
  for (const [name, elements] of wanted) {
    if (elements === undefined || elements.length === 0) continue;
    const over = elements.map((element) => layerOver(element)).find((layer) => layer !== null);
    if (over === undefined) targets.set(name, elements);
    else if (asksAboutCookies(over)) cookiesOverForm = true;
  }
  // Beside the journey, a question about cookies on the public site is none of ours.
  const ours = verdict.rule !== null || location.hostname !== 'www.ameli.fr';
  const cookiesFirst = cookiesOverForm || (ours && cookies !== null && targets.size === 0);
  const journeyPage = verdict.rule !== null && !FAULTS.has(verdict.page);
  const error = journeyPage && !cookiesFirst ? errorOn(page) : null;
  // What such a page says is all that it is there for.
  const fault = FAULTS.has(verdict.page) ? page.statements.flatMap(({ first }) => first.parentElement ?? []) : [];
  return {
    sighting: {
      page: verdict.page,
      notice: cookiesFirst ? 'cookies' : error === null ? null : 'error',
      error: error?.kind ?? null,
      errorAt: error?.elements ?? fault,
      targets: inReadingOrder(targets),
    },
    verdict,
  };
}

/** Pages that are themselves a fault: what they say is no error on top of it. */
const FAULTS: ReadonlySet<string> = new Set(['unavailable', 'rejected', 'account-locked', 'expired']);

function inReadingOrder(targets: ReadonlyMap<TargetName, readonly Element[]>): Map<TargetName, readonly Element[]> {
  const place = ([, elements]: readonly [TargetName, readonly Element[]]) => elements[0];
  return new Map(
    [...targets].sort((a, b) => {
      const [x, y] = [place(a), place(b)];
      if (x === undefined || y === undefined) return 0;
      return x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    }),
  );
}
