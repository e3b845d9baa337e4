/** How long a page must be quiet before it is read again, and the longest that it may put that off (ms). */
const QUIET = 60;
const LONGEST_WAIT = 180;

/** A page that changes all the time is read for at most this share of the time. */
const SHARE = 1 / 50;

/** One that has been at rest for so long (ms) is read at once, however long the last reading took. */
const REST = 150;

/** Attributes by which pages show, hide and rename what is on them. */
const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'inert', 'aria-hidden', 'aria-current', 'placeholder', 'type'];

/**
 * Calls back when the page may have become another: at once, then whenever it changed and came to rest.
 * @param ours our own element, whose changes are none of the page's
 */
export function watch(document: Document, ours: Node, look: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let lastChange = 0;
  let notBefore = 0;

  const run = () => {
    timer = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    look();
    const end = performance.now();
    notBefore = end + (end - start) / SHARE;
    // What our own drawing changed is no change of the page.
    observer.takeRecords();
  };
  const changed = () => {
    lastChange = performance.now();
    // A page may change a thousand times a second: one timer runs, and asks at its end what came meanwhile.
    if (timer !== undefined) return;
    firstChange = lastChange;
    timer = setTimeout(runOnceDue, dueAt() - lastChange);
  };
  const dueAt = () =>
    Math.max(Math.min(lastChange + QUIET, firstChange + LONGEST_WAIT), Math.min(notBefore, lastChange + REST));
  const runOnceDue = () => {
    const wait = dueAt() - performance.now();
    if (wait <= 0) run();
    else timer = setTimeout(runOnceDue, wait);
  };

  const observer = new MutationObserver((records) => {
    if (records.some((record) => !isOurs(record, ours))) changed();
  });
  const begin = () => {
    if (signal.aborted) return;
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
    run();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin, { once: true, signal });
  else begin();

  // Things a page does without changing its tree: styles that arrive, animations that end, areas that scroll.
  const options = { capture: true, passive: true, signal } as const;
  for (const event of ['load', 'transitionend', 'animationend', 'scrollend', 'toggle', 'close']) {
    document.addEventListener(event, changed, options);
  }
  for (const event of ['load', 'resize', 'popstate', 'hashchange', 'pageshow']) {
    window.addEventListener(event, changed, options);
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** What we draw is no change of the page; that we were taken out is one. */
function isOurs({ target, addedNodes, removedNodes }: MutationRecord, ours: Node): boolean {
  if (target === ours) return true;
  return removedNodes.length === 0 && addedNodes.length > 0 && [...addedNodes].every((node) => node === ours);
}
