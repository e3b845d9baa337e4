/** What the pictures say to those who cannot see them, and the few words drawn in them. */
export const cardWithPhoto = {
  alternative:
    'Dessin d’une carte Vitale avec photo, côté recto. Le numéro de série est en haut à droite, ' +
    'à droite de la photo. Il faut saisir ses 11\u00a0derniers chiffres.',
  side: 'Recto (devant)',
  flag: 'les 11\u00a0derniers',
};

export const cardWithoutPhoto = {
  alternative:
    'Dessin d’une carte Vitale sans photo, côté verso. Le numéro de série est en haut à gauche. ' +
    'Il a de 8 à 13\u00a0chiffres.',
  side: 'Verso (dos)',
  flag: '8 à 13\u00a0chiffres',
};

export const bankSlip = {
  alternative:
    'Dessin d’un RIB. Il faut saisir les 7\u00a0derniers caractères de l’IBAN, chiffres ou lettres\u00a0: ' +
    'les deux derniers groupes, par exemple 7890\u00a0189. ' +
    'Il peut y avoir une lettre, comme à La Banque Postale, par exemple 3M02\u00a0606.',
  side: 'RIB',
  or: 'ou avec lettre',
  flag: 'les 7\u00a0derniers',
};

export const socialSecurityNumber = {
  alternative:
    'Dessin d’un numéro de sécurité sociale, groupe par groupe\u00a0: 2, 48, 05, 99, 999, 001, puis 42. ' +
    'Il faut saisir les 13\u00a0premiers chiffres. Les 2\u00a0derniers sont barrés\u00a0: c’est la clé, elle n’est pas demandée.',
  flag: 'les 13 premiers',
  key: 'clé',
};
