import type { HelperOptions } from 'handlebars';
import type { Value, ValueType } from '../../expressions/index.ts';
import { Decimal, localize, type JsonObject, type Money } from '../../shared/index.ts';
import type { Argument, ShowingHelper } from '../helpers/helper.ts';
import type { Run } from './run.ts';
import { Leaf, ListView, Markup, Shown } from './values.ts';
import { dataBehind } from './view.ts';

export type Helper = (this: unknown, ...args: unknown[]) => unknown;

export const runOf = (options: HelperOptions) => (options.data as { readonly run: Run }).run;

/** A helper that shows one value, as Handlebars calls it. */
export function showing(helper: ShowingHelper): Helper {
  return (...args) => {
    const options = args.at(-1) as HelperOptions;
    const run = runOf(options);
    const settings = options.hash as { [name: string]: string | number };
    const [given] = args;
    const shown =
      given === undefined
        ? String(settings['default'] ?? '')
        : helper.show({ argument: argumentOf(given), settings, run });
    if (typeof shown === 'string') return new Shown(shown, run);
    return new Markup('markup' in shown ? shown.markup : run.place(shown.picture));
  };
}

/** What stands behind an argument: a leaf, a text that another helper made, a literal, an object. */
function argumentOf(given: unknown): Argument {
  if (given instanceof Leaf) return given;
  if (given instanceof Shown) return { value: given.text, type: { kind: 'text' } };
  if (typeof given === 'string') return { value: given, type: { kind: 'text' } };
  if (typeof given === 'boolean') return { value: given, type: { kind: 'bool' } };
  if (typeof given === 'number')
    return Number.isSafeInteger(given)
      ? { value: given, type: { kind: 'int' } }
      : { value: new Decimal(given), type: { kind: 'decimal' } };
  const value = dataBehind(given) as object;
  return { value, type: { kind: 'object', name: 'file' } };
}

/** The text of anything that can be written. */
function textOf(value: unknown): string {
  if (value instanceof Leaf || value instanceof Shown) return value.text;
  return String(value);
}

/** `{{calc "…"}}`: the value of the expression of that number. */
export const calc: Helper = (...args) => {
  const [index, options] = args as [number, HelperOptions];
  const { value, type, run } = evaluate(index, options);
  return Leaf.of(value, type, run);
};

/** Evaluates an expression on the data and on what the call hands to it. */
export function evaluate(
  index: number,
  options: HelperOptions,
): { readonly value: Value; readonly type: ValueType; readonly run: Run } {
  const run = runOf(options);
  const formula = run.formulas[index];
  if (!formula) throw new Error(`no formula ${index}`);
  const hash = options.hash as JsonObject;
  const names = Object.keys(hash).map((name) => [name, dataBehind(hash[name])] as const);
  const bindings = names.length > 0 ? { ...run.data, ...Object.fromEntries(names) } : run.data;
  return { value: formula.evaluate(bindings, run.context), type: formula.type, run };
}

/** `{{default case.note "–"}}`. */
export const orDefault: Helper = (...args) => {
  const [value, other] = args;
  return isEmpty(value) ? asWritable(other, args.at(-1) as HelperOptions) : value;
};

const asWritable = (value: unknown, options: HelperOptions) =>
  typeof value === 'object' ? value : new Shown(String(value), runOf(options));

/** Whether there is nothing: no value, an empty text or list, or “no”. */
export function isEmpty(value: unknown): boolean {
  if (value instanceof Leaf) return value.value === false || value.value === '';
  if (value instanceof Shown) return value.text === '';
  if (value instanceof ListView) return value.length === 0;
  return value === undefined || value === false || value === '';
}

/** `{{t en="…" zh-CN="…" name=value}}`. */
export const texts: Helper = (...args) => {
  const options = args.at(-1) as HelperOptions;
  const run = runOf(options);
  const hash = options.hash as { readonly [name: string]: unknown };
  const text = textIn(hash, run.settings.locale);
  if (!text.includes('{')) return new Shown(text, run);
  const filled = text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(hash, name) ? textOf(hash[name]) : whole,
  );
  return new Shown(filled, run);
};

/** The text in that language, or in the one that stands for it. */
function textIn(hash: { readonly [name: string]: unknown }, locale: string): string {
  const exact = Object.hasOwn(hash, locale) ? hash[locale] : undefined;
  if (typeof exact === 'string') return exact;
  const texts = Object.entries(hash).filter(([, value]) => typeof value === 'string');
  return localize(Object.fromEntries(texts) as { [locale: string]: string }, locale);
}

/** `{{sum case.lines "total"}}`; the check says in which type. */
export const sum: Helper = (...args) => {
  const [list, column, options] = args as [ListView, string, HelperOptions];
  const [kind, currency] = String((options.hash as { type: string }).type).split(' ');
  const path = column.split('.');
  const run = runOf(options);
  let whole = 0;
  let total = new Decimal(0);
  for (const item of list) {
    const leaf = columnIn(item, path);
    if (!(leaf instanceof Leaf)) continue;
    if (kind === 'int') whole += leaf.value as number;
    else if (kind === 'money') total = total.plus((leaf.value as Money).amount);
    else total = total.plus(leaf.value as Decimal);
  }
  if (kind === 'int') return Leaf.of(whole, { kind: 'int' }, run);
  if (kind !== 'money' || currency === undefined) return Leaf.of(total, { kind: 'decimal' }, run);
  return Leaf.of({ amount: total, currency }, { kind: 'money', currency }, run);
};

/** What a path such as `product.series` leads to from an item. */
export function columnIn(item: unknown, path: readonly string[]): unknown {
  let found: unknown = item;
  for (const name of path)
    found = (found as { readonly [name: string]: unknown } | undefined)?.[name];
  return found;
}
