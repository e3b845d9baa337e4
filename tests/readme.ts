import { readFileSync, writeFileSync } from 'node:fs';

const README = new URL('../README.md', import.meta.url);

const marksOf = (name: string) => [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`] as const;

/** The README in three: up to a mark `<!-- NAME -->`, what stands between it and `<!-- /NAME -->`, and the rest. */
function parts(name: string): readonly [before: string, between: string, after: string] {
  const text = readFileSync(README, 'utf8');
  const [begin, end] = marksOf(name);
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  if (from < begin.length || to === -1) throw new Error(`README.md has no ${begin}…${end}`);
  return [text.slice(0, from), text.slice(from, Math.max(from, to)), text.slice(to)];
}

export function readFromReadme(name: string): string {
  return parts(name)[1];
}

/** Puts a text between two marks of the README. */
export function writeIntoReadme(name: string, text: string): void {
  const [before, , after] = parts(name);
  writeFileSync(README, `${before}${text}${after}`);
}
