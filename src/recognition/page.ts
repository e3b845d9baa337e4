import type { PageName } from '../journey/steps';
import { type Action, type Choice, type Field, formOf } from './controls';
import { boxesBeside, coreOf } from './core';
import { readControls } from './fields';
import { plain } from './french';
import { mainHeadingsOf, openingOf } from './headings';
import type { FieldKind } from './pages/fields';
import type { Passage, RawReading } from './passage';
import { remembering } from './remembering';
import { whereaboutsOf } from './whereabouts';

/** A page as a reader knows it, ready for the clues to ask. All text is in plain form (see french.ts). */
export class Page {
  readonly host: string;
  /** The portal's label for page or window, else the path: all of the address that says which page it is. */
  readonly address: string;
  readonly title: string;
  readonly fields: readonly Field[];
  /** Fields of the page itself: what one searches, subscribes or chats with elsewhere on it is none. */
  readonly mainFields: readonly Field[];
  readonly choices: readonly Choice[];
  readonly actions: readonly Action[];
  /** Buttons and links of the page itself. */
  readonly mainActions: readonly Action[];
  /** What the page itself says: not its menus, header, footer, side notes, nor its links. */
  readonly statements: readonly Passage[];
  /** Headings of the page itself, in reading order. */
  readonly headings: readonly Passage[];
  /** The headings that say what the page is for: the first ones, and the last before its first field. */
  readonly mainHeadings: readonly Passage[];
  /** What the site says of where one is; see whereabouts.ts. */
  readonly whereabouts: readonly string[];
  /** Everything read, in reading order. */
  readonly passages: readonly Passage[];
  /** What it asks together; see core.ts. Empty where that is not clear. */
  readonly core: readonly Field[];
  /** The first button after its core. */
  readonly sender: Action | undefined;
  /** Where it has no core: the first heading. */
  readonly opening: Passage | undefined;
  /** Boxes of the page itself beside core or opening. */
  readonly boxes: readonly Element[];
  /** How much the page itself says, in characters. */
  readonly length: number;
  /** What it states, a line each. */
  private readonly said: string;

  constructor(
    readonly document: Document,
    location: { hostname: string; pathname: string; search: string },
    raw: RawReading,
    /** What comes next in the journey that one is in. */
    readonly awaited: readonly PageName[] = [],
  ) {
    const controls = readControls(raw.controls, raw.passages);
    this.host = location.hostname;
    const query = new URLSearchParams(location.search);
    this.address = query.get('_pageLabel') ?? query.get('_windowLabel') ?? location.pathname;
    this.title = plain(document.title);
    this.fields = controls.fields;
    this.mainFields = controls.fields.filter(
      ({ region, kind }) => region === 'main' && kind !== 'search' && kind !== 'beside',
    );
    this.choices = controls.choices;
    this.actions = controls.actions;
    this.mainActions = controls.actions.filter(({ region }) => region === 'main');
    this.passages = raw.passages;
    this.statements = raw.passages.filter(({ region, link }) => !link && region === 'main');
    this.headings = this.statements.filter(({ heading }) => heading > 0);
    this.said = this.statements
      .filter(({ label }) => !label)
      .map(({ text }) => text)
      .join('\n');
    this.length = this.statements.reduce((sum, { text }) => sum + text.length, 0);
    this.core = coreOf(this.mainFields);
    this.whereabouts = whereaboutsOf(document, this.core);
    this.sender = senderOf(this);
    this.opening = this.core.length > 0 ? undefined : openingOf(this);
    this.boxes = boxesBeside(this.core, this.opening, this.headings, controls);
    this.mainHeadings = mainHeadingsOf(this);
  }

  /**
   * The field of a kind: of several, the one that is asked together with others; then the one whose form has most of
   * the page's fields; then the surest, then the nearest to its name.
   */
  field(kind: FieldKind): Field | undefined {
    const together = (field: Field) => this.mainFields.filter((other) => formOf(other) === formOf(field)).length;
    const most = Math.max(0, ...this.mainFields.map(together));
    // A field with a form to itself, beside the page's own form, is for something else.
    const isApart = (field: Field) => most > 2 && together(field) === 1 && formOf(field) !== null;
    const inCore = (field: Field) => Number(this.core.includes(field));
    return this.mainFields
      .filter((field) => field.kind === kind && !isApart(field))
      .sort(
        (a, b) =>
          inCore(b) - inCore(a) ||
          together(b) - together(a) ||
          b.certainty - a.certainty ||
          a.far - b.far ||
          a.order - b.order,
      )[0];
  }

  /** The elements of the field of a kind. */
  elements(kind: FieldKind): readonly HTMLElement[] | undefined {
    return this.field(kind)?.elements;
  }

  has(...kinds: FieldKind[]): boolean {
    return kinds.every((kind) => this.mainFields.some((field) => field.kind === kind));
  }

  /** True where it asks something, and nothing that is known to be anything else. */
  asksOnly(...kinds: FieldKind[]): boolean {
    return this.mainFields.length > 0 && this.mainFields.every(({ kind }) => kind === 'other' || kinds.includes(kind));
  }

  heading(pattern: RegExp): boolean {
    return this.headings.some(({ text }) => pattern.test(text));
  }

  mainHeading(pattern: RegExp): boolean {
    return this.mainHeadings.some(({ text }) => pattern.test(text));
  }

  /** What the page itself states; the names of its fields state nothing. */
  says(pattern: RegExp): boolean {
    return eachLine(pattern.source).test(this.said);
  }

  /** A button or link of the page itself. */
  offers(pattern: RegExp): boolean {
    return this.mainActions.some(({ name }) => pattern.test(name));
  }

  /** A button of the page itself, not a link. */
  offersInForm(pattern: RegExp): boolean {
    return this.mainActions.some(({ name, link }) => !link && pattern.test(name));
  }

  /** A button that sends what the page asks: it comes after the first field. */
  submits(pattern: RegExp): boolean {
    const from = this.core[0]?.order ?? -1;
    return this.mainActions.some(
      ({ name, link, element, order }) =>
        !link && order > from && pattern.test(name) && !this.boxes.some((box) => box.contains(element)),
    );
  }

  /** True where the document holds something with such an id, class or name; for clues from the page's code. */
  holds(selector: string): boolean {
    return this.document.querySelector(selector) !== null;
  }
}

/** The first button after the fields asked together, in their form where they have one. */
function senderOf({ core, mainActions }: Page): Action | undefined {
  const last = core.at(-1);
  if (last === undefined) return undefined;
  const form = formOf(last);
  return mainActions.find(
    ({ link, order, element }) => !link && order > last.order && (form === null || form.contains(element)),
  );
}

/**
 * A pattern, by its source, whose ^ and $ are those of each line: one look at all texts costs less than one at each. What
 * stands in a clue is another object each time that it is asked.
 */
const eachLine = remembering((source) => new RegExp(source, 'm'), 1000);
