import type { ErrorKind } from '../journey/error-kind';
import type { Notice, PageName, TargetName } from '../journey/steps';

/** What one reading of a page makes of it. */
export interface Sighting {
  readonly page: PageName;
  readonly notice: Notice | null;
  /** What the error is about, where the notice is one. */
  readonly error: ErrorKind | null;
  /** What holds the site's messages of it, or all that a page says which is itself a fault. */
  readonly errorAt: readonly Element[];
  /** The controls to use on this page, by name; several elements where one target is made of pieces. */
  readonly targets: ReadonlyMap<TargetName, readonly Element[]>;
}

export const NOTHING_SEEN: Sighting = { page: 'unknown', notice: null, error: null, errorAt: [], targets: new Map() };
