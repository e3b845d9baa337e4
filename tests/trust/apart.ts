import type { CDPSession, Page } from '@playwright/test';

/**
 * What a page looks like from a world of its own, where nothing that the page redefines reaches: a hostile page could
 * lie to `page.evaluate`.
 */
export interface Seen {
  /** Our elements in the document, not those that the page made to look like them. */
  readonly hosts: number;
  readonly page: string | null;
  readonly step: string | null;
  /** By name: how far ring and control are apart at the worst side, in CSS pixels; 0 where the contract is kept. */
  readonly rings: Readonly<Record<string, number>>;
  readonly card: boolean;
  readonly reduced: boolean;
  /** All words of ours, seen or heard, that stand there as long as nothing is done. */
  readonly words: string;
  /** All that is in our shadow root, without where it stands and what is said just now. */
  readonly inside: string;
  /** Whether something is read aloud. */
  readonly speaking: boolean;
}

/** In milliseconds, longer than a page may put off that it is read again (watch.ts). */
const QUIET = 240;

/** How often functions of our content script were called. */
type Calls = number;

export class Apart {
  private constructor(
    private readonly tools: CDPSession,
    private readonly page: Page,
  ) {}

  static async of(page: Page): Promise<Apart> {
    const tools = await page.context().newCDPSession(page);
    await tools.send('Profiler.enable');
    await tools.send('Runtime.enable');
    return new Apart(tools, page);
  }

  /** @param controls the selector of each target's control */
  see(controls: Readonly<Record<string, string>>): Promise<Seen> {
    return this.evaluate(look, controls);
  }

  /** Runs a function in a world apart from the page's and from the extension's. */
  async evaluate<A, T>(run: (argument: A) => T, argument: A): Promise<T> {
    const { frameTree } = await this.tools.send('Page.getFrameTree');
    const { executionContextId } = await this.tools.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'apart',
    });
    const { result, exceptionDetails } = await this.tools.send('Runtime.evaluate', {
      expression: `(${run})(${JSON.stringify(argument)})`,
      contextId: executionContextId,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
    return result.value as T;
  }

  /** Runs a script in the page's own world, as one of its own would. */
  async runInPage(script: string): Promise<void> {
    const { exceptionDetails } = await this.tools.send('Runtime.evaluate', { expression: `{ ${script} }` });
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
  }

  /** Waits in the page's own world for a promise of the page's. */
  async awaitInPage(promise: string): Promise<void> {
    const { exceptionDetails } = await this.tools.send('Runtime.evaluate', { expression: promise, awaitPromise: true });
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
  }

  /** What stands in a field. */
  valueOf(selector: string): Promise<string | undefined> {
    return this.evaluate(
      (css) => (Document.prototype.querySelector.call(document, css) as HTMLInputElement)?.value,
      selector,
    );
  }

  /**
   * Opens a page; ends once our script has begun, which has a world of its own there.
   * @param ours the name of the extension
   */
  async opened(ours: string, open: () => Promise<unknown>): Promise<void> {
    const begun = new Promise<void>((resolve) => {
      const hear = ({ context }: { context: { name: string } }) => {
        if (context.name !== ours) return;
        this.tools.off('Runtime.executionContextCreated', hear);
        resolve();
      };
      this.tools.on('Runtime.executionContextCreated', hear);
    });
    await open();
    await begun;
  }

  /** Counting takes time from what is counted: only where it is asked for. */
  private async counting(act: () => Promise<void>): Promise<void> {
    await this.tools.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    try {
      await act();
    } finally {
      await this.tools.send('Profiler.stopPreciseCoverage');
    }
  }

  /** Calls of functions of our content script since the last time this was asked. */
  private async calls(): Promise<Calls> {
    const { result } = await this.tools.send('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => url.startsWith('chrome-extension:'))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges[0]?.count ?? 0))
      .reduce((sum, count) => sum + count, 0);
  }

  /** Which share of the time in which a page does something is spent in our script, and in what it calls. */
  async shareOf(act: () => Promise<unknown>): Promise<number> {
    await this.tools.send('Profiler.start');
    await act();
    const { profile } = await this.tools.send('Profiler.stop');
    const { nodes, samples = [], timeDeltas = [] } = profile;
    const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const isOurs = (id: number | undefined): boolean =>
      id !== undefined &&
      (byId.get(id)?.callFrame.url.startsWith('chrome-extension:') === true || isOurs(parents.get(id)));
    const time = (counts: (id: number) => boolean) =>
      samples.reduce((sum, id, i) => sum + (counts(id) ? (timeDeltas[i] ?? 0) : 0), 0);
    return time(isOurs) / time(() => true);
  }

  /**
   * Waits until our script does nothing any more.
   * @param longest as many looks as it may take
   * @throws where it goes on and on
   */
  async rest(longest = 50): Promise<void> {
    await this.counting(async () => {
      for (let look = 0; look < longest; look++) {
        await this.page.waitForTimeout(QUIET);
        if ((await this.calls()) === 0) return;
      }
      throw new Error('the content script does not come to rest');
    });
  }
}

/** Runs a script in the extension's own world on a page, beside our content script. */
export async function runBesideUs(page: Page, extension: string, script: string): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    tools.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === extension) resolve(context.id);
    });
  });
  await tools.send('Runtime.enable');
  const { exceptionDetails } = await tools.send('Runtime.evaluate', { expression: script, contextId: await found });
  await tools.detach();
  if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
}

