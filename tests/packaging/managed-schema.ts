import schema from '../../src/settings/managed-schema.json' with { type: 'json' };

export interface Schema {
  readonly type: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
}

export const MANAGED_SCHEMA: Schema = schema;

/** What is wrong with settings, by the schema and more strictly: nothing may be set that it does not name. */
export function problemsOf(value: unknown, schema = MANAGED_SCHEMA, path = 'settings'): string[] {
  if (!isOfType(value, schema.type)) return [`${path} is not of type ${schema.type}`];
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [`${path} is none of ${schema.enum}`];
  if (schema.minimum !== undefined && Number(value) < schema.minimum) return [`${path} is below ${schema.minimum}`];
  if (schema.properties === undefined) return [];
  const { properties } = schema;
  return Object.entries(value as Record<string, unknown>).flatMap(([name, part]) => {
    const known = properties[name];
    return known === undefined ? [`${path}.${name} is unknown`] : problemsOf(part, known, `${path}.${name}`);
  });
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
