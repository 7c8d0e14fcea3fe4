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
  for (const field of rules.defaults) {
    if (row[field.id] !== undefined || !field.default) continue;
    if (!canDefault(field.default, rules.root, row)) continue;
    const place = `${rules.path}/${field.id}/default`;
    put(row, field.id, ruleValue(field.default, field, place, evaluator));
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
  for (const table of rules.tables) computeTable(rules, table, row, evaluator);
  for (const rule of rules.computed) {
    const value = computed(rule, row, `${rules.path}/${rule.field.id}/computed`, evaluator);
    put(row, rule.field.id, value);
  }
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
    for (const column of defaults) {
      if (line[column.id] !== undefined || !column.default) continue;
      if (!canDefault(column.default, 'row', line)) continue;
      const more = { row: line };
      put(line, column.id, ruleValue(column.default, column, place(column), evaluator, more));
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
  if (rule.needs.some((name) => holder[name] === undefined)) return undefined;
  return stored(evaluator.value(rule.expression, place, more), rule.field, rule.expression);
}

/** A default that starts from an empty field waits until that is filled. */
function canDefault(rule: ValueRule, root: string, holder: DraftRow): boolean {
  if ('literal' in rule) return true;
  return rule.expression.reads.every(
    ([first, field]) => first !== root || field === undefined || holder[field] !== undefined,
  );
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
