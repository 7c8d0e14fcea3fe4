import { Decimal } from '../../src/shared/index.ts';
import { isNumber, type Reference } from './reference.ts';

/** What Baton has for a name of the reference: a figure, or figures by name. */
export type Own = string | null | undefined | readonly string[] | { readonly [name: string]: Own };

export interface Comparison {
  readonly figure: string;
  readonly expected: string | null;
  readonly own: string | null;
  readonly agrees: boolean;
}

/** Compares every figure, in both directions: one that only one side has does not agree. */
export function compare(figure: string, expected: Reference | undefined, own: Own): Comparison[] {
  if (Array.isArray(expected) || Array.isArray(own)) return [compareLists(figure, expected, own)];
  if (isObject(expected) || isObject(own)) {
    const [theirs, ours] = [isObject(expected) ? expected : {}, isObject(own) ? own : {}];
    const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
    return [...names].flatMap((name) => compare(`${figure}.${name}`, theirs[name], ours[name]));
  }
  const written = isNumber(expected) ? expected.written : undefined;
  const given = typeof own === 'string' ? own : undefined;
  const agrees = written !== undefined && given !== undefined && agreesWith(written, given);
  return [{ figure, expected: written ?? null, own: given ?? null, agrees }];
}

/** A whole number must be the same; of a fraction as many digits as are written. */
function agreesWith(written: string, own: string): boolean {
  const expected = new Decimal(written);
  if (expected.isInteger()) return expected.equals(own);
  return expected.equals(new Decimal(own).toDecimalPlaces(expected.decimalPlaces()));
}

function compareLists(figure: string, expected: unknown, own: unknown): Comparison {
  const [theirs, ours] = [expected, own].map((list) => JSON.stringify(list ?? null));
  return { figure, expected: theirs ?? null, own: ours ?? null, agrees: theirs === ours };
}

function isObject<T>(value: T): value is T & { readonly [name: string]: never } {
  return typeof value === 'object' && value !== null && !('written' in value);
}
