import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Stage, stagesOf } from '../e2e/stages';
import { count } from '../figures';
import { ADDRESSES, type Generation } from '../site';
import { filesWithCanaries, OF_THE_BROWSER } from './disk';
import { LEAKS, leakyBuild } from './leaks';
import { findings, type Heard, type Recording, record } from './recording';

interface Browser {
  readonly name: string;
  /** The folder of the build for it. */
  readonly build: string;
  readonly hear: (generation: Generation, profile: string, extension: string | null) => Promise<Heard>;
  readonly generations: readonly Generation[];
}

/** The proof for one browser; see PRIVACY.md, which names it. */
export function describeNothingLeaves({ name, build, hear, generations }: Browser): void {
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'pas-a-pas-'));
    folders.push(made);
    return made;
  };
  afterAll(() => {
    for (const one of folders) rmSync(one, { recursive: true, force: true });
  });

  const play = async (generation: Generation, stages: readonly Stage[], extension: string | null) => {
    const profile = folder();
    const heard = await hear(generation, profile, extension);
    let recording: Recording;
    try {
      recording = await record(heard, stages, ADDRESSES[generation].mailbox);
    } finally {
      await heard.close();
    }
    return { recording, files: filesWithCanaries(profile) };
  };

  describe(`nothing leaves, in ${name}`, { timeout: 300_000 }, () => {
    test.for(generations)('the whole journey, %s', async (generation, { task }) => {
      const stages = stagesOf(generation);
      const [withIt, without] = await Promise.all([play(generation, stages, build), play(generation, stages, null)]);
      const found = findings(withIt.recording, without.recording);
      const files = withIt.files.filter((file) => !OF_THE_BROWSER.test(file) && !without.files.includes(file));
      expect({ found, files }).toEqual({ found: {}, files: [] });
      expect(withIt.recording.pages).toBe(stages.length);
      count(task, { pagesTried: stages.length, canariesFound: Object.values(found).flat().length + files.length });
    });

    test('a build that leaks on purpose is found out, everywhere that it leaks to', async ({ task }) => {
      const leaky = folder();
      leakyBuild(build, leaky);
      const stages = stagesOf('portal').slice(0, 3);
      const [withIt, without] = await Promise.all([play('portal', stages, leaky), play('portal', stages, null)]);
      const found = findings(withIt.recording, without.recording);
      expect(Object.keys(found).sort()).toEqual([...LEAKS].sort());
      expect(withIt.files.filter((file) => !OF_THE_BROWSER.test(file))).not.toEqual([]);
      count(task, { attacksTried: LEAKS.length + 1 });
    });
  });
}
