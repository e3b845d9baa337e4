import manifest from '../../manifest.json' with { type: 'json' };
import { answer, field, inPackage } from './fields.fr.ts';
import * as fr from './listing.fr.ts';
import { NOTES } from './reviewers.ts';

/** What each store asks for, in the order of its form, with the limits that it sets. */

export interface Store {
  readonly folder: string;
  readonly name: string;
  /** Where one publishes. */
  readonly address: string;
  readonly entries: readonly Entry[];
}

/** One line of a form. */
export type Entry = Words | TextFile | Picture | Copy;

/** A short answer, given in LISEZMOI.md itself. */
export interface Words {
  readonly field: string;
  readonly words: string;
}

/** A text to paste, in a file of its own. */
export interface TextFile {
  readonly field: string;
  readonly file: string;
  readonly text: string;
  /** In characters. */
  readonly least?: number;
  readonly most: number;
}

export interface Picture {
  readonly field: string;
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** False where the store takes 24-bit PNG only. */
  readonly transparent: boolean;
}

/** A file of the project, as it is. */
export interface Copy {
  readonly field: string;
  readonly file: string;
  readonly of: string;
}

const name: TextFile = { field: field.name, file: 'nom.txt', text: manifest.name, most: 45 };
const language: Words = { field: field.language, words: answer.french };
const contact: Words = { field: field.contact, words: answer.contact };
const site: Words = { field: field.site, words: answer.site };
const privacy: Copy = { field: field.privacy, file: 'confidentialite.md', of: 'PRIVACY.md' };
const privacyPage: Copy = { ...privacy, field: `${field.privacy}\u00a0: ${answer.privacyPage}` };

const fromPackage = (of: string): Words => ({ field: of, words: inPackage });
const paragraph = (lines: readonly string[]) => lines.join(' ');

function text(of: string, file: string, lines: readonly string[], most: number): TextFile {
  return { field: of, file, text: paragraph(lines), most };
}

function description(most: number): TextFile {
  const sections = fr.description.map(({ title, lines }) =>
    [title.toUpperCase(), ...lines.map((line) => `• ${line}`)].join('\n'),
  );
  const whole = [fr.introduction.join('\n'), ...sections].join('\n\n');
  return { field: field.description, file: 'description.txt', text: whole, least: 250, most };
}

const notes = (most: number): TextFile => ({ field: field.notes, file: 'notes.txt', text: NOTES, most });

const CAPTURE = { field: field.captures, width: 1280, height: 800, transparent: false };
const captures: readonly Picture[] = fr.captions.map((_, i) => ({ ...CAPTURE, file: `capture-${i + 1}.png` }));

const tiles: readonly Picture[] = [
  { field: field.smallTile, file: 'vignette-440x280.png', width: 440, height: 280, transparent: false },
  { field: field.largeTile, file: 'vignette-1400x560.png', width: 1400, height: 560, transparent: false },
];

function square(of: string, file: string, side: number): Picture {
  return { field: of, file, width: side, height: side, transparent: true };
}

const chrome: Store = {
  folder: 'chrome',
  name: 'Chrome Web Store',
  address: 'https://chrome.google.com/webstore/devconsole',
  entries: [
    { field: field.package, file: 'pas-a-pas-ameli-chrome.zip', of: 'dist/pas-a-pas-ameli-chrome.zip' },
    fromPackage(field.name),
    fromPackage(field.summary),
    description(16_000),
    { field: field.category, words: answer.chromeCategory },
    language,
    square(field.icon, 'icone-128.png', 128),
    ...captures,
    ...tiles,
    site,
    contact,
    text(field.singlePurpose, 'objectif.txt', fr.singlePurpose, 1000),
    ...manifest.permissions.map((right) =>
      text(`${field.permission}\u00a0: ${right}`, `droit-${right}.txt`, fr.permissions[right] ?? [], 1000),
    ),
    text(field.hosts, 'droit-sites.txt', fr.hosts, 1000),
    { field: field.remoteCode, words: paragraph(fr.remoteCode) },
    { field: field.dataUse, words: paragraph(fr.dataUse) },
    { field: field.certificates, words: paragraph(fr.certificates) },
    privacyPage,
    notes(4000),
  ],
};

const edge: Store = {
  folder: 'edge',
  name: 'Microsoft Edge Add-ons',
  address: 'https://partner.microsoft.com/dashboard/microsoftedge',
  entries: [
    { field: field.package, file: 'pas-a-pas-ameli-chrome.zip', of: 'dist/pas-a-pas-ameli-chrome.zip' },
    { field: field.category, words: answer.edgeCategory },
    { field: field.personalData, words: paragraph(fr.personalData) },
    privacyPage,
    site,
    contact,
    { field: field.mature, words: answer.no },
    language,
    fromPackage(field.name),
    fromPackage(field.summary),
    description(10_000),
    square(field.logo, 'logo-300x300.png', 300),
    ...tiles,
    ...captures,
    { field: field.searchTerms, words: fr.searchTerms.join(', ') },
    notes(2000),
  ],
};

const firefox: Store = {
  folder: 'firefox',
  name: 'addons.mozilla.org',
  address: 'https://addons.mozilla.org/developers/',
  entries: [
    { field: field.package, file: 'pas-a-pas-ameli-firefox.xpi', of: 'dist/pas-a-pas-ameli-firefox.xpi' },
    { field: field.platforms, words: answer.platforms },
    { field: field.source, file: 'pas-a-pas-ameli-source.zip', of: 'dist/pas-a-pas-ameli-source.zip' },
    name,
    { field: field.summary, file: 'resume.txt', text: fr.summary, most: 250 },
    description(15_000),
    { field: field.category, words: answer.firefoxCategory },
    language,
    contact,
    site,
    { field: field.licence, words: answer.licence },
    privacy,
    fromPackage(field.dataUse),
    square(field.icon, 'icone-128.png', 128),
    ...captures,
    {
      field: field.captions,
      file: 'legendes.txt',
      text: fr.captions.map((said, i) => `${i + 1}. ${said}`).join('\n'),
      most: 1000,
    },
    notes(3000),
  ],
};

export const STORES: readonly Store[] = [chrome, edge, firefox];
