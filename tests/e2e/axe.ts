import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, one line for each element; text in the page's own words is left out, it changes. */
type Faults = string[];

const RUN = `(async (context, options) => {
  // What it would load beforehand, it takes from style sheets, in ways that the site's policy forbids.
  const resultTypes = ['violations', 'incomplete'];
  const { violations, incomplete } = await axe.run(context, { ...options, resultTypes, preload: false });
  // Of our own, text that could not be measured counts as text that cannot be read; what is one sign alone is no text.
  const isText = ({ any }) => !any.some(({ data }) => /shortTextContent|nonBmp/.test(data?.messageKey));
  const unmeasured = incomplete
    .filter(({ id }) => id === 'color-contrast-enhanced')
    .map((rule) => ({ ...rule, nodes: rule.nodes.filter(isText) }));
  const faults = [...violations, ...unmeasured];
  return faults.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + JSON.stringify(target)));
})`;

async function run(page: Page, context: string, options: object = {}): Promise<Faults> {
  // Given as text to the browser itself: no page's or extension's policy forbids that.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  return page.evaluate(`${RUN}(${context}, ${JSON.stringify(options)})`);
}

/** Of our own we also want what axe does not ask by itself: contrast of 7 to 1, and the sizes of WCAG 2.2. */
const STRICT = { rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } };

/** The rules that go by how things look. All others go by what is there, which no mode changes. */
const LOOKS = {
  runOnly: [
    'color-contrast',
    'color-contrast-enhanced',
    'link-in-text-block',
    'scrollable-region-focusable',
    'target-size',
  ],
};

const OVERLAY = JSON.stringify({ fromShadowDom: ['pas-a-pas-ameli', '.root'] });

/** Of what we draw in the page. */
export function faultsOfOverlay(page: Page): Promise<Faults> {
  return run(page, OVERLAY, STRICT);
}

/** The same in another mode, of what was looked at in one already. */
export function faultsOfLooks(page: Page): Promise<Faults> {
  return run(page, OVERLAY, LOOKS);
}

/** Of a page of the extension. */
export function faultsOfPage(page: Page): Promise<Faults> {
  return run(page, 'document', STRICT);
}

/** Of a page of the site, with what we draw over it and without it. */
export async function faultsWithAndWithout(page: Page): Promise<{ with: Faults; without: Faults }> {
  const all = await run(page, 'document');
  // Hidden where it is: taken out, it would be put back while axe is still at work.
  const show = (display: string) =>
    page.evaluate(`for (const part of document.querySelector('pas-a-pas-ameli').shadowRoot.children)
      if (part.localName !== 'style') part.style.display = '${display}'`);
  await show('none');
  const without = await run(page, 'document');
  await show('');
  // Its size was none meanwhile: it is back once it has been placed anew.
  await page.waitForFunction(() => {
    const forms = document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelectorAll('.card, .chip') ?? [];
    return [...forms].some(
      (form) => form.checkVisibility({ visibilityProperty: true }) && form.getBoundingClientRect().height > 40,
    );
  });
  return { with: all, without };
}

/**
 * How many texts axe could really measure the contrast of: a card that it does not see has no faults either. Once axe
 * is on the page, as it is after any of the above.
 */
export function measuredTexts(page: Page): Promise<number> {
  return page.evaluate(`(async () => {
    const { passes } = await axe.run(${OVERLAY}, { runOnly: ['color-contrast-enhanced'], preload: false });
    return passes.flatMap(({ nodes }) => nodes).length;
  })()`);
}
