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
  /** What holds the site's messages of it, not to be covered where there is another place. */
  readonly errorAt: readonly Element[];
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
export function isSameView(a: View, b: View): boolean {
  const words = ({ targets, errorAt, ...others }: View) => JSON.stringify(others);
  return isSameTargets(a.targets, b.targets) && isSameElements(a.errorAt, b.errorAt) && words(a) === words(b);
}

/** True where the same elements are ringed, in the same order. */
export function isSameTargets(a: View['targets'], b: View['targets']): boolean {
  const names = [...a.keys()].join();
  const elements = [...b.values()].flat();
  return names === [...b.keys()].join() && isSameElements([...a.values()].flat(), elements);
}

export function isSameElements(a: readonly Element[], b: readonly Element[]): boolean {
  return a.length === b.length && a.every((element, i) => element === b[i]);
}
