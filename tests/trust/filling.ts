import type { Locator } from '@playwright/test';
import { type Hands, mouse } from '../e2e/hands';

/** In Chromium: types nothing letter by letter, for where it does not matter how the fields are filled in. */
export const filling: Hands = {
  ...mouse,
  name: 'filling in',
  enter: (page, { into, text }) => (text === null ? into(page).check() : (into(page) as Locator).fill(text)),
};
