import schema from '../../src/settings/managed-schema.json' with { type: 'json' };
import * as fr from './scripts.fr.ts';

/** As much of a JSON schema as Chrome reads, and the schema of the managed settings needs. */
export interface Schema {
  readonly type: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
}

export const SETTINGS_SCHEMA: Schema = schema;

/**
 * What is wrong with settings, one sentence each. It is stricter than the browsers, which pass over in silence what
 * they don't know: nothing may be set that the schema does not name.
 */
export function problemsOf(value: unknown, schema = SETTINGS_SCHEMA, path = ''): string[] {
  if (!isOfType(value, schema.type)) return [fr.wrongType(path, schema.type)];
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [fr.notAmong(path, schema.enum)];
  if (schema.minimum !== undefined && Number(value) < schema.minimum) return [fr.tooSmall(path, schema.minimum)];
  if (schema.maximum !== undefined && Number(value) > schema.maximum) return [fr.tooLarge(path, schema.maximum)];
  const { properties } = schema;
  if (properties === undefined) return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, part]) => {
    const full = path === '' ? name : `${path}.${name}`;
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return known === undefined ? [fr.unknownSetting(full)] : problemsOf(part, known, full);
  });
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
