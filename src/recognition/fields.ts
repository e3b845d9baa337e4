import { type Action, type Choice, type Controls, type Field, formOf } from './controls';
import { kindOf } from './kinds';
import { type Neighbour, neighboursOf, SIDES } from './near';
import { CONFIRMS, type FieldKind } from './pages/fields';
import type { Passage, RawControl } from './passage';
import { byCapacity, isBeside, isPieceName, joinPieces, withoutGreyed } from './pieces';
import type { Region } from './regions';
import { hasBox, isOpaque, parentOf } from './visible';
import { type ControlWords, isButton, isRadio, isTickable, nameOf, wordsOf } from './words';

/** Sorts the controls of a page, and finds out what each asks for or does. */
export function readControls(raw: readonly RawControl[], passages: readonly Passage[]): Controls {
  const fields: Unsorted[] = [];
  const choices: Choice[] = [];
  const actions: Action[] = [];
  const textBetween = (from: number, to: number) =>
    passages.some(({ order, text }) => order > from && order < to && !isPieceName(text));
  for (const control of raw) {
    const { element, region, order } = control;
    if (region === 'chat') continue;
    const sort = sortOf(element);
    if (sort === 'none') continue;
    if (sort === 'action') {
      if (!isOpaque(element) || !hasBox(element)) continue;
      const role = element.getAttribute('role');
      const link = element.tagName === 'A' ? role !== 'button' : role === 'link';
      actions.push({ element, name: nameOf(element), link, href: element.getAttribute('href') ?? '', region, order });
      continue;
    }
    const words = { ...wordsOf(control, isPieceName), near: '' };
    if (sort === 'choice') {
      const shown = shownChoice(element);
      if (shown === null) continue;
      const near = words.own === '' ? (neighboursOf(shown, passages)[0]?.text ?? '') : '';
      const name = element.getAttribute('name');
      const oneOf = isRadio(element) ? (name ?? '') : null;
      choices.push({ element, shown, oneOf, words: { ...words, near }, region, order });
    } else {
      if (!isOpaque(element) || !hasBox(element)) continue;
      if (words.own === '' && isShownOnly(element)) continue;
      const before = fields.at(-1);
      const wantsName = words.own === '' || isPieceName(words.own) || namesNothing(words.own);
      const near = wantsName ? neighboursOf(element, passages) : [];
      const goesOn =
        before !== undefined &&
        isBeside(before.element, element) &&
        !textBetween(before.order, order) &&
        !near.some(({ side, text, aligned }) => side === 'above' && aligned && !isPieceName(text));
      const namedByGroup = words.group !== '' && kindOf(element, words).kind !== 'other';
      const unnamed = wantsName && !namedByGroup && !goesOn;
      // A piece is named for its place in the whole, which says nothing of what the whole is.
      const said = goesOn && isPieceName(words.own) ? { ...words, own: '', head: '' } : words;
      fields.push({ element, region, order, words: said, neighbours: unnamed ? near : [] });
    }
  }
  const named = nameByNeighbours(fields);
  const whole = pairConfirmations(joinPieces(named).map(withoutGreyed).map(byCapacity));
  return { fields: asBeside(asLookups(whole, [...choices, ...actions]), actions), choices, actions };
}

/** True for a value to go by, « 06 12 34 56 78 », and for what only points at what was named before: « tapez-le ici ». */
function namesNothing(words: string): boolean {
  return /^(ex(emple)?\b[. :]*)?[\d ./+()-]+$|^\S+@\S+$|^\w+ez[- ](le|la|les)\b( ici| ci dessous)?[ :]*$/.test(words);
}

interface Unsorted {
  readonly element: HTMLElement;
  readonly region: Region;
  readonly order: number;
  readonly words: ControlWords;
  readonly neighbours: readonly Neighbour[];
}

/**
 * Names what has no name of its own by the text beside it. The fields of one page are named from the same side:
 * the one from which most of them get a name that is known.
 */
function nameByNeighbours(fields: readonly Unsorted[]): Field[] {
  const kindsFrom = (side: (typeof SIDES)[number]) =>
    new Set(
      fields
        .map(({ element, words, neighbours }) => {
          const near = neighbours.find((one) => one.side === side)?.text;
          return near === undefined ? 'other' : kindOf(element, { ...words, near }).kind;
        })
        .filter((kind) => kind !== 'other'),
    ).size;
  const counts = SIDES.map((side) => ({ side, kinds: kindsFrom(side) }));
  const usual = counts.reduce((best, one) => (one.kinds > best.kinds ? one : best));
  const onUsualSide = ({ side }: Neighbour) => usual.kinds > 1 && side === usual.side;
  // What names one field from there is no other's name, however near.
  const taken = new Set(fields.flatMap(({ neighbours }) => neighbours.filter(onUsualSide).map(({ order }) => order)));
  return fields.map(({ neighbours: all, words, element, ...place }) => {
    const neighbours = all
      .filter((one) => onUsualSide(one) || !taken.has(one.order))
      .sort((a, b) => Number(onUsualSide(b)) - Number(onUsualSide(a)));
    let field: Field = { ...place, ...kindOf(element, words), elements: [element], words, far: 0 };
    // The nearest text may be an example or a sign; then the next nearest names the field.
    for (const { text, cost } of neighbours) {
      const named = { ...words, near: text };
      const kind = kindOf(element, named);
      const isNews = kind.kind !== field.kind && kind.certainty === field.certainty && kind.certainty > 0;
      if (kind.certainty <= field.certainty && !isNews) continue;
      field = { ...field, ...kind, words: named, far: cost };
      break;
    }
    const [first] = neighbours;
    return field.words.near === '' && first !== undefined ? { ...field, words: { ...words, near: first.text } } : field;
  });
}

