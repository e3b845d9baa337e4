/** What the buttons of comfort are called. */

export const comfortLabel = 'Taille du texte et contraste';
export const smaller = { sign: 'A\u2212', label: 'Texte plus petit' };
export const larger = { sign: 'A+', label: 'Texte plus grand' };
export const contrast = 'Contraste';
export const strongContrast = 'Contraste fort';
