import type { Verdict } from '../address/official';

/** What the popup says of the address of the tab one is on, and of links that come by themselves. */

export const title = 'Est-ce bien ameli.fr\u00a0?';

export const verdicts: Record<Verdict, { readonly sentence: string; readonly advice: string }> = {
  official: {
    sentence: 'Vous êtes sur le site officiel.',
    advice: 'Regardez quand même cette adresse à chaque nouvelle page.',
  },
  other: {
    sentence: 'Attention\u00a0: cette adresse n’est pas celle d’ameli.fr.',
    advice: 'N’y tapez rien de votre compte ameli, même si la page lui ressemble.',
  },
  browser: {
    sentence: 'Cette page n’est pas celle d’ameli.fr.',
    advice: 'C’est une page du navigateur. N’y tapez rien de personnel.',
  },
  unknown: {
    sentence: 'L’adresse de cette page ne peut pas être vérifiée.',
    advice: 'N’y tapez rien de personnel.',
  },
};

/** @param part what decides in the address, shown in bold there */
export const thatCounts = (part: string) => `Ce qui compte dans l’adresse\u00a0: ${part}`;

/** Said for `http:`, where all but the beginning is right. */
export const notSecure = 'L’adresse officielle commence par «\u00a0https\u00a0», avec un «\u00a0s\u00a0».';

export const linksTitle = 'Un lien reçu par SMS ou par e-mail\u00a0?';
/** Why: what the Assurance Maladie says of such messages (assurance-maladie.ameli.fr, press release of 2022-04-07). */
export const links = [
  'Ne cliquez pas. Il peut ouvrir une copie du site, faite pour voler vos codes.',
  'Le nom de l’expéditeur peut être faux, même si c’est «\u00a0Assurance Maladie\u00a0».',
  'Passez plutôt par le bouton «\u00a0Aller sur ameli.fr\u00a0».',
];

export const exceptionTitle = 'Une seule exception\u00a0: l’e-mail d’activation';
/**
 * By what it is known: when and where it comes, and what it does not ask. Not by its sender, which can be forged. That
 * the Assurance Maladie asks for no number and no password by e-mail is its own word (as above).
 */
export const exception = [
  'Vous venez de le demander, à l’étape\u00a06. Il arrive juste après.',
  'Il arrive à l’adresse e-mail que vous avez donnée à cette étape.',
  'Il ne demande ni numéro, ni mot de passe, ni carte bancaire.',
  'Après le clic, rouvrez cette fenêtre\u00a0: elle doit dire «\u00a0site officiel\u00a0».',
  'Vous n’avez rien demandé\u00a0? Ne cliquez pas.',
];
