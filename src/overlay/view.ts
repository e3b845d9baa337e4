import type { ErrorKind } from '../journey/error-kind';
import type { Notice, PageName, Step, TargetName } from '../journey/steps';
import type { Comfort } from '../settings/comfort';
import type { Mairie } from '../settings/managed';

/** What is to be drawn over a page. The overlay knows nothing of how it was found out. */
export interface View {
  readonly page: PageName;
  readonly step: Step | null;
  readonly finished: boolean;
  readonly notice: Notice | null;
  /** What the site's error is about. */
  readonly error: ErrorKind | null;
  readonly targets: ReadonlyMap<TargetName, readonly Element[]>;
  readonly reduced: boolean;
  readonly comfort: Comfort;
  readonly mairie: Mairie;
  readonly publicComputer: boolean;
  /** A journey is on, whatever the page belongs to. */
  readonly journeyOn: boolean;
  /** In a minute, everything is forgotten. */
  readonly forgetting: boolean;
}

/** What the resident can ask of the extension from within the card. */
export interface Actions {
  readonly reduce: (reduced: boolean) => void;
  readonly comfort: (comfort: Comfort) => void;
  /** « Je suis encore là » */
  readonly stay: () => void;
}

/** True where the same would be drawn. */
export function isSameView({ targets, ...words }: View, { targets: others, ...otherWords }: View): boolean {
  return isSameTargets(targets, others) && JSON.stringify(words) === JSON.stringify(otherWords);
}

/** True where the same elements are ringed, in the same order. */
export function isSameTargets(a: View['targets'], b: View['targets']): boolean {
  const names = [...a.keys()].join();
  const elements = [...b.values()].flat();
  return names === [...b.keys()].join() && sameElements([...a.values()].flat(), elements);
}

function sameElements(a: readonly Element[], b: readonly Element[]): boolean {
  return a.length === b.length && a.every((element, i) => element === b[i]);
}
