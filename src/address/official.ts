/**
 * Whether an address is the official site's. Pure: asks nobody, knows no list that could grow old.
 *
 * The host alone decides. Nobody but the Assurance Maladie can hand out names under `ameli.fr`, so every host of that
 * domain is official, those included that nobody here has heard of: an alarm on a real page would teach people to pass
 * over alarms. What a page looks like, its title, its lock and the rest of its address prove nothing.
 */

const OFFICIAL_DOMAIN = 'ameli.fr';

/** What the browser shows of its own in a tab: no site, official or other. */
const OF_THE_BROWSER = new Set([
  ...['chrome:', 'chrome-search:', 'chrome-untrusted:', 'chrome-extension:', 'chrome-error:', 'devtools:', 'edge:'],
  ...['about:', 'moz-extension:', 'resource:', 'view-source:'],
]);

export type Verdict =
  /** A host of `ameli.fr`, over https. */
  | 'official'
  /** Anything else that a page can come from. */
  | 'other'
  /** A page of the browser itself. */
  | 'browser'
  /** The browser did not say: it does not for `data:` and the like. */
  | 'unknown';

export interface Judgement {
  readonly verdict: Verdict;
  /** The address as it is to be shown, cut where what decides begins and ends; empty where there is none to show. */
  readonly before: string;
  /** What decides: the domain one can buy, or what stands in place of `https`. */
  readonly deciding: string;
  readonly after: string;
}

/** @param address a tab's address as the browser gives it; undefined where it gives none */
export function judge(address: string | undefined): Judgement {
  if (address === undefined || address === '') return withoutAddress('unknown');
  const url = parse(address);
  if (url === null) return withoutAddress('other');
  const { protocol, hostname, port, pathname, search } = url;
  if (OF_THE_BROWSER.has(protocol)) return withoutAddress('browser');
  if (protocol !== 'https:' && protocol !== 'http:') {
    return { verdict: 'other', before: '', deciding: protocol, after: '…' };
  }
  const start = `${protocol}//`;
  // Path and query decide nothing, and are where a look-alike puts the right name: they are not shown.
  const end = `${port && `:${port}`}${pathname.length > 1 || search ? '/…' : ''}`;
  const official = hostname === OFFICIAL_DOMAIN || hostname.endsWith(`.${OFFICIAL_DOMAIN}`);
  if (official && protocol === 'http:') return { verdict: 'other', before: '', deciding: start, after: hostname + end };
  const deciding = official ? OFFICIAL_DOMAIN : registrableDomain(hostname);
  const before = start + hostname.slice(0, hostname.length - deciding.length);
  return { verdict: official ? 'official' : 'other', before, deciding, after: end };
}

function withoutAddress(verdict: Verdict): Judgement {
  return { verdict, before: '', deciding: '', after: '' };
}

/** As the browser reads it: small letters, other scripts as `xn--…`, what stands before an `@` apart from the host. */
function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** Second parts under which names are sold, as in `co.uk`, `gouv.fr`, `com.au`. */
const SOLD_UNDER = /^(ac|asso|co|com|edu|go|gob|gouv|gov|ne|net|nom|or|org|prd|tm)$/;

/**
 * The part of a host name that somebody had to buy; all of it for numbers and for names of one part.
 * A rule of thumb: it only says what to print in bold, the verdict does not depend on it.
 */
function registrableDomain(host: string): string {
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) return host;
  const parts = host.split('.');
  const last = parts.at(-1) === '' ? 2 : 1;
  const [second = '', top = ''] = parts.slice(-last - 1);
  const count = last + (top.length === 2 && SOLD_UNDER.test(second) ? 2 : 1);
  return parts.slice(-count).join('.');
}
