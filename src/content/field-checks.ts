import { type CheckedTarget, check, isChecked, isEmpty } from '../checks/check';
import type { Finding } from '../checks/finding';
import type { PageName, TargetName } from '../journey/steps';
import { isSecret, typedInto } from './typed';

/** What there is to say of the fields of a page. */
export interface Findings {
  /** The one left last comes last. */
  readonly of: ReadonlyMap<TargetName, Finding>;
  /** The field left just now, where there is something to say of it; null once it is used again or mended. */
  readonly left: TargetName | null;
}

/** What is looked at: the fields to fill in on a page. */
interface Scene {
  readonly page: PageName;
  readonly targets: ReadonlyMap<TargetName, readonly Element[]>;
}

/** Masks of the site rewrite what is typed, some of them only when the key comes up. */
const EVENTS = ['focusin', 'input', 'change', 'keyup', 'focusout'];

/**
 * Follows the filling in of a page's fields, and says when there is something else to say of the form of what is in
 * them. Keeps nothing of what was typed: at each look it is read, judged and forgotten.
 */
export class FieldChecks {
  private scene: Scene | null = null;
  private page: PageName | null = null;
  /** The fields used on this page, each with whether it was left since it was empty; in the order of leaving. */
  private readonly used = new Map<CheckedTarget, boolean>();
  private active: CheckedTarget | null = null;
  private left: CheckedTarget | null = null;
  private said = '[[],null]';
  private listening: AbortController | null = null;
  private frame = 0;

  /** @param ours our own element: who goes there to read is still at the field */
  constructor(
    private readonly document: Document,
    private readonly ours: Element,
    private readonly say: (findings: Findings) => void,
    life: AbortSignal,
  ) {
    life.addEventListener('abort', () => this.listen(false));
  }

  /** Looks at these fields from now on; null for none, as long as the page is not drawn over. */
  watch(scene: Scene | null): void {
    if (scene !== null && scene.page !== this.page) this.forget();
    this.page = scene?.page ?? this.page;
    this.scene = scene;
    // A field that hides what is typed now may show it later.
    for (const elements of scene?.targets.values() ?? []) elements.forEach(isSecret);
    this.listen([...(scene?.targets.keys() ?? [])].some(isChecked));
    this.look();
  }

  /** All begins anew: with another page, or another person. */
  forget(): void {
    this.used.clear();
    this.active = null;
  }

  /** A page without such fields is not listened to. */
  private listen(wanted: boolean): void {
    if (wanted === (this.listening !== null)) return;
    this.listening?.abort();
    this.listening = wanted ? new AbortController() : null;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    if (this.listening === null) return;
    const options = { capture: true, passive: true, signal: this.listening.signal };
    for (const event of EVENTS) this.document.addEventListener(event, (e) => this.noticed(e), options);
  }

  private noticed(event: Event): void {
    const target = this.targetOf(event.composedPath()[0]);
    if (target === null && (this.used.size === 0 || !event.type.startsWith('focus'))) return;
    if (target !== null && !this.used.has(target)) {
      // What stood there before was left before.
      const typed = event.type === 'focusin' ? this.typedInto(target) : null;
      this.used.set(target, typed !== null && !isEmpty(target, typed));
    }
    // Not before the page's own scripts have done with it.
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.look();
    });
  }

  private look(): void {
    if (this.scene !== null) this.notePlace();
    const findings = new Map<TargetName, Finding>();
    const [email = ''] = this.typedInto('email') ?? [];
    const beside = { today: new Date(), email };
    for (const [target, left] of this.used) {
      const typed = this.typedInto(target);
      if (typed === null) continue;
      if (isEmpty(target, typed)) this.used.set(target, false);
      const finding = check(target, typed, left, beside);
      if (finding === null || (finding.says === 'none-missing' && target !== this.active)) continue;
      findings.set(target, finding);
    }
    this.tell(findings);
  }

  /** Where the focus is now; the field it was in before is left. */
  private notePlace(): void {
    const focused = this.focused();
    const before = this.active;
    this.active = focused === this.ours ? before : this.targetOf(focused);
    for (const target of this.used.keys()) if (target !== this.active) this.used.set(target, true);
    if (before === null || before === this.active) return;
    this.used.delete(before);
    this.used.set(before, true);
    this.left = before;
  }

  private tell(findings: ReadonlyMap<TargetName, Finding>): void {
    if (this.left === this.active || (this.left !== null && !findings.has(this.left))) this.left = null;
    const said = JSON.stringify([[...findings], this.left]);
    if (said === this.said) return;
    this.said = said;
    this.say({ of: findings, left: this.left });
  }

  private typedInto(target: CheckedTarget): string[] | null {
    const elements = this.scene?.targets.get(target);
    return elements === undefined ? null : typedInto(elements, target === 'birth-date');
  }

  private targetOf(node: EventTarget | null | undefined): CheckedTarget | null {
    for (const [target, elements] of this.scene?.targets ?? []) {
      if (isChecked(target) && elements.some((element) => element === node)) return target;
    }
    return null;
  }

  /** The element that has the focus, inside the page's own components too. */
  private focused(): Element | null {
    let element = this.document.activeElement;
    while (element !== this.ours && element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }
}
