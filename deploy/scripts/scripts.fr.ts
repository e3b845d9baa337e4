/** Every sentence that the scripts say to the technician, or write into what ships. */

export const licencesTitle = (version: string, licence: string) =>
  `Pas à pas ameli ${version} (${licence})\nCe que contient cette extension, et sous quelles licences.`;
export const licencesOfOthers = 'Elle contient aussi ces logiciels libres, chacun sous sa licence\u00a0:';
export const notInstalled = (name: string) => `Il manque le paquet ${name}\u00a0: lancez d’abord «\u00a0npm ci\u00a0».`;
export const withoutLicence = (folder: string) => `Le texte de la licence manque dans ${folder}.`;

export const notBuilt = (folder: string) =>
  `Il manque ${folder}\u00a0: lancez «\u00a0npm run build\u00a0», puis recommencez.`;
export const wrote = (file: string, bytes: number, sha256: string) =>
  `${file}  ${Math.ceil(bytes / 1024)}\u00a0ko  SHA-256 ${sha256}`;
