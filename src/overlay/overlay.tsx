import * as fr from '../journey/hints.fr';
import type { Notice, PageName, Step, TargetName } from '../journey/steps';
import * as stillHere from '../journey/still-here.fr';
import type { Comfort } from '../settings/comfort';
import type { Mairie } from '../settings/managed';
import { AS_IT_OPENS, Card, type CardState, trusted } from './card';
import { follow } from './follow';
import { Host } from './host';
import { boxesInSight, CONTROLS, nameOf, TEXTS, viewportSize, visiblePart } from './measure';
import { grow, type Placement, place, type Rect, type Size, union } from './placement';

/** What is to be drawn over a page. The overlay knows nothing of how it was found out. */
export interface View {
  readonly page: PageName;
  readonly step: Step | null;
  readonly finished: boolean;
  readonly notice: Notice | null;
  readonly targets: ReadonlyMap<TargetName, readonly Element[]>;
  readonly reduced: boolean;
  readonly comfort: Comfort;
  readonly mairie: Mairie;
  readonly publicComputer: boolean;
  /** A journey is on, whatever the page belongs to. */
  readonly journeyOn: boolean;
  /** In a minute, everything is forgotten. */
  readonly forgetting: boolean;
}

/** What the resident can ask of the extension from within the card. */
export interface Actions {
  readonly reduce: (reduced: boolean) => void;
  readonly comfort: (comfort: Comfort) => void;
  /** « Je suis encore là » */
  readonly stay: () => void;
}

/** How far a ring stands from what it rings, in CSS pixels; the contract allows 0 to 16. */
const DISTANCE = 5;

const CHIP = { width: 168, height: 48 };

/** Rings and card over one page, from the first view to {@link remove}. */
export class Overlay {
  private readonly host: Host;
  private view: View | null = null;
  private focused: TargetName | null = null;
  private cardState: CardState = AS_IT_OPENS;
  private following: AbortController | null = null;
  private placement: Placement | null = null;
  private viewport: Size = { width: 0, height: 0 };
  private readonly heights = new Map<number, number>();

  constructor(
    private readonly document: Document,
    private readonly actions: Actions,
  ) {
    this.host = new Host(document);
  }

  /** Draws a view in place of the former one; null for nothing at all. */
  show(view: View | null): void {
    const samePage = view?.page === this.view?.page && view?.step === this.view?.step;
    if (!samePage) {
      this.placement = null;
      this.focused = null;
      this.cardState = { ...this.cardState, stuck: false };
    }
    this.view = view;
    this.following?.abort();
    this.following = null;
    this.host.describe({
      'data-page': view?.page ?? null,
      'data-step': view?.step?.toString() ?? null,
      'data-notice': view?.notice ?? null,
    });
    if (this.focused !== null && !view?.targets.has(this.focused)) this.focused = null;
    this.draw();
    if (view === null || this.hint === null) return;
    this.host.raise();
    this.following = new AbortController();
    const elements = [...view.targets.values()].flat();
    follow(elements, this.host.element, () => this.position(), this.following.signal);
    this.position();
  }

  /** The focus went to this element of the page, or nowhere (null). */
  focus(element: Element | null): void {
    const targets = [...(this.view?.targets ?? [])];
    const found = targets.find(([, elements]) =>
      elements.some((e) => e === element || (element && e.contains(element))),
    );
    const target = found?.[0] ?? null;
    if (target === this.focused) return;
    this.focused = target;
    this.draw();
    this.position();
  }

  /** Whatever was opened, chosen or looked at here was another person's. */
  forget(): void {
    this.focused = null;
    this.cardState = AS_IT_OPENS;
  }

  /** Something in the card was opened or chosen. */
  private change(state: Partial<CardState>): void {
    this.cardState = { ...this.cardState, ...state };
    this.draw();
    this.position();
  }

  /** Our one element in the page. */
  get element(): HTMLElement {
    return this.host.element;
  }

  /** False where the page took our element out. */
  isThere(): boolean {
    return this.view === null || this.host.element.isConnected;
  }

  remove(): void {
    this.following?.abort();
    this.view = null;
    this.host.remove();
  }

  private get hint(): fr.Hint | null {
    const { view } = this;
    if (view === null) return null;
    return fr.hintFor(view.page, view.step, view.notice, view.targets.size > 0, view);
  }

