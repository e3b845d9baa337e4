import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isText, textFiles } from '../../deploy/store/folders';
import { hosts, permissions, searchTerms } from '../../deploy/store/listing.fr';
import { NOTES } from '../../deploy/store/reviewers';
import { STORES } from '../../deploy/store/stores';
import manifest from '../../manifest.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { ROOT } from '../packaging/builds';
import { readPng } from '../play/png';

describe.each(STORES)('$name', ({ folder, entries }) => {
  test.each(entries.filter(isText))('$file: as long as the store wants it', ({ text, least = 1, most }) => {
    expect(text.trim().length).toBeGreaterThanOrEqual(least);
    expect(text.trim().length).toBeLessThanOrEqual(most);
  });

  test('has a picture of each size that the store asks for, and no two files of one name', () => {
    const files = entries.flatMap((entry) => ('file' in entry ? [entry.file] : []));
    expect(files).toHaveLength(new Set(files).size);
    const sizes = entries.flatMap((entry) => ('width' in entry ? [`${entry.width}x${entry.height}`] : []));
    expect(sizes.filter((size) => size === '1280x800')).toHaveLength(5);
    const others = new Set(sizes.filter((size) => size !== '1280x800'));
    expect(others).toEqual(
      new Set(
        { chrome: ['128x128', '440x280', '1400x560'], edge: ['300x300', '440x280', '1400x560'], firefox: ['128x128'] }[
          folder
        ],
      ),
    );
  });

  test('its LISEZMOI.md names every file and leaves nothing empty', () => {
    const readme = textFiles().get(`${folder}/LISEZMOI.md`) ?? '';
    for (const entry of entries) if ('file' in entry) expect(readme).toContain(`\`${entry.file}\``);
    expect(readme).not.toMatch(/\| *\||undefined/);
  });
});

test('the short description of Chrome and Edge is the manifest’s, of 132 characters at the most', () => {
  expect(manifest.description.length).toBeLessThanOrEqual(132);
  expect(manifest.name.length).toBeLessThanOrEqual(45);
});

test('the search terms of Edge: 7 of 30 characters, 21 words in all', () => {
  expect(searchTerms.length).toBeLessThanOrEqual(7);
  expect(searchTerms.filter((term) => term.length > 30)).toEqual([]);
  expect(searchTerms.join(' ').split(' ').length).toBeLessThanOrEqual(21);
});

test('every right of the manifest is justified, and no other; the sites are counted', () => {
  expect(Object.keys(permissions).sort()).toEqual([...manifest.permissions].sort());
  expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toHaveLength(5);
  expect(hosts.join(' ')).toContain('cinq adresses');
});

test('whatever is read first says that it is no service of the Assurance Maladie', () => {
  for (const [path, text] of textFiles()) {
    if (/(description|resume)\.txt$/.test(path)) expect(text, path).toMatch(/pas un service de l’Assurance Maladie/i);
  }
  expect(manifest.description).toMatch(/pas un service de l’Assurance Maladie/);
});

test('the reviewers are told commands and files that there are', () => {
  const commands = [...NOTES.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
  expect(commands).toEqual(['package']);
  expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(commands));
  const script = readFileSync(join(ROOT, 'deploy/scripts/package.ts'), 'utf8');
  for (const [name] of NOTES.matchAll(/pas-a-pas-ameli-\w+\.\w+/g)) expect(script).toContain(name);
});

test('what is copied from the project is there, but for what npm run package makes', () => {
  const copies = STORES.flatMap(({ entries }) => entries.flatMap((entry) => ('of' in entry ? [entry.of] : [])));
  expect(copies.filter((path) => !path.startsWith('dist/') && !existsSync(join(ROOT, path)))).toEqual([]);
});

test('what a picture is like is read from its file', () => {
  const png = (path: string) => readPng(readFileSync(join(ROOT, path)));
  expect(png('tests/play/pictures/step-3.png')).toEqual({ width: 1280, height: 800, transparent: false });
  expect(png('icons/icon-128.png')).toEqual({ width: 128, height: 128, transparent: true });
  expect(() => png('icons/icon.svg')).toThrow('not a PNG');
});
