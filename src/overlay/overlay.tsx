import * as fr from '../journey/hints.fr';
import type { Notice, PageName, Step, TargetName } from '../journey/steps';
import { Card, trusted } from './card';
import { follow } from './follow';
import { Host } from './host';
import { grow, intersection, type Placement, place, type Rect, type Size, union } from './placement';

/** What is to be drawn over a page. The overlay knows nothing of how it was found out. */
export interface View {
  readonly page: PageName;
  readonly step: Step | null;
  readonly finished: boolean;
  readonly notice: Notice | null;
  readonly targets: ReadonlyMap<TargetName, readonly Element[]>;
  readonly reduced: boolean;
}

/** How far a ring stands from what it rings, in CSS pixels; the contract allows 0 to 16. */
const DISTANCE = 5;

const CONTROLS = 'input:not([type=hidden]), select, textarea, button, [role=button]';
const TEXTS = 'h1, h2, h3, p, label, legend, li, td';

/** As many boxes of the page as are looked at to find the card its place. */
const MOST_BOXES = 60;

/** How far above a field the words that name it stand where they are not tied to it, in CSS pixels. */
const NAME_ABOVE = 26;

const CHIP = { width: 168, height: 48 };

/** Rings and card over one page, from the first view to {@link remove}. */
export class Overlay {
  private readonly host: Host;
  private view: View | null = null;
  private focused: TargetName | null = null;
  private following: AbortController | null = null;
  private placement: Placement | null = null;
  private viewport: Size = { width: 0, height: 0 };
  private readonly heights = new Map<number, number>();

  constructor(
    private readonly document: Document,
    private readonly onReduce: (reduced: boolean) => void,
  ) {
    this.host = new Host(document);
  }

  /** Draws a view in place of the former one; null for nothing at all. */
  show(view: View | null): void {
    const samePage = view?.page === this.view?.page && view?.step === this.view?.step;
    if (!samePage) {
      this.placement = null;
      this.focused = null;
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
    // A page that is not recognised is left alone, but for a cookie screen over it.
    return fr.hintFor(view.page, view.step) ?? (view.notice === 'cookies' ? fr.noticeHints.cookies : null);
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
    const said = fr.announcement(label, view.notice === null ? hint : fr.noticeHints[view.notice]);
    const reduced = this.isReduced();
    this.host.draw(
      <>
        {names.map((name, i) => (
          <div key={name} class="ring" data-target={name} aria-hidden="true">
            {names.length > 1 && <span class="number">{i + 1}</span>}
          </div>
        ))}
        {reduced ? (
          <button type="button" class="chip" onClick={trusted(() => this.onReduce(false))}>
            {label}
            <span class="unseen" data-hint>{` – ${fr.open}. ${hint.title}`}</span>
          </button>
        ) : (
          <Card
            label={label}
            hint={hint}
            notice={hint === fr.noticeHints.cookies ? null : view.notice}
            targets={names}
            focused={this.focused}
            onReduce={() => this.onReduce(true)}
          />
        )}
        <div class="unseen" role="status">
          {said}
        </div>
      </>,
    );
  }

  /** Reduced by the resident, or because the page leaves no room. */
  private isReduced(): boolean {
    return this.view?.reduced === true || this.placement?.form === 'chip';
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
    const viewport = { width: innerWidth / scale, height: innerHeight / scale };
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
    const scene = {
      viewport,
      rings: rings.map(scaled),
      controls: this.boxesOf(CONTROLS).map(scaled),
      texts: this.boxesOf(TEXTS).map(scaled),
      heightAt: (width: number) => this.heightAt(width),
      chip: CHIP,
      reduced: this.view?.reduced === true,
    };
    const wasReduced = this.isReduced();
    let placement = place({ ...scene, last: this.placement });
    this.placement = placement;
    if (this.isReduced() !== wasReduced) {
      this.draw();
      placement = place({ ...scene, last: null });
      this.placement = placement;
    }
    const card = this.host.within<HTMLElement>('.card, .chip');
    if (card === null) return;
    card.style.visibility = placement === null ? 'hidden' : '';
    if (placement === null) return;
    card.style.left = `${placement.left}px`;
    card.style.top = `${placement.top}px`;
    card.style.width = `${placement.right - placement.left}px`;
    card.style.height = `${placement.bottom - placement.top}px`;
  }

  /** Measured on the card itself, once for each width and text. */
  private heightAt(width: number): number {
    const known = this.heights.get(width);
    if (known !== undefined) return known;
    const card = this.host.within<HTMLElement>('.card');
    if (card === null) return this.heights.values().next().value ?? 0;
    const { width: w, height: h } = card.style;
    card.style.width = `${width}px`;
    card.style.height = 'auto';
    const height = card.offsetHeight;
    card.style.width = w;
    card.style.height = h;
    this.heights.set(width, height);
    return height;
  }

  /** Boxes of the page's elements that are in sight. */
  private boxesOf(selector: string): Rect[] {
    const boxes: Rect[] = [];
    for (const element of this.document.querySelectorAll(selector)) {
      const box = element.getBoundingClientRect();
      if (box.width > 0 && box.bottom > 0 && box.top < innerHeight) boxes.push(box);
      if (boxes.length === MOST_BOXES) break;
    }
    return boxes;
  }
}

/** Where the words stand that name a field: its labels where they are near, else the line above it. */
function nameOf(element: Element, box: Rect): Rect[] {
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.getBoundingClientRect());
  const near = labels.filter((label) => label.bottom > box.top - 3 * NAME_ABOVE && label.top < box.bottom + NAME_ABOVE);
  if (near.length > 0) return near;
  return /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) ? [{ ...box, top: box.top - NAME_ABOVE }] : [];
}

/** What of a box can be seen through the areas it scrolls in; null for nothing. */
function visiblePart(box: Rect, element: Element): Rect | null {
  let seen: Rect | null = box;
  for (let e = element.parentElement; e !== null && seen !== null; e = e.parentElement) {
    if (e === document.body || e === document.documentElement) break;
    if (e.scrollHeight <= e.clientHeight && e.scrollWidth <= e.clientWidth) continue;
    const { overflowX, overflowY } = getComputedStyle(e);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    seen = intersection(seen, e.getBoundingClientRect());
  }
  return seen;
}

function clip(box: Rect, seen: Rect): string {
  const cut = [seen.top - box.top, box.right - seen.right, box.bottom - seen.bottom, seen.left - box.left];
  // Room for the number and the outline, which stand out of the ring's box, where nothing is cut.
  return cut.every((side) => side < 1) ? '' : `inset(${cut.map((side) => `${side < 1 ? -16 : side}px`).join(' ')})`;
}
