/** What is run in a page as source text: it may use nothing of this file but its own arguments. */

export interface Query {
  readonly css: string;
  /** Only fields with this label. */
  readonly label?: string;
  /** Only elements that say just this. */
  readonly words?: string;
}

/** The elements that any of these queries finds; those in our own shadow root too, as Playwright does. */
export const ELEMENTS = (queries: readonly Query[]): Element[] =>
  queries.flatMap(({ css, label, words }) =>
    [
      ...document.querySelectorAll(css),
      ...(document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelectorAll(css) ?? []),
    ].filter(
      (element) =>
        (words === undefined || element.textContent?.trim() === words) &&
        (label === undefined ||
          [...((element as HTMLInputElement).labels ?? [])].some((one) => one.textContent?.trim() === label)),
    ),
  );

/** Where to click on the first of these; null unless it is at rest, enabled, in sight and not covered. */
export const CLICKABLE_POINT = async ([element]: Element[]): Promise<{ x: number; y: number } | null> => {
  if (element === undefined || !element.checkVisibility() || element.matches(':disabled')) return null;
  const before = element.getBoundingClientRect();
  if (before.top < 0 || before.bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const first = element.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { left, top, width, height } = element.getBoundingClientRect();
  if (left !== first.left || top !== first.top) return null;
  const [x, y] = [left + width / 2, top + height / 2];
  const outer = document.elementFromPoint(x, y);
  const hit = outer?.shadowRoot?.elementFromPoint(x, y) ?? outer;
  if (hit === null) return null;
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  return [element, ...labels].some((one) => one.contains(hit)) ? { x, y } : null;
};
