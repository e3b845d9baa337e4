import { sayOf } from '../checks/checks.fr';
import type { Finding } from '../checks/finding';
import { errorHint } from '../journey/errors.fr';
import * as fr from '../journey/hints.fr';
import type { TargetName } from '../journey/steps';
import * as stillHere from '../journey/still-here.fr';
import { linesOf, Speaker } from '../speech/speech';
import { unheard } from '../speech/speech.fr';
import { Announcer } from './announcer';
import { CardFocus } from './card-focus';
import { CardPlace } from './card-place';
import { AS_IT_OPENS, type CardState } from './card-props';
import { Drawing } from './drawing';
import { nameOf as nameOfTarget } from './field-check';
import { follow } from './follow';
import { Host } from './host';
import { withKeys } from './keys';
import { labelOf } from './label';
import { drawRings, placesOf, roomFor } from './rings';
import { type Actions, isSameView, type View } from './view';

/** How long nothing may have moved before the card looks for another place, in milliseconds. */
const AT_REST = 150;

/** Rings and card over one page, from the first view to {@link remove}. */
export class Overlay {
  private readonly host: Host;
  private readonly cardFocus: CardFocus;
  private readonly announcer: Announcer;
  private readonly speaker: Speaker;
  private view: View | null = null;
  /** The page last shown, and its step. */
  private visit = '';
  /** What the card says, by what it depends on. */
  private text = '';
  private focused: TargetName | null = null;
  /** Where the focus is in the page, as long as it is the same page. */
  private at: Element | null = null;
  private cardState: CardState = AS_IT_OPENS;
  /** The resident asked for the card: shown even where the page leaves it no room, until they go back to the page. */
  private asked = false;
  /** The focus goes to the card as soon as it is there. */
  private entering = false;
  private findings: ReadonlyMap<TargetName, Finding> = new Map();
  /** The field left last, and what a screen reader says of it. */
  private left: TargetName | null = null;
  private remark = '';
  /** What the site answered last. */
  private error = '';
  private following: AbortController | null = null;
  private readonly cardPlace: CardPlace;
  private resting: ReturnType<typeof setTimeout> | undefined;
  /** A button of the mouse is down, or a finger: what moved under it now would take the click of what was pressed. */
  private pressed = false;

  constructor(
    private readonly document: Document,
    private readonly actions: Actions,
  ) {
    this.host = new Host(document);
    this.cardPlace = new CardPlace(document, this.host);
    this.cardFocus = new CardFocus(this.host.element, this.host.root, () => this.reduce());
    this.announcer = new Announcer((text) => this.host.say(text));
    this.speaker = new Speaker((speech) => this.change({ speech }));
  }

