/**
 * What the journey's tests need of a browser, so that they are written once and run in each.
 * Playwright's own `Page` and `Locator` fit as they are; Puppeteer's, for Firefox, have an adapter (`puppeteer-tab.ts`).
 */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Tab {
  goto(address: string): Promise<unknown>;
  reload(): Promise<unknown>;
  /** Runs a function, or an expression, in the page. */
  evaluate<R>(read: (() => R | Promise<R>) | string): Promise<R>;
  /** By CSS selector. */
  locator(selector: string): Found;
  /** The field that has this label. */
  getByLabel(label: string, options: { exact: true }): Found;
  /** By role and accessible name. */
  getByRole(role: 'button' | 'link', options: { name: string; exact: true }): Found;
  readonly keyboard: {
    /** A key by its name as in `KeyboardEvent.key`, with `ControlOrMeta+` before it where it is held down. */
    press(key: string): Promise<void>;
    type(text: string): Promise<void>;
  };
  viewportSize(): Size | null;
  setViewportSize(size: Size): Promise<void>;
  /** Writes a PNG file; of the whole page where `fullPage` says so. */
  screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown>;
}

/** Elements of a page, sought anew each time that something is asked or done. */
export interface Found {
  /** Acts on the first, once it is there and at rest. */
  click(): Promise<void>;
  /** Ticks a box or a choice; leaves it where it is ticked. */
  check(): Promise<void>;
  focus(): Promise<void>;
  waitFor(): Promise<void>;
  count(): Promise<number>;
  evaluate<R>(read: (element: Element) => R): Promise<R>;
  evaluateAll<R>(read: (elements: Element[]) => R): Promise<R>;
  first(): Found;
  or(other: Found): Found;
}

/** A browser with the built extension, on the replica at ameli.fr's addresses. */
export interface BrowserSession {
  readonly page: Tab;
  /** The popup's page, open in a tab of its own. */
  readonly popup: Tab;
  /** What went wrong in any page of the session: exceptions and errors in the console. */
  readonly troubles: string[];
  close(): Promise<void>;
}
