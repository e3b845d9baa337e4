/** How long after the last key someone counts as typing, in milliseconds. */
const TYPING = 2000;

/** What changes and changes back in less is not said: a page that is being built changes often. In milliseconds. */
const SETTLES = 150;

/**
 * Says to a screen reader what is new: politely, once, and never over someone who types.
 *
 * The help for a single field is not said by itself: at each field it would speak over the field's own name. One
 * goes to the card by its key, or by « Aller à l’aide de la mairie », to hear it.
 */
export class Announcer {
  /** What is to be heard by now, what the live region says, and all that was heard since {@link begin}. */
  private latest = '';
  private said = '';
  private readonly heard = new Set<string>();
  private typedAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param write puts a text into the live region in place of the former one */
  constructor(private readonly write: (text: string) => void) {}

  /** Another page: what was heard on the former may be said again. */
  begin(): void {
    this.heard.clear();
  }

  /** @param once not again on this page, even if something else was said in between; '' says nothing any more */
  say(text: string, once: boolean): void {
    if (text === this.latest) return;
    this.latest = text;
    if (!once) this.heard.delete(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.speak(), SETTLES);
  }

  /** Takes away at once what does not hold any more; where somebody types as well, since nothing is said by it. */
  takeBack(text: string): void {
    if (text === '' || text !== this.said) return;
    this.said = '';
    this.write('');
  }

  /** Someone typed into a field just now. */
  typed(): void {
    this.typedAt = performance.now();
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private speak(): void {
    const wait = this.typedAt + TYPING - performance.now();
    if (wait > 0) {
      this.timer = setTimeout(() => this.speak(), wait);
      return;
    }
    if (this.latest === this.said) return;
    // What was heard before is not repeated, but what no longer holds must not stay there to be read either.
    this.said = this.heard.has(this.latest) ? '' : this.latest;
    this.heard.add(this.latest);
    this.write(this.said);
  }
}
