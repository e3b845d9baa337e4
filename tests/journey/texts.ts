import type { Finding } from '../../src/checks/finding';
import { cookiesHint, hintFor } from '../../src/journey/hints.fr';
import { STEPS, type TargetName } from '../../src/journey/steps';
import { ALL_PAGES, errorsOn } from './names';

/** What a resident reads, in the stores too: every text of every `*.fr.ts`, whatever file is added. */
export const MODULES = import.meta.glob<Record<string, unknown>>(
  ['../../src/**/*.fr.ts', '../../deploy/store/*.fr.ts'],
  {
    eager: true,
  },
);

const PLACES = [true, false].flatMap((publicComputer) =>
  [true, false].map((journeyOn) => ({ publicComputer, journeyOn })),
);
export const RINGED: readonly TargetName[] = ['social-security-number'];
const ASKED: readonly TargetName[] = ['email', 'email-confirmation', 'phone', 'continue-button'];
const RINGS: readonly (readonly TargetName[])[] = [RINGED, ['sign-in-link'], ASKED, ['email', 'phone'], []];
export const SITUATIONS = ALL_PAGES.flatMap((page) =>
  [null, ...STEPS].flatMap((step) =>
    ([null, 'cookies', 'error'] as const).flatMap((notice) =>
      RINGS.flatMap((ringed) => PLACES.map((place) => [page, step, notice, ringed, place] as const)),
    ),
  ),
);
const HINTS = SITUATIONS.flatMap((situation) => hintFor(...situation) ?? []);

/** As a technician sets them, with parts left out. */
const WHOLE = {
  name: 'Mairie de Saint-Thomas',
  telephone: '02 99 00 00 00',
  hours: 'du lundi au vendredi, de 9\u00a0h à 12\u00a0h',
  desk: '1 place de l’Église',
  contact: 'accessibilite@mairie.example',
};
const MAIRIES = [
  WHOLE,
  { ...WHOLE, name: '' },
  { ...WHOLE, telephone: '' },
  { ...WHOLE, desk: '' },
  { ...WHOLE, name: '', telephone: '' },
];

const COUNTED = ['missing', 'too-many', 'none-missing', 'serial-missing', 'serial-too-many'] as const;
const FINDINGS: readonly Finding[] = [
  ...COUNTED.flatMap((says) =>
    (['digits', 'characters'] as const).flatMap((of) =>
      [1, 6, 12, 15].map((typed) => ({ says, of, typed, asked: says.endsWith('many') ? typed - 1 : typed + 1 })),
    ),
  ),
  ...(['similar-domain', 'unfinished-domain'] as const).map((says) => ({ says, domain: 'orange.fr' })),
  ...[8, 10].map((typed) => ({ says: 'count-of-card-with-photo', typed }) as const),
];
const SAID_OF_FINDINGS = FINDINGS.flatMap((finding) => [null, true, false].map((photo) => [finding, photo] as const));

/** With what each exported function is called; one that is missing here fails below. */
const SAMPLES: Record<string, readonly (readonly unknown[])[]> = {
  stepLabel: STEPS.map((step) => [step]),
  hintFor: SITUATIONS,
  announcement: [...HINTS, cookiesHint].map((hint) => ['Étape\u00a01 sur\u00a07', hint, ASKED]),
  whom: MAIRIES.map((mairie) => [mairie]),
  when: MAIRIES.map((mairie) => [mairie]),
  whenAndWhere: MAIRIES.map((mairie) => [mairie]),
  shortcutOf: [['Alt+Shift+M'], ['Alt+P']],
  sayFinding: SAID_OF_FINDINGS,
  sayOf: SAID_OF_FINDINGS.map((said) => ['Code postal', ...said]),
  progressOf: [0, ...STEPS].map((done) => [done]),
  thatCounts: [['ameli.fr']],
  heading: [[1]],
  troublesAt: ALL_PAGES.flatMap((page) => [null, ...STEPS].map((step) => [page, step])),
  errorHint: ALL_PAGES.flatMap((page) => errorsOn(page).map((kind) => [page, kind])),
  field: [
    ['text', null],
    ['tel', 10],
  ],
  line: [['corps', 'texte', 'Bonjour']],
  head: [['1.0.0']],
  introduction: [[''], ['Mairie de Saint-Thomas']],
  goToHelp: [[''], ['Alt+Maj+M']],
  keysForHelp: [['Alt+Maj+M']],
  keysOf: [[true], [false]],
};

export interface Text {
  readonly where: string;
  readonly text: string;
}

function textsIn(value: unknown, where: string): Text[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (typeof value === 'function') {
    const name = where.slice(where.lastIndexOf('.') + 1);
    const samples = SAMPLES[name];
    if (samples === undefined) throw new Error(`No sample to call ${where} with: add one to SAMPLES.`);
    return samples.flatMap((sample) => textsIn(value(...sample), `${where}(${sample.join(', ')})`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${where}.${key}`));
}

export const TEXTS = Object.entries(MODULES)
  .flatMap(([file, module]) => textsIn(module, file.replace(/^(..\/)+(src\/)?/, '')))
  .filter(({ text }) => !/^https?:\S+$/.test(text));

/** An address in the middle of a sentence is one word without punctuation. */
export function withoutAddresses(text: string): string {
  return text.replace(/https?:\/\/\S+|[\w.-]+\.fr(\/[\w/]*)?(?!\w)/g, 'adresse');
}

export function sentencesOf(text: string): string[] {
  return withoutAddresses(text).split(/(?<=[.?!])\s+/);
}