  private draw(): void {
    this.heights.clear();
    const { view, hint } = this;
    if (view === null || hint === null) {
      this.host.draw(null);
      return;
    }
    const names = [...view.targets.keys()];
    const label = view.finished ? fr.finishedLabel : view.step === null ? fr.aidLabel : fr.stepLabel(view.step);
    const said = view.forgetting
      ? stillHere.announcement
      : fr.announcement(label, view.notice === 'error' ? fr.noticeHints.error : hint);
    this.host.draw(
      <>
        {names.map((name, i) => (
          <div key={name} class="ring" data-target={name} aria-hidden="true">
            {names.length > 1 && <span class="number">{i + 1}</span>}
          </div>
        ))}
        <Card
          label={label}
          hint={hint}
          view={view}
          targets={names}
          focused={this.focused}
          state={this.cardState}
          change={(state) => this.change(state)}
          actions={this.actions}
        />
        {view.forgetting ? (
          // Where the page has no room for the card, the chip asks.
          <button type="button" class="chip" onClick={trusted(this.actions.stay)}>
            {stillHere.stay}
          </button>
        ) : (
          <button type="button" class="chip" onClick={trusted(() => this.actions.reduce(false))}>
            {label}
            <span class="unseen">{` – ${fr.open}`}</span>
          </button>
        )}
        <div class="unseen" role="status">
          {said}
        </div>
      </>,
    );
  }

  /** Puts rings and card where they belong now. Reads the layout once, then writes. */
  private position(): void {
    const { view } = this;
    if (view === null || this.hint === null) return;
    const { left, top, scale } = this.host.origin();
    const rings = [...view.targets].map(([name, elements]) => {
      const box = union(
        elements.filter((element) => element.isConnected).map((element) => element.getBoundingClientRect()),
      );
      const seen = box && elements[0] ? visiblePart(box, elements[0]) : null;
      const named = seen && union([grow(seen, DISTANCE), ...elements.flatMap((element) => nameOf(element, seen))]);
      return { name, box: box && grow(box, DISTANCE), seen: seen && grow(seen, DISTANCE), named };
    });
    for (const { name, box, seen } of rings) {
      const ring = this.host.within<HTMLElement>(`[data-target="${name}"]`);
      if (ring === null) continue;
      ring.style.display = box === null ? 'none' : '';
      if (box === null) continue;
      ring.style.left = `${(box.left - left) / scale}px`;
      ring.style.top = `${(box.top - top) / scale}px`;
      ring.style.width = `${(box.right - box.left) / scale}px`;
      ring.style.height = `${(box.bottom - box.top) / scale}px`;
      ring.style.clipPath = seen === null ? 'inset(50%)' : clip(box, seen);
    }
    this.positionCard(
      rings.flatMap(({ named }) => named ?? []),
      scale,
    );
  }

  private positionCard(rings: readonly Rect[], scale: number): void {
    const { width, height } = viewportSize();
    const viewport = { width: width / scale, height: height / scale };
    if (viewport.width !== this.viewport.width || viewport.height !== this.viewport.height) {
      // Another size is another scene: nothing measured or placed for the last one holds.
      this.viewport = viewport;
      this.heights.clear();
      this.placement = null;
    }
    const scaled = (rect: Rect): Rect => ({
      left: rect.left / scale,
      top: rect.top / scale,
      right: rect.right / scale,
      bottom: rect.bottom / scale,
    });
    this.placement = place({
      viewport,
      rings: rings.map(scaled),
      controls: boxesInSight(this.document, CONTROLS).map(scaled),
      texts: boxesInSight(this.document, TEXTS).map(scaled),
      heightAt: (width) => this.heightAt(width),
      chip: CHIP,
      // What is soon forgotten is said in words, even where the card was reduced.
      reduced: this.view?.reduced === true && !this.view.forgetting,
      last: this.placement,
    });
    // Both are always there, so that either can be measured; what is not placed cannot be seen nor reached.
    for (const form of ['card', 'chip'] as const) {
      const element = this.host.within<HTMLElement>(`.${form}`);
      if (element === null) continue;
      const placement = this.placement?.form === form ? this.placement : null;
      element.style.visibility = placement === null ? 'hidden' : 'visible';
      if (placement === null) continue;
      element.style.left = `${placement.left}px`;
      element.style.top = `${placement.top}px`;
      element.style.width = `${placement.right - placement.left}px`;
      element.style.height = `${placement.bottom - placement.top}px`;
    }
  }

  /** Measured on the card itself, once for each width and text. */
  private heightAt(width: number): number {
    const known = this.heights.get(width);
    if (known !== undefined) return known;
    const card = this.host.within<HTMLElement>('.card');
    if (card === null) return 0;
    const { width: w, height: h } = card.style;
    card.style.width = `${width}px`;
    card.style.height = 'auto';
    const height = card.offsetHeight;
    card.style.width = w;
    card.style.height = h;
    this.heights.set(width, height);
    return height;
  }
}

function clip(box: Rect, seen: Rect): string {
  const cut = [seen.top - box.top, box.right - seen.right, box.bottom - seen.bottom, seen.left - box.left];
  // Room for the number and the outline, which stand out of the ring's box, where nothing is cut.
  return cut.every((side) => side < 1) ? '' : `inset(${cut.map((side) => `${side < 1 ? -16 : side}px`).join(' ')})`;
}
