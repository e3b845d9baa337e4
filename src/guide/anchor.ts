/** Where the guide has the declaration of accessibility. */
export const DECLARATION = 'declaration';
