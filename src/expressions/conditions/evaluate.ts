import { canonicalJson, Decimal, fromIso, type Json, type JsonObject } from '../../shared/index.ts';
import { smallLetters, type Condition } from '../condition.ts';
import type { ValueType } from '../types.ts';
import { compareText } from '../values/value.ts';

/**
 * Whether the stored row meets the condition: the reference that every store must agree with. A field
 * that is absent, null, or not of the declared type meets no comparison (and meets `ne`).
 */
export function evaluateCondition(condition: Condition, row: JsonObject): boolean {
  switch (condition.op) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'and':
      return condition.of.every((part) => evaluateCondition(part, row));
    case 'or':
      return condition.of.some((part) => evaluateCondition(part, row));
    case 'not':
      return !evaluateCondition(condition.of, row);
    default:
      return evaluateOnField(condition, fieldOf(row, condition.field));
  }
}

function fieldOf(row: JsonObject, field: string): Json | undefined {
  return Object.hasOwn(row, field) ? (row[field] ?? undefined) : undefined;
}

type OnField = Extract<Condition, { field: string }>;

function evaluateOnField(condition: OnField, value: Json | undefined): boolean {
  if (value === undefined) return condition.op === 'ne';
  const cased = 'anyCase' in condition ? smallLetters : (text: string) => text;
  switch (condition.op) {
    case 'has':
      return true;
    case 'in':
      return condition.values.some((each) => equal(value, each, condition.type));
    case 'includes':
      return (
        Array.isArray(value) && value.some((each) => equal(each, condition.value, condition.type))
      );
    case 'starts with':
      return typeof value === 'string' && cased(value).startsWith(cased(condition.value));
    case 'contains':
      return typeof value === 'string' && cased(value).includes(cased(condition.value));
    case 'eq':
      return equal(value, condition.value, condition.type);
    case 'ne':
      return !equal(value, condition.value, condition.type);
    default:
      return inOrder(condition.op, compareStored(value, condition.value, condition.type));
  }
}

function inOrder(op: 'lt' | 'le' | 'gt' | 'ge', order: number | undefined): boolean {
  if (order === undefined) return false;
  switch (op) {
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
  }
}

function equal(left: Json, right: Json, type: ValueType): boolean {
  if (type.kind === 'list' || type.kind === 'object')
    return canonicalJson(left) === canonicalJson(right);
  return compareStored(left, right, type) === 0;
}

/** The order of two stored values of a type; undefined where one is not of it, or currencies differ. */
function compareStored(left: Json, right: Json, type: ValueType): number | undefined {
  switch (type.kind) {
    case 'bool':
      return typeof left === 'boolean' && typeof right === 'boolean'
        ? Number(left) - Number(right)
        : undefined;
    case 'text':
    case 'date':
      return typeof left === 'string' && typeof right === 'string'
        ? compareText(left, right)
        : undefined;
    case 'instant':
      return difference(momentOf(left), momentOf(right));
    case 'money':
      return compareMoney(left, right);
    default:
      return difference(left, right);
  }
}

function difference(left: Json | undefined, right: Json | undefined): number | undefined {
  return typeof left === 'number' && typeof right === 'number' ? left - right : undefined;
}

function momentOf(value: Json): number | undefined {
  return typeof value === 'string' ? fromIso(value) : undefined;
}

function compareMoney(left: Json, right: Json): number | undefined {
  const [a, b] = [partsOf(left), partsOf(right)];
  if (!a || !b || a.currency !== b.currency) return undefined;
  return new Decimal(a.amount).cmp(b.amount);
}

function partsOf(value: Json): { amount: string; currency: string | undefined } | undefined {
  const { amount, currency } =
    typeof value === 'object' && value !== null && 'amount' in value
      ? value
      : { amount: value, currency: undefined };
  if (typeof amount !== 'string' || !/^-?\d+(\.\d+)?$/.test(amount)) return undefined;
  return { amount, currency: typeof currency === 'string' ? currency : undefined };
}
