/** What the card's buttons are called. */

export const toolsLabel = 'Confort et aide';

/** As they are called on the keyboard. */
export const keysOf = (ofApple: boolean) => (ofApple ? 'Option+Maj+M' : 'Alt+Maj+M');

/** @param keys that lead there too; '' for none */
export const goToHelp = (keys: string) => `Aller à l’aide de la mairie${keys && ` (${keys})`}`;
export const keysForHelp = (keys: string) => `Au clavier\u00a0: ${keys} vous mène à l’aide.`;

export const stuck = 'Je suis bloqué';
