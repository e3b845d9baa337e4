import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { findOrInstallChromium } from './browser/chromium';
import { findOrInstallFirefox } from './browser/firefox';
import { sumOf } from './figures';

/** `npm test`: every check, one after another; ends with one line that counts them. With --whole: see whole.ts. */

const REPORT = 'out/tests.json';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

const CHECKS: readonly Check[] = [
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'build for Chrome and Edge', command: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'build for Firefox', command: ['vite', 'build', '--mode', 'firefox', '--logLevel', 'warn'] },
];

function run(command: readonly string[]): boolean {
  return spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' }).status === 0;
}

function main(): boolean {
  if (process.argv.includes('--whole')) process.env.WHOLE = '1';
  findOrInstallChromium();
  findOrInstallFirefox();
  mkdirSync('out', { recursive: true });
  let passed = 0;
  let failed = 0;
  for (const { name, command } of CHECKS) {
    const ok = run(command);
    console.log(`${ok ? '✓' : '✗'} ${name}`);
    ok ? passed++ : failed++;
  }
  const ok = run(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]);
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  // A file that does not even load holds no failed test, but is a failure all the same.
  if (!ok && report.numFailedTests === 0) failed++;
  console.log(sumOf(report));
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0;
}

process.exitCode = main() ? 0 : 1;
