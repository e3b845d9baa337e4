import { setTimeout as pause } from 'node:timers/promises';
import type { Variant } from './browsers';
import { bundle } from './bundle';
import type { Bench, Figure, Growth, Result } from './figures';
import type { Frame } from './in-page/follow';
import { INNER_AREA, signInOf } from './pages';
import { median, summarise } from './statistics';
import { openTab, type Tab } from './tab';
import { forcedLayouts, traced } from './trace';

const SCENES = [
  { name: 'the document scrolls', url: signInOf(500) },
  { name: 'an inner area scrolls', url: INNER_AREA },
] as const;

/** px a second, a second down and a second back. */
const SPEED = 900;
const SCROLLED = 2;

/** Farther than this a ring is off its element, in px; less is rounding. */
const OFF = 0.5;

/** The ring against its element while something scrolls. */
export async function measureScroll(bench: Bench): Promise<Result> {
  const script = await bundle(new URL('in-page/follow.ts', import.meta.url));
  const figures: Figure[] = [];
  for (const slowdown of [1, 6]) {
    for (const { name, url } of SCENES) {
      const frames: Frame[] = [];
      const forced: number[] = [];
      for (let round = 0; round < bench.runs(1); round++) {
        frames.push(...(await followOnce(bench, { url, slowdown, script })));
        forced.push(...(await forcedOnce(bench, { url, slowdown })));
      }
      const off = (100 * frames.filter(({ painted }) => painted > OFF).length) / frames.length;
      const late = longestRun(frames.map(({ painted }) => painted > OFF));
      figures.push(
        {
          name: `frames in which a ring is off its element while ${name}`,
          unit: '%',
          slowdown,
          values: { ours: summarise([off]) },
          goals: [{ says: '1 %', value: off, unit: '%', most: 1 }],
        },
        {
          name: `how far off it is as a frame begins, until it is painted, while ${name}`,
          unit: 'px',
          slowdown,
          values: { ours: summarise(frames.map(({ before }) => before)) },
          goals: [],
        },
        {
          name: `most frames in a row that it is off while ${name}`,
          unit: 'frames',
          slowdown,
          values: { ours: summarise([late]) },
          goals: [{ says: '1 frame', value: late, unit: 'frames', most: 1 }],
        },
        {
          name: `layouts forced in a frame while ${name}`,
          unit: '',
          slowdown,
          values: { ours: summarise(forced) },
          goals: [{ says: '1', value: Math.max(median(forced), meanOf(forced)), unit: '', most: 1 }],
        },
      );
    }
  }
  return { figures, growth: [await growthOfScrolling(bench)] };
}

/** Main-thread time that the extension adds to each second of scrolling, by the size of the page. */
async function growthOfScrolling(bench: Bench): Promise<Growth> {
  const at: [string, number][] = [];
  for (const elements of [100, 500, 1000, 10_000, 100_000]) {
    const added: number[] = [];
    for (let round = 0; round < bench.runs(1); round++) {
      const scene = { url: signInOf(elements), slowdown: 1 };
      const ours = await timeOfScrolling(bench, 'ours', scene);
      added.push(ours - (await timeOfScrolling(bench, 'none', scene)));
    }
    at.push([elements.toLocaleString('en'), median(added)]);
  }
  return { name: 'main-thread time added to a second of scrolling', unit: 'ms', over: 'elements', at };
}

async function timeOfScrolling(bench: Bench, variant: Variant, scene: Scene): Promise<number> {
  const tab = await openScene(bench, scene, '', variant);
  try {
    const before = await tab.metrics();
    await scroll(tab);
    return ((await tab.metrics()).task - before.task) / SCROLLED;
  } finally {
    await tab.close();
  }
}

interface Scene {
  readonly url: string;
  readonly slowdown: number;
}

async function followOnce(bench: Bench, { url, slowdown, script }: Scene & { script: string }): Promise<Frame[]> {
  const tab = await openScene(bench, { url, slowdown }, script);
  try {
    await tab.evaluate(`benchFollow('[data-target=create-account-link]', '.msg-connexion a')`);
    await scroll(tab);
    return await tab.evaluate<Frame[]>('benchFrames');
  } finally {
    await tab.close();
  }
}

/** In a tab of its own: to look at the ring in each frame forces layout itself. */
async function forcedOnce(bench: Bench, scene: Scene): Promise<number[]> {
  const tab = await openScene(bench, scene);
  try {
    return forcedLayouts(await traced(tab, () => scroll(tab)));
  } finally {
    await tab.close();
  }
}

async function openScene(bench: Bench, { url, slowdown }: Scene, script = '', variant: Variant = 'ours'): Promise<Tab> {
  const tab = await openTab(await bench.browsers.get(variant), slowdown, script);
  await tab.page.goto(url, { waitUntil: 'load' });
  await pause(slowdown === 1 ? 1500 : 4000);
  return tab;
}

/** As with a wheel: down and back, by the browser and not by a script. */
async function scroll({ cdp }: Tab): Promise<void> {
  for (const yDistance of [-SPEED, SPEED]) {
    await cdp.send('Input.synthesizeScrollGesture', {
      x: 640,
      y: 300,
      yDistance,
      speed: SPEED,
      gestureSourceType: 'mouse',
    });
  }
}

function longestRun(flags: readonly boolean[]): number {
  let longest = 0;
  let run = 0;
  for (const flag of flags) {
    run = flag ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
