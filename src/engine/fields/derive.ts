import type { Field, ValueRule } from '../../definitions/index.ts';
import { toStored, type Expression, type Value } from '../../expressions/index.ts';
import type { Json, JsonObject } from '../../shared/index.ts';
import type { ComputedRule, EntityRules, TableRules } from './entity-rules.ts';

/** How rules are evaluated over the row as it stands; `row` is the line of a table, where it is one. */
export interface Evaluator {
  readonly bindings: { readonly [root: string]: unknown };
  value(expression: Expression, rule: string, more?: { readonly row: JsonObject }): Value;
}

/** A row being worked on: own fields may be written. */
export type DraftRow = { [field: string]: Json };

/** Puts defaults into the fields that are empty. Raises what the evaluator raises. */
export function fillDefaults(rules: EntityRules, row: DraftRow, evaluator: Evaluator): void {
  for (const { field, rule, needs } of rules.defaults) {
    if (row[field.id] !== undefined || lacks(row, needs)) continue;
    put(row, field.id, ruleValue(rule, field, `${rules.path}/${field.id}/default`, evaluator));
  }
}

/** Whether a field has a value; an empty list is none. */
export function isFilled(value: Json | undefined): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

const noItems: readonly Json[] = Object.freeze([]);

/** Shows empty lists to rules as lists. */
export function showLists(rules: EntityRules, row: DraftRow): void {
  for (const field of rules.lists) row[field] ??= noItems;
}

/** Works out columns and computed fields anew, in their order. */
export function computeFields(rules: EntityRules, row: DraftRow, evaluator: Evaluator): void {
  showLists(rules, row);
  for (const rule of rules.derived) {
    if (rule.kind === 'table') computeTable(rules, rule, row, evaluator);
    else put(row, rule.field.id, computed(rule, row, placeOf(rules, rule.field), evaluator));
  }
}

function placeOf(rules: EntityRules, field: Field): string {
  return `${rules.path}/${field.id}/computed`;
}

/**
 * The stored value that a rule gives, in the form of the field where there is one. A rule that only
 * names a field gives what is stored there: the id of a reference, or nothing where it is empty.
 */
export function ruleValue(
  rule: ValueRule,
  field: Field | undefined,
  place: string,
  evaluator: Evaluator,
  more?: { readonly row: JsonObject },
): Json | undefined {
  if ('literal' in rule) return rule.literal;
  const { expression } = rule;
  const named = namedField(expression);
  if (named) {
    const roots: { readonly [root: string]: unknown } = { ...evaluator.bindings, ...more };
    return (roots[named.root] as JsonObject | undefined)?.[named.field];
  }
  return stored(evaluator.value(expression, place, more), field, expression);
}

/** The field that an expression consists of: `case.company`. */
function namedField({ source, reads }: Expression): { root: string; field: string } | undefined {
  const [path] = reads;
  const [root, field] = path ?? [];
  if (root === undefined || field === undefined || path?.length !== 2) return undefined;
  return source.trim() === `${root}.${field}` ? { root, field } : undefined;
}

function computeTable(
  rules: EntityRules,
  { field, defaults, computed: columns }: TableRules,
  row: DraftRow,
  evaluator: Evaluator,
): void {
  const lines = row[field.id];
  if (!Array.isArray(lines)) return;
  row[field.id] = (lines as readonly JsonObject[]).map((given) => {
    const line: DraftRow = { ...given };
    const place = (column: Field): string => `${rules.path}/${field.id}/columns/${column.id}`;
    const more = { row: line };
    for (const { field: column, rule, needs } of defaults) {
      if (line[column.id] !== undefined || lacks(line, needs)) continue;
      put(line, column.id, ruleValue(rule, column, place(column), evaluator, more));
    }
    for (const rule of columns) {
      const value = computed(rule, line, place(rule.field), evaluator, { row: line });
      put(line, rule.field.id, value);
    }
    return line;
  });
}

function computed(
  rule: ComputedRule,
  holder: DraftRow,
  place: string,
  evaluator: Evaluator,
  more?: { readonly row: JsonObject },
): Json | undefined {
  if (lacks(holder, rule.needs)) return undefined;
  return stored(evaluator.value(rule.expression, place, more), rule.field, rule.expression);
}

function lacks(holder: DraftRow, needs: readonly string[]): boolean {
  return needs.some((name) => holder[name] === undefined);
}

/** Writes a value, or empties the field. */
export function put(row: DraftRow, field: string, value: Json | undefined): void {
  if (value === undefined || value === null) delete row[field];
  else row[field] = value;
}

/** An object is stored as its id; other values as the field, else the expression, has them. */
function stored(value: Value, field: Field | undefined, expression: Expression): Json {
  if (expression.type.kind === 'object') return String((value as { id?: unknown }).id);
  const digits = field?.scale === undefined ? {} : { digits: field.scale };
  return toStored(value, field?.valueType ?? expression.type, digits);
}
