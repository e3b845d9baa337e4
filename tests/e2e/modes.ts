import type { Page } from '@playwright/test';
import { type Comfort, USUAL_COMFORT } from '../../src/settings/comfort';
import type { Session } from './harness';
import { say } from './public-computer';

/** A way in which somebody reads. */
export interface Mode {
  readonly name: string;
  readonly comfort: Comfort;
  /** The system's own colours, as Windows' « Contraste élevé » sets them. */
  readonly forcedColors: boolean;
}

export const MODES: readonly Mode[] = [
  { name: 'usual', comfort: USUAL_COMFORT, forcedColors: false },
  { name: 'strong', comfort: { textSize: 100, strongContrast: true }, forcedColors: false },
  { name: 'forced', comfort: USUAL_COMFORT, forcedColors: true },
  { name: 'large', comfort: { textSize: 200, strongContrast: false }, forcedColors: false },
];

/** Sets text size and contrast as a click on the buttons does, and awaits that the page shows them. */
export async function setComfort(session: Session, comfort: Comfort): Promise<void> {
  await say(session, { type: 'comfort', comfort });
  await session.page.waitForFunction(({ textSize, strongContrast }) => {
    const root = document.querySelector('pas-a-pas-ameli')?.shadowRoot?.querySelector<HTMLElement>('.root');
    if (root == null) return false;
    const size = Number(root.style.getPropertyValue('--size'));
    return size === textSize / 100 && root.classList.contains('strong') === strongContrast;
  }, comfort);
}

/** Those that show the system's colours: to be told so again takes as long as the first time. */
const forced = new WeakSet<Page>();

export async function apply(session: Session, { comfort, forcedColors }: Mode): Promise<void> {
  for (const page of [session.page, session.popup]) {
    if (forced.has(page) === forcedColors) continue;
    await page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none' });
    forcedColors ? forced.add(page) : forced.delete(page);
  }
  await setComfort(session, comfort);
}
