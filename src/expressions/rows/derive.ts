import type { Json, JsonObject } from '../../shared/index.ts';
import type { Expression } from '../compile.ts';
import { toStored } from '../values/stored.ts';
import type { Value } from '../values/value.ts';
import type { ComputedRule, RowRules, RuledField, TableRules, ValueRule } from './row-rules.ts';

/** How rules are evaluated over the row as it stands; `row` is the line of a table, where it is one. */
export interface Evaluator {
  readonly bindings: { readonly [root: string]: unknown };
  value(expression: Expression, rule: string, more?: Line): Value;
  /** Undefined where a field that the expression takes is empty. */
  valueIfFilled(expression: Expression, rule: string, more?: Line): Value | undefined;
}

/** The line of a table that a rule is about. */
interface Line {
  readonly row: JsonObject;
}

/** A row being worked on: own fields may be written. */
export type DraftRow = { [field: string]: Json };

/**
 * Puts defaults into the fields that are empty; one that takes an empty field waits for it. Raises what
 * the evaluator raises.
 */
export function fillDefaults(rules: RowRules, row: DraftRow, evaluator: Evaluator): void {
  for (const { field, rule } of rules.defaults) {
    if (row[field.id] !== undefined) continue;
    put(row, field.id, defaultValue(rule, field, `${rules.path}/${field.id}/default`, evaluator));
  }
}

/** Whether a field has a value; an empty list is none. */
export function isFilled(value: Json | undefined): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

const noItems: readonly Json[] = Object.freeze([]);

/** Shows empty lists to rules as lists. */
export function showLists(rules: RowRules, row: DraftRow): void {
  for (const field of rules.lists) row[field] ??= noItems;
}

/** Works out columns and computed fields anew, in their order; those that take an empty field are empty. */
export function computeFields(rules: RowRules, row: DraftRow, evaluator: Evaluator): void {
  showLists(rules, row);
  for (const rule of rules.derived) {
    if (rule.kind === 'table') computeTable(rules, rule, row, evaluator);
    else put(row, rule.field.id, computedValue(rule, placeOf(rules, rule.field), evaluator));
  }
}

function placeOf(rules: RowRules, field: RuledField): string {
  return `${rules.path}/${field.id}/computed`;
}

/**
 * The stored value that a rule gives, in the form of the field where there is one. A rule that only
 * names a field gives what is stored there: the id of a reference, or nothing where it is empty.
 */
export function ruleValue(
  rule: ValueRule,
  field: RuledField | undefined,
  place: string,
  evaluator: Evaluator,
): Json | undefined {
  if ('literal' in rule) return rule.literal;
  const { expression } = rule;
  const named = namedField(expression);
  if (named) return namedValue(named, evaluator.bindings);
  return stored(evaluator.value(expression, place), field, expression);
}

/** The same, or nothing while a field that the rule takes is empty. */
function defaultValue(
  rule: ValueRule,
  field: RuledField,
  place: string,
  evaluator: Evaluator,
  more?: Line,
): Json | undefined {
  if ('literal' in rule) return rule.literal;
  const { expression } = rule;
  const named = namedField(expression);
  if (named) return namedValue(named, { ...evaluator.bindings, ...more });
  return computedValue({ field, expression }, place, evaluator, more);
}

function computedValue(
  { field, expression }: Pick<ComputedRule, 'field' | 'expression'>,
  place: string,
  evaluator: Evaluator,
  more?: Line,
): Json | undefined {
  const value = evaluator.valueIfFilled(expression, place, more);
  return value === undefined ? undefined : stored(value, field, expression);
}

function namedValue(
  { root, field }: { root: string; field: string },
  roots: { readonly [root: string]: unknown },
): Json | undefined {
  return (roots[root] as JsonObject | undefined)?.[field];
}

/** The field that an expression consists of: `case.company`. */
function namedField({ source, reads }: Expression): { root: string; field: string } | undefined {
  const [path] = reads;
  const [root, field] = path ?? [];
  if (root === undefined || field === undefined || path?.length !== 2) return undefined;
  return source.trim() === `${root}.${field}` ? { root, field } : undefined;
}

function computeTable(
  rules: RowRules,
  { field, defaults, computed: columns }: TableRules,
  row: DraftRow,
  evaluator: Evaluator,
): void {
  const lines = row[field.id];
  if (!Array.isArray(lines)) return;
  row[field.id] = (lines as readonly JsonObject[]).map((given) => {
    const line: DraftRow = { ...given };
    const place = (column: RuledField): string => `${rules.path}/${field.id}/columns/${column.id}`;
    const more = { row: line };
    for (const { field: column, rule } of defaults) {
      if (line[column.id] !== undefined) continue;
      put(line, column.id, defaultValue(rule, column, place(column), evaluator, more));
    }
    for (const one of columns)
      put(line, one.field.id, computedValue(one, place(one.field), evaluator, more));
    return line;
  });
}

/** Writes a value, or empties the field. */
export function put(row: DraftRow, field: string, value: Json | undefined): void {
  if (value === undefined || value === null) delete row[field];
  else row[field] = value;
}

/** An object is stored as its id; other values as the field, else the expression, has them. */
function stored(value: Value, field: RuledField | undefined, expression: Expression): Json {
  if (expression.type.kind === 'object') return String((value as { id?: unknown }).id);
  const digits = field?.scale === undefined ? {} : { digits: field.scale };
  return toStored(value, field?.valueType ?? expression.type, digits);
}
