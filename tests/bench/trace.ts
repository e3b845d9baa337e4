import type { Tab } from './tab';

/** One slice of a trace (https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU); µs. */
export interface Slice {
  readonly name: string;
  readonly ts: number;
  readonly dur: number;
  readonly pid: number;
  readonly tid: number;
}

/** Records what a page's main thread does while something happens. */
export async function traced({ cdp }: Pick<Tab, 'cdp'>, happens: () => Promise<void>): Promise<Slice[]> {
  const events: (Partial<Slice> & { args?: { name?: string } })[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as typeof events)));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8.execute'] },
  });
  await happens();
  const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
  await cdp.send('Tracing.end');
  await complete;
  const mainThreads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(({ pid, tid, ts }) => ts !== undefined && mainThreads.has(`${pid} ${tid}`))
    .map(({ name = '', ts = 0, dur = 0, pid = 0, tid = 0 }) => ({ name, ts, dur, pid, tid }))
    .sort((a, b) => a.ts - b.ts);
}

/** How often layout was forced from within a script, in each frame that was drawn. */
export function forcedLayouts(slices: readonly Slice[]): number[] {
  const frames: number[] = [];
  let forced = 0;
  let scriptUntil = 0;
  for (const { name, ts, dur } of slices) {
    if (name === 'FunctionCall') scriptUntil = Math.max(scriptUntil, ts + dur);
    else if (name === 'Layout' && ts < scriptUntil) forced++;
    else if (name === 'PrePaint') {
      // The last that is done in each frame before it is painted.
      frames.push(forced);
      forced = 0;
    }
  }
  return frames;
}
