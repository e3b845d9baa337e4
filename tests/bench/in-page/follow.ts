/** Runs in the page's own world and notes, frame by frame, where the ring is from its element while something scrolls. */

/** One frame in which something had scrolled. */
export interface Frame {
  /**
   * px between the middles of ring and element at the frame's beginning: what may have been on the screen since the browser
   * scrolled by itself; and once it was painted.
   */
  readonly before: number;
  readonly painted: number;
}

declare global {
  interface Window {
    benchFollow: (ring: string, element: string) => void;
    benchFrames: Frame[];
  }
}

window.benchFollow = (ringSelector, elementSelector) => {
  window.benchFrames = [];
  const element = document.querySelector(elementSelector);
  const scrolled = document.querySelector('main');
  if (element === null || scrolled === null) throw new Error('nothing to follow');
  const distance = () => {
    const ring = document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelector(ringSelector);
    const a = ring?.getBoundingClientRect();
    const b = element.getBoundingClientRect();
    if (a === undefined || a.width === 0) return Number.POSITIVE_INFINITY;
    return Math.hypot(a.left + a.right - b.left - b.right, a.top + a.bottom - b.top - b.bottom) / 2;
  };
  const place = () => scrollY + scrolled.scrollTop;
  let last = place();
  let before: number | null = null;
  // A message that is posted in a frame comes once the frame is painted.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (before !== null) window.benchFrames.push({ before, painted: distance() });
  };
  const look = () => {
    requestAnimationFrame(look);
    before = place() === last ? null : distance();
    last = place();
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
};
