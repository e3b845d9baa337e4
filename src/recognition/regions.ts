import { plain } from './french';
import { remembering } from './remembering';

/** The part of the page something stands in; what a page is for is said in `main`. */
export type Region = 'main' | 'header' | 'nav' | 'footer' | 'aside' | 'steps' | 'chat';

const REGION_OF_TAG: Record<string, Region> = { NAV: 'nav', FOOTER: 'footer', ASIDE: 'aside', HEADER: 'header' };

const REGION_OF_ROLE: Record<string, Region> = {
  banner: 'header',
  navigation: 'nav',
  contentinfo: 'footer',
  complementary: 'aside',
  search: 'nav',
  menubar: 'nav',
  main: 'main',
};

const STEPS_NAMES =
  /(^|[\s_-])(stepper|steps|step-?list|etapes|progress(ion)?|fil-?d-?etapes|wizard-?steps)([\s_-]|$)/i;

/** What ids and classes call the parts of a page; the first that fits. A null is the head or foot of such a part. */
const NAMES_OF_REGIONS: readonly (readonly [Region | null, RegExp])[] = [
  ['chat', /(^|[\s_-])(chat|chatbot|tchat|livechat|assistant-?virtuel|amelibot|bot)([\s_-]|$)/i],
  ['steps', STEPS_NAMES],
  [null, /(card|dialog|modal|panel|form|table|box|drawer|accordion|list|section|window)[\w-]*[_-](header|footer)/i],
  ['header', /(^|[\s_-])(page-?header|site-?header|header|entete|bandeau-haut|tetiere)([\s_-]|$)/i],
  ['footer', /(^|[\s_-])(page-?footer|site-?footer|footer|pied-?de-?page|pied)([\s_-]|$)/i],
];
const AT_A_STEP = ':scope > [aria-current=step], :scope > * > [aria-current=step]';
const CHAT_LABEL = /assistant|\bt?chat(bot)?\b|discussion|conversation/;
const TITLES = 'h1, h2, h3, h4, h5, h6, [class*=title], [class*=titre]';

/** True for the title in a list of steps that has one. */
export function isOnlyTitle(element: Element): boolean {
  if (!element.matches(TITLES)) return false;
  let steps: Element | null = element;
  while (steps !== null && !STEPS_NAMES.test(`${steps.id} ${steps.getAttribute('class') ?? ''}`))
    steps = steps.parentElement;
  return steps !== null && steps !== element && steps.querySelectorAll(TITLES).length === 1;
}

/** What a page asks to fill in, or to choose. */
export const FILLED_IN = 'input:not([type=hidden], [type=search], [type=button], [type=submit]), select, textarea';
const BUTTONS = 'button, [type=submit], [type=button], [type=image], [role=button]';

/** @returns null for what is of the same part as what is round it. */
export function regionOf(element: Element, role: string | null): Region | null {
  const tag = element.tagName;
  const named = element.hasAttributes() ? regionNamed(`${element.id} ${element.getAttribute('class') ?? ''}`) : null;
  if (named === 'chat') return named;
  // Where something is filled in, the steps themselves are shown, and not only their list.
  if (named === 'steps' && element.querySelector('input, select, textarea') === null) return named;
  const label = element.getAttribute('aria-label');
  if (label !== null && /^(les )?etapes|progression/.test(plain(label))) return 'steps';
  // A list that marks the step one is at.
  if ((tag === 'OL' || tag === 'UL') && element.querySelector(AT_A_STEP) && !element.querySelector(FILLED_IN))
    return 'steps';
  if (role === 'log' || (label !== null && CHAT_LABEL.test(plain(label)))) return 'chat';
  if (role !== null && role in REGION_OF_ROLE) return REGION_OF_ROLE[role] ?? null;
  if (tag === 'MAIN') return 'main';
  // An answer to open, or opened: what it says is for whoever asks that. A part of a form can fold up, too.
  if (tag === 'DETAILS' && element.querySelector('input, select, textarea, [role]') === null) return 'aside';
  // What is shown as a figure is not there to be filled in.
  if (tag === 'FIGURE' && element.querySelector(FILLED_IN) !== null) return 'aside';
  if (tag in REGION_OF_TAG) {
    // The header of an article or of a card is not the site's.
    if (tag === 'HEADER' && element.closest('main, article, section, form, dialog, [role=main]')) return null;
    // Beside the page stands what is sent by itself; what is sent with the page's own fields is one of them.
    if (tag === 'ASIDE' && element.querySelector(FILLED_IN) !== null && element.querySelector(BUTTONS) === null)
      return null;
    return REGION_OF_TAG[tag] ?? null;
  }
  if (named === null || named === 'steps' || tag !== 'DIV') return null;
  return element.querySelector('h1, form') === null ? named : null;
}

/** What ids and classes say of the part of a page; the same ones stand on many elements of it. */
const regionNamed = remembering<Region | null>(
  (names) => NAMES_OF_REGIONS.find(([, pattern]) => pattern.test(names))?.[0] ?? null,
  1000,
);
