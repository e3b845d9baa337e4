import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { watchersIn } from '../bench/isolated-world';
import { heapOf } from '../bench/measure-memory';
import { answerBench, SCREENS } from '../bench/pages';
import { goOn } from '../e2e/hands';
import { EXTENSION, giveSite, launchChromium } from '../e2e/harness';
import { type Stage, stagesOf } from '../e2e/stages';
import { ADDRESSES, createSite, type SiteResponse } from '../site';
import { filling } from './filling';

/** What is there after so many rounds, once everything was collected that can be. */
export interface Held {
  readonly rounds: number;
  /** In MB: the page with the extension's world in it, and the service worker; that is NaN where there is no extension. */
  readonly pageHeap: number;
  readonly workerHeap: number;
  /** In the page's process: what no longer belongs to a document counts too. */
  readonly nodes: number;
  readonly documents: number;
  readonly listeners: number;
  /** What the content script watches with, in the extension's world. */
  readonly watchers: object | null;
  /** Elements of ours in the document. */
  readonly hosts: number;
}

/** A live region speaks or is silent; whatever is left behind is a whole drawing or screen. */
const NODES_OF_SPEECH = 5;

/** What there is more of than before, though it was all to be gone. */
export function leftBehind(before: Held, after: Held): string[] {
  const counts = ['documents', 'listeners', 'hosts'] as const;
  const more: string[] = counts.filter((part) => after[part] > before[part]);
  if (after.nodes > before.nodes + NODES_OF_SPEECH) more.push('nodes');
  if (JSON.stringify(after.watchers) !== JSON.stringify(before.watchers)) more.push('watchers');
  return more;
}

/** Hears of what is there as soon as that was looked at. */
type Told = (held: Held) => void;

export interface LongDay {
  /**
   * Journeys one after another: real navigations through the documents of the replica, as one journey was given them.
   * Every field is filled in, and at step 3 the card is asked for more.
   */
  readonly journeys: (count: number, at: readonly number[], told?: Told) => Promise<Held[]>;
  /** One document whose screen becomes another, sign-in and identity by turns, with one that is neither between two pairs. */
  readonly changes: (count: number, at: readonly number[], told?: Told) => Promise<Held[]>;
  close(): Promise<void>;
}

/** A document of the replica, and as what it is to be recognised. */
interface Leaf {
  readonly address: string;
  readonly response: SiteResponse;
  readonly stage: Stage;
}

/**
 * @param extension the folder of a build; null for the same without it: what the page and the browser's own records of it
 * grow by is none of ours. Then there are no journeys, which wait for what is recognised.
 */
