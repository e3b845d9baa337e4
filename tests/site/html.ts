/** Text that is markup already: everything else is escaped when it goes into a page. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Insert = Markup | string | number | false | null | undefined | readonly Insert[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function insert(value: Insert): string {
  if (value === false || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(insert).join('');
  return value instanceof Markup ? value.text : escaped(String(value));
}

export function html(strings: TemplateStringsArray, ...values: Insert[]): Markup {
  return new Markup(strings.reduce((text, part, i) => text + insert(values[i - 1]) + part));
}
