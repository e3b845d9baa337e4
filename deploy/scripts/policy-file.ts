import { decode } from './ready-files.ts';
import * as fr from './scripts.fr.ts';

/** A value of a policy, whichever file it came from. */
export type Value = string | number | boolean | readonly Value[] | Tree;
export type Tree = { readonly [name: string]: Value };

/**
 * Reads a file that tells a browser of its policies: JSON (Linux), a registry file (Windows) or a profile (macOS).
 * @throws with what is wrong in its syntax, and where
 */
export function readPolicyFile(name: string, content: Uint8Array): Value {
  const { text } = decode(content);
  if (name.endsWith('.reg')) return readRegistryFile(text);
  if (name.endsWith('.mobileconfig')) return readProfile(text);
  return readJson(text);
}

function readJson(text: string): Value {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(fr.atLine(text.slice(0, positionOf(String(error), text)).split('\n').length));
  }
}

/** Where JSON.parse stopped: it says so, or shows what stands around that place. */
function positionOf(error: string, text: string): number {
  const position = /position (\d+)/.exec(error)?.[1];
  if (position !== undefined) return Number(position);
  const around = /"(.*?)"(?:\.\.\.)? is not valid JSON/s.exec(error)?.[1];
  return around === undefined ? text.length : text.indexOf(around) + Math.floor(around.length / 2);
}

/** Keys become nested objects; what `regedit` takes of each value's kinds, as far as the ready files use them. */
function readRegistryFile(text: string): Tree {
  const [header, ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (header !== 'Windows Registry Editor Version 5.00') throw new SyntaxError(fr.atLine(1));
  const root = {};
  let key: Record<string, unknown> | null = null;
  for (const [i, line] of lines.entries()) {
    const opened = /^\[([^\]]+)\]$/.exec(line)?.[1];
    const [, string, data] = /^"((?:[^"\\]|\\.)*)"=(.+)$/.exec(line) ?? [];
    if (opened !== undefined) key = branch(root, opened.split('\\'));
    else if (string !== undefined && data !== undefined && key !== null)
      key[unquoted(string)] = registryValue(data, i + 2);
    else if (!/^(;.*)?$/.test(line)) throw new SyntaxError(fr.atLine(i + 2));
  }
  return root;
}

function branch(root: Record<string, unknown>, path: readonly string[]): Record<string, unknown> {
  return path.reduce((tree, name) => {
    tree[name] ??= {};
    return tree[name] as Record<string, unknown>;
  }, root);
}

function registryValue(data: string, line: number): string | number {
  const text = /^"((?:[^"\\]|\\.)*)"$/.exec(data)?.[1];
  if (text !== undefined) return unquoted(text);
  const number = /^dword:([0-9a-f]{8})$/i.exec(data)?.[1];
  if (number !== undefined) return Number.parseInt(number, 16);
  throw new SyntaxError(fr.atLine(line));
}

const unquoted = (text: string): string => text.replace(/\\(.)/g, '$1');

/** A property list in XML, as Apple's profiles are. */
function readProfile(text: string): Tree {
  const body = /^<\?xml[^>]*\?>\s*<!DOCTYPE plist[^>]*>\s*<plist version="1\.0">(.*)<\/plist>\s*$/s.exec(text)?.[1];
  if (body === undefined) throw new SyntaxError('plist');
  const tokens = body.match(/<[^>]+>|[^<]+/g)?.filter((token) => token.trim() !== '') ?? [];
  const value = readElement(tokens);
  if (tokens.length > 0 || typeof value !== 'object' || Array.isArray(value))
    throw new SyntaxError(tokens[0] ?? 'plist');
  return value as Tree;
}

/** Takes one element off the tokens. */
function readElement(tokens: string[]): Value {
  const token = tokens.shift();
  if (token === '<true/>') return true;
  if (token === '<false/>') return false;
  if (token === '<string/>') return '';
  if (token === '<string>') return readText(tokens, '</string>');
  if (token === '<integer>') return Number(readText(tokens, '</integer>'));
  if (token === '<array>') {
    const items: Value[] = [];
    while (tokens[0] !== '</array>') items.push(readElement(tokens));
    tokens.shift();
    return items;
  }
  if (token !== '<dict>') throw new SyntaxError(token ?? 'plist');
  const entries: [string, Value][] = [];
  while (tokens[0] !== '</dict>') {
    if (tokens.shift() !== '<key>') throw new SyntaxError('<dict>');
    entries.push([readText(tokens, '</key>'), readElement(tokens)]);
  }
  tokens.shift();
  return Object.fromEntries(entries);
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function readText(tokens: string[], end: string): string {
  const text = tokens[0] === end ? '' : (tokens.shift() ?? '');
  if (tokens.shift() !== end) throw new SyntaxError(end);
  return text.replace(/&(\w+);/g, (entity, name) => {
    const character = ENTITIES[name];
    if (character === undefined) throw new SyntaxError(entity);
    return character;
  });
}
