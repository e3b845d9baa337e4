import { type Comfort, parseComfort } from './comfort';

/** What the mairie's technician sets by policy (`storage.managed`; managed-schema.json describes it to Chrome). */
export interface Managed {
  readonly mairie: Mairie;
  /** Many people use this computer, one after another. */
  readonly publicComputer: boolean;
  /** Minutes without use before everything is forgotten; null for never. */
  readonly minutesBeforeForgetting: number | null;
  /** What text size and contrast are to start with. */
  readonly comfort: Comfort;
}

/** Where to turn for help; each part empty where it is not set. */
export interface Mairie {
  readonly name: string;
  readonly telephone: string;
  readonly hours: string;
  readonly desk: string;
  /** An e-mail address or a form's, for who cannot read or use something; the declaration of accessibility names it. */
  readonly contact: string;
}

export const NO_MAIRIE: Mairie = { name: '', telephone: '', hours: '', desk: '', contact: '' };

/** On a public computer, where nothing else is set. */
const USUAL_MINUTES = 10;

/** More than a day is no time after which somebody has left. */
const MOST_MINUTES = 24 * 60;

/** Longest text that is shown of one setting, in characters. */
const LONGEST = 120;

/** As long as the browser has said nothing: as at home, but forgotten as on a public computer, which it may be. */
export const NOT_KNOWN: Managed = { ...parseManaged(null), minutesBeforeForgetting: USUAL_MINUTES };

/** Total: a value that is missing or of the wrong kind is ignored, with its default. */
export function parseManaged(value: unknown): Managed {
  const set = record(value);
  const publicComputer = set.publicComputer === true;
  const minutes = set.minutesBeforeForgetting;
  const isMinutes = typeof minutes === 'number' && minutes >= 1 && minutes <= MOST_MINUTES;
  return {
    mairie: parseMairie(set.mairie),
    publicComputer,
    minutesBeforeForgetting: isMinutes ? minutes : publicComputer ? USUAL_MINUTES : null,
    comfort: parseComfort(set),
  };
}

export function parseMairie(value: unknown): Mairie {
  const { name, telephone, hours, desk, contact } = record(value);
  return { name: text(name), telephone: text(telephone), hours: text(hours), desk: text(desk), contact: text(contact) };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, LONGEST) : '';
}
