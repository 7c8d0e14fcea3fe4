import type { TObject, TSchema } from 'typebox';
import { BatonError } from '../../shared/index.ts';

/** What kind of value each declared query parameter is, prepared once per route. */
export type QueryPlan = ReadonlyMap<string, 'text' | 'number' | 'boolean' | 'list'>;

export function planQuery(schema: TObject | undefined): QueryPlan {
  return new Map(
    Object.entries(schema?.properties ?? {}).map(([name, property]) => [name, kindOf(property)]),
  );
}

function kindOf(schema: TSchema): 'text' | 'number' | 'boolean' | 'list' {
  const { type } = schema as { readonly type?: string };
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'array') return 'list';
  return type === 'boolean' ? 'boolean' : 'text';
}

/**
 * Reads a query string into one flat object without a prototype: numbers and booleans where the route
 * declares them, lists where it declares those, texts otherwise. Raises `http-query-repeated`.
 */
export function readQuery(text: string, plan: QueryPlan): { [name: string]: unknown } {
  const query = Object.create(null) as { [name: string]: unknown };
  if (text === '') return query;
  for (const [name, value] of new URLSearchParams(text)) {
    const kind = plan.get(name);
    if (kind === 'list') query[name] = [...((query[name] as string[] | undefined) ?? []), value];
    else if (name in query)
      throw new BatonError({ code: 'http-query-repeated', params: { field: name.slice(0, 100) } });
    else query[name] = convert(value, kind);
  }
  return query;
}

function convert(value: string, kind: string | undefined): unknown {
  if (kind === 'number' && /^-?\d{1,15}(\.\d+)?$/.test(value)) return Number(value);
  if (kind === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
