/** What the pictures say to those who cannot see them, and the few words drawn in them. */
export const cardWithPhoto = {
  alternative:
    'Dessin d’une carte Vitale avec photo, vue de devant. Le numéro de série est en haut à droite, ' +
    'à côté de la photo. Tapez ses 11\u00a0derniers chiffres.',
  side: 'Devant',
  flag: 'les 11\u00a0derniers',
};

export const cardWithoutPhoto = {
  alternative:
    'Dessin d’une carte Vitale sans photo, vue de dos. Le numéro de série est en haut à gauche. ' +
    'Tapez tous ses chiffres\u00a0: il y en a de 8 à 13.',
  side: 'Au dos',
  flag: '8 à 13\u00a0chiffres',
};

export const bankSlip = {
  alternative:
    'Dessin d’un RIB. Tapez les 7\u00a0derniers caractères de l’IBAN\u00a0: ' +
    'les deux derniers groupes, par exemple 7890\u00a0189. ' +
    'Il peut y avoir une lettre, par exemple 3M02\u00a0606, comme à La Banque Postale.',
  side: 'RIB',
  or: 'ou',
  flag: 'les 7\u00a0derniers',
};

export const socialSecurityNumber = {
  alternative:
    'Dessin d’un numéro de sécurité sociale, groupe par groupe. Il se lit\u00a0: 2, 48, 03, 99, 999, 001, puis 66. ' +
    'Tapez les 13\u00a0premiers chiffres. Les 2\u00a0derniers sont barrés\u00a0: c’est la clé, elle n’est pas demandée.',
  flag: '13\u00a0premiers',
  key: 'clé',
};
