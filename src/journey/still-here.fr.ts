/** What is said one minute before everything is forgotten for want of use. */

export const question = 'Êtes-vous encore là\u00a0?';
export const stay = 'Je suis encore là';
export const lines = [
  'Sinon, l’aide oublie où vous en êtes, dans moins d’une minute.',
  'La page du site, elle, ne change pas.',
];

/** What a screen reader hears of it. */
export const announcement = [question, `Cliquez sur «\u00a0${stay}\u00a0».`, ...lines].join(' ');
