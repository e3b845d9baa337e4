import { clue, type PageRule } from '../evidence';
import type { Page } from '../page';
import { elsewhere, NEIGHBOUR_CLUES } from './creation';

/** Asked after signing in, since about 2022 (ameli-facts.md, “ameliconnect”). */

const CODE =
  /(reportez|saisissez|entrez|tapez|recopiez|indiquez) (ici |ci dessous )?(le|ce|votre) code\b|code de connexion|envoy\w* un code|code a \d chiffres|(code|chiffres).{0,60}(valables?|valides?) (\d|une|cinq|dix|quinze|pendant)|(\d|quatre|cinq|six|huit) chiffres (que vous (venez|avez) |qui vous ont ete |)(de recevoir|recus?|envoyes|transmis)|code (de securite|de verification|a usage unique|unique|temporaire|d'authentification|de validation|de confirmation|otp)|code.{0,40}(recu|envoye|sms|email)/;
const SENT = /(envoye|recu|transmis) par (sms|email|telephone)/;
const PAYMENT = /\bpaiement (par|en ligne|de \d)|\b(votre|le|ce) paiement\b|\bpayer\b/;

export const oneTimeCode: PageRule = {
  page: 'one-time-code',
  clues: [
    ...NEIGHBOUR_CLUES,
    clue('field', 3, 'it asks a code', (page) => page.has('one-time-code')),
    clue('field', 1.5, 'it takes a few digits and no more', takesFewDigits),
    clue(
      'text',
      2.5,
      'it says that a code was sent',
      (page) => page.says(CODE) || (page.says(SENT) && page.heading(/\bcode\b/)),
    ),
    clue('heading', 2, 'a heading speaks of a code', (page) =>
      page.heading(/\bcode\b|authentification|double verification|verifi\w* (de )?(votre|mon) identite|securi/),
    ),
    clue('action', 1, 'it offers to send the code, or another', (page) =>
      page.offers(
        /(pas recu|recevoir|renvoy\w*).{0,24}(message|sms|email|appel)|(renvoy|recevoir|envoy|nouveau|pas recu|generer).{0,24}code|code.{0,24}(pas recu|renvoy)/,
      ),
    ),
    clue('action', 0.5, 'a button confirms it', (page) =>
      page.offersInForm(/valid|confirm|connect|continu|verif|suivant/),
    ),
    clue('form', 0.5, 'it asks nothing else', (page) => page.mainFields.length === 1),
    clue('id', 1, "the portal's one-time code", (page) =>
      page.holds('#blocEnvoyerOTP, #BoutonGenerationOTP, [id^=numOTP], #authStep'),
    ),
    clue(
      'against',
      -4,
      'it asks for other things',
      (page) =>
        page.has('social-security-number') || page.has('password') || page.has('email') || page.has('postal-code'),
    ),
    clue('against', -8, 'it confirms a payment', (page) => page.says(PAYMENT) || page.offers(PAYMENT)),
    clue('against', -8, 'its steps lead to something else', ({ passages }) =>
      passages.some(({ text, region }) => region === 'steps' && elsewhere(text) !== null),
    ),
    clue('against', -4, 'it replaces a password', (page) => page.says(/reinitialis|mot de passe oublie/)),
    clue('against', -3, 'it confirms an address or a telephone number', (page) =>
      page.says(/(confirm|valid|verifi)\w* (de )?(votre |la |le )?(nouvel\w* )?(email|numero de telephone|telephone)/),
    ),
  ],
  targets: (page) => ({ 'one-time-code': page.elements('one-time-code') }),
};

/** Such codes have four to eight digits, in one box or in as many. */
function takesFewDigits({ mainFields }: Page): boolean {
  const [field, ...others] = mainFields;
  if (field === undefined || others.length > 0) return false;
  const { length } = field.elements;
  const { maxLength, autocomplete } = field.elements[0] as HTMLInputElement;
  const taken = length > 1 ? length : maxLength;
  return (taken >= 4 && taken <= 8) || autocomplete === 'one-time-code';
}
