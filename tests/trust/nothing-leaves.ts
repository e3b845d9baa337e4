import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Stage, stagesOf } from '../e2e/stages';
import { count } from '../figures';
import { ADDRESSES, type Generation } from '../site';
import { firstOf, testInWhole } from '../whole';
import { canariesIn } from './canaries';
import { canariesOnDisk, leftBehind, type OnDisk } from './disk';
import { withEars } from './ears';
import { findings } from './findings';
import { LEAKS, leakyBuild, markOf } from './leaks';
import { addHeard, type Heard, type Recording, record } from './recording';

interface Browser {
  readonly name: 'Chromium' | 'Firefox';
  /** The folder of the build for it. */
  readonly build: string;
  readonly hear: (generation: Generation, profile: string, extension: string | null) => Promise<Heard>;
  /** The journeys that are played: with the build as it is shipped, or with one that has ears (ears.ts). */
  readonly journeys: readonly (readonly [Generation, 'as shipped' | 'with ears'])[];
  /** Where it keeps on the disk what an extension stores. */
  readonly storage: RegExp;
}

interface Played {
  readonly recording: Recording;
  readonly files: OnDisk;
  /** What became of the extension's own attempts to reach somebody. */
  readonly attempts: readonly string[];
}

/** Nobody asks for it but this test. */
const NOWHERE = 'https://nowhere.example/';

/** The proof for one browser; see PRIVACY.md, which names it. */
export function describeNothingLeaves({ name, build, hear, journeys, storage }: Browser): void {
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'pas-a-pas-'));
    folders.push(made);
    return made;
  };
  afterAll(() => {
    for (const one of folders) rmSync(one, { recursive: true, force: true });
  });

  const play = async (generation: Generation, stages: readonly Stage[], extension: string | null): Promise<Played> => {
    const profile = folder();
    const heard = await hear(generation, profile, extension);
    let recording: Recording;
    const attempts: string[] = [];
    try {
      recording = await record(heard, stages, ADDRESSES[generation].mailbox);
      const { popup } = heard;
      if (popup !== null) {
        attempts.push(
          await popup.evaluate(`fetch('${NOWHERE}', { mode: 'no-cors' }).then(() => 'answered', () => 'refused')`),
        );
        attempts.push(await heard.fetchInBackground(NOWHERE));
      }
    } finally {
      await heard.close();
    }
    addHeard(recording, heard);
    return { recording, files: canariesOnDisk(profile), attempts };
  };
  const playBoth = (generation: Generation, stages: readonly Stage[], extension: string) =>
    Promise.all([play(generation, stages, extension), play(generation, stages, null)]);

  describe(`nothing leaves, in ${name}`, { timeout: 600_000 }, () => {
    test.for(firstOf(journeys, 1))('the whole journey, %s, %s', async ([generation, how], { task }) => {
      const stages = stagesOf(generation);
      const extension = how === 'as shipped' ? build : folder();
      if (extension !== build) withEars(build, extension);
      const [withIt, without] = await playBoth(generation, stages, extension);
      const found = findings(withIt.recording, without.recording);
      const files = leftBehind(withIt.files, without.files);
      count(task, { pagesTried: stages.length, canariesFound: Object.values(found).flat().length + files.length });
      expect({ found, files }).toEqual({ found: {}, files: [] });
      expect(withIt.recording.pages).toBe(stages.length);
      // Its rights alone keep it from reaching anybody, who is asked by none of its code.
      expect(withIt.attempts).toEqual(['refused', 'refused']);
    });

    const inOne = name === 'Chromium' ? test : testInWhole;
    inOne('a build that leaks on purpose is found out, everywhere that it leaks to', async ({ task }) => {
      const leaky = folder();
      leakyBuild(build, leaky);
      const [withIt, without] = await playBoth('portal', stagesOf('portal').slice(0, 3), leaky);
      const { places, own } = withIt.recording;
      const heard = { ...places, ...own };
      const leaks = Object.entries(LEAKS).filter(([, { only = name }]) => only === name);
      const unheard = leaks.filter(([leak, { shows }]) => {
        const isIt = (text: string) => text.includes(markOf(leak)) && canariesIn(text).length > 0;
        return !shows.some((place) => heard[place].some(isIt));
      });
      expect(unheard.map(([leak]) => leak)).toEqual([]);
      // What is heard is also told.
      const found = findings(withIt.recording, without.recording);
      for (const [leak, { shows }] of leaks) {
        expect(
          shows.some((place) => found[place] !== undefined),
          leak,
        ).toBe(true);
      }
      const files = leftBehind(withIt.files, without.files);
      expect(files.filter((file) => storage.test(file))).not.toEqual([]);
      expect(withIt.attempts).toEqual(['answered', 'answered']);
      count(task, { attacksTried: leaks.length + 1 });
    });
  });
}
