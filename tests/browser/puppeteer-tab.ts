import type { KeyInput, Page } from 'puppeteer-core';
import type { Found, Size, Tab } from './browser';
import { CLICKABLE_POINT, ELEMENTS, type Query } from './in-page';

/** How long an element may take to be there and at rest, and how often one looks (ms). */
const LONGEST_WAIT = 20_000;
const INTERVAL = 30;

const MODIFIERS: Record<string, KeyInput> = { ControlOrMeta: process.platform === 'darwin' ? 'Meta' : 'Control' };

/** A tab that Puppeteer drives, in Firefox over WebDriver BiDi. What is asked of its page is one question each: they are what takes time. */
export class PuppeteerTab implements Tab {
  readonly keyboard: Tab['keyboard'];

  constructor(private readonly page: Page) {
    this.keyboard = { press: (keys) => this.press(keys.split('+')), type: (text) => page.keyboard.type(text) };
  }

  goto(address: string): Promise<unknown> {
    return this.page.goto(address);
  }

  reload(): Promise<unknown> {
    return this.page.reload();
  }

  evaluate<R>(read: (() => R | Promise<R>) | string): Promise<R> {
    return this.page.evaluate(read) as Promise<R>;
  }

  locator(css: string): Found {
    return new PuppeteerFound(this.page, [{ css }]);
  }

  getByLabel(label: string): Found {
    return new PuppeteerFound(this.page, [{ css: 'input, select, textarea', label }]);
  }

  getByRole(role: 'button' | 'link', { name }: { name: string }): Found {
    return new PuppeteerFound(this.page, [{ css: role === 'button' ? 'button' : 'a[href]', words: name }]);
  }

  viewportSize(): Size | null {
    return this.page.viewport();
  }

  setViewportSize(size: Size): Promise<void> {
    return this.page.setViewport(size);
  }

  screenshot({ path, fullPage = false }: { path: string; fullPage?: boolean }): Promise<unknown> {
    return this.page.screenshot({ path: path as `${string}.png`, fullPage });
  }

  private async press([key = '', ...rest]: string[]): Promise<void> {
    const { keyboard } = this.page;
    if (rest.length === 0) return keyboard.press(key as KeyInput);
    const modifier = MODIFIERS[key] ?? (key as KeyInput);
    await keyboard.down(modifier);
    await this.press(rest);
    await keyboard.up(modifier);
  }
}

class PuppeteerFound implements Found {
  constructor(
    private readonly page: Page,
    private readonly queries: readonly Query[],
  ) {}

  async click(): Promise<void> {
    const { x, y } = await this.once<{ x: number; y: number }>(CLICKABLE_POINT);
    await this.page.mouse.click(x, y);
  }

  async check(): Promise<void> {
    if (!(await this.evaluate((box) => (box as HTMLInputElement).checked))) await this.click();
  }

  async focus(): Promise<void> {
    await this.evaluate((element) => (element as HTMLElement).focus());
  }

  async waitFor(): Promise<void> {
    await this.once((elements: Element[]) => elements[0]?.checkVisibility() || null);
  }

  count(): Promise<number> {
    return this.evaluateAll((elements) => elements.length);
  }

  async evaluate<R>(read: (element: Element) => R): Promise<R> {
    const [value] = await this.once<[R]>(`(elements) => elements[0] ? [(${read})(elements[0])] : null`);
    return value;
  }

  async evaluateAll<R>(read: (elements: Element[]) => R): Promise<R> {
    return (await this.page.evaluate(this.asked(read))) as R;
  }

  first(): Found {
    // It is always the first that is acted on.
    return this;
  }

  or(other: Found): Found {
    if (!(other instanceof PuppeteerFound)) throw new TypeError('of another browser');
    return new PuppeteerFound(this.page, [...this.queries, ...other.queries]);
  }

  toString(): string {
    return JSON.stringify(this.queries);
  }

  /** Asks until the answer is not null, over pages that go and come meanwhile. */
  private async once<R>(read: ((elements: Element[]) => unknown) | string): Promise<R> {
    const end = performance.now() + LONGEST_WAIT;
    let trouble: unknown = 'nothing there, or it is covered, or moves';
    while (performance.now() < end) {
      try {
        const answer = await this.page.evaluate(this.asked(read));
        if (answer !== null) return answer as R;
      } catch (error) {
        trouble = error;
      }
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
    throw new Error(`${this}: ${trouble}`);
  }

  /** As source text: what the page's own policy says of scripts does not hold for it. */
  private asked(read: ((elements: Element[]) => unknown) | string): string {
    return `(${read})((${ELEMENTS})(${JSON.stringify(this.queries)}))`;
  }
}
