import { type ComponentChild, render } from 'preact';
import type { Comfort } from '../settings/comfort';
import { look } from '../settings/look';
import styles from './overlay.css?inline';

/** Name of our one element in the page (contract, “In the page”). */
const NAME = 'pas-a-pas-ameli';

/** How often a page may take our element out before we leave it so. */
const MOST_RETURNS = 20;

/**
 * What of our element the page has no business to change: what we say, how it is called, where it leads, whether it can be
 * used. How it is styled piece by piece is no part of that: a page can paint whatever it likes beside it as well.
 */
const SAID = [
  ...['aria-label', 'aria-labelledby', 'aria-description', 'aria-describedby', 'aria-roledescription', 'aria-hidden'],
  ...['aria-live', 'aria-owns', 'aria-pressed', 'aria-disabled', 'aria-expanded', 'title', 'role', 'lang', 'dir'],
  ...['href', 'target', 'data-target', 'data-hint', 'hidden', 'inert', 'disabled', 'contenteditable', 'media', 'slot'],
];
const DESCRIBED = ['data-page', 'data-step', 'data-notice', 'aria-hidden', 'inert'];

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
  /** Hears of what is changed in our element. */
  private guard: MutationObserver | null = null;
  /** The page changed it. */
  private spoilt = false;
  /** The rules of our style, as the browser has read them. */
  private rules = '';

  constructor(private readonly document: Document) {
    // An earlier copy of the extension may have left its own, with nobody behind it.
    for (const old of document.querySelectorAll(NAME)) old.remove();
    this.element = document.createElement(NAME);
    this.root = document.createElement('div');
    this.root.className = 'root';
    this.status = document.createElement('div');
    this.status.className = 'unseen';
  }

  /** On most pages nothing is ever drawn: they are not made to carry what would be drawn with. */
  private prepare(): void {
    if (this.element.shadowRoot !== null) return;
    const shadow = this.element.attachShadow({ mode: 'open' });
    this.fill(shadow);
    // What the page makes up does nothing here, not even what the browser does by itself, as to open an answer.
    const refuse = (event: Event) => event.isTrusted || event.preventDefault();
    shadow.addEventListener('click', refuse, { capture: true });
    this.guard = new MutationObserver(() => this.spoil());
    const words = { subtree: true, childList: true, characterData: true };
    this.guard.observe(shadow, { ...words, attributeFilter: SAID });
    this.guard.observe(this.element, { attributeFilter: DESCRIBED });
  }

  private fill(shadow: ShadowRoot): void {
    const style = this.document.createElement('style');
    style.textContent = styles;
    this.status.role = 'status';
    this.root.lang = this.status.lang = 'fr';
    shadow.replaceChildren(style, this.root, this.status);
  }

  /** Draws or says something that the guard is not to take for the page's doing. */
  private ours(act: () => void): void {
    if (this.guard?.takeRecords().length) this.spoil();
    act();
    this.guard?.takeRecords();
  }

  /**
   * Words of the page's would look like ours. As if it had taken our element out: it comes back as it was drawn, as often
   * as then.
   */
  private spoil(): void {
    this.spoilt = true;
    this.element.remove();
  }

  /** Begins from nothing where the page changed our element, so that nothing of its doing is left. */
  mend(): void {
    const { shadowRoot } = this.element;
    if (shadowRoot === null || (!this.spoilt && this.isAsWeDrewIt)) return;
    this.element.remove();
    this.ours(() => {
      render(null, this.root);
      this.root.replaceChildren();
      this.status.replaceChildren();
      for (const changed of [this.element, this.root, this.status]) {
        for (const name of SAID) changed.removeAttribute(name);
      }
      shadowRoot.adoptedStyleSheets = [];
      this.fill(shadowRoot);
    });
    this.spoilt = false;
  }

  /** Style sheets can put words into our card too, and shadow roots stand in place of ours: no observer hears of either. */
  private get isAsWeDrewIt(): boolean {
    const { shadowRoot } = this.element;
    if (shadowRoot === null) return true;
    const rules = rulesIn(shadowRoot);
    const isStyledByUs = (rules === null || rules === this.rules) && !shadowRoot.adoptedStyleSheets?.length;
    return isStyledByUs && ![...shadowRoot.querySelectorAll('*')].some(hasShadow);
  }

  /** Sets what can be seen from outside; null takes an attribute away. */
  describe(attributes: Record<'data-page' | 'data-step' | 'data-notice', string | null>): void {
    this.ours(() => {
      for (const [name, value] of Object.entries(attributes)) {
        if (value === null) this.element.removeAttribute(name);
        else if (this.element.getAttribute(name) !== value) this.element.setAttribute(name, value);
      }
    });
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
    this.ours(() => render(content, this.root));
    // Spoilt under the drawing, it stays out until it was mended.
    if (this.isInPlace || this.spoilt) return;
    const { documentElement, body } = this.document;
    // A document can be without a root for a moment, and a picture can be named `documentElement`.
    const hasRoot = documentElement?.localName === 'html';
    if (content !== null && hasRoot && this.returns++ < MOST_RETURNS) documentElement.insertBefore(this.element, body);
    else this.element.remove();
    this.rules = (this.element.shadowRoot && rulesIn(this.element.shadowRoot)) ?? '';
  }

  /** False where the page took our element out, moved it, or changed what is in it. */
  get isInPlace(): boolean {
    const { parentNode } = this.element;
    const isThere = parentNode !== null && parentNode === this.document.documentElement;
    return isThere && !this.spoilt && this.isAsWeDrewIt;
  }

  /** Puts a text into the live region, from which a screen reader says it. */
  say(text: string): void {
    this.ours(() => {
      this.status.textContent = text;
    });
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
    this.guard?.disconnect();
    this.element.remove();
    render(null, this.root);
  }
}

/** @returns null as long as it stands in no document, where it has none */
function rulesIn(shadow: ShadowRoot): string | null {
  const sheet = shadow.querySelector('style')?.sheet;
  if (!sheet) return null;
  return sheet.disabled ? '' : [...sheet.cssRules].map(({ cssText }) => cssText).join('');
}

/** A closed one as well, which each browser shows to extensions in its own way, as long as they are there. */
function hasShadow(element: Element): boolean {
  // Drawings have none, and Chrome will not be asked about them.
  if (!(element instanceof HTMLElement)) return false;
  const { chrome } = globalThis as {
    chrome?: { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
  };
  const { openOrClosedShadowRoot } = element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };
  try {
    return (chrome?.dom?.openOrClosedShadowRoot(element) ?? openOrClosedShadowRoot ?? element.shadowRoot) !== null;
  } catch {
    return false;
  }
}