/** Runs in the page, in a world apart; uses nothing of this file. */
export function look(controls: Readonly<Record<string, string>>): Seen {
  // Not `document.querySelectorAll`: elements of the page can be named so, in every world.
  const all = (selector: string) => [...Document.prototype.querySelectorAll.call(document, selector)] as HTMLElement[];
  const ours = all('pas-a-pas-ameli').filter((element) => element.shadowRoot?.querySelector('.root') != null);
  const host = ours[0];
  const root = host?.shadowRoot;
  const off = (ring: Element, selector: string | undefined) => {
    const control = selector === undefined ? undefined : all(selector)[0];
    if (control === undefined) return 9999;
    const [a, b] = [ring.getBoundingClientRect(), control.getBoundingClientRect()];
    const sides = [b.left - a.left, b.top - a.top, a.right - b.right, a.bottom - b.bottom];
    return Math.max(...sides.map((side) => Math.max(-0.5 - side, side - 16.5, 0)));
  };
  const rings: Record<string, number> = {};
  for (const ring of root?.querySelectorAll<HTMLElement>('[data-target]') ?? []) {
    const name = ring.dataset.target ?? '';
    if (ring.getBoundingClientRect().width > 0) rings[name] = off(ring, controls[name]);
  }
  const inside = [...(root?.children ?? [])].map((part) => {
    if (part.localName === 'style') return `style of ${part.textContent?.length}`;
    if (part.getAttribute('role') === 'status') return `status of ${part.childElementCount}`;
    return part.outerHTML.replace(/ (style|class|tabindex|data-form)="[^"]*"/g, '');
  });
  // Firefox shows nobody but us the rules of our style.
  const rules = () => {
    try {
      return root?.querySelector('style')?.sheet?.cssRules.length;
    } catch {
      return 'ours alone';
    }
  };
  const shown = [...(root?.querySelectorAll('.card, .chip') ?? [])].find((form) =>
    form.checkVisibility({ visibilityProperty: true }),
  );
  return {
    hosts: ours.length,
    page: host?.dataset.page ?? null,
    step: host?.dataset.step ?? null,
    rings,
    card: shown !== undefined,
    reduced: shown?.classList.contains('chip') ?? false,
    words: root?.querySelector('.root')?.textContent ?? '',
    inside: [
      ...inside,
      [...(root?.querySelectorAll('*') ?? [])].filter((part) => part.shadowRoot !== null).length,
      root?.adoptedStyleSheets.length,
      rules(),
      root?.querySelector('style')?.sheet?.disabled,
      host && getComputedStyle(host, '::before').display,
      // What a closed root of the page's stands in place of has no box.
      (shown?.querySelector('[data-hint]')?.getClientRects().length ?? 0) > 0,
      host?.inert,
    ].join('\n'),
    speaking: globalThis.speechSynthesis?.speaking || globalThis.speechSynthesis?.pending || false,
  };
}
