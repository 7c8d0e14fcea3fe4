import { smallLetters, type Condition } from '../../../expressions/index.ts';
import { itemKey } from '../columns/storage.ts';
import { identityPaths, pathOf, type Column, type Layout } from '../columns/layout.ts';
import type { Filter } from '../database/documents.ts';
import { compare } from './comparison.ts';

type OnField = Extract<Condition, { field: string }>;

export const all: Filter = {};
export const none: Filter = { $nor: [{}] };

/**
 * The condition as a filter that holds for exactly the rows for which `evaluateCondition` does. Both are
 * two-valued, so that a negation is `$nor`. Values stand only under operators. Undefined where a part of
 * it asks for what the layout does not keep apart.
 */
export function conditionFilter(layout: Layout, condition: Condition): Filter | undefined {
  switch (condition.op) {
    case 'true':
      return all;
    case 'false':
      return none;
    case 'not': {
      const inner = conditionFilter(layout, condition.of);
      return inner && { $nor: [inner] };
    }
    case 'and':
    case 'or': {
      const parts = condition.of.map((part) => conditionFilter(layout, part));
      if (!parts.every((part) => part !== undefined)) return undefined;
      if (parts.length === 0) return condition.op === 'and' ? all : none;
      return { [`$${condition.op}`]: parts };
    }
    default:
      return onField(layout, condition);
  }
}

function onField(layout: Layout, condition: OnField): Filter | undefined {
  const column = layout.byField.get(condition.field);
  if (!column || !serves(column, condition)) return undefined;
  const path = pathOf(column);
  switch (condition.op) {
    case 'has':
      return { [path]: { $exists: true } };
    case 'ne':
      return { $nor: [compare(column, 'eq', condition.value) ?? none] };
    case 'in':
      return isOneOf(column, condition.values);
    case 'includes':
      return { [path]: { $eq: itemKey(condition.type, condition.value) } };
    case 'starts with':
      return { [path]: { $regex: `^${pattern(condition)}` } };
    case 'contains':
      return { [path]: { $regex: pattern(condition) } };
    default:
      return compare(column, condition.op, condition.value) ?? none;
  }
}

function isOneOf(column: Column, values: Extract<Condition, { op: 'in' }>['values']): Filter {
  const [path, ...others] = identityPaths(column);
  if (path !== undefined && others.length === 0 && column.type.kind === 'text')
    return { [path]: { $in: values.filter((value) => typeof value === 'string') } };
  const parts = values.flatMap((value) => compare(column, 'eq', value) ?? []);
  return parts.length === 0 ? none : { $or: parts };
}

/** Letters in either case by a choice of both: the option `i` would take more than A to Z. */
function pattern({
  value,
  anyCase,
}: Extract<Condition, { readonly op: 'contains' | 'starts with' }>): string {
  if (!anyCase) return literally(value);
  const signs = [...smallLetters(value)];
  return signs
    .map((sign) => (/[a-z]/.test(sign) ? `[${sign}${sign.toUpperCase()}]` : literally(sign)))
    .join('');
}

/** A text as a regular expression (PCRE) that finds it as it is. */
export function literally(text: string): string {
  return text.replace(/[\p{Cc}!-/:-@[-`{-~]/gu, (sign) =>
    sign < ' ' || sign > '~' ? `\\x{${sign.charCodeAt(0).toString(16)}}` : `\\${sign}`,
  );
}

const numbers = new Set(['int', 'decimal', 'duration']);

/** Whether the column can answer the condition just as the stored row would. */
function serves({ type }: Column, condition: OnField): boolean {
  switch (condition.op) {
    case 'has':
      return true;
    case 'starts with':
    case 'contains':
      return type.kind === 'text' || type.kind === 'date';
    case 'includes':
      return type.kind === 'list' && type.of.kind === condition.type.kind && isScalar(type.of.kind);
    default:
      return (
        type.kind === condition.type.kind ||
        (numbers.has(type.kind) && numbers.has(condition.type.kind))
      );
  }
}

function isScalar(kind: string): boolean {
  return kind !== 'list' && kind !== 'object';
}
