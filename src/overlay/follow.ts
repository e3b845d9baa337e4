import { autoUpdate } from '@floating-ui/dom';

/** Longest that one animation of the page is followed, in milliseconds; endless ones move nothing of use. */
const LONGEST_ANIMATION = 2000;

/**
 * Calls back whenever elements may have moved: scrolling of any area round them, resizing, layout shift, and
 * frame by frame while the page animates something. At most once a frame, and once at the start.
 * @param floating what is drawn over them; its own size counts as well
 */
export function follow(elements: readonly Element[], floating: HTMLElement, moved: () => void, signal: AbortSignal) {
  let frame = 0;
  const schedule = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) moved();
    });
  };
  const stops = elements.map((element) => autoUpdate(element, floating, schedule));

  let movingUntil = 0;
  const keepUp = () => {
    moved();
    if (performance.now() < movingUntil && !signal.aborted) requestAnimationFrame(keepUp);
  };
  const animates = () => {
    const still = movingUntil < performance.now();
    movingUntil = performance.now() + LONGEST_ANIMATION;
    if (still) requestAnimationFrame(keepUp);
  };
  const options = { capture: true, passive: true, signal } as const;
  for (const start of ['transitionstart', 'animationstart']) document.addEventListener(start, animates, options);
  for (const change of ['input', 'toggle', 'load', 'transitionend', 'animationend']) {
    document.addEventListener(change, schedule, options);
  }
  window.addEventListener('resize', schedule, { signal });
  window.visualViewport?.addEventListener('resize', schedule, { signal });
  document.fonts?.addEventListener('loadingdone', schedule, { signal });

  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    for (const stop of stops) stop();
  });
}
