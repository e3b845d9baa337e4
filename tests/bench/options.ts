import { parseArgs } from 'node:util';

export interface Options {
  /** Names of the measurements to make; all where it is empty. */
  readonly only: readonly string[];
  /** Runs of each of a pair in place of each measurement's own number. */
  readonly runs: number | null;
  readonly writeReadme: boolean;
}

/** `npm run bench -- [--only NAME[,NAME]] [--runs N] [--write-readme]` */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, runs: { type: 'string' }, 'write-readme': { type: 'boolean' } },
  });
  const only = values.only?.split(',') ?? [];
  const runs = values.runs === undefined ? null : Number(values.runs);
  if (runs !== null && !(Number.isInteger(runs) && runs > 0)) throw new Error('--runs wants a whole number');
  const writeReadme = values['write-readme'] === true;
  if (writeReadme && only.length > 0) throw new Error('--write-readme wants all measurements, not --only some');
  return { only, runs, writeReadme };
}
