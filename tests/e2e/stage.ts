import type { Notice, PageName, Step, TargetName } from '../../src/journey/steps';
import type { Found, Tab } from '../browser/browser';

export type Find = (page: Tab) => Found;

/** Something to put into the page: text into a field, or a box or choice to tick. */
export interface Entry {
  readonly into: Find;
  /** null: tick it. */
  readonly text: string | null;
}

export interface Wrong {
  readonly entries: readonly Entry[];
  /** What the card must say of the site's answer. */
  readonly says: RegExp;
}

/** One page of the journey as the replica gives it, what must be seen there, and how one gets on. */
export interface Stage {
  readonly name: string;
  readonly page: PageName;
  readonly step: Step | null;
  readonly notice?: Notice;
  /** The real controls that must be ringed. */
  readonly targets: Partial<Record<TargetName, Find>>;
  /** Words that the hint must say. */
  readonly hint: RegExp;
  /** What the popup must say of the steps, current first. */
  readonly current: Step | null;
  readonly done: readonly Step[];
  readonly badge: string;
  readonly entries?: readonly Entry[];
  /** Something wrong to send first, to which the site answers with an error on the same page. */
  readonly wrong?: Wrong;
  /** What leads on. */
  readonly next: Find;
  /** Where to go first: pages that nothing before leads to. */
  readonly from?: string;
}

export const text = (into: Find, value: string): Entry => ({ into, text: value });
export const tick = (into: Find): Entry => ({ into, text: null });
export const css =
  (selector: string): Find =>
  (page) =>
    page.locator(selector);

export const home = (): Stage => ({
  name: 'home',
  page: 'home',
  step: 1,
  targets: { 'account-link': css('a.entree-compte') },
  hint: /accès au compte/,
  current: 1,
  done: [],
  badge: '',
  next: css('a.entree-compte'),
});

const PAGE_OF_STEP = { 2: 'identity', 3: 'verification', 4: 'terms', 5: 'password', 6: 'contact' } as const;
const HINT_OF_STEP = {
  2: /qui vous êtes/,
  3: /RIB.*carte Vitale/,
  4: /zéro papier.*adresse e-mail devient obligatoire/s,
  5: /mot de passe.*8\u00a0caractères.*code personnel/s,
  6: /deux fois.*téléphone.*recevez un e-mail/s,
};

export function creation(step: 2 | 3 | 4 | 5 | 6, done: readonly Step[]) {
  const page = PAGE_OF_STEP[step];
  return { name: page, page, step, hint: HINT_OF_STEP[step], current: step, done, badge: String(step) } as const;
}

/** The e-mail is read in the mailbox, which is on another host: there the extension is not. */
export const emailSent = (): Stage => ({
  name: 'email-sent',
  page: 'email-sent',
  step: 7,
  targets: {},
  hint: /messagerie.*lien/s,
  current: 7,
  done: [1, 2, 3, 4, 5, 6],
  badge: '7',
  next: css('article a'),
});

export const activated = () =>
  ({
    name: 'activated',
    page: 'activated',
    step: 7,
    hint: /activé/,
    current: 7,
    done: [1, 2, 3, 4, 5, 6],
    badge: '7',
  }) as const;

export const signedIn = () =>
  ({
    name: 'signed-in',
    page: 'signed-in',
    step: 7,
    hint: /terminé/,
    current: null,
    done: [1, 2, 3, 4, 5, 6, 7],
    badge: '',
  }) as const;
