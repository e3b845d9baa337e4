import { type Progress, parseProgress, START } from '../journey/progress';
import { type Comfort, parseComfort } from '../settings/comfort';
import type { Managed } from '../settings/managed';

/** What the extension remembers from one request to the next. */
export interface Kept {
  readonly progress: Progress;
  readonly reduced: boolean;
  /** What the resident chose; null for what the computer starts with. */
  readonly comfort: Comfort | null;
  /** When the extension was last used, in milliseconds of the computer's clock. */
  readonly lastUse: number;
}

export const NOTHING_KEPT: Kept = { progress: START, reduced: false, comfort: null, lastUse: 0 };

/** True where there is something that time without use would take away; comfort stays at home. */
export function isAnything({ progress, reduced, comfort }: Kept, { publicComputer }: Managed): boolean {
  return progress.path.length > 0 || reduced || (publicComputer && comfort !== null);
}

/** Total: whatever was stored, each part that is not one is as if nothing had been kept. */
export function parseKept(stored: unknown, comfort: unknown, usual: Comfort): Kept {
  const { progress, reduced, lastUse } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  return {
    progress: parseProgress(progress),
    reduced: reduced === true,
    comfort: comfort === undefined || comfort === null ? null : parseComfort(comfort, usual),
    lastUse: typeof lastUse === 'number' && Number.isFinite(lastUse) ? lastUse : 0,
  };
}
