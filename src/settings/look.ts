import type { Comfort } from './comfort';

/** Shows what an element holds as large and as strong as the resident wants it; the style sheet reads both. */
export function look(element: HTMLElement, { textSize, strongContrast }: Comfort): void {
  element.style.setProperty('--size', String(textSize / 100));
  element.classList.toggle('strong', strongContrast);
}
