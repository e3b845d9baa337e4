import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What a page's process did on its main thread so far, in ms of processor time, and what it holds, in bytes. */
export interface Metrics {
  /** All tasks; the others are parts of it. */
  readonly task: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
  readonly heap: number;
}

/** A tab of its own, in a fresh process, whose processor is slowed down as many times. */
export interface Tab {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** What an expression comes to in the page's own world, once it is settled. */
  evaluate<T>(expression: string): Promise<T>;
  metrics(): Promise<Metrics>;
  close(): Promise<void>;
}

/** @param script runs in the page's own world before anything of the page */
export async function openTab(context: BrowserContext, slowdown: number, script = ''): Promise<Tab> {
  const page = await context.newPage();
  // The largest pages take long where the processor is slowed down.
  page.setDefaultNavigationTimeout(120_000);
  const cdp = await context.newCDPSession(page);
  // Processor time, not time on the clock: other programs on the machine don't count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (script !== '') await page.addInitScript({ content: script });
  if (slowdown > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return {
    page,
    cdp,
    async evaluate(expression) {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async metrics() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      return {
        task: 1000 * value('TaskDuration'),
        script: 1000 * value('ScriptDuration'),
        style: 1000 * value('RecalcStyleDuration'),
        layout: 1000 * value('LayoutDuration'),
        heap: value('JSHeapUsedSize'),
      };
    },
    async close() {
      await page.close();
    },
  };
}
