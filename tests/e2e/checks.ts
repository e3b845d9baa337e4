import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { STEPS, type TargetName } from '../../src/journey/steps';
import type { BrowserSession, Found, Tab } from '../browser/browser';
import { type Box, boxOf, type Observed, observe, SIZES } from './harness';
import type { Stage } from './stages';

/** How long a page may take to be what it will be; awaited, not slept. */
export const SETTLES = { timeout: 8000, interval: 50 };

/** The same, where a page is hard on the machine, or a browser has only begun. */
export const SETTLES_LATE = { ...SETTLES, timeout: 15_000 };

export interface Expected<P extends Tab = Tab> extends Pick<Stage, 'page' | 'hint'> {
  readonly targets: Partial<Record<TargetName, (page: P) => Found>>;
  readonly step: Stage['step'];
  readonly notice?: Stage['notice'] | undefined;
}

/** Holds a page to the contract, at both sizes: attributes, rings, card, hint. */
export async function checkPage<P extends Tab>(page: P, expected: Expected<P>): Promise<void> {
  const size = page.viewportSize() ?? SIZES.wide;
  const other = size.width === SIZES.wide.width ? SIZES.narrow : SIZES.wide;
  await checkAtThisSize(page, expected);
  await page.setViewportSize(other);
  await checkAtThisSize(page, expected);
  await page.setViewportSize(size);
}

/** The same at the size that the page has; where how one came there is what counts, not where the card stands. */
export async function checkAtThisSize<P extends Tab>(page: P, expected: Expected<P>): Promise<void> {
  const { width } = page.viewportSize() ?? SIZES.wide;
  await expect.poll(async () => faultsOf(page, expected, await observe(page)), SETTLES).toEqual([]);
  // Once more, since what moved last may have moved a ring away.
  expect(await faultsOf(page, expected, await observe(page)), `${expected.page} at ${width} px`).toEqual([]);
}

async function faultsOf<P extends Tab>(page: P, expected: Expected<P>, observed: Observed): Promise<string[]> {
  const faults: string[] = [];
  if (observed.page !== expected.page) faults.push(`page ${observed.page} instead of ${expected.page}`);
  if (observed.step !== (expected.step?.toString() ?? null)) faults.push(`step ${observed.step}`);
  if (observed.notice !== (expected.notice ?? null)) faults.push(`notice ${observed.notice}`);
  if (!expected.hint.test(observed.hint)) faults.push(`hint “${observed.hint}”`);
  for (const [name, boxes] of Object.entries(observed.rings)) {
    if (!(name in expected.targets)) faults.push(`false ring ${name}`);
    else if (boxes.length !== 1) faults.push(`${boxes.length} rings for ${name}`);
  }
  for (const [name, find] of Object.entries(expected.targets)) {
    const target = union((await find(page).evaluateAll(rectsOf)).map(boxOf));
    const ring = observed.rings[name]?.[0];
    if (target === null) faults.push(`the page has no ${name}`);
    else if (ring === undefined) faults.push(`no ring for ${name}`);
    else {
      // A choice is ringed with its words, so that only the least side is known here.
      const most = name === 'paperless-consent' ? Number.POSITIVE_INFINITY : 16;
      const away = [target[0] - ring[0], target[1] - ring[1], ring[2] - target[2], ring[3] - target[3]];
      if (away.some((side) => side < -0.5 || side > most + 0.5)) faults.push(`ring of ${name} off by ${away}`);
      const covered = observed.card !== null && overlaps(observed.card, target);
      if (covered && !(await isScrolledAway(page, name))) faults.push(`the card covers ${name}`);
    }
  }
  if (observed.card === null) faults.push('no card');
  else if (!isInside(observed.card, observed.viewport)) faults.push(`card out of sight: ${observed.card}`);
  return faults;
}

/** True for what an area that scrolls hides whole: its ring is cut to nothing, and nothing of it can be covered. */
function isScrolledAway(page: Tab, name: string): Promise<boolean> {
  return page.evaluate<boolean>(
    `document.querySelector('pas-a-pas-ameli').shadowRoot.querySelector('[data-target="${name}"]').style.clipPath === 'inset(50%)'`,
  );
}

function rectsOf(elements: Element[]): DOMRect[] {
  return elements.map((element) => element.getBoundingClientRect().toJSON());
}

function union(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const side = (i: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) => pick(...boxes.map((box) => box[i]));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

export function overlaps(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function isInside([left, top, right, bottom]: Box, { width, height }: { width: number; height: number }): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height;
}

/** Holds popup and badge to what the journey has come to. */
export async function checkProgress(
  { popup }: Pick<BrowserSession, 'popup'>,
  { current, done, badge }: Pick<Stage, 'current' | 'done' | 'badge'>,
): Promise<void> {
  const states = STEPS.map((step) => (step === current ? 'current' : done.includes(step) ? 'done' : 'todo'));
  await expect.poll(() => statesIn(popup), SETTLES).toEqual(states);
  expect(await popup.locator('[aria-current=step]').count()).toBe(current === null ? 0 : 1);
  await expect.poll(() => popup.evaluate(badgeText), SETTLES).toBe(badge);
}

/** The toolbar's badge, asked for in a page of the extension: every browser calls it `chrome` there. */
function badgeText(): Promise<string> {
  return (globalThis as unknown as { chrome: Browser }).chrome.action.getBadgeText({});
}

/** The state of each of the seven steps, in a popup or guide page. */
export function statesIn(page: Tab): Promise<(string | null)[]> {
  return page
    .locator('ol > li[data-step]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-state')));
}
