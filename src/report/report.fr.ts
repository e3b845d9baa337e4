import type { Region } from '../recognition/regions';

/** The words of a report of a page, and of the part of the popup that offers it. */

export const regions: Record<Region, string> = {
  main: 'corps',
  header: 'en-tête',
  nav: 'menu',
  footer: 'pied',
  aside: 'côté',
  steps: 'étapes',
  chat: 'discussion',
};

export const kinds = {
  radio: 'choix',
  box: 'case à cocher',
  list: 'liste',
  area: 'zone de texte',
  link: 'lien',
  button: 'bouton',
} as const;

export const text = 'texte';
export const address = 'adresse';
export const title = 'titre de la page';
export const or = '/';
export const heading = (level: number) => `titre ${level}`;
export const field = (type: string, most: number | null) => (most === null ? `champ ${type}` : `champ ${type} ${most}`);
export const line = (...parts: readonly string[]) => parts.join(' · ');

export const head = (version: string) => `Pas à pas ameli ${version}\u00a0: structure d’une page`;
export const fileName = 'page-ameli.txt';

export const offer = 'Signaler cette page';
export const offerTitle = 'L’aide ne connaît pas cette page';
export const offered = 'Si elle fait partie de la création du compte, signalez-la. Rien ne part tout seul.';
export const check = 'Voici tout ce que contient le fichier. Les noms, les chiffres et les adresses n’y sont pas.';
export const save = 'Enregistrer ce fichier';
export const next = 'Donnez ensuite le fichier à la mairie.';
export const failed = 'La page ne répond pas. Rechargez-la, puis recommencez.';
