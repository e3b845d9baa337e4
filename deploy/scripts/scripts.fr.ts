/** Every sentence that the scripts say to the technician, or write into what ships. */

const quoted = (text: string) => `«\u00a0${text}\u00a0»`;

// What ships, and its licences

export const licencesTitle = (version: string, licence: string) =>
  `Pas à pas ameli ${version} (${licence})\nCe que contient cette extension, et sous quelles licences.`;
export const licencesOfOthers = 'Elle contient aussi ces logiciels libres, chacun sous sa licence\u00a0:';
export const notInstalled = (name: string) => `Il manque le paquet ${name}\u00a0: lancez d’abord ${quoted('npm ci')}.`;
export const withoutLicence = (folder: string) => `Le texte de la licence manque dans ${folder}.`;

// npm run package

export const notBuilt = (folder: string) =>
  `Il manque ${folder}\u00a0: lancez ${quoted('npm run build')}, puis recommencez.`;
export const wrote = (file: string, bytes: number, sha256: string) =>
  `${file}  ${Math.ceil(bytes / 1024)}\u00a0ko  SHA-256 ${sha256}`;

// npm run deploy:host

export const hostUsage = `Donnez l’adresse de votre serveur et le fichier de la clé\u00a0:
npm run deploy:host -- --url https://extensions.ma-mairie.example/ameli/ --key /chemin/hors-du-projet/ameli.pem`;
export const noPackage = (file: string) =>
  `Il manque ${file}\u00a0: lancez ${quoted('npm run package')}, puis recommencez.`;
export const notAPackage = (file: string) => `${file} n’est pas un paquet de cette extension.`;
export const notSecure = (url: string) => `L’adresse ${quoted(url)} doit commencer par https://.`;
export const noKey = (file: string) =>
  `Il n’y a pas de clé dans ${file}. La toute première fois, ajoutez --new-key pour en faire une.`;
export const keyIsThere = (file: string) => `Une clé est déjà dans ${file}\u00a0: recommencez sans --new-key.`;
export const keyInside = (file: string, folder: string) =>
  `La clé ${file} ne doit pas être dans ${folder}\u00a0: rangez-la ailleurs, en lieu sûr.`;
export const notAKey = (file: string) => `${file} n’est pas une clé privée RSA.`;
export const otherKey = (file: string, before: string, now: string) =>
  `Ce n’est pas la clé de ${file}\u00a0: l’identifiant ${before} deviendrait ${now}. Reprenez la clé d’avant.`;
export const otherAddress = (file: string, address: string) =>
  `${file} a été signé pour une autre adresse de mise à jour que ${address}.`;
export const otherVersion = (file: string, is: string, wanted: string) =>
  `${file} est la version ${is}, et non ${wanted}\u00a0: faites signer le paquet de cette version.`;
export const unsigned = (file: string) =>
  `${file} n’est pas signé par Mozilla\u00a0: seul Firefox ESR peut l’installer. Le README dit comment le faire signer.`;
export const newKey = (file: string) =>
  `Nouvelle clé\u00a0: ${file}. Gardez-en une copie en lieu sûr\u00a0: sans elle, plus de mise à jour possible.`;
export const hosted = (folder: string, url: string, id: string) => `Identifiant pour Chrome et Edge\u00a0: ${id}
À copier sur le serveur, à l’adresse ${url}\u00a0: les fichiers de ${folder}, sans le dossier «\u00a0policies\u00a0».
À copier sur les postes\u00a0: un fichier du dossier «\u00a0policies\u00a0», où cet identifiant et cette adresse sont déjà écrits.`;

// The managed settings

const TYPES: Record<string, string> = {
  object: 'un groupe de réglages',
  string: 'un texte, entre guillemets',
  integer: 'un nombre entier, sans guillemets',
  boolean: 'true ou false, sans guillemets',
};
export const wrongType = (path: string, type: string) =>
  `${path === '' ? 'Les réglages doivent être' : `${quoted(path)} doit être`} ${TYPES[type]}.`;
export const notAmong = (path: string, values: readonly unknown[]) =>
  `${quoted(path)} doit être l’une de ces valeurs\u00a0: ${values.join(', ')}.`;
export const tooSmall = (path: string, minimum: number) => `${quoted(path)} doit être au moins ${minimum}.`;
export const tooLarge = (path: string, maximum: number) => `${quoted(path)} doit être au plus ${maximum}.`;
export const unknownSetting = (path: string) => `${quoted(path)} n’est pas un réglage de l’extension.`;

// npm run deploy:check

export const checkUsage = `Donnez les fichiers à vérifier\u00a0: npm run deploy:check -- chemin/du/fichier`;
export const aboutFile = (ok: boolean, path: string, text: string) => `${ok ? '✓' : '✗'} ${path}\u00a0: ${text}`;
export const noFile = 'Ce fichier n’existe pas.';
export const brokenFile = (where: string) => `Ce fichier est mal écrit, les navigateurs l’ignorent (${where}).`;
export const atLine = (line: number) => `ligne\u00a0${line}`;
export const installsNothing = 'Ce fichier n’installe aucune extension.';
export const stillExample =
  'C’est encore l’exemple\u00a0: prenez le fichier du dossier «\u00a0policies\u00a0» fait par «\u00a0npm run deploy:host\u00a0».';
export const notAnId = (id: string) =>
  `${quoted(id)} n’est pas un identifiant\u00a0: il en faut un de 32\u00a0lettres, de a à p, suivi de «\u00a0;\u00a0» et de l’adresse.`;
export const notAnAddress = (id: string, address: string) =>
  `Il n’y a pas d’adresse d’où installer ${id}\u00a0: ${quoted(address)} n’en est pas une.`;
export const noSettings = (id: string) =>
  `Aucun réglage pour ${id}\u00a0: l’extension s’installe, sans le nom de la mairie.`;
export const serverDown = (address: string) => `Le serveur ne répond pas à l’adresse ${address}.`;
export const serverRefuses = (address: string, status: number) => `Le serveur répond ${status} à l’adresse ${address}.`;
export const notOffered = (address: string, id: string) =>
  `${address} ne propose pas l’extension ${id}\u00a0: la clé a changé, ou l’identifiant est faux.`;
export const signedForOther = (address: string, is: string, wanted: string) =>
  `${address} est signé avec une autre clé\u00a0: son identifiant est ${is}, et non ${wanted}.`;
export const fromStore = (id: string) => `${id} vient d’un magasin d’extensions\u00a0: rien d’autre à vérifier ici.`;
export const fine = (id: string, version: string) => `Tout va bien\u00a0: ${id}, version ${version}.`;
export const fineButUnsigned = (id: string, version: string) =>
  `${fine(id, version)} Attention\u00a0: sans signature de Mozilla, seul Firefox ESR l’installe (voir\u00a03 du README).`;
