import { bare } from '../recognition/french';

/** What stands for everything that was left out. */
const LEFT_OUT = '…';

/** What stands for digits. */
const DIGITS = '#';

/**
 * A text with nothing in it but known words and punctuation. What a page says of the one who is signed in (a name, an
 * amount, an address, a number) is made of other words, and of digits; neither comes through, whatever it looks like.
 * @param words bare of accents and capitals
 */
export function redact(text: string, words: ReadonlySet<string>): string {
  return text
    .replace(/\S*@\S*/g, ` ${LEFT_OUT} `)
    .replace(/\S*\p{N}\S*/gu, (chunk) => (/\p{L}/u.test(chunk) ? ` ${LEFT_OUT} ` : ` ${DIGITS} `))
    .replace(/[\p{L}\p{M}]+/gu, (word) => (isKnown(word, words) ? word : LEFT_OUT))
    .replace(/[^\p{L}\p{M}\s'’.,:;?!()«»…#-]/gu, ' ')
    .replace(/(?:[…#][\s.,:;'’-]*){2,}/g, `${LEFT_OUT} `)
    .replace(/\s+/g, ' ')
    .trim();
}

/** A path, segment by segment; one that holds anything unknown is left out whole. Query and fragment are none of it. */
export function redactPath(path: string, words: ReadonlySet<string>): string {
  const [pathname = ''] = path.split(/[?#;]/);
  return pathname
    .split('/')
    .map((segment) => {
      const known = (segment.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []).every((word) => words.has(bare(word)));
      return known && /^[a-z._-]*$/i.test(segment) ? segment : LEFT_OUT;
    })
    .join('/');
}

function isKnown(word: string, words: ReadonlySet<string>): boolean {
  // One letter alone is an elided word, « l’ », « d’ ».
  return word.length === 1 || words.has(bare(word));
}
