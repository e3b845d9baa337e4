import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { advance, START, stepOf } from '../../src/journey/progress';
import type { PageName } from '../../src/journey/steps';
import { corpusFolder } from './cases';
import { type PageOfReport, pageOfReport } from './page-of-report';

/**
 * `npm run corpus:add -- FILE [PAGE]`: makes a page of the corpus of a report (« Signaler cette page »), as the PAGE of
 * the contract that it is, `unknown` unless told. What is ringed on it is for you to fill in; its controls are listed.
 */
function main(): void {
  const [file, page = 'unknown'] = process.argv.slice(2);
  if (file === undefined) throw new Trouble('Name the report: npm run corpus:add -- FILE [PAGE]');
  if (!existsSync(file)) throw new Trouble(`There is no file ${file}.`);
  const made = pageOfReport(readFileSync(file, 'utf8'));
  if (made === null) throw new Trouble(`${file} is no report of a page: its second line is « adresse · HOST · PATH ».`);
  const title = basename(file)
    .replace(/\.\w+$/, '')
    .replace(/[^\w-]+/g, '-');
  const name = `reported-${title}.html`;
  const path = join(corpusFolder('tuning'), name);
  if (existsSync(path)) throw new Trouble(`${name} is in the corpus already: rename the report, or remove that page.`);
  writeFileSync(path, withCase(made, page as PageName));
  console.log(`Made ${path.slice(fileURLToPath(new URL('../..', import.meta.url)).length)}. What can be ringed on it:`);
  for (const { id, line } of made.controls) console.log(`  #${id}  ${line}`);
  console.log('Write the right answer into its block: page, step, notice, targets. Then: npm run corpus');
}

/** Something that whoever runs this can put right. */
class Trouble extends Error {}

function withCase({ html, url }: PageOfReport, page: PageName): string {
  const answer = {
    url,
    why: 'reported: TELL WHAT IS SPECIAL IN IT',
    page,
    step: stepOf(page, advance(START, page)),
    notice: null,
    targets: {},
  };
  return html.replace(
    '</head>',
    `<script type="application/json" id="case">\n${JSON.stringify(answer, null, 2)}\n</script>\n</head>`,
  );
}

try {
  main();
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
