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
  if (file === undefined) return fail('Name the report: npm run corpus:add -- FILE [PAGE]');
  let report: string;
  try {
    report = readFileSync(file, 'utf8');
  } catch {
    return fail(`${file} cannot be read.`);
  }
  const made = pageOfReport(report);
  if (made === null)
    return fail(`${file} is no report of a page: its second line should be « adresse · HOST · PATH ».`);
  const name = `reported-${basename(file)
    .replace(/\.\w+$/, '')
    .replace(/[^\w-]+/g, '-')}.html`;
  const path = join(corpusFolder('tuning'), name);
  if (existsSync(path)) return fail(`${name} is in the corpus already: rename the report, or remove that page.`);
  writeFileSync(path, withCase(made, page as PageName));
  console.log(`Made ${path.slice(fileURLToPath(new URL('../..', import.meta.url)).length)}. What can be ringed on it:`);
  for (const { id, line } of made.controls) console.log(`  #${id}  ${line}`);
  console.log('Write the right answer into its block: page, step, notice, targets. Then: npm run corpus');
}

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

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

main();
