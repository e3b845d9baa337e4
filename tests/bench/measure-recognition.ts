import { bundle } from './bundle';
import type { Bench, Figure, Growth, Result } from './figures';
import { signInOf } from './pages';
import { median, ratios, summarise } from './statistics';
import { openTab, type Tab } from './tab';

/** How often a page is read again in one tab, by its number of elements. */
const SIZES: readonly (readonly [elements: number, times: number])[] = [
  [100, 20],
  [500, 20],
  [1000, 10],
  [10_000, 3],
  [100_000, 1],
];

/** Processor time of each, ms. */
interface Reading {
  readonly recognition: number;
  readonly walk: number;
}

/** One recognition of a page at rest, against a bare walk over the same visible text and controls. */
export async function measureRecognition(bench: Bench): Promise<Result> {
  const script = await bundle(new URL('in-page/reading.ts', import.meta.url));
  const figures: Figure[] = [];
  const growth = { first: [] as [string, number][], again: [] as [string, number][] };
  for (const [elements, times] of SIZES) {
    const first: Reading[] = [];
    const again: Reading[] = [];
    const rounds = bench.runs(elements === 100_000 ? 1 : 5);
    for (let round = 0; round < rounds; round++) {
      const tab = await openPage(bench, elements, script);
      try {
        // The engine compiles what runs often; few pages are read often, so the first time counts for itself.
        first.push(await readBoth(tab, 1, round));
        again.push(await readBoth(tab, times, round));
      } finally {
        await tab.close();
      }
    }
    const size = elements.toLocaleString('en');
    growth.first.push([size, median(first.map(({ recognition }) => recognition))]);
    growth.again.push([size, median(again.map(({ recognition }) => recognition))]);
    if (elements !== 500 && elements !== 10_000) continue;
    figures.push(
      figureOf(`one recognition of ${size} elements (limit: a bare walk)`, again),
      figureOf(`the first one in a tab, ${size} elements`, first),
    );
  }
  return {
    figures,
    growth: [
      { name: 'first recognition in a tab', unit: 'ms', over: 'elements', at: growth.first },
      { name: 'one more recognition', unit: 'ms', over: 'elements', at: growth.again },
    ] satisfies Growth[],
  };
}

function figureOf(name: string, readings: readonly Reading[]): Figure {
  const ours = readings.map(({ recognition }) => recognition);
  const walks = readings.map(({ walk }) => walk);
  return {
    name,
    unit: 'ms',
    slowdown: 1,
    values: { ours: summarise(ours), limit: summarise(walks) },
    goals: [{ says: '3 × the walk', value: median(ratios(ours, walks)), unit: '×', most: 3 }],
  };
}

/** A page at rest in the browser without extension: nothing else reads it. */
async function openPage(bench: Bench, elements: number, script: string): Promise<Tab> {
  const tab = await openTab(await bench.browsers.get('none'), 1, script);
  await tab.page.goto(signInOf(elements), { waitUntil: 'load' });
  const page = await tab.evaluate<string>(`new Promise(requestAnimationFrame).then(() => document.readyState)`);
  if (page !== 'complete') throw new Error(`the page of ${elements} elements is ${page}`);
  return tab;
}

async function readBoth(tab: Tab, times: number, round: number): Promise<Reading> {
  const reading = { recognition: 0, walk: 0 };
  const acts = [
    async () => {
      reading.walk = await timeOf(tab, 'benchWalk()', times);
    },
    async () => {
      reading.recognition = await timeOf(tab, 'benchRecognise()', times);
    },
  ];
  if (round % 2 === 1) acts.reverse();
  for (const act of acts) await act();
  const page = await tab.evaluate<string>('benchRecognise()');
  // What is many times larger than any page of the site is given up half-way.
  if (page !== 'sign-in' && page !== 'too large') throw new Error(`read as ${page}`);
  return reading;
}

/** Processor time that an expression takes, on average over some times, less what it takes to ask for it. */
async function timeOf(tab: Tab, expression: string, times: number): Promise<number> {
  const cost = async (asked: string) => {
    const before = await tab.metrics();
    await tab.evaluate(asked);
    return (await tab.metrics()).task - before.task;
  };
  const asking = await cost('0');
  return ((await cost(`for (let i = 0; i < ${times}; i++) ${expression}`)) - asking) / times;
}
