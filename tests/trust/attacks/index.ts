import type { Attack } from './attack';
import { DOCUMENTS } from './documents';
import { HANDLED } from './handled';
import { MASSES } from './masses';
import { POLICIES } from './policies';
import { REDEFINED } from './redefined';
import { SPOKEN } from './spoken';
import { STYLED } from './styled';

export { type Attack, ORDINARY } from './attack';
export { FORGERIES, forge } from './handled';
export { FLOOD } from './masses';
export { MADE_UP_CLICKS } from './spoken';

export const ATTACKS: Readonly<Record<string, readonly Attack[]>> = {
  'what a page says and calls': SPOKEN,
  'what a page redefines': REDEFINED,
  'what a page does to our element': HANDLED,
  'how a page is styled': STYLED,
  'what a page holds': MASSES,
  'what a document is': DOCUMENTS,
  'what a page allows': POLICIES,
};
