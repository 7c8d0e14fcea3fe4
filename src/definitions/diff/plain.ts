import { Decimal, type Json } from '../../shared/index.ts';

/**
 * A part of a workspace as JSON, to be compared and shown: an expression, rule or template is its text,
 * a decimal its digits, a map an object; what is undefined is left out.
 */
export function plain(value: unknown): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, item]) => [String(key), plain(item)]));
  if (typeof value !== 'object' || value === null) return value as Json;
  if (Decimal.isDecimal(value)) return value.toFixed();
  if (isCompiledText(value)) return value.source;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, plain(member)]));
}

function isCompiledText(value: object): value is { readonly source: string } {
  const compiled = 'evaluate' in value || 'bind' in value || 'render' in value;
  return compiled && 'source' in value && typeof value.source === 'string';
}
