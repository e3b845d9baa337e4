import type { PageName, Step } from './steps';

/**
 * How far one has come, as a pure function of the pages seen so far.
 *
 * `path` holds the steps in the order in which their screens were first seen; `current` is where one stands
 * on it. What lies before `current` on the path was passed: a new screen only ever follows one that was left
 * forwards. Going back moves `current`, forgets nothing, and never counts the screen one stands on as done.
 * A step whose screen was never seen is never done. The order is the site's own, not assumed to be 1 to 7.
 */
export interface Progress {
  readonly path: readonly Step[];
  /** The step one stands on; null before the first page of the procedure was seen. */
  readonly current: Step | null;
  /** True once a signed-in page was seen after the activation e-mail: the account exists and works. */
  readonly finished: boolean;
}

export type StepState = 'done' | 'current' | 'todo';

export const START: Progress = { path: [], current: null, finished: false };

/** Pages whose step never depends on what came before (contract, “Pages and steps”). */
const STEP_OF: Partial<Record<PageName, Step>> = {
  home: 1,
  identity: 2,
  verification: 3,
  terms: 4,
  password: 5,
  contact: 6,
  'email-sent': 7,
  activated: 7,
};

/** Pages whose step is only known together with the progress. */
export function dependsOnProgress(page: PageName): boolean {
  return page === 'sign-in' || page === 'one-time-code' || page === 'signed-in';
}

/** True from the first identity page on (contract, “Pages and steps”), until the journey is finished. */
export function isOn(progress: Progress): boolean {
  return !progress.finished && progress.path.includes(2);
}

/** True once the e-mail was sent; the sign-in page then belongs to step 7. */
function emailWasSent(progress: Progress): boolean {
  return progress.path.includes(7);
}

/**
 * The step a page belongs to, for someone with this progress (that already counts the page itself).
 * @returns null where the page belongs to none.
 */
export function stepOf(page: PageName, progress: Progress): Step | null {
  if (!dependsOnProgress(page)) return STEP_OF[page] ?? null;
  if (emailWasSent(progress)) return 7;
  return page === 'sign-in' ? 1 : null;
}

/**
 * What is known after a page was seen. Total: pages of no step, and of no journey, change nothing.
 * @returns the same object where nothing changed
 */
export function advance(progress: Progress, page: PageName): Progress {
  if (page === 'signed-in') {
    const ends = emailWasSent(progress) && !progress.finished;
    return ends ? { ...progress, current: null, finished: true } : progress;
  }
  const known = progress.finished && startsOver(page) ? START : progress;
  const step = stepOf(page, known);
  if (step === null || known.finished) return known;
  // The public home is only a way in: passing through it in the middle of a journey is no step back.
  if (page === 'home' && known.path.some((passed) => passed > 1)) return known;
  if (step === known.current) return known;
  return { ...known, path: known.path.includes(step) ? known.path : [...known.path, step], current: step };
}

/** The page of each step of the creation. */
const PAGE_OF: readonly (readonly [Step, PageName])[] = [
  [2, 'identity'],
  [3, 'verification'],
  [4, 'terms'],
  [5, 'password'],
  [6, 'contact'],
];

/**
 * The pages that one may be on next while a journey is on: that of the step one stands on, and the one after it. They
 * may go on without saying once more that an account is being created.
 */
export function awaitedPages(progress: Progress): PageName[] {
  const { current } = progress;
  if (!isOn(progress) || current === null) return [];
  return PAGE_OF.filter(([step]) => step === current || step === current + 1).map(([, page]) => page);
}

/** True where `after` cannot have come from `before` but by forgetting: a journey's path only ever grows. */
export function isAnother(before: Progress, after: Progress): boolean {
  return before.path.some((step, i) => step !== after.path[i]);
}

/** Seen after a finished journey, these begin another: the next person at the same computer. */
function startsOver(page: PageName): boolean {
  return page === 'sign-in' || page === 'identity';
}

/** @returns at most one step is `current`; before anything was seen it is step 1. */
export function stepState(progress: Progress, step: Step): StepState {
  if (progress.finished) return progress.path.includes(step) ? 'done' : 'todo';
  const current = progress.current ?? 1;
  if (step === current) return 'current';
  const reached = progress.path.indexOf(current);
  return progress.path.slice(0, Math.max(reached, 0)).includes(step) ? 'done' : 'todo';
}

/** The text of the toolbar badge: the current step's number while a journey is on, else empty. */
export function badgeText(progress: Progress): string {
  return isOn(progress) && progress.current !== null ? String(progress.current) : '';
}

/** Reads back what was stored. Anything that is not a progress is none: shorter, never wrong. */
export function parseProgress(stored: unknown): Progress {
  if (typeof stored !== 'object' || stored === null) return START;
  const { path, current, finished } = stored as Record<string, unknown>;
  if (!Array.isArray(path) || !path.every(isStep) || new Set(path).size !== path.length) return START;
  if (typeof finished !== 'boolean') return START;
  if (finished) return path.includes(7) ? { path, current: null, finished } : START;
  return isStep(current) && path.includes(current) ? { path, current, finished } : START;
}

function isStep(value: unknown): value is Step {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 7;
}
