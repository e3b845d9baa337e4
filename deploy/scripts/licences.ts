import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as fr from './scripts.fr.ts';

interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly source: string;
  readonly text: string;
}

/**
 * What ships in the extension and under which licences, with their texts: ours, then every package named in
 * `dependencies`, and theirs. Whatever only serves to build or to test is in `devDependencies`, and does not ship.
 * @param root the folder of package.json
 * @throws where a package is not installed, or comes without the text of its licence
 */
export function licences(root: string): string {
  const { version, license } = readPackage(root);
  const own = [fr.licencesTitle(version, license), readFileSync(join(root, 'LICENSE'), 'utf8').trim()];
  const others = [...shipped(root).values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, licence, source, text }) => [`${name} ${version} (${licence})\n${source}`, text]);
  return `${[...own, fr.licencesOfOthers, ...others.flat()].join('\n\n')}\n`;
}

/** The packages that ship, by name. */
export function shipped(root: string, found = new Map<string, Dependency>()): Map<string, Dependency> {
  const require = createRequire(join(root, 'package.json'));
  for (const name of Object.keys(readPackage(root).dependencies ?? {})) {
    if (found.has(name)) continue;
    const folder = folderOf(name, require);
    const { version, license, homepage, repository } = readPackage(folder);
    const source = (typeof repository === 'string' ? repository : repository?.url) ?? homepage ?? '';
    found.set(name, { name, version, licence: license, source: clean(source), text: licenceText(folder) });
    shipped(folder, found);
  }
  return found;
}

interface PackageJson {
  readonly version: string;
  readonly license: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

function readPackage(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Found by looking, as Node does: not every package lets itself be asked for its package.json. */
function folderOf(name: string, require: NodeJS.Require): string {
  for (const place of require.resolve.paths(name) ?? []) {
    const folder = join(place, name);
    try {
      readPackage(folder);
      return folder;
    } catch {}
  }
  throw new Error(fr.notInstalled(name));
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (file === undefined) throw new Error(fr.withoutLicence(folder));
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

/** `git+https://github.com/a/b.git` → `https://github.com/a/b` */
function clean(address: string): string {
  return address
    .replace(/^git\+/, '')
    .replace(/^git:/, 'https:')
    .replace(/\.git$/, '');
}
