import { bare } from '../recognition/french';

/** What stands for everything that was left out. */
const LEFT_OUT = '…';

/** What stands for digits. */
const DIGITS = '#';

const TITLE = '(?:M|Mr|Mme|Mlle|Madame|Monsieur|Mademoiselle|Dr|Docteur|Bonjour|Bienvenue)';

/** What follows a title: « Mme FORT », « Monsieur J. Petit ». Names may be words that are known. */
const NAMED = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(${TITLE}\.?)((?:\s+(?!${TITLE}(?![\p{L}\p{M}]))\p{Lu}[\p{L}\p{M}'’.-]*){1,4})`,
  'gu',
);

/**
 * A text with nothing in it but known words and punctuation. What a page says of the one who is signed in (a name, an
 * amount, an address, a number) is made of other words, and of digits; neither comes through, whatever it looks like.
 * @param words bare of accents and capitals
 */
export function redact(text: string, words: ReadonlySet<string>): string {
  return text
    .replace(NAMED, `$1 ${LEFT_OUT}`)
    .replace(/\S*@\S*/g, ` ${LEFT_OUT} `)
    .replace(/\S*\p{N}\S*/gu, (chunk) => (/\p{L}/u.test(chunk) ? ` ${LEFT_OUT} ` : ` ${DIGITS} `))
    .replace(/([\p{L}\p{M}]+)(['’°]?)/gu, (chunk, word, after) =>
      isKnown(word, after, words) ? chunk : LEFT_OUT + after,
    )
    .replace(/[^\p{L}\p{M}\s'’°.,:;?!()«»…#-]/gu, ' ')
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

function isKnown(word: string, after: string, words: ReadonlySet<string>): boolean {
  // One letter is an elided word, « l’ », « d’ », the sign of a number, or else an initial.
  return word.length === 1 ? after !== '' || /^[aàey]$/.test(word) : words.has(bare(word));
}
