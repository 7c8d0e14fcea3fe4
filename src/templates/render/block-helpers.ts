import Handlebars, { type HelperOptions } from 'handlebars';
import type { Json } from '../../shared/index.ts';
import { columnIn, evaluate, isEmpty, runOf, type Helper } from './call-helpers.ts';
import { Leaf, type ListView } from './values.ts';
import { dataBehind, listView } from './view.ts';

export const ifFilled: Helper = function (...args) {
  const [value, options] = args as [unknown, HelperOptions];
  return isEmpty(value) ? options.inverse(this) : options.fn(this);
};

export const unless: Helper = function (...args) {
  const [value, options] = args as [unknown, HelperOptions];
  return isEmpty(value) ? options.fn(this) : options.inverse(this);
};

export const when: Helper = function (...args) {
  const [index, options] = args as [number, HelperOptions];
  return evaluate(index, options).value === true ? options.fn(this) : options.inverse(this);
};

export const withValue: Helper = function (...args) {
  const [value, options] = args as [unknown, HelperOptions];
  if (isEmpty(value)) return options.inverse(this);
  return options.fn(value, { data: options.data, blockParams: [value] });
};

export const each: Helper = function (...args) {
  const [list, options] = args as [ListView, HelperOptions];
  if (list.length === 0) return options.inverse(this);
  return loop(
    options,
    [...list].map((item) => [item]),
  );
};

export const group: Helper = function (...args) {
  const [list, column, options] = args as [ListView, string, HelperOptions];
  if (list.length === 0) return options.inverse(this);
  const path = column.split('.');
  const groups = new Map<Json | undefined, { value: unknown; items: unknown[] }>();
  for (const item of list) {
    const value = columnIn(item, path);
    const key = value instanceof Leaf ? value.stored : undefined;
    const known = groups.get(key) ?? { value, items: [] };
    groups.set(key, known);
    known.items.push(item);
  }
  const run = runOf(options);
  const parts = [...groups.values()].map(({ value, items }) => {
    const data = items.map((item) => dataBehind(item) ?? null);
    return [listView(items, data, run), value];
  });
  return loop(options, parts);
};

/** Runs the body for each item with what it names: the item first, then what follows it or its index. */
function loop(options: HelperOptions, items: readonly (readonly unknown[])[]): string {
  const run = runOf(options);
  let output = '';
  for (const [index, [item, named = index]] of items.entries()) {
    run.pass();
    const data = Handlebars.createFrame(options.data as object) as { [name: string]: unknown };
    const isLast = index === items.length - 1;
    Object.assign(data, { index, number: index + 1, first: index === 0, last: isLast });
    output += options.fn(item, { data, blockParams: [item, named] });
    run.measure(output.length);
  }
  return output;
}
