import type { Tab } from '../browser/browser';

/**
 * What of the card cannot be read or pressed: text cut off that no scrolling brings out, « e-mail » broken at its
 * hyphen, a button too small, a ring or card that moves by itself.
 */
export function illegible(page: Tab): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('pas-a-pas-ameli')?.shadowRoot;
    const faults: string[] = [];
    for (const element of root?.querySelectorAll<HTMLElement>('.card, .card :not(svg, svg *), .chip, .ring') ?? []) {
      const style = getComputedStyle(element);
      if (style.transitionDuration !== '0s' || style.animationName !== 'none')
        faults.push(`moves: ${element.className}`);
      const seen = element.checkVisibility({ visibilityProperty: true });
      if (!seen || element.matches('.ring') || element.closest('.skip, .unseen') !== null) continue;
      for (const text of element.childNodes) {
        const at = (text as Text).data?.indexOf('e-mail') ?? -1;
        if (at === -1) continue;
        const word = document.createRange();
        word.setStart(text, at);
        word.setEnd(text, at + 'e-mail'.length);
        if (new Set([...word.getClientRects()].map(({ top }) => top)).size > 1) faults.push('broken: e-mail');
      }
      const what = `${element.className || element.localName} “${element.textContent?.trim().slice(0, 30)}”`;
      // Downwards, the text scrolls: that is what its area is for. To the side, nothing does.
      const scrolls = element.matches('.body, .card.low');
      if (element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline') faults.push(`too wide: ${what}`);
      if (!scrolls && element.scrollHeight > element.clientHeight + 1 && style.overflow !== 'visible') {
        faults.push(`too high: ${what}`);
      }
      if (!element.matches('button')) continue;
      const { width, height } = element.getBoundingClientRect();
      if (Math.min(width, height) < 24) faults.push(`too small: ${what}`);
      if (element.scrollHeight > element.clientHeight + 1) faults.push(`text out of its button: ${what}`);
    }
    return faults;
  });
}
