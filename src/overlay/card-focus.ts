/** What can have the focus in the card. */
const STOPS = '.card :is(button:not(.skip), a[href], summary, input, .body)';

/**
 * The focus in our element and its way back to the page.
 *
 * Our element stands before the page's body and is one single stop of the Tab key: « Aller à l’aide de la mairie »,
 * or the chip. Who wants the card goes in from there; everyone else is on the page with one more Tab, and not after
 * eight buttons on each page. Only while the focus is in the card are its buttons stops themselves, and past the
 * last of them the page begins: nobody is kept in it.
 */
export class CardFocus {
  /** Where in the page the focus was before it came to us. */
  private before: HTMLElement | null = null;

  /**
   * @param host our element in the page
   * @param root what it holds, in its shadow
   * @param leave what the Escape key does in it
   */
  constructor(
    private readonly host: HTMLElement,
    private readonly root: HTMLElement,
    leave: () => void,
  ) {
    root.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement && !root.contains(relatedTarget)) this.before = relatedTarget;
      this.setStops();
    });
    root.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) this.setStops(false);
    });
    // By mouse, our buttons leave the focus where it is: one types on without a further click, and the page does not
    // complain of a field that was left too early.
    root.addEventListener('mousedown', (event) => {
      if ((event.target as Element).closest('button, summary')) event.preventDefault();
    });
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !event.isTrusted) return;
      event.preventDefault();
      leave();
    });
    // A page that keeps the focus in its own window, or closes it at a click beside it, does not do so for ours.
    for (const type of ['focusin', 'mousedown', 'click', 'keydown']) {
      root.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  /** What of ours has the focus. */
  get at(): HTMLElement | null {
    return (this.host.shadowRoot?.activeElement ?? null) as HTMLElement | null;
  }

  /** Whether the focus is in the card itself. */
  get within(): boolean {
    return this.at?.matches(STOPS) === true;
  }

  /** Gives the focus back to where it was in the page; does nothing where we do not have it. */
  giveBack(): void {
    const { at, before } = this;
    this.before = null;
    if (at === null) return;
    if (before?.isConnected) before.focus({ preventScroll: true });
    else at.blur();
  }

  /** To be called after each drawing: new buttons are stops or not as the others are. */
  setStops(within = this.within): void {
    for (const stop of this.root.querySelectorAll<HTMLElement>(STOPS)) stop.tabIndex = within ? 0 : -1;
    const way = this.root.querySelector<HTMLElement>('.skip');
    if (way !== null) way.tabIndex = within ? -1 : 0;
  }
}
