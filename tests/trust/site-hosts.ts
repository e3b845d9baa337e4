import { ADDRESSES } from '../site';

/** Hosts of the site, and of the mailbox where the activation e-mail is read. */
const HOSTS = new Set(
  Object.values(ADDRESSES).flatMap((addresses) =>
    Object.values(addresses as unknown as Record<string, string>).map((address) => new URL(address).hostname),
  ),
);

export function isOfSite(address: string): boolean {
  return HOSTS.has(new URL(address).hostname);
}
