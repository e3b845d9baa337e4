import { similarDomain } from './domains';
import type { Check } from './finding';

/** An e-mail address, as those are that people have; what is allowed besides is left alone. */
export const checkEmail: Check = (typed) => {
  const address = addressOf(typed);
  const [name = '', domain = '', ...more] = address.split('@');
  if (/\s/.test(address)) return { says: 'space' };
  if (address.includes(',')) return { says: 'comma' };
  // A browser may write the accents of a domain in its own way.
  if (/[^\x20-\x7e]|@xn--/.test(address)) return { says: 'accent' };
  if (more.length > 0) return { says: 'two-ats' };
  if (/^www\./.test(address)) return { says: 'www' };
  if (/[;:/\\()<>[\]"]/.test(address)) return { says: 'sign' };
  if (/\.\.|^\.|\.@|@\./.test(address)) return { says: 'dot' };
  if (!address.includes('@')) return { says: 'no-at' };
  if (name === '') return { says: 'no-name' };
  const similar = similarDomain(domain);
  if (similar !== null) return { says: domain.includes('.') ? 'similar-domain' : 'unfinished-domain', domain: similar };
  return /\.[a-z]{2,}$/.test(domain) ? null : { says: 'no-domain' };
};

/** The address once more; of its form, all was said at the first. */
export const checkEmailAgain: Check = (typed, { email }) => {
  const first = addressOf([email]);
  return first === '' || addressOf(typed) === first ? null : { says: 'addresses-differ' };
};

function addressOf(typed: readonly string[]): string {
  return typed.join('').trim().toLowerCase();
}
