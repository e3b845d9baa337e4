import { parseArgs } from 'node:util';
import { type Held, type LongDay, leftBehind, openLongDay } from './long-day';

/** `npm run soak [-- --journeys N --changes N]`: a long day at the mairie's computer; fails where something grows. */

/** From here on memory is compared: by then everything that is made once was made. */
const WARM = 50;
const MOST_GROWTH = 1.05;

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

/** @param without the same without the extension, whose growth is not the extension's */
function judge(name: string, held: readonly Held[], without: readonly Held[] = []): boolean {
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined || first === last) throw new Error(`${name}: more than one, please`);
  const others = (without.at(-1)?.pageHeap ?? 0) - (without[0]?.pageHeap ?? 0);
  const page = (last.pageHeap - others) / first.pageHeap;
  const worker = last.workerHeap / first.workerHeap;
  const percent = (times: number) => `${(100 * (times - 1)).toFixed(1)} %`;
  const left = leftBehind(first, last);
  console.log(
    `${name}, ${first.rounds} to ${last.rounds}: page ${percent(page)} (${others.toFixed(2)} MB more without it left out), worker ${percent(worker)}; left behind: ${left.join(', ') || 'nothing'}`,
  );
  return page < MOST_GROWTH && worker < MOST_GROWTH && left.length === 0;
}

/** The 50th (the one half way where there are fewer than 100), each hundredth, and the last. */
function looksAt(count: number): number[] {
  const warm = Math.min(WARM, Math.ceil(count / 2));
  const hundreds = Array.from({ length: Math.floor(count / 100) }, (_, i) => 100 * (i + 1));
  return [...new Set([warm, ...hundreds, count])];
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
