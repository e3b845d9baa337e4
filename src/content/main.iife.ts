import type { Runtime } from 'webextension-polyfill';
import { advance, awaitedPages, dependsOnProgress, isAnother, isOn, stepOf } from '../journey/progress';
import { isWanted, type PageName } from '../journey/steps';
import {
  EMPTY_STATE,
  isFromUs,
  isSwitchFocus,
  parseInquiry,
  parseStateChanged,
  type Request,
  type State,
  send,
} from '../messages';
import { Overlay } from '../overlay/overlay';
import { isSameElements, isSameTargets, type View } from '../overlay/view';
import { watchUse } from '../presence';
import { isBesideTheJourney } from '../recognition/pages/home';
import { recognise } from '../recognition/recognise';
import { NOTHING_SEEN, type Sighting } from '../recognition/sighting';
import { structureOf } from '../report/structure';
import { runtime } from '../runtime';
import { FieldChecks } from './field-checks';
import { isAlive } from './life';
import { watch } from './watch';

/** Longest that the background may take to answer before the page is left alone, in milliseconds. */
const LONGEST_ANSWER = 5000;

/** How often what was lost on the way is said. */
const MOST_TRIES = 3;

/** Watch → recognise → report → draw, until the extension is gone. */
function start(): void {
  const life = new AbortController();
  const { signal } = life;
  const overlay = new Overlay(document, {
    reduce: (reduced) => ask({ type: 'reduce', reduced }),
    comfort: (comfort) => ask({ type: 'comfort', comfort }),
    stay: () => ask({ type: 'here' }),
  });
  const checks = new FieldChecks(document, overlay.element, ({ of, left }) => overlay.check(of, left), signal);
  let sighting: Sighting | null = null;
  let state: State | null = null;
  let silent = false;
  /** The last page that this document was known for. */
  let last: PageName | null = null;
  /** The page that was open when all was forgotten: a former person's, until somebody fills in something there. */
  let former: PageName | null = null;
  /** What the background is being told now. */
  let telling: PageName | null = null;

  const end = () => {
    life.abort();
    overlay.remove();
  };

  const ask = async (request: Request, tried = 1): Promise<void> => {
    const again = () => ask(news() ?? { type: 'ask' }, tried + 1);
    const timeout = setTimeout(() => {
      silent = true;
      telling = null;
      draw();
      // Lost on the way, perhaps. An answer that is only late counts all the same.
      if (tried < MOST_TRIES) void again();
    }, LONGEST_ANSWER);
    try {
      learn(await send(request));
      silent = false;
    } catch {
      // Either the extension is gone, or its background is not to be had: without it, nothing is drawn.
      silent = true;
    } finally {
      clearTimeout(timeout);
    }
    if (!isAlive()) return end();
    if (signal.aborted) return;
    // A background that was stopped in the middle is started by the next request: it is told what is true by then.
    if (silent && tried < MOST_TRIES) return again();
    draw();
  };

  const learn = (next: State) => {
    if (state !== null && isAnother(state.progress, next.progress)) {
      overlay.forget();
      checks.forget();
      former = sighting?.page ?? null;
    }
    state = next;
    // What one is on may be known now for what comes next.
    if (sighting?.page === 'unknown' && awaitedPages(next.progress).length > 0) look();
  };

  /**
   * Where the resident is, if that is news to the background.
   * @param deed whether they did something here just now: else the page may lie beside the one that they use
   */
  const news = (deed = false) => {
    if (sighting === null || sighting.page === 'unknown' || document.visibilityState !== 'visible') return null;
    if (sighting.page === former) return null;
    if (!deed && !document.hasFocus()) return null;
    if (state !== null && !silent && advance(state.progress, sighting.page) === state.progress) return null;
    return { type: 'saw', page: sighting.page } as const;
  };

  const report = async (deed = false) => {
    const request = news(deed);
    // What it is told already is not said once more meanwhile, however often the page gives cause.
    if (request === null || request.page === telling) return;
    telling = request.page;
    await ask(request);
    if (telling === request.page) telling = null;
  };

  const show = (view: View | null) => {
    overlay.show(view);
    checks.watch(view);
  };

  const draw = () => {
    if (sighting === null || silent) return show(null);
    const { page, notice, error, errorAt, targets } = sighting;
    if (state === null && dependsOnProgress(page)) return;
    const { progress: before, ...settings } = state ?? EMPTY_STATE;
    const progress = advance(before, page);
    const step = stepOf(page, progress);
    const journeyOn = isOn(progress);
    const circumstances = { publicComputer: settings.publicComputer, journeyOn };
    const wanted = new Map([...targets].filter(([target]) => isWanted(target, page, step, circumstances)));
    if (page === 'unknown' && notice === null) return show(null);
    const finished = progress.finished && page === 'signed-in';
    show({ page, step, finished, journeyOn, notice, error, errorAt, targets: wanted, ...settings });
  };

  /** What may go on without saying so: the journey, and what an application shows in place of its sign-in page. */
  const awaited = (): PageName[] => {
    const next = state === null ? [] : awaitedPages(state.progress);
    return last === 'sign-in' ? [...next, 'identity'] : next;
  };

  const look = () => {
    if (!isAlive()) return end();
    const next = readPage(awaited());
    if (next.page !== 'unknown') last = next.page;
    if (sighting !== null && isSame(sighting, next) && overlay.isThere()) return;
    const another = sighting?.page !== next.page;
    if (another) former = null;
    sighting = next;
    draw();
    if (another) void report();
  };

  type Answer = (said: unknown) => void;
  // Answers at once or not at all, for which the browser wants nothing returned.
  runtime()?.onMessage.addListener(((message: unknown, sender: Runtime.MessageSender, answer: Answer) => {
    if (signal.aborted || !isFromUs(sender)) return;
    const inquiry = parseInquiry(message);
    if (inquiry?.type === 'which-page') answer(sighting?.page ?? 'unknown');
    if (inquiry?.type === 'describe') answer(structureOf(document, location, new Set(inquiry.words)));
    if (isSwitchFocus(message)) overlay.switchFocus();
    const changed = parseStateChanged(message);
    if (changed === null) return;
    learn(changed);
    draw();
  }) as Runtime.OnMessageListener);

  // Coming back to a page makes it the one where the resident is, in whichever tab or window they were before.
  const returned = ({ isTrusted, type, target }: Event) => {
    if (!isTrusted) return;
    if (type === 'input') former = null;
    void report(type === 'pointerdown' || type === 'keydown' || type === 'input');
    // What was told of meanwhile, to forget it perhaps, may have been lost on the way.
    const isBack = target === window || (type === 'visibilitychange' && document.visibilityState === 'visible');
    if (isBack && telling === null && state !== null) void ask({ type: 'ask' });
  };
  for (const event of ['visibilitychange', 'pointerdown', 'keydown', 'input', 'focus']) {
    window.addEventListener(event, returned, { capture: true, passive: true, signal });
  }
  // A page that comes back from the browser's cache knows only what was when it went there.
  const shown = async ({ isTrusted, persisted }: PageTransitionEvent) => {
    if (!isTrusted) return;
    if (persisted) await ask({ type: 'ask' });
    void report();
  };
  window.addEventListener('pageshow', shown, { signal });
  // What is pressed to answer « Êtes-vous encore là ? » must still be there when it is let go.
  const answers = (event: Event) => state?.forgetting === true && event.composedPath().includes(overlay.element);
  const counts = (event: Event) => state?.forgetsWithoutUse === true && !answers(event);
  watchUse(document, counts, () => void ask({ type: 'here' }), signal);
  const focused = (event: Event) => {
    // Whoever goes to the card to read on is still at the field that it explains.
    if (event.isTrusted && !event.composedPath().includes(overlay.element)) overlay.focus(innermost(event));
  };
  document.addEventListener('focusin', focused, { capture: true, signal });

  // Where no journey leads, nobody is woken; what should be drawn there after all is asked for when it is seen.
  if (!isBesideTheJourney(location)) void ask({ type: 'ask' });
  watch(document, overlay.element, look, signal);
}

/** A page that cannot be read for whatever it holds is one that is not recognised: it works as without us. */
function readPage(awaited: readonly PageName[]): Sighting {
  try {
    return recognise(document, location, awaited).sighting;
  } catch {
    return NOTHING_SEEN;
  }
}

/** The element that really has the focus, inside the page's own components too. */
function innermost(event: Event): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element ? target : null;
}

function isSame(a: Sighting, b: Sighting): boolean {
  const same = a.page === b.page && a.notice === b.notice;
  const sameKind = a.error?.fault === b.error?.fault && a.error?.field === b.error?.field;
  const sameError = sameKind && isSameElements(a.errorAt, b.errorAt);
  return same && sameError && isSameTargets(a.targets, b.targets);
}

// Pictures, PDF and XML have nothing to guide through; no page of the site is XHTML, whose elements have other names.
if (document.contentType === 'text/html') start();
