import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { EXTENSION } from './browsers';

/** Bytes of the built extension. Gzip at its best level, as a store packs it. */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

/** The content script with everything in it, in bytes of gzip. */
export function sizeOfContentScript(): number {
  const { content_scripts } = JSON.parse(readFileSync(`${EXTENSION}/manifest.json`, 'utf8'));
  const files: string[] = content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
  return files.reduce((sum, file) => sum + gzipped(readFileSync(`${EXTENSION}/${file}`, 'utf8')), 0);
}

/** The popup with all that it loads, parts that it shares with others included, in bytes of gzip by file. */
export function sizesOfPopup(): Map<string, number> {
  const assets = readdirSync(`${EXTENSION}/assets`);
  const sizes = new Map<string, number>();
  const add = (path: string) => {
    const text = readFileSync(`${EXTENSION}/${path}`, 'utf8');
    sizes.set(path, gzipped(text));
    for (const asset of assets) {
      if (text.includes(asset) && !sizes.has(`assets/${asset}`)) add(`assets/${asset}`);
    }
  };
  add('src/popup/index.html');
  return sizes;
}

/** What one part of the source has in the content script. */
export interface Part {
  readonly name: string;
  readonly minified: number;
  /** Its share of the compressed bytes, by what the rest would take without it. */
  readonly gzip: number;
}

/** What the content script is made of, the largest first. Built once more, with a map from each byte to its source. */
export async function partsOfContentScript(): Promise<Part[]> {
  const { code, map } = await buildWithMap();
  const owners = ownersOf(code, map);
  const names = [...new Set(owners)];
  const without = (name: string) =>
    gzipped(
      code
        .split('')
        .filter((_, i) => owners[i] !== name)
        .join(''),
    );
  const whole = gzipped(code);
  const saved = names.map((name) => whole - without(name));
  // Parts that are alike compress each other: what each would save alone does not add up to the whole.
  const scale = whole / saved.reduce((sum, bytes) => sum + bytes, 0);
  return names
    .map((name, i) => ({
      name,
      minified: owners.filter((owner) => owner === name).length,
      gzip: Math.round((saved[i] ?? 0) * scale),
    }))
    .sort((a, b) => b.gzip - a.gzip);
}

async function buildWithMap(): Promise<{ code: string; map: ConstructorParameters<typeof SourceMap>[0] }> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    plugins: [preact()],
    build: {
      write: false,
      sourcemap: true,
      lib: { entry: `${ROOT}src/content/main.iife.ts`, formats: ['iife'], name: 'content' },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  const chunk = result !== undefined && 'output' in result ? result.output[0] : undefined;
  if (!chunk?.map) throw new Error('the content script was not built');
  return { code: chunk.code, map: { ...chunk.map, sourceRoot: '' } };
}

/** Has no map: style sheets that are taken in as text, and what the bundler adds. */
const UNMAPPED = 'overlay.css, helpers of the bundler';

/** The part of the source that each character comes from. */
function ownersOf(code: string, payload: ConstructorParameters<typeof SourceMap>[0]): string[] {
  const map = new SourceMap(payload);
  const owners: string[] = [];
  code.split('\n').forEach((line, row) => {
    for (let column = 0; column <= line.length; column++) {
      const entry = map.findEntry(row, column);
      // What the bundler wrote itself comes from nowhere.
      owners.push('originalSource' in entry && entry.originalSource ? partOf(entry.originalSource) : UNMAPPED);
    }
  });
  return owners;
}

function partOf(source: string): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  if (library !== undefined) return library;
  const path = relative(ROOT, source.startsWith('/') ? source : `${ROOT}${source.replace(/^(\.\.\/)+/, '')}`);
  // Folders, and the files of French, which are what is said.
  return path.endsWith('.fr.ts') ? path : path.split('/').slice(0, -1).join('/');
}