export async function openLongDay(extension: string | null = EXTENSION): Promise<LongDay> {
  const profile = mkdtempSync(join(tmpdir(), 'pas-a-pas-'));
  const context = await launchChromium(profile, { extension });
  const background = extension === null ? null : await readyBackground(context);
  const site = { answer: createSite('portal') };
  await giveSite(context, (request) => site.answer(request));

  const play = async (
    page: Page,
    count: number,
    at: readonly number[],
    told: Told,
    round: (number: number) => Promise<void>,
  ): Promise<Held[]> => {
    const held: Held[] = [];
    for (let number = 1; number <= count; number++) {
      await round(number);
      if (!at.includes(number)) continue;
      const now = await heldBy(number, page, background);
      told(now);
      held.push(now);
    }
    await page.close();
    return held;
  };

  return {
    async journeys(count, at, told = () => {}) {
      const page = await context.newPage();
      const leaves = await leavesOf(page, site);
      return play(page, count, at, told, async () => {
        for (const leaf of leaves) {
          site.answer = () => leaf.response;
          await page.goto(leaf.address);
          await isRecognised(page, leaf.stage.page);
          for (const entry of leaf.stage.entries ?? []) await filling.enter(page, entry);
          if (leaf.stage.page === 'verification') await askForMore(page);
        }
      });
    },
    async changes(count, at, told = () => {}) {
      site.answer = answerBench();
      const page = await context.newPage();
      await page.goto(SCREENS);
      if (background === null) {
        // What Playwright puts into a page to look for elements, as it does in each look and, with us, in each round.
        await page.locator('pas-a-pas-ameli').count();
        return play(page, count, at, told, () => page.evaluate(CHANGE_AND_DRAW));
      }
      await isRecognised(page, 'sign-in');
      return play(page, count, at, told, async (number) => {
        await page.evaluate('change()');
        const name = number % 2 === 1 ? 'identity' : 'sign-in';
        await isRecognised(page, name);
        if (number % 2 === 1) return;
        await page.evaluate('document.body.hidden = true');
        await page.locator('pas-a-pas-ameli[data-page]').waitFor({ state: 'detached' });
        await page.evaluate('document.body.hidden = false');
        await isRecognised(page, name);
      });
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** What a change is where nobody watches it: drawn, as it is before it is read. */
const CHANGE_AND_DRAW = `change(); new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))`;

/** Plays one journey as a resident does, and keeps what the site answered on the way. */
async function leavesOf(page: Page, site: { answer: (request: never) => SiteResponse }): Promise<Leaf[]> {
  const real = createSite('portal') as (request: unknown) => SiteResponse;
  let last: SiteResponse | undefined;
  site.answer = (request) => {
    const response = real(request);
    if (String(response.headers['content-type']).startsWith('text/html')) last = response;
    return response;
  };
  const leaves: Leaf[] = [];
  for (const stage of stagesOf('portal')) {
    if (stage.from !== undefined) await page.goto(stage.from);
    await isRecognised(page, stage.page);
    // Without what it sets: it is only shown again.
    if (last !== undefined) {
      leaves.push({
        address: page.url(),
        response: { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: last.body },
        stage,
      });
    }
    if (stage.page !== 'signed-in') await goOn(page, stage, filling, ADDRESSES.portal.mailbox);
  }
  return leaves;
}

/** What one presses in the card: which card one has, « Je suis bloqué » and an answer of it, reduced and opened again. */
async function askForMore(page: Page): Promise<void> {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  await page.locator('pas-a-pas-ameli .choices button').first().click();
  await press('Je suis bloqué');
  await page.locator('pas-a-pas-ameli summary').first().click();
  await press('Je suis bloqué');
  await press('Réduire');
  await press(/Ouvrir l’aide/);
  await page.locator('pas-a-pas-ameli .card:visible').waitFor();
}

async function isRecognised(page: Page, name: string): Promise<void> {
  await page.locator(`pas-a-pas-ameli[data-page=${name}]`).waitFor({ state: 'attached' });
}

interface Background {
  /** The extension's. */
  readonly name: string;
  /** MB after collection. */
  heap(): Promise<number>;
}

/** Once it knows the mairie's settings: until then nothing is stored. */
async function readyBackground(context: BrowserContext): Promise<Background> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate('chrome.storage.managed.get().then(() => {})');
  const name: string = await worker.evaluate('chrome.runtime.getManifest().name');
  return { name, heap: await heapOfWorker(context) };
}

async function heldBy(rounds: number, page: Page, background: Background | null): Promise<Held> {
  // One of its own each time: what it was shown of the page it holds on to.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  // What one collection leaves the next may take: the least of some is what is held.
  const heaps: number[] = [];
  for (let i = 0; i < 3; i++) heaps.push(await heapOf({ cdp }));
  const pageHeap = Math.min(...heaps);
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  const held = {
    rounds,
    pageHeap,
    workerHeap: background === null ? Number.NaN : await background.heap(),
    nodes: value('Nodes'),
    documents: value('Documents'),
    listeners: value('JSEventListeners'),
    hosts: await page.locator('pas-a-pas-ameli').count(),
    watchers: background && (await watchersIn({ cdp }, background.name)),
  };
  await cdp.detach();
  return held;
}

/** Playwright gives no tools for a service worker: it is spoken to over the browser's own protocol. */
async function heapOfWorker(context: BrowserContext): Promise<Background['heap']> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (browser === undefined) throw new Error('no browser behind the context');
  const { targetInfos } = await browser.send('Target.getTargets');
  const target = targetInfos.find(({ type }) => type === 'service_worker');
  if (target === undefined) throw new Error('no service worker');
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  let last = 0;
  const send = (method: string): Promise<{ usedSize: number }> => {
    const id = ++last;
    return new Promise((resolve) => {
      const listen = ({ message }: { message: string }) => {
        const answer = JSON.parse(message);
        if (answer.id !== id) return;
        browser.off('Target.receivedMessageFromTarget', listen);
        resolve(answer.result);
      };
      browser.on('Target.receivedMessageFromTarget', listen);
      void browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  };
  return async () => {
    for (let i = 0; i < 2; i++) await send('HeapProfiler.collectGarbage');
    return (await send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  };
}
