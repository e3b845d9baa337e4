import { remembering } from './remembering';

/**
 * French as it is written, brought to one form, so that the words of the pages' files can be compared with it:
 * no accents or capitals, plain apostrophes and spaces, abbreviations written out, and one word where the
 * site has used several for the same thing.
 */

const ONE_WORD_FOR: readonly (readonly [RegExp, string])[] = [
  [/\bn\s?°\s?|\bnums?\b\.? ?|\bno\.\s|\bn(o|\.)? (?=de serie|de securite|ss\b)/g, 'numero '],
  [/\btel\b\.?(?! (qu|que|aviv))/g, 'telephone'],
  [/\b(e mails?|emails?|mels?|mails?|courriels?|adresses? electroniques?|courriers? electroniques?)\b/g, 'email'],
  [/\badresse( de)? (email|messagerie)( electronique)?\b/g, 'email'],
  [/\bcode (personnel|confidentiel|secret)\b(?! (recu|envoye|transmis|a usage))/g, 'mot de passe'],
  [/\bi\.b\.a\.n\.?/g, 'iban'],
  [/\bc\.p\.?(?= |$)/g, 'cp'],
  [/\breleve d'identite bancaire\b/g, 'rib'],
  [/\bmots de passe\b/g, 'mot de passe'],
  [/\bs\.?s\.?(?=[ ,;:)]|$)(?<=numero (de )?s\.?s\.?)/g, 'securite sociale'],
  [/\b(secu|sec\. soc\.?)(?=[ .,:;)]|$)/g, 'securite sociale'],
];

/** A text without accents, capitals, and signs that are not seen. */
export function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

/** @returns the text in its plain form; an empty string for white space alone. */
export const plain = remembering(makePlain, 5000);

function makePlain(text: string): string {
  // Of these signs, `bare` would make letters, and a space.
  const signs = text.replace(/[º№]/g, (sign) => (sign === '№' ? 'n°' : '°')).replace(/[’‘ʼ´`′]/g, "'");
  let result = bare(signs)
    .replace(/[-‐‑‒–—_]/g, ' ')
    .replace(/[«»“”"*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [written, word] of ONE_WORD_FOR) result = result.replace(written, word);
  return result.replace(/ {2,}/g, ' ').trim();
}

/** The words inside an identifier: `creationImmediate_1numSecuriteSociale` → `creation immediate 1 numero securite sociale`. */
export function wordsOfIdentifier(identifier: string): string {
  return plain(
    identifier.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])/g, ' '),
  );
}
