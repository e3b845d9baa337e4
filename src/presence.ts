/** Between two reports that somebody is there, in milliseconds. */
const INTERVAL = 30_000;

/** What only a person does: a page scrolls and moves the focus by itself as well. */
const DEEDS = ['pointerdown', 'keydown', 'wheel', 'touchmove'];

/**
 * Calls back while somebody uses a page: at once, then at most every half minute. Never with what they did.
 * @param counts false for what is to be taken for nothing
 */
export function watchUse(
  document: Document,
  counts: (event: Event) => boolean,
  used: () => void,
  signal?: AbortSignal,
): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let again = false;

  const report = () => {
    again = false;
    resting = setTimeout(rested, INTERVAL);
    used();
  };
  const rested = () => {
    resting = undefined;
    if (again) report();
  };
  const did = (event: Event) => {
    if (!event.isTrusted || !counts(event)) return;
    if (resting === undefined) report();
    else again = true;
  };

  const options = { capture: true, passive: true, ...(signal && { signal }) };
  for (const deed of DEEDS) document.addEventListener(deed, did, options);
  signal?.addEventListener('abort', () => clearTimeout(resting));
}
