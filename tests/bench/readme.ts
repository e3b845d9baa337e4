import { readFileSync, writeFileSync } from 'node:fs';

const README = new URL('../../README.md', import.meta.url);
const BETWEEN = /(<!-- bench -->)[\s\S]*(<!-- \/bench -->)/;

/** Puts the report between the marks in the README. */
export function writeIntoReadme(report: string): void {
  const text = readFileSync(README, 'utf8');
  if (!BETWEEN.test(text)) throw new Error('README.md has no <!-- bench --> … <!-- /bench -->');
  // A function, as the text may hold what a replacement string takes for a reference.
  writeFileSync(
    README,
    text.replace(BETWEEN, (_, begin, end) => `${begin}\n${report}\n${end}`),
  );
}
