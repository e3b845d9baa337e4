/** What the card's buttons are called. */

export const toolsLabel = 'Confort et aide';
export const goToHelp = 'Aller à l’aide de la mairie';
export const listen = 'Écouter';
export const stopListening = 'Arrêter';
export const noVoice = 'Cet ordinateur n’a pas de voix française.';
export const stuck = 'Je suis bloqué';
