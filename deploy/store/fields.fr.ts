/** What stands in the folders' LISEZMOI.md: where each text, answer and picture goes. */

export const title = 'Publier «\u00a0Pas à pas ameli\u00a0» dans les magasins';

export const introduction = [
  'Un dossier par magasin. Son LISEZMOI.md dit où va chaque fichier, dans l’ordre du formulaire.',
  'La mairie publie en son nom\u00a0: elle ouvre un compte d’éditeur dans chaque magasin.',
];

export const toFillIn = 'À remplir par la mairie';

/** What only the mairie knows. */
export const filledInByMairie = [
  'Le nom de l’éditeur\u00a0: celui de la mairie.',
  'L’adresse e-mail de contact, que quelqu’un lit.',
  'L’adresse d’une page du site de la mairie sur l’extension.',
  'L’adresse de la page du site où «\u00a0confidentialite.md\u00a0» est publié.',
];

export const where = 'Dans le formulaire';
export const what = 'Ce qui y va';
export const inPackage = 'rien\u00a0: le magasin le lit dans le paquet';

export const field = {
  package: 'Paquet',
  source: 'Code source\u00a0: répondez «\u00a0Oui\u00a0», puis joignez',
  name: 'Nom',
  summary: 'Description courte',
  description: 'Description',
  category: 'Catégorie',
  language: 'Langue',
  searchTerms: 'Mots de recherche',
  icon: 'Icône',
  logo: 'Logo',
  captures: 'Captures d’écran, dans cet ordre',
  captions: 'Légendes des captures',
  smallTile: 'Petite vignette',
  largeTile: 'Grande vignette',
  singlePurpose: 'Objectif unique',
  permission: 'Justification',
  hosts: 'Justification des sites',
  remoteCode: 'Code distant',
  dataUse: 'Utilisation des données',
  certificates: 'Déclarations',
  personalData: 'Données personnelles',
  privacy: 'Politique de confidentialité',
  notes: 'Notes pour les vérificateurs, en anglais',
  contact: 'Contact pour l’assistance',
  site: 'Site web',
  licence: 'Licence',
  platforms: 'Plateformes',
  mature: 'Contenu pour adultes',
};

export const answer = {
  french: 'Français',
  chromeCategory: 'Outils',
  edgeCategory: 'Productivité',
  firefoxCategory: 'Autre',
  platforms: 'Firefox, et Firefox pour Android',
  licence: 'MIT',
  no: 'Non',
  contact: 'l’adresse e-mail de la mairie',
  site: 'la page de la mairie sur l’extension',
  privacyPage: 'l’adresse de la page où est publié',
};
