import type { Found, Tab } from '../browser/browser';
import type { Entry, Stage } from './stages';

/** How a resident works: with the mouse, or with the keyboard alone. */
export interface Hands {
  readonly name: string;
  enter(page: Tab, entry: Entry): Promise<void>;
  press(page: Tab, target: Found): Promise<void>;
}

export const mouse: Hands = {
  name: 'mouse',
  async enter(page, { into, text }) {
    const control = into(page);
    if (text === null) return control.check();
    await control.click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  },
  press: (_, target) => target.click(),
};

/** More stops than any page of the replica has. */
const MOST_STOPS = 120;

export const keyboard: Hands = {
  name: 'keyboard alone',
  async enter(page, { into, text }) {
    await tabTo(page, into(page));
    if (text === null) {
      await page.keyboard.press(' ');
      return;
    }
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  },
  async press(page, target) {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  },
};

async function tabTo(page: Tab, target: Found): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const key = await target.evaluate(keyTowards);
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached by keyboard: ${target}`);
}

/** The key that leads on to an element, null once it has the focus. */
function keyTowards(element: Element): 'Tab' | 'ArrowDown' | null {
  const { activeElement: at } = document;
  if (element === at) return null;
  // A group of choices is one stop; inside it one moves by arrow.
  const isChoice = (one: Element | null): one is HTMLInputElement =>
    one instanceof HTMLInputElement && one.type === 'radio' && one.name !== '';
  return isChoice(element) && isChoice(at) && at.name === element.name ? 'ArrowDown' : 'Tab';
}

/** Fills in a page and goes on to the next. */
export async function goOn(page: Tab, stage: Stage, hands: Hands, mailbox: string): Promise<void> {
  for (const entry of stage.entries ?? []) await hands.enter(page, entry);
  if (stage.page === 'email-sent') await page.goto(mailbox);
  await hands.press(page, stage.next(page));
}

/** Sends something wrong, to which the site answers with an error. */
export async function sendWrong(page: Tab, stage: Stage, hands: Hands): Promise<void> {
  for (const entry of stage.wrong?.entries ?? []) await hands.enter(page, entry);
  await hands.press(page, stage.next(page));
}
