/** What the card's buttons are called. */

export const toolsLabel = 'Confort et aide';
export const goToHelp = 'Aller à l’aide de la mairie';
export const stuck = 'Je suis bloqué';
