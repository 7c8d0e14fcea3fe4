import type { Field } from '../definitions/index.ts';
import type { Condition, ValueType } from '../expressions/index.ts';
import {
  BatonError,
  dateIn,
  isPlainDate,
  parseDecimal,
  parsePeriod,
  toIso,
  type Json,
  type PeriodContext,
} from '../shared/index.ts';
import type { FilterRule } from './model.ts';

/** What a filter is read against. */
export interface FilterContext extends PeriodContext {
  /** The reader's id. */
  readonly reader: string;
  /** A field that the reader may filter by; undefined for any other. */
  readonly field: (id: string) => Field | undefined;
}

/**
 * The lines of a filter as one condition. Raises `http-filter-unknown` for a field that the reader may not filter
 * by, `filter-not-for-field` and `filter-value-wrong`.
 */
export function filterCondition(
  rules: readonly FilterRule[],
  context: FilterContext,
): readonly Condition[] {
  return rules.map((rule) => {
    const field = context.field(rule.field);
    if (!field)
      throw new BatonError({ code: 'http-filter-unknown', params: { field: rule.field } });
    return ruleCondition(rule, field, context);
  });
}

function ruleCondition(rule: FilterRule, field: Field, context: FilterContext): Condition {
  switch (rule.is) {
    case 'filled':
      return isFilled(field);
    case 'empty':
      return { op: 'not', of: isFilled(field) };
    case 'is not':
    case 'none of':
      return { op: 'not', of: oneOf(rule, field, context) };
    case 'is':
    case 'any of':
    case 'has':
      return oneOf(rule, field, context);
    case 'me':
      return equals(field, field.type === 'user' ? context.reader : wrong(rule, field), context);
    case 'in period':
      return inPeriod(rule, field, context);
    case 'contains':
    case 'starts with':
      return textTest(rule, field);
    default:
      return compared(rule, field, context);
  }
}

/** A list without items counts as empty. */
function isFilled(field: Field): Condition {
  const has: Condition = { op: 'has', field: field.id };
  if (field.valueType.kind !== 'list') return has;
  const type = field.valueType;
  return { op: 'and', of: [has, { op: 'ne', field: field.id, type, value: [] }] };
}

function oneOf(rule: FilterRule, field: Field, context: FilterContext): Condition {
  const given = Array.isArray(rule.value) ? (rule.value as readonly Json[]) : [rule.value ?? null];
  if (given.length === 0 || given.length > 200) throw wrongValue(field);
  const of = given.map((value) => equals(field, value, context));
  return of.length === 1 ? (of[0] as Condition) : { op: 'or', of };
}

/** A moment is compared by the day on which it falls. */
function equals(field: Field, value: Json, context: FilterContext): Condition {
  const type = plainType(field);
  if (type.kind === 'list')
    return {
      op: 'includes',
      field: field.id,
      type: type.of,
      value: storedValue(field, type.of, value),
    };
  if (type.kind === 'instant' && typeof value === 'string' && isPlainDate(value))
    return within(field, periodOf(field, value, context), context);
  return { op: 'eq', field: field.id, type, value: storedValue(field, type, value) };
}

const orders = {
  'less than': 'lt',
  'at most': 'le',
  'more than': 'gt',
  'at least': 'ge',
} as const;

function compared(rule: FilterRule, field: Field, context: FilterContext): Condition {
  const op = orders[rule.is as keyof typeof orders];
  const type = plainType(field);
  if (!['int', 'decimal', 'money', 'date', 'instant'].includes(type.kind))
    return wrong(rule, field);
  const { value = null } = rule;
  if (type.kind === 'instant' && typeof value === 'string' && isPlainDate(value)) {
    const { start, end } = periodOf(field, value, context);
    const at = toIso(op === 'lt' || op === 'ge' ? start : end);
    return { op: op === 'lt' || op === 'le' ? 'lt' : 'ge', field: field.id, type, value: at };
  }
  return { op, field: field.id, type, value: storedValue(field, type, value) };
}

function inPeriod(rule: FilterRule, field: Field, context: FilterContext): Condition {
  const { kind } = field.valueType;
  if (kind !== 'date' && kind !== 'instant') return wrong(rule, field);
  return within(field, periodOf(field, rule.value ?? null, context), context);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function periodOf(field: Field, value: Json, context: FilterContext): Span {
  const period = typeof value === 'string' ? parsePeriod(value, context) : undefined;
  if (!period?.ok) throw wrongValue(field);
  return period.value;
}

function within(field: Field, { start, end }: Span, { zone }: FilterContext): Condition {
  const type = plainType(field);
  const text = (at: number): string => (type.kind === 'date' ? dateIn(at, zone) : toIso(at));
  return {
    op: 'and',
    of: [
      { op: 'ge', field: field.id, type, value: text(start) },
      { op: 'lt', field: field.id, type, value: text(end) },
    ],
  };
}

function textTest(rule: FilterRule, field: Field): Condition {
  if (field.valueType.kind !== 'text') return wrong(rule, field);
  if (typeof rule.value !== 'string' || rule.value === '') throw wrongValue(field);
  const op = rule.is as 'contains' | 'starts with';
  return { op, field: field.id, value: rule.value, anyCase: true };
}

/** A reference is kept as the id of its record. */
function plainType({ valueType }: Field): ValueType {
  return valueType.kind === 'object' ? { kind: 'text' } : valueType;
}

function storedValue(field: Field, type: ValueType, value: Json): Json {
  if (isStored(type, value)) return value;
  throw wrongValue(field);
}

function isStored(type: ValueType, value: Json): boolean {
  switch (type.kind) {
    case 'bool':
      return typeof value === 'boolean';
    case 'int':
    case 'decimal':
      return typeof value === 'number' && Number.isFinite(value);
    case 'date':
      return typeof value === 'string' && isPlainDate(value);
    case 'money':
      return type.currency === undefined ? isOwnMoney(value) : isAmount(value);
    default:
      return typeof value === 'string' && value.length <= 1000;
  }
}

function isAmount(value: Json | undefined): boolean {
  return typeof value === 'string' && parseDecimal(value) !== undefined;
}

function isOwnMoney(value: Json): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const { amount, currency } = value as { readonly amount?: Json; readonly currency?: Json };
  return isAmount(amount) && typeof currency === 'string';
}

function wrong(rule: FilterRule, field: Field): never {
  throw new BatonError({
    code: 'filter-not-for-field',
    params: { field: field.title, operator: rule.is },
  });
}

function wrongValue(field: Field): BatonError {
  return new BatonError({ code: 'filter-value-wrong', params: { field: field.title } });
}
