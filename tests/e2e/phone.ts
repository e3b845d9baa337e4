import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tab } from '../browser/browser';

/** What makes a browser one of a telephone, as far as the extension can tell. */

/**
 * A copy of a build, to which the browser gives no `commands`: as Firefox for Android has none for anybody.
 * @returns its folder, which is to be removed
 */
export function withoutKeys(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pas-a-pas-phone-'));
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const { commands, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  if (commands === undefined) throw new Error('there are no commands to leave out');
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** What is too small for a finger, among what can be pressed in the card, or in a page of the extension. */
export function tooSmall(page: Tab): Promise<string[]> {
  return page.evaluate(() => {
    // 44 CSS pixels; a little less, for rounding.
    const least = 43.5;
    const within = document.querySelector('pas-a-pas-ameli')?.shadowRoot ?? document;
    return [...within.querySelectorAll('button:not(.skip), a, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return Math.min(width, height) < least;
      })
      .map((element) => `${element.textContent?.trim()}: ${element.clientWidth} × ${element.clientHeight}`);
  });
}
