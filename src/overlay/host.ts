import { type ComponentChild, render } from 'preact';
import type { Comfort } from '../settings/comfort';
import { look } from '../settings/look';
import styles from './overlay.css?inline';

/** Name of our one element in the page (contract, “In the page”). */
const NAME = 'pas-a-pas-ameli';

/** How often a page may take our element out before we leave it so. */
const MOST_RETURNS = 20;

/** Where our coordinates begin in the viewport, and how many of its pixels one of ours is. */
export interface Origin {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** The one element in the page, its shadow root, and what is drawn in it. */
export class Host {
  readonly element: HTMLElement;
  /** Holds all that is drawn. */
  readonly root: HTMLElement;
  private readonly status: HTMLElement;
  private readonly raisedOver = new WeakSet<Element>();
  private returns = 0;

  constructor(private readonly document: Document) {
    // An earlier copy of the extension may have left its own, with nobody behind it.
    for (const old of document.querySelectorAll(NAME)) old.remove();
    this.element = document.createElement(NAME);
    this.root = document.createElement('div');
    this.root.className = 'root';
    this.status = document.createElement('div');
    this.status.className = 'unseen';
    this.status.role = 'status';
    this.root.lang = this.status.lang = 'fr';
  }

  /** On most pages nothing is ever drawn: they are not made to carry what would be drawn with. */
  private prepare(): void {
    if (this.element.shadowRoot !== null) return;
    const style = this.document.createElement('style');
    style.textContent = styles;
    this.element.attachShadow({ mode: 'open' }).append(style, this.root, this.status);
  }

  /** Sets what can be seen from outside; null takes an attribute away. */
  describe(attributes: Record<'data-page' | 'data-step' | 'data-notice', string | null>): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) this.element.removeAttribute(name);
      else if (this.element.getAttribute(name) !== value) this.element.setAttribute(name, value);
    }
  }

  look(comfort: Comfort): void {
    look(this.root, comfort);
  }

  /**
   * Before the body, so that the way to the help comes first for who reads by ear or goes by the Tab key.
   * @param content null for no element of ours in the page at all
   */
  draw(content: ComponentChild): void {
    if (content !== null) this.prepare();
    render(content, this.root);
    if (this.isInPlace) return;
    const { documentElement, body } = this.document;
    // A document can be without a root for a moment, and a picture can be named `documentElement`.
    const hasRoot = documentElement?.localName === 'html';
    if (content !== null && hasRoot && this.returns++ < MOST_RETURNS) documentElement.insertBefore(this.element, body);
    else this.element.remove();
  }

  /** False where the page took our element out, or moved it. */
  get isInPlace(): boolean {
    return this.element.parentNode !== null && this.element.parentNode === this.document.documentElement;
  }

  /** Puts a text into the live region, from which a screen reader says it. */
  say(text: string): void {
    this.status.textContent = text;
  }

  /**
   * Puts the drawing above everything, the page's own dialogs included. While one of these is modal, the browser lets
   * nobody press or reach anything outside it: what can be read of the card stays, its buttons would only look so.
   */
  raise(): void {
    this.root.classList.toggle('unusable', !!this.document.querySelector(':modal'));
    if (!this.element.isConnected || typeof this.element.showPopover !== 'function') return;
    const layers = [...this.document.querySelectorAll(':modal, :popover-open')].filter((e) => e !== this.element);
    const news = layers.filter((layer) => !this.raisedOver.has(layer));
    for (const layer of news) this.raisedOver.add(layer);
    this.element.popover ??= 'manual';
    const shown = this.element.matches(':popover-open');
    if (shown && news.length > 0) this.element.hidePopover();
    if (!shown || news.length > 0) this.element.showPopover();
  }

  origin(): Origin {
    const { left, top, width } = this.root.getBoundingClientRect();
    return { left, top, scale: width / 100 || 1 };
  }

  within<T extends Element>(selector: string): T | null {
    return this.root.querySelector<T>(selector);
  }

  remove(): void {
    this.element.remove();
    render(null, this.root);
  }
}