/** A box that only shows something, such as the beginning of a number whose end is asked beside it. */
function isShownOnly(element: HTMLElement): boolean {
  return (
    (element as HTMLInputElement).readOnly === true &&
    !element.hasAttribute('aria-haspopup') &&
    element.closest('[role=combobox]') === null
  );
}

function sortOf(element: HTMLElement): 'field' | 'choice' | 'action' | 'none' {
  if (isTickable(element)) return 'choice';
  const tag = element.tagName;
  const role = element.getAttribute('role');
  if (tag === 'INPUT') {
    if (isButton(element as HTMLInputElement)) return 'action';
    return /^(hidden|range|color)$/.test((element as HTMLInputElement).type) ? 'none' : 'field';
  }
  if (tag === 'SELECT' || tag === 'TEXTAREA') return 'field';
  if (role === 'combobox' || role === 'textbox' || role === 'searchbox' || role === 'spinbutton') return 'field';
  if (tag === 'BUTTON' && element.getAttribute('aria-haspopup') === 'listbox') return 'field';
  return 'action';
}

/** A native box may be hidden behind a label that draws it; then the label is what one sees and clicks. */
function shownChoice(element: HTMLElement): HTMLElement | null {
  // `opacity: 0` over a drawn box is the usual way to keep the native one in its place.
  if (hasBox(element) && element.checkVisibility({ visibilityProperty: true })) {
    if (isOpaque(element) || (element.parentElement !== null && isOpaque(element.parentElement))) return element;
  }
  for (const label of (element as HTMLInputElement).labels ?? []) if (isOpaque(label) && hasBox(label)) return label;
  return null;
}

const CONFIRMATION_OF: Partial<Record<FieldKind, FieldKind>> = {
  password: 'password-confirmation',
  email: 'email-confirmation',
};

/** The second of two alike, one after the other, is there to confirm the first, whether or not its name says so. */
function pairConfirmations(fields: readonly Field[]): Field[] {
  return fields.map((field, i) => {
    const before = fields[i - 1];
    const confirmation = before && CONFIRMATION_OF[before.kind];
    if (before === undefined || confirmation === undefined) return field;
    const onlyConfirms =
      field.kind === 'other' && CONFIRMS.test(field.words.own || field.words.group || field.words.near);
    if (before.kind !== field.kind && !onlyConfirms) return field;
    const together = before.region === field.region && formOf(before) === formOf(field);
    const taken = fields.some((other) => other.kind === confirmation && formOf(other) === formOf(field));
    return together && !taken ? { ...field, kind: confirmation } : field;
  });
}

const LOOKS_UP = /^(re)?cherch|^trouv|^localis|^(voir|afficher) les (resultats|adresses)/;

/** What may be asked to look something up by. */
const LOOKED_UP_BY: ReadonlySet<FieldKind> = new Set(['postal-code', 'family-name', 'first-name', 'other', 'search']);

/**
 * Fields right before a button that looks something up are for searching, whatever they ask, unless their form asks
 * more: a postal code by which one finds a doctor is none of the page's own questions.
 */
function asLookups(fields: readonly Field[], others: readonly (Choice | Action)[]): Field[] {
  const buttons = others.filter((one): one is Action => 'name' in one && !one.link && LOOKS_UP.test(one.name));
  const searching = new Set<Field>();
  for (const button of buttons) {
    const between = others.filter(({ order }) => order < button.order).map(({ order }) => order);
    const from = Math.max(-1, ...between);
    const asked = fields.filter(({ order }) => order > from && order < button.order);
    const alone = asked.every((field) => fields.every((one) => asked.includes(one) || formOf(one) !== formOf(field)));
    if (alone && asked.every(({ kind }) => LOOKED_UP_BY.has(kind))) for (const field of asked) searching.add(field);
  }
  return fields.map((field) => (searching.has(field) ? { ...field, kind: 'search' } : field));
}

/** What a button says by which one subscribes, votes, or has oneself called back. */
const BESIDE =
  /^(je )?(m'|s')?abonn|^(je )?(m'|s')?inscri\w* (a|pour) |newsletter|lettre d'info|rappel(e|ez|er)\b|\brappel\b|^(je )?vot(e|er)$|^(je )?particip|\bavis\b/;

/** What is asked for that. */
const ASKED_BESIDE: ReadonlySet<FieldKind> = new Set(['email', 'phone', 'landline', 'postal-code', 'other', 'search']);

/** The fields nearest round a button that says what it is for are for that. */
function asBeside(fields: readonly Field[], actions: readonly Action[]): Field[] {
  const beside = new Set<Field>();
  for (const { element, name, link } of actions) {
    if (link || !BESIDE.test(name)) continue;
    let asked: readonly Field[] = [];
    for (let e = parentOf(element); e !== null && asked.length === 0; e = parentOf(e)) {
      const around = e;
      asked = fields.filter(({ elements }) => elements.some((one) => around.contains(one)));
    }
    const isSentByAnother = (field: Field) => {
      const form = formOf(field);
      return form !== null && !form.contains(element) && actions.some((one) => !one.link && form.contains(one.element));
    };
    asked = asked.filter((field) => !isSentByAnother(field));
    if (asked.every(({ kind }) => ASKED_BESIDE.has(kind))) for (const field of asked) beside.add(field);
  }
  return fields.map((field) => (beside.has(field) ? { ...field, kind: 'beside' } : field));
}
