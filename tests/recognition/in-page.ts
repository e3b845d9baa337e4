import type { PageName } from '../../src/journey/steps';
import { type Clue, hangsOn } from '../../src/recognition/evidence';
import { recognise } from '../../src/recognition/recognise';

/** What the tests ask of the recognition inside a real browser's page: its answer, as plain data. */
export interface Seen {
  page: string;
  notice: string | null;
  /** The box of each target: left, top, right, bottom in the viewport. */
  targets: Record<string, [number, number, number, number]>;
  /** The three best sums, with the clues that held. */
  weighed: { page: string; sum: number; held: Pick<Clue, 'kind' | 'worth' | 'because'>[] }[];
  /** The clues without any one of which the page would not be known. */
  hangsOn: string[];
}

declare global {
  interface Window {
    /** @param awaited the pages that come next in the journey that is on */
    seePage: (awaited?: readonly PageName[]) => Seen;
  }
}

window.seePage = (awaited) => {
  const { sighting, verdict } = recognise(document, location, awaited);
  const targets: Seen['targets'] = {};
  for (const [name, elements] of sighting.targets) {
    const boxes = elements.map((element) => element.getBoundingClientRect());
    targets[name] = [
      Math.min(...boxes.map(({ left }) => left)),
      Math.min(...boxes.map(({ top }) => top)),
      Math.max(...boxes.map(({ right }) => right)),
      Math.max(...boxes.map(({ bottom }) => bottom)),
    ];
  }
  const weighed = (verdict?.weighed ?? []).slice(0, 3).map(({ rule, sum, held }) => ({
    page: rule.page,
    sum,
    held: held.map(({ kind, worth, because }) => ({ kind, worth, because })),
  }));
  const needed = verdict === null ? [] : hangsOn(verdict).map(({ because }) => because);
  return { page: sighting.page, notice: sighting.notice, targets, weighed, hangsOn: needed };
};
