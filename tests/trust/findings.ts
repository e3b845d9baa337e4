import { canariesIn } from './canaries';
import { OWN, type Own, PLACES, type Place, type Recording } from './recording';

/** What was found where it may not be: canaries, and whatever of the page is not as it is without the extension. */
export function findings(recording: Recording, without: Recording): Partial<Record<Place | Own, string[]>> {
  const found: Partial<Record<Place | Own, string[]>> = {};
  for (const place of PLACES) {
    const canaries = [...new Set(recording.places[place].flatMap(canariesIn))];
    if (canaries.length > 0) found[place] = canaries;
  }
  // Whatever is asked of others than the site, and is not asked without the extension, is too much, canary or not.
  const usual = new Set(without.places.elsewhere);
  const strangers = [...new Set(recording.places.elsewhere)].filter((asked) => !usual.has(asked));
  if (strangers.length > 0) found.elsewhere = [...(found.elsewhere ?? []), ...strangers];
  for (const one of OWN) {
    const [a, b] = [recording.own[one], without.own[one]];
    const differing = one === 'requests' ? lackingInEither(a, b) : differences(a, b);
    if (differing.length > 0) found[one] = differing;
  }
  return found;
}

/** A page's scripts load side by side, in whatever order. */
function lackingInEither(a: readonly string[], b: readonly string[]): string[] {
  return [...lacking(a, b).map((asked) => `more: ${asked}`), ...lacking(b, a).map((asked) => `less: ${asked}`)];
}

/** What is in the one list more often than in the other. */
function lacking(list: readonly string[], other: readonly string[]): string[] {
  const times = (asked: string, among: readonly string[]) => among.filter((one) => one === asked).length;
  return [...new Set(list)].filter((asked) => times(asked, list) > times(asked, other));
}

function differences(a: readonly string[], b: readonly string[]): string[] {
  const pairs = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [a[i] ?? '', b[i] ?? ''] as const);
  return pairs.filter(([x, y]) => x !== y).map(([x, y]) => difference(x, y));
}

/** Where two texts part, for people. */
function difference(a: string, b: string): string {
  const limit = Math.min(a.length, b.length);
  let i = 0;
  while (i < limit && a[i] === b[i]) i++;
  return `with: …${a.slice(Math.max(i - 60, 0), i + 120)}… without: …${b.slice(Math.max(i - 60, 0), i + 120)}…`;
}
