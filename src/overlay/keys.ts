import type { Hint } from '../journey/hints.fr';
import { keysForHelp, keysOf } from './tools.fr';

/**
 * The keys that lead to the card as the manifest sets them, by the names on the keyboard; '' on a telephone, which has
 * none. Whether another was chosen, a content script cannot ask.
 */
export function keysToHelp({ platform, userAgent }: Navigator): string {
  if (/Android|Mobile/.test(userAgent)) return '';
  return keysOf(/^Mac/.test(platform));
}

/** A hint that says, where there are such keys, that they lead to the help. */
export function withKeys(hint: Hint): Hint {
  const keys = keysToHelp(navigator);
  return keys === '' ? hint : { ...hint, lines: [...hint.lines, keysForHelp(keys)] };
}
