import { parseArgs } from 'node:util';
import { type Held, type LongDay, leftBehind, openLongDay } from './long-day';

/** `npm run soak [-- --journeys N --changes N]`: a long day at the mairie's computer; fails where something grows. */

/** From here on memory is compared: by then everything that is made once was made. */
const WARM = 50;
const MOST_GROWTH = 1.05;

/** What the browser has compiled, and has not yet thrown away, differs from round to round: the least of so many counts. */
const ROUNDS_A_LOOK = 5;

const { values } = parseArgs({
  options: { journeys: { type: 'string', default: '500' }, changes: { type: 'string', default: '1000' } },
});

const say = (name: string) => {
  const start = performance.now();
  return ({ rounds, pageHeap, workerHeap, ...counts }: Held) =>
    console.log(
      `${name} ${rounds}, ${((performance.now() - start) / rounds / 1000).toFixed(1)} s each: page ${pageHeap.toFixed(2)} MB, worker ${workerHeap.toFixed(3)} MB`,
      JSON.stringify(counts),
    );
};

function leastAtEnds(held: readonly Held[], heap: 'pageHeap' | 'workerHeap'): [first: number, last: number] {
  const least = (looks: readonly Held[]) => Math.min(...looks.map((look) => look[heap]));
  return [least(held.slice(0, ROUNDS_A_LOOK)), least(held.slice(-ROUNDS_A_LOOK))];
}

/** @param without the same without the extension, whose growth is not the extension's */
function judge(name: string, held: readonly Held[], without: readonly Held[] = []): boolean {
  const [first, last] = [held[ROUNDS_A_LOOK - 1], held.at(-1)];
  if (first === undefined || last === undefined || first === last) throw new Error(`${name}: more than one, please`);
  const [pageBefore, pageAfter] = leastAtEnds(held, 'pageHeap');
  const [workerBefore, workerAfter] = leastAtEnds(held, 'workerHeap');
  const [othersBefore, othersAfter] = without.length === 0 ? [0, 0] : leastAtEnds(without, 'pageHeap');
  const others = othersAfter - othersBefore;
  const page = (pageAfter - others) / pageBefore;
  const worker = workerAfter / workerBefore;
  const percent = (times: number) => `${(100 * (times - 1)).toFixed(1)} %`;
  const left = leftBehind(first, last);
  console.log(
    `${name}, ${first.rounds} to ${last.rounds}: page ${percent(page)} (${others.toFixed(2)} MB more without it left out), worker ${percent(worker)}; left behind: ${left.join(', ') || 'nothing'}`,
  );
  return page < MOST_GROWTH && worker < MOST_GROWTH && left.length === 0;
}

/** The 50th (the one half way where there are fewer than 100), each hundredth, and the last; with those before it. */
function looksAt(count: number): number[] {
  const warm = Math.min(WARM, Math.ceil(count / 2));
  const upTo = (last: number) => Array.from({ length: ROUNDS_A_LOOK }, (_, i) => last - ROUNDS_A_LOOK + 1 + i);
  const hundreds = Array.from({ length: Math.floor(count / 100) }, (_, i) => 100 * (i + 1));
  return [...new Set([...upTo(warm), ...hundreds, ...upTo(count)])].filter((round) => round > 0).sort((a, b) => a - b);
}

/** Plays a day, and closes its browser whatever comes of it. */
async function play<T>(extension: string | null | undefined, part: (day: LongDay) => Promise<T>): Promise<T> {
  const day = await openLongDay(extension);
  try {
    return await part(day);
  } finally {
    await day.close();
  }
}

const [journeys, changes] = [Number(values.journeys), Number(values.changes)];
const rounds = looksAt(changes);
const without = await play(null, (day) => day.changes(changes, rounds, say('change without the extension')));
const ok = await play(undefined, async (day) => [
  judge('journey', await day.journeys(journeys, looksAt(journeys), say('journey'))),
  judge('change', await day.changes(changes, rounds, say('change')), without),
]);
process.exitCode = ok.every(Boolean) ? 0 : 1;
