import { setTimeout as pause } from 'node:timers/promises';
import type { Request } from '../../src/messages';
import { EXTENSION } from './browsers';
import type { Bench, Result } from './figures';
import { RawBrowser } from './raw-browser';
import { median, summarise } from './statistics';

/** From a page that was seen, to the badge, with a service worker that is stopped / that runs. */
export async function measureBadge(bench: Bench): Promise<Result> {
  const browser = RawBrowser.start(EXTENSION);
  try {
    const session = await openGuide(browser);
    const cold: number[] = [];
    const warm: number[] = [];
    for (let round = 0; round < bench.runs(15); round++) {
      cold.push(await badgeOnce(browser, session, true));
      warm.push(await badgeOnce(browser, session, false));
    }
    return {
      figures: [
        {
          name: 'cold service worker: page seen → badge updated',
          unit: 'ms',
          slowdown: 1,
          values: { ours: summarise(cold) },
          goals: [{ says: '50 ms', value: median(cold), unit: 'ms', most: 50 }],
        },
        {
          name: 'the same with a worker that runs',
          unit: 'ms',
          slowdown: 1,
          values: { ours: summarise(warm) },
          goals: [],
        },
      ],
    };
  } finally {
    await browser.close();
  }
}

/** An extension's page, from which one can speak to the worker as a content script does, and read the badge. */
async function openGuide(browser: RawBrowser): Promise<string> {
  const id = await extensionId(browser);
  const { targetId } = await browser.send<{ targetId: string }>('Target.createTarget', {
    url: `chrome-extension://${id}/src/guide/index.html`,
  });
  const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  await browser.send('ServiceWorker.enable', {}, sessionId);
  await pause(500);
  return sessionId;
}

async function extensionId(browser: RawBrowser): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const { targetInfos } = await browser.send<{ targetInfos: { type: string; url: string }[] }>('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
    );
    if (worker !== undefined) return new URL(worker.url).host;
    await pause(100);
  }
  throw new Error('the extension’s worker did not start');
}

async function badgeOnce(browser: RawBrowser, session: string, cold: boolean): Promise<number> {
  const evaluate = async <T>(expression: string) => {
    const { result, exceptionDetails } = await browser.send<{
      result: { value: T };
      exceptionDetails?: { text: string };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session);
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
  const forget: Request = { type: 'forget' };
  const saw: Request = { type: 'saw', page: 'identity' };
  await evaluate(`chrome.runtime.sendMessage(${JSON.stringify(forget)})`);
  await pause(200);
  if (cold) {
    await browser.send('ServiceWorker.stopAllWorkers', {}, session);
    await pause(300);
  }
  return evaluate<number>(`(async () => {
    const start = performance.now();
    chrome.runtime.sendMessage(${JSON.stringify(saw)}).catch(() => {});
    while ((await chrome.action.getBadgeText({})) !== '2') {
      if (performance.now() - start > 10000) throw new Error('no badge');
    }
    return performance.now() - start;
  })()`);
}