  /** Draws a view in place of the former one; null for nothing at all. */
  show(view: View | null): void {
    if (view !== null && this.view !== null && isSameView(view, this.view) && this.host.isInPlace) return;
    // Not drawn over for a while, the page is still the same.
    const visit = view === null ? this.visit : `${view.page} ${view.step}`;
    if (visit !== this.visit) {
      this.cardPlace.beginAnew();
      this.at = null;
      this.asked = this.pressed = false;
      this.cardState = { ...this.cardState, stuck: false };
      this.announcer.begin();
    }
    this.visit = visit;
    this.view = view;
    this.following?.abort();
    this.following = null;
    this.focused = this.targetOf(this.at);
    this.safely(() => {
      this.host.mend();
      this.host.describe({
        'data-page': view?.page ?? null,
        'data-step': view?.step?.toString() ?? null,
        'data-notice': view?.notice ?? null,
      });
      if (view !== null) this.host.look(view.comfort);
      const hadFocus = this.cardFocus.at !== null;
      this.draw();
      if (view === null || this.hint === null) return;
      this.host.raise();
      this.following = new AbortController();
      const { signal } = this.following;
      // What is typed is not looked at, only that it is.
      const typed = (event: Event) => event.isTrusted && event instanceof InputEvent && this.announcer.typed();
      this.document.addEventListener('input', typed, { capture: true, passive: true, signal });
      window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && this.speaker.stop(), { signal });
      for (const event of ['pointerdown', 'pointerup', 'pointercancel']) {
        const pressed = event === 'pointerdown';
        const press = ({ isTrusted }: Event) => isTrusted && this.press(pressed);
        window.addEventListener(event, press, { capture: true, passive: true, signal });
      }
      const elements = [...view.targets.values()].flat();
      follow(elements, this.host.element, () => this.safely(() => this.position({ moving: true })), signal);
      this.position({ hadFocus });
    });
  }

  /** The focus went to this element of the page, or nowhere (null). */
  focus(element: Element | null): void {
    this.entering = false;
    this.at = element;
    const target = this.targetOf(element);
    if (target === this.focused && !this.asked) {
      this.safely(() => this.position());
      return;
    }
    this.asked = false;
    this.focused = target;
    this.redraw();
  }

  private targetOf(element: Element | null): TargetName | null {
    const targets = [...(this.view?.targets ?? [])];
    const found = targets.find(([, elements]) =>
      elements.some((e) => e === element || (element && e.contains(element))),
    );
    return found?.[0] ?? null;
  }

  /** From the page to the card, and from the card back to the page. */
  switchFocus(): void {
    if (this.cardFocus.within) this.cardFocus.giveBack();
    else this.enter();
  }

  /** Brings the focus to the card, which opens where it was reduced. */
  private enter(): void {
    if (this.view === null || this.hint === null) return;
    this.entering = true;
    this.open();
  }

  private open(): void {
    this.asked = true;
    if (this.view?.reduced) this.actions.reduce(false);
    else this.safely(() => this.position());
  }

  private reduce(): void {
    this.asked = false;
    this.speaker.stop();
    this.cardFocus.giveBack();
    if (!this.view?.reduced) this.actions.reduce(true);
  }

  /** Whatever was opened, chosen or looked at here was another person's. */
  forget(): void {
    this.speaker.stop();
    this.at = this.focused = null;
    this.cardState = AS_IT_OPENS;
  }

  /**
   * Says what is to be said of the form of what was typed, of all fields of the page.
   * @param left the field that was left just now: a screen reader says it of that one
   */
  check(findings: ReadonlyMap<TargetName, Finding>, left: TargetName | null): void {
    this.findings = findings;
    if (left !== this.left) {
      const finding = left && findings.get(left);
      this.announcer.takeBack(this.remark);
      this.remark = (left && finding && sayOf(nameOfTarget(left), finding, this.cardState.cardHasPhoto)) ?? '';
    }
    this.left = left;
    this.redraw();
    // To be seen by who had read on, too.
    this.host.within('.body')?.scrollTo(0, 0);
  }

  /** Something in the card was opened or chosen. */
  private change(state: Partial<CardState>): void {
    this.cardState = { ...this.cardState, ...state };
    // What opens stands before the button: who pressed it by the keyboard is led there.
    if (state.stuck === true && this.cardFocus.within) this.entering = true;
    this.redraw();
  }

  private listen(): void {
    if (this.cardState.speech === 'speaking') this.speaker.stop();
    else this.speaker.speak(this.lines());
  }

  private lines(): string[] {
    const hint = this.host.within('[data-hint]');
    return hint === null || this.view === null ? [] : [labelOf(this.view), ...linesOf(hint)];
  }

  private press(pressed: boolean): void {
    this.pressed = pressed;
    // The click comes after this event, to what is still there.
    if (!pressed) setTimeout(() => this.safely(() => this.position()));
  }

  /** Our one element in the page. */
  get element(): HTMLElement {
    return this.host.element;
  }

  /** False where the page took our element out, put it elsewhere, or changed what is in it. */
  isThere(): boolean {
    return this.view === null || this.host.isInPlace;
  }

  remove(): void {
    this.speaker.stop();
    this.announcer.end();
    this.following?.abort();
    this.view = null;
    this.host.remove();
  }

  private get hint(): fr.Hint | null {
    const { view } = this;
    if (view === null) return null;
    return fr.hintFor(view.page, view.step, view.notice, [...view.targets.keys()], view);
  }

  private redraw(): void {
    // Taken out or changed by the page, it comes back with the next look at the page, or does not.
    if (!this.host.isInPlace) return;
    this.safely(() => {
      const hadFocus = this.cardFocus.at !== null;
      this.draw();
      this.position({ hadFocus });
    });
  }

  /** A page can stand in the way of drawing on it; nothing is drawn then, and it works as without us. */
  private safely(act: () => void): void {
    try {
      act();
    } catch {
      this.following?.abort();
      this.view = null;
      this.host.element.remove();
    }
  }

  private draw(): void {
    this.cardPlace.measureAnew();
    const { view, hint } = this;
    if (view === null || hint === null) {
      // Our element still says which page it is where only nothing is to be drawn on it.
      this.host.draw(view === null ? null : '');
      this.announcer.say('', true);
      this.speaker.stop();
      return;
    }
    const label = labelOf(view);
    this.host.draw(
      <Drawing
        label={label}
        hint={hint}
        view={view}
        targets={[...view.targets.keys()]}
        focused={this.focused}
        findings={this.findings}
        state={this.cardState}
        change={(state) => this.change(state)}
        actions={this.actions}
        reduce={() => this.reduce()}
        enter={() => this.enter()}
        listen={() => this.listen()}
        open={() => this.open()}
      />,
    );
    this.cardFocus.setStops();
    this.toTop(view);
    this.announce(label, hint, view);
    this.speaker.follow(() => this.lines());
  }

  /** Another text is read from its beginning, however far down one was in the former. */
  private toTop({ page, step, notice }: View): void {
    const { stuck, speech } = this.cardState;
    const text = [page, step, notice, this.focused, stuck, unheard[speech]].join();
    if (text === this.text) return;
    this.text = text;
    for (const part of ['.card', '.body']) this.host.within(part)?.scrollTo(0, 0);
  }

  private announce(label: string, hint: fr.Hint, { page, step, forgetting, error, targets }: View): void {
    const said = error !== null ? fr.announcement(label, errorHint(page, error)) : '';
    const news = said !== this.error;
    this.error = said;
    // What the site answers comes before what was typed.
    if (news) {
      this.announcer.takeBack(this.remark);
      this.remark = '';
    }
    const silence = unheard[this.cardState.speech];
    if (forgetting) this.announcer.say(stillHere.announcement, false);
    else if (silence) this.announcer.say(silence, false);
    else if (this.remark !== '') this.announcer.say(this.remark, false);
    else if (said !== '') this.announcer.say(said, !news);
    // The first page with fields, whose help is heard in the card only: said once how to get there.
    else this.announcer.say(fr.announcement(label, step === 2 ? withKeys(hint) : hint, [...targets.keys()]), true);
  }

  /**
   * Puts rings and card where they belong now. Reads the layout once, then writes.
   * @param hadFocus whether the focus was with us before what is drawn now
   * @param moving whether the page moves: then the card stays where it covers nothing that is ringed, until all is at
   * rest. What jumps about cannot be read, and to look for its place in each frame would hold up the scrolling.
   */
  private position({ hadFocus = false, moving = false } = {}): void {
    const { view } = this;
    if (view === null || this.hint === null) return;
    const origin = this.host.origin();
    const places = placesOf(view.targets);
    const room = roomFor(places, view, this.host.element, this.at);
    clearTimeout(this.resting);
    const held = this.pressed && this.cardPlace.form !== undefined;
    const clear = moving && this.cardPlace.isClearOf(room.free, origin.scale);
    // What is held is placed once it is let go.
    if (clear && !held) this.resting = setTimeout(() => this.safely(() => this.position()), AT_REST);
    if (!clear && !held) {
      this.cardPlace.choose(room, origin.scale, {
        enlarged: view.comfort.textSize / 100,
        asked: this.asked,
        // What is soon forgotten is said in words, even where the card was reduced.
        reduced: view.reduced && !view.forgetting,
      });
      this.cardPlace.draw();
    }
    drawRings(this.host, places, origin);
    this.keepFocus(hadFocus);
  }

  /** The focus goes where it was sent, and is not lost where what had it is not there any more. */
  private keepFocus(hadFocus: boolean): void {
    const { form } = this.cardPlace;
    const at = this.cardFocus.at;
    const lost = at === null ? hadFocus : !at.matches('.skip') && at.closest(`.${form}`) === null;
    if (!lost && !(this.entering && form === 'card')) return;
    this.entering = false;
    if (form === undefined) this.cardFocus.giveBack();
    else this.host.within<HTMLElement>(form === 'card' ? '.body' : '.chip')?.focus({ preventScroll: true });
  }
}
