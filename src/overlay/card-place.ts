import type { Host } from './host';
import { boxesInSight, CONTROLS, TEXTS, viewportSize } from './measure';
import { intersection, type Placement, place, type Rect, type Scene, type Size } from './placement';
import type { Room } from './rings';

/** Where its bar and buttons would take more than this share of its height, all of the card scrolls. */
const MOST_BUTTONS = 0.6;

/** The same where none of the text would be left out for them: to be half in sight is of use for no button. */
const MANY_BUTTONS = 0.4;

/** Of the card at one width: its height, that of all in it but the text, and that of the buttons below the text. */
interface Measure {
  readonly whole: number;
  readonly frame: number;
  readonly tools: number;
}

/** What the place is chosen by, apart from what is read of the page and of the card itself. */
export type Wanted = Pick<Scene, 'enlarged' | 'asked' | 'reduced'>;

/** The card, or the chip that it is reduced to: how large it is, where it stands, and that it gets there. */
export class CardPlace {
  private placement: Placement | null = null;
  private viewport: Size = { width: 0, height: 0 };
  private readonly measures = new Map<number, Measure>();
  private chip: Size | null = null;

  constructor(
    private readonly document: Document,
    private readonly host: Host,
  ) {}

  /** What stands there now; undefined where the page leaves room for neither. */
  get form(): Placement['form'] | undefined {
    return this.placement?.form;
  }

  /** Another page: it need not stay where it was. */
  beginAnew(): void {
    this.placement = null;
  }

  /** Something else is written in it. */
  measureAnew(): void {
    this.measures.clear();
    this.chip = null;
  }

  /** True where it may stay while the page moves under it: in the same window, and clear of all these. */
  isClearOf(rings: readonly Rect[], scale: number): boolean {
    const { placement } = this;
    if (placement === null || this.isAnotherWindow(scale)) return false;
    return rings.every((ring) => intersection(scaled(ring, scale), placement) === null);
  }

  /**
   * Chooses where it is to stand. Reads the layout, of the page and of the card.
   * @param room what it minds of this page, in CSS pixels of the viewport
   * @param scale how many of those one of ours is
   */
  choose({ free, spared }: Room, scale: number, wanted: Wanted): void {
    if (this.isAnotherWindow(scale)) {
      // Another size is another scene: nothing measured or placed for the last one holds.
      this.viewport = windowSize(scale);
      this.measureAnew();
      this.beginAnew();
    }
    this.placement = place({
      ...wanted,
      viewport: this.viewport,
      rings: free.map((box) => scaled(box, scale)),
      controls: [...boxesInSight(this.document, CONTROLS), ...spared].map((box) => scaled(box, scale)),
      texts: boxesInSight(this.document, TEXTS).map((box) => scaled(box, scale)),
      heightAt: (width) => this.measure(width).whole,
      chip: this.chipSize(),
      last: this.placement,
    });
  }

  /** Puts it there. */
  draw(): void {
    // Both are always there, so that either can be measured; what is not placed cannot be seen nor reached.
    const form = this.form ?? 'none';
    this.host.root.dataset.form = form;
    const element = this.host.within<HTMLElement>(`.${form}`);
    if (element === null || this.placement === null) return;
    const { left, top, right, bottom } = this.placement;
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    element.style.width = `${right - left}px`;
    element.style.height = `${bottom - top}px`;
    if (form !== 'card') return;
    element.classList.toggle('low', isLow(bottom - top, this.measure(right - left)));
  }

  private isAnotherWindow(scale: number): boolean {
    const { width, height } = windowSize(scale);
    return width !== this.viewport.width || height !== this.viewport.height;
  }

  /** Measured on the card itself, once for each width and text. */
  private measure(width: number): Measure {
    const known = this.measures.get(width);
    if (known !== undefined) return known;
    const card = this.host.within<HTMLElement>('.card');
    if (card === null) return { whole: 0, frame: 0, tools: 0 };
    const { width: w, height: h } = card.style;
    card.style.width = `${width}px`;
    card.style.height = 'auto';
    const [text, tools] = ['.body', '.tools'].map((part) => this.host.within<HTMLElement>(part)?.offsetHeight ?? 0);
    const measure = { whole: card.offsetHeight, frame: card.offsetHeight - (text ?? 0), tools: tools ?? 0 };
    card.style.width = w;
    card.style.height = h;
    this.measures.set(width, measure);
    return measure;
  }

  private chipSize(): Size {
    const chip = this.host.within<HTMLElement>('.chip');
    if (chip === null || this.chip !== null) return this.chip ?? { width: 0, height: 0 };
    chip.style.width = chip.style.height = 'auto';
    // Where it stood last may now be out of the window, with no width left to it.
    chip.style.left = '0';
    // The width is rounded: half a pixel too little would break the line.
    this.chip = { width: chip.offsetWidth + 1, height: chip.offsetHeight };
    return this.chip;
  }
}

/** Whether the buttons leave too little of the text in sight to stay in sight themselves. */
function isLow(height: number, { whole, frame, tools }: Measure): boolean {
  return height < Math.min(whole, frame / MOST_BUTTONS) || height < Math.min(whole - tools, frame / MANY_BUTTONS);
}

function windowSize(scale: number): Size {
  const { width, height } = viewportSize();
  return { width: width / scale, height: height / scale };
}

function scaled({ left, top, right, bottom }: Rect, scale: number): Rect {
  return { left: left / scale, top: top / scale, right: right / scale, bottom: bottom / scale };
}
