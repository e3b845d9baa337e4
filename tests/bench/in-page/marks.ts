import type { Variant } from '../browsers';

/** Runs in the page's own world from its beginning, and notes when it can be used and when it is drawn over. */

/** What the bench says before the page begins. */
export interface Setup {
  readonly variant: Variant;
  /** The page draws itself later: it can be used once this is in it. Null: from `DOMContentLoaded` on. */
  readonly late: string | null;
}

export interface Painted {
  /** When the page could be used, and when ring and card were painted; ms since the navigation. */
  readonly start: number;
  readonly painted: number;
}

declare global {
  interface Window {
    benchSetup: Setup;
    benchPainted: Promise<Painted>;
  }
}

/** True where both of what a variant draws are there with a size: the ring and the card, where it has one. */
function isDrawn(variant: Variant): boolean {
  switch (variant) {
    case 'ours': {
      const root = document.querySelector('pas-a-pas-ameli')?.shadowRoot;
      const rings = [...(root?.querySelectorAll('[data-target]') ?? [])];
      return rings.length > 0 && rings.every(hasSize) && hasSize(root?.querySelector('[data-hint]'));
    }
    case 'limit':
      return hasSize(document.querySelector('[data-bench-box]'));
    case 'driver':
      return hasSize(document.querySelector('.driver-overlay')) && hasSize(document.querySelector('.driver-popover'));
    case 'tourGuide':
      return hasSize(document.querySelector('.tg-backdrop')) && hasSize(document.querySelector('.tg-dialog'));
    case 'none':
      return false;
  }
}

function hasSize(element: Element | null | undefined): boolean {
  if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

function whenUsable(late: string | null): Promise<number> {
  return new Promise((usable) => {
    if (late === null) {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      document.addEventListener('DOMContentLoaded', () => usable(navigation?.domContentLoadedEventStart ?? 0));
      return;
    }
    const observer = new MutationObserver(() => {
      if (document.querySelector(late) === null) return;
      observer.disconnect();
      usable(performance.now());
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** Looks in each frame; a message posted in the frame that has it comes after that frame was painted. */
function whenPainted(variant: Variant): Promise<number> {
  return new Promise((painted) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => painted(performance.now());
    const look = () => {
      if (isDrawn(variant)) port2.postMessage(null);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

const { variant, late } = window.benchSetup;
window.benchPainted = whenUsable(late).then(async (start) => ({ start, painted: await whenPainted(variant) }));
