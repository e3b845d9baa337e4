import { parseArgs } from 'node:util';
import { type Held, leftBehind, openLongDay } from './long-day';

/** `npm run soak [-- --journeys N --changes N]`: a long day at the mairie's computer; fails where something grows. */

/** From here on memory is compared: by then everything that is made once was made. */
const WARM = 50;
const MOST_GROWTH = 1.05;

const { values } = parseArgs({
  options: { journeys: { type: 'string', default: '500' }, changes: { type: 'string', default: '1000' } },
});

function tell(name: string, held: readonly Held[]): boolean {
  for (const { rounds, pageHeap, workerHeap, ...counts } of held) {
    console.log(
      `${name} ${rounds}: page ${pageHeap.toFixed(2)} MB, worker ${workerHeap.toFixed(2)} MB`,
      JSON.stringify(counts),
    );
  }
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined || first === last)
    throw new Error(`${name}: more than ${WARM}, please`);
  const growth = (part: 'pageHeap' | 'workerHeap') => last[part] / first[part];
  const percent = (times: number) => `${(100 * (times - 1)).toFixed(1)} %`;
  const left = leftBehind(first, last);
  console.log(
    `${name}, ${first.rounds} to ${last.rounds}: page ${percent(growth('pageHeap'))}, worker ${percent(growth('workerHeap'))}; left behind: ${left.join(', ') || 'nothing'}`,
  );
  return growth('pageHeap') < MOST_GROWTH && growth('workerHeap') < MOST_GROWTH && left.length === 0;
}

/** The 50th, each hundredth, and the last. */
function looksAt(count: number): number[] {
  const hundreds = Array.from({ length: Math.floor(count / 100) }, (_, i) => 100 * (i + 1));
  return [...new Set([WARM, ...hundreds, count])];
}

const day = await openLongDay();
try {
  const [journeys, changes] = [Number(values.journeys), Number(values.changes)];
  const ok = [
    tell('journey', await day.journeys(journeys, looksAt(journeys))),
    tell('change', await day.changes(changes, looksAt(changes))),
  ];
  process.exitCode = ok.every(Boolean) ? 0 : 1;
} finally {
  await day.close();
}
