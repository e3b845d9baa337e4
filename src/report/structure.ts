import { readVisible } from '../recognition/reading';
import { isButton, isRadio, isTickable, ownWords } from '../recognition/words';
import { redact, redactPath } from './redaction';
import * as fr from './report.fr';

/** As many lines, and as many characters in each, as a report holds. */
const MOST_LINES = 300;
const LONGEST = 200;

/**
 * The structure of a page for those who mend the extension, as lines of text: its headings and words, the kinds of its
 * controls and what they are called. Nothing that anybody typed is looked at, and nothing comes through but words of
 * the vocabulary; see redaction.ts.
 */
export function structureOf(
  document: Document,
  { hostname, pathname }: Location,
  words: ReadonlySet<string>,
): string[] {
  const { passages, controls } = readVisible(document.body);
  const shown = (text: string) => redact(text.slice(0, LONGEST), words);
  const said = passages
    // A label is told with its field, a link as what it is.
    .filter(({ link, first }) => !link && (first.parentElement?.closest('label')?.control ?? null) === null)
    .map(({ order, region, heading, first, last }) => {
      const kind = heading > 0 && heading < 7 ? fr.heading(heading) : fr.text;
      return { order, line: fr.line(fr.regions[region], kind, shown(textFrom(first, last))) };
    });
  const used = controls.map(({ order, region, element }) => {
    const name = [...new Set(ownWords(element).map(shown))].join(` ${fr.or} `);
    return { order, line: fr.line(fr.regions[region], kindOf(element), name) };
  });
  const lines = [...said, ...used].sort((a, b) => a.order - b.order).map(({ line }) => line);
  const head = [fr.line(fr.address, hostname, redactPath(pathname, words)), fr.line(fr.title, shown(document.title))];
  return [...head, ...lines.slice(0, MOST_LINES)];
}

function textFrom(first: Node, last: Node): string {
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range.toString();
}

function kindOf(element: HTMLElement): string {
  const { tagName, type, maxLength } = element as HTMLInputElement;
  if (isTickable(element)) return isRadio(element) ? fr.kinds.radio : fr.kinds.box;
  if (tagName === 'SELECT' || element.getAttribute('role') === 'combobox') return fr.kinds.list;
  if (tagName === 'TEXTAREA') return fr.kinds.area;
  if (tagName === 'A' || element.getAttribute('role') === 'link') return fr.kinds.link;
  if (tagName !== 'INPUT' || isButton(element as HTMLInputElement)) return fr.kinds.button;
  return fr.field(
    /^(password|email|tel|date|search|number)$/.test(type) ? type : 'text',
    maxLength > 0 ? maxLength : null,
  );
}
