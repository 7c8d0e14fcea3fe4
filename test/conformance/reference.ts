import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A figure of the reference as it is written there, `57.0`, so that its digits are known. */
export interface WrittenNumber {
  readonly written: string;
}

export type Reference =
  WrittenNumber | string | readonly Reference[] | { readonly [name: string]: Reference };

/** The figures of one data set. Numbers keep the text in which they are written. */
export function readReference(
  samples: string,
  data: string,
): { readonly [name: string]: Reference } {
  const text = readFileSync(join(samples, 'reference.json'), 'utf8');
  const keepText = (_key: string, value: unknown, context: { source?: string }): unknown =>
    typeof value === 'number' ? { written: context.source ?? String(value) } : value;
  const parse = JSON.parse as (text: string, reviver: typeof keepText) => unknown;
  return (parse(text, keepText) as { [data: string]: { [name: string]: Reference } })[data] ?? {};
}

export function isNumber(reference: Reference | undefined): reference is WrittenNumber {
  return typeof reference === 'object' && 'written' in reference;
}
