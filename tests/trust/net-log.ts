import { readFileSync } from 'node:fs';
import { isOfSite } from './site-hosts';

/**
 * Chromium's own log of its network: every request, connection and name that reaches it, by whomever. What the tests
 * answer in place of the network never comes so far; what is in here got past them.
 */

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: Readonly<Record<string, unknown>>;
  }[];
}

/** What the browser asks for itself is asked in nobody's name. */
const NOBODY = 'not an origin';

/** Names that the browser looks up for itself; it does not say for whom, but a name holds nothing that was typed. */
const LOOKED_UP_BY_THE_BROWSER = /^([\w-]+\.)*(google\.com|googleapis\.com|gvt1\.com)$/;

/** What pages, workers and extensions asked of the network. */
export function askedOfNetwork(file: string): string[] {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const nameOf = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  return events.flatMap(({ type, params = {} }) => {
    const { url, host, hostname, initiator, method, is_preconnect } = params as Record<string, string | undefined>;
    switch (nameOf.get(type)) {
      case 'URL_REQUEST_START_JOB':
        return url === undefined || initiator === NOBODY ? [] : [`${initiator}: ${method} ${url}`];
      case 'HTTP_STREAM_JOB_CONTROLLER':
        return url !== undefined && is_preconnect ? lookedUp(url) : [];
      case 'HOST_RESOLVER_MANAGER_REQUEST':
        return lookedUp(host);
      case 'DNS_TRANSACTION':
        return lookedUp(hostname);
      default:
        return [];
    }
  });
}

/** Pages may open connections with their own site before they ask anything there. */
function lookedUp(address: string | undefined): string[] {
  if (address === undefined) return [];
  const name = address.replace(/^\w+:\/\//, '').replace(/[/:].*$|\.$/g, '');
  return LOOKED_UP_BY_THE_BROWSER.test(name) || isOfSite(`https://${name}`) ? [] : [`name ${name}`];
}
