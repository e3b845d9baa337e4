import type { Tab } from '../browser/browser';

/**
 * What of the card cannot be read or pressed: text cut off that no scrolling brings out, « e-mail » broken at its
 * hyphen, a button too small or half in sight.
 */
export function illegible(page: Tab): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('pas-a-pas-ameli')?.shadowRoot;
    const faults: string[] = [];
    for (const element of root?.querySelectorAll<HTMLElement>('.card, .card :not(svg, svg *), .chip, .ring') ?? []) {
      const style = getComputedStyle(element);
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
      const { width, height, top, bottom } = element.getBoundingClientRect();
      if (Math.min(width, height) < 24) faults.push(`too small: ${what}`);
      const low = element.closest('.low');
      const end = low?.scrollTop === 0 && element.closest('.tools') ? low.getBoundingClientRect().bottom : bottom;
      if (top < end - 1 && bottom > end) faults.push(`half in sight: ${what}`);
      if (element.scrollHeight > element.clientHeight + 1) faults.push(`text out of its button: ${what}`);
    }
    return faults;
  });
}

/** What moves by itself, in our element or in a page of the extension: nothing may, whatever the system's setting. */
export function moving(page: Tab): Promise<string[]> {
  return page.evaluate(() => {
    const within = document.querySelector('pas-a-pas-ameli')?.shadowRoot ?? document;
    return [...within.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const still = transitionDuration === '0s' && animationName === 'none' && scrollBehavior === 'auto';
      return still ? [] : [`${element.localName}.${element.className}`];
    });
  });
}

/** What of the rings rests on colour alone: each is a thick line with another round it, and one of several has its number. */
export function faultsOfRings(page: Tab): Promise<string[]> {
  return page.evaluate(() => {
    const rings = [...(document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelectorAll('.ring') ?? [])];
    return rings.flatMap((ring, i) => {
      const { borderStyle, borderWidth, outlineStyle, outlineWidth } = getComputedStyle(ring);
      const thick = borderStyle === 'solid' && Number.parseFloat(borderWidth) >= 3;
      const double = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 1;
      const number = ring.querySelector('.number');
      const numbered = number?.checkVisibility() === true && number.textContent === String(i + 1);
      return [
        ...(thick && double ? [] : [`line of ${ring.getAttribute('data-target')}`]),
        ...(numbered || rings.length === 1 ? [] : [`number of ${ring.getAttribute('data-target')}`]),
      ];
    });
  });
}
