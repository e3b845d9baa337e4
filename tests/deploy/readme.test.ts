import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readyFiles } from '../../deploy/scripts/ready-files';
import { SETTINGS_SCHEMA } from '../../deploy/scripts/settings';
import packageJson from '../../package.json' with { type: 'json' };
import { ROOT } from '../packaging/builds';

const readme = readFileSync(join(ROOT, 'deploy/README.md'), 'utf8');

test('the technician is told of every setting and every ready file', () => {
  const settings = Object.entries(SETTINGS_SCHEMA.properties ?? {}).flatMap(([name, { properties }]) => [
    name,
    ...Object.keys(properties ?? {}),
  ]);
  for (const name of [...settings, ...readyFiles(ROOT).keys()]) expect(readme).toContain(`\`${name}\``);
});

test('the commands are there', () => {
  const commands = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
  expect(new Set(commands)).toEqual(new Set(['package', 'store', 'deploy:host', 'deploy:check']));
  expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(commands));
});

test('the files that it names in the project are there', () => {
  for (const [, path] of readme.matchAll(/`((?:linux|macos|windows)\/[^`]+)`/g)) {
    expect(existsSync(join(ROOT, 'deploy', path ?? '')), path).toBe(true);
  }
});

test('it is set as French is', () => {
  const prose = readme.replaceAll(/```.*?```/gs, '').replaceAll(/`[^`]*`/g, '…');
  expect(prose.match(/.{0,20}(?: [:;?!](?=\s)|« | »|').{0,20}/g) ?? []).toEqual([]);
});
