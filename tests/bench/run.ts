import { mkdirSync, writeFileSync } from 'node:fs';
import { writeIntoReadme } from '../readme';
import { Browsers } from './browsers';
import type { Measurement, Result } from './figures';
import { describeMachine } from './machine';
import { measureBadge } from './measure-badge';
import { measureChanges } from './measure-changes';
import { measureElsewhere } from './measure-elsewhere';
import { measureGrowth } from './measure-growth';
import { measureLoad } from './measure-load';
import { measureMemory } from './measure-memory';
import { measurePaint } from './measure-paint';
import { measureRecognition } from './measure-recognition';
import { measureScroll } from './measure-scroll';
import { measureSize } from './measure-size';
import { readOptions } from './options';
import { report } from './table';

/** `npm run bench`: measures the built extension against its peers; see options.ts for what can be asked. */

const MEASUREMENTS: Readonly<Record<string, Measurement>> = {
  paint: measurePaint,
  load: measureLoad,
  recognition: measureRecognition,
  changes: measureChanges,
  elsewhere: measureElsewhere,
  scroll: measureScroll,
  size: measureSize,
  memory: measureMemory,
  badge: measureBadge,
  growth: measureGrowth,
};

const OUT = 'out/bench.json';

async function main(): Promise<void> {
  const { only, runs, writeReadme } = readOptions(process.argv.slice(2));
  const names = only.length > 0 ? only : Object.keys(MEASUREMENTS);
  const unknown = names.filter((name) => !(name in MEASUREMENTS));
  if (unknown.length > 0) {
    throw new Error(`no measurement ${unknown.join(', ')}; there are ${Object.keys(MEASUREMENTS).join(', ')}`);
  }
  const browsers = new Browsers();
  const results = new Map<string, Result>();
  try {
    for (const name of names) {
      const start = performance.now();
      const result = await MEASUREMENTS[name]?.({ browsers, runs: (usual) => runs ?? usual });
      if (result !== undefined) results.set(name, result);
      console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
    }
    const machine = describeMachine(await browsers.version());
    const text = report(machine, [...results.values()]);
    mkdirSync('out', { recursive: true });
    writeFileSync(OUT, JSON.stringify({ machine, results: Object.fromEntries(results) }, null, 2));
    if (writeReadme) writeIntoReadme('bench', text);
    console.log(text);
  } finally {
    await browsers.close();
  }
}

await main();
