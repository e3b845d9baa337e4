import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemsOf, type Schema, SETTINGS_SCHEMA } from '../../deploy/scripts/settings';
import { TEXT_SIZES } from '../../src/settings/comfort';
import { parseManaged } from '../../src/settings/managed';
import { type Browser, buildOf } from './builds';

const FILE = 'src/settings/managed-schema.json';

const manifestOf = (browser: Browser) => JSON.parse(readFileSync(join(buildOf(browser), 'manifest.json'), 'utf8'));

test('Chrome’s build names the schema and holds it as it is; Firefox’s does neither', () => {
  expect(manifestOf('chrome').storage).toEqual({ managed_schema: FILE });
  expect(JSON.parse(readFileSync(join(buildOf('chrome'), FILE), 'utf8'))).toEqual(SETTINGS_SCHEMA);
  expect(manifestOf('firefox')).not.toHaveProperty('storage');
  expect(existsSync(join(buildOf('firefox'), FILE))).toBe(false);
});

/** A value that is allowed, and none of the defaults. */
function someValue({ type, properties, enum: values, minimum }: Schema): unknown {
  if (values !== undefined) return values.at(-1);
  if (type === 'object') return Object.fromEntries(Object.entries(properties ?? {}).map(([k, v]) => [k, someValue(v)]));
  return { string: 'quelque chose', integer: (minimum ?? 0) + 41, boolean: true }[type];
}

/** The settings with one of them taken away, for each of them: its path, and what is left. */
function* eachWithoutOne(settings: Record<string, unknown>): Generator<[path: string, rest: unknown]> {
  for (const [name, value] of Object.entries(settings)) {
    const { [name]: _, ...others } = settings;
    if (typeof value !== 'object') yield [name, others];
    else
      for (const [path, rest] of eachWithoutOne(value as Record<string, unknown>))
        yield [`${name}.${path}`, { ...others, [name]: rest }];
  }
}

test('each setting that the schema names is one that is read', () => {
  const all = someValue(SETTINGS_SCHEMA) as Record<string, unknown>;
  expect(problemsOf(all)).toEqual([]);
  const read = [...eachWithoutOne(all)].map(([path, rest]) => {
    expect(parseManaged(rest), path).not.toEqual(parseManaged(all));
    return path;
  });
  expect(read).toHaveLength(9);
});

test('the text sizes are those there are', () => {
  expect(SETTINGS_SCHEMA.properties?.textSize?.enum).toEqual([...TEXT_SIZES]);
});

test('the minutes that are taken are those that Chrome lets through', () => {
  const { minimum = Number.NaN, maximum = Number.NaN } = SETTINGS_SCHEMA.properties?.minutesBeforeForgetting ?? {};
  const taken = (minutes: number) => parseManaged({ minutesBeforeForgetting: minutes }).minutesBeforeForgetting;
  expect([minimum, maximum].map(taken)).toEqual([minimum, maximum]);
  expect([minimum - 1, maximum + 1].map(taken)).toEqual([null, null]);
});

test('what Chrome asks of a schema: one type each, no rule for what it does not name', () => {
  const check = (schema: Schema, path: string) => {
    expect(schema.type, path).toMatch(/^(object|string|integer|boolean)$/);
    expect(Object.keys(schema), path).not.toContain('additionalProperties');
    for (const [name, part] of Object.entries(schema.properties ?? {})) {
      expect(part.title, `${path}.${name}`).toMatch(/\S/);
      expect(part.description, `${path}.${name}`).toMatch(/\.$/);
      check(part, `${path}.${name}`);
    }
  };
  check(SETTINGS_SCHEMA, 'settings');
});
