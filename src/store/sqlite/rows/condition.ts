import { smallLetters, type Condition, type ValueType } from '../../../expressions/index.ts';
import type { SqlValue } from '../columns/storage-types.ts';
import { compare } from './comparison.ts';
import type { SqlCondition } from './condition-query.ts';
import type { FieldSql } from './source.ts';

type OnField = Extract<Condition, { field: string }>;

/**
 * The condition as SQL that is true for exactly the rows for which `evaluateCondition` is; for others
 * it is false or NULL. SQL has three values and a condition two, so a negation is carried down to the
 * comparisons, where what is absent is spelt out.
 */
export function conditionSql(query: SqlCondition, condition: Condition, negated = false): string {
  switch (condition.op) {
    case 'true':
    case 'false':
      return (condition.op === 'true') === negated ? '0' : '1';
    case 'not':
      return conditionSql(query, condition.of, !negated);
    case 'and':
    case 'or': {
      const parts = condition.of.map((part) => conditionSql(query, part, negated));
      const every = (condition.op === 'and') !== negated;
      if (parts.length === 0) return every ? '1' : '0';
      return `(${parts.join(every ? ' AND ' : ' OR ')})`;
    }
    default:
      return onField(query, condition, negated);
  }
}

function onField(query: SqlCondition, condition: OnField, negated: boolean): string {
  const field = fieldFor(query, condition);
  if (!field) return rowByRow(query, condition, negated);
  const [value = 'NULL'] = field.parts;
  switch (condition.op) {
    case 'has':
      return `${value} IS ${negated ? '' : 'NOT '}NULL`;
    case 'ne':
      return compare(query, field, 'eq', condition.value, !negated);
    case 'in':
      return isOneOf(query, field, condition.values, negated);
    case 'includes': {
      const item = itemSql(query, condition.type, condition.value);
      return `${negated ? 'NOT ' : ''}EXISTS (SELECT 1 FROM json_each(${value}) WHERE ${item})`;
    }
    case 'starts with': {
      const { text, wanted } = casedSql(value, condition);
      const start = [wanted, wanted].map((one) => query.bind(one));
      return orAbsent(value, `substr(${text}, 1, length(${start[0]})) = ${start[1]}`, negated);
    }
    case 'contains': {
      const { text, wanted } = casedSql(value, condition);
      return orAbsent(value, `instr(${text}, ${query.bind(wanted)}) > 0`, negated);
    }
    default:
      return compare(query, field, condition.op, condition.value, negated);
  }
}

/** The field as columns or, for the types that JSON has itself, out of the row. */
function fieldFor(query: SqlCondition, condition: OnField): FieldSql | undefined {
  const column = query.source.field(condition.field);
  if (column.columns) return serves(column, condition) ? column : undefined;
  if (!('type' in condition))
    return condition.op === 'has'
      ? undefined
      : query.source.jsonField(condition.field, { kind: 'text' });
  const { kind } = condition.type;
  return condition.op !== 'includes' && (kind === 'text' || kind === 'date' || kind === 'bool')
    ? query.source.jsonField(condition.field, { kind })
    : undefined;
}

type OnText = Extract<Condition, { readonly op: 'contains' | 'starts with' }>;

/** What is compared; `lower` of SQLite knows A to Z alone, just as `anyCase` means it. */
function casedSql(column: string, { value, anyCase }: OnText) {
  return anyCase
    ? { text: `lower(${column})`, wanted: smallLetters(value) }
    : { text: column, wanted: value };
}

function orAbsent(value: string, test: string, negated: boolean): string {
  return negated ? `(${value} IS NULL OR NOT ${test})` : test;
}

function isOneOf(
  query: SqlCondition,
  field: FieldSql,
  values: Extract<Condition, { op: 'in' }>['values'],
  negated: boolean,
): string {
  const [column = 'NULL'] = field.parts;
  const texts = values.filter((value) => typeof value === 'string');
  if (field.storage.code === 'text') {
    const list = `SELECT value FROM json_each(${query.bind(JSON.stringify(texts))})`;
    return orAbsent(column, `${column} IN (${list})`, negated);
  }
  const parts = values.map((value) => compare(query, field, 'eq', value, negated));
  if (parts.length === 0) return negated ? '1' : '0';
  return `(${parts.join(negated ? ' AND ' : ' OR ')})`;
}

/** A test of one item of a list; JSON tells `true` from 1, so the kind of the item is tested too. */
function itemSql(query: SqlCondition, type: ValueType, value: OnFieldValue): string {
  const kinds =
    type.kind === 'bool'
      ? `'${String(value)}'`
      : type.kind === 'int'
        ? `'integer', 'real'`
        : `'text'`;
  const bound = typeof value === 'boolean' ? Number(value) : (value as SqlValue);
  return `type IN (${kinds}) AND value = ${query.bind(bound)}`;
}

type OnFieldValue = Extract<OnField, { op: 'includes' }>['value'];

const itemKinds = { text: 'string', date: 'string', int: 'number', bool: 'boolean' } as const;

/** Whether the field's columns can answer the condition just as the stored row would. */
function serves(field: FieldSql, condition: OnField): boolean {
  switch (condition.op) {
    case 'has':
      return true;
    case 'starts with':
    case 'contains':
      return field.storage.code === 'text';
    case 'includes': {
      const { kind } = condition.type;
      const expected = kind in itemKinds ? itemKinds[kind as keyof typeof itemKinds] : undefined;
      return field.type.kind === 'list' && typeof condition.value === expected;
    }
    default:
      return field.type.kind === condition.type.kind || bothNumbers(field.type, condition.type);
  }
}

const numbers = new Set(['int', 'decimal', 'duration']);

function bothNumbers(a: ValueType, b: ValueType): boolean {
  return numbers.has(a.kind) && numbers.has(b.kind);
}

function rowByRow(query: SqlCondition, condition: OnField, negated: boolean): string {
  const holds = `baton_holds(${query.bind(JSON.stringify(condition))}, ${query.source.row()})`;
  return negated ? `NOT ${holds}` : holds;
}
