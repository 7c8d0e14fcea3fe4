import type { FilterRule } from '../model/layout.ts';
import type { ListField } from '../model/source.ts';

export type Operator = FilterRule['is'];

/** What kind of value a line of a filter takes. */
export type ValueKind =
  'text' | 'number' | 'money' | 'date' | 'period' | 'choices' | 'yes or no' | 'none';

const texts: readonly Operator[] = ['contains', 'is', 'starts with', 'filled', 'empty'];
const numbers: readonly Operator[] = [
  'more than',
  'at least',
  'less than',
  'at most',
  'is',
  'filled',
  'empty',
];
const dates: readonly Operator[] = [
  'in period',
  'less than',
  'more than',
  'is',
  'at most',
  'at least',
  'filled',
  'empty',
];
const choices: readonly Operator[] = ['any of', 'none of', 'filled', 'empty'];

/** Fields of Baton's own that nobody filters or groups by in everyday work. */
const technical = new Set(['id', 'revision', 'release', 'stages', 'followers']);

export function isFilterable({ id, queryable, type }: ListField): boolean {
  return queryable && !technical.has(id) && type !== 'table' && type !== 'file';
}

/** What can be asked of a field; the usual first. */
export function operatorsOf({ type, options, to }: ListField): readonly Operator[] {
  switch (type) {
    case 'user':
      return ['any of', 'me', 'none of', 'filled', 'empty'];
    case 'integer':
    case 'number':
    case 'percent':
    case 'money':
    case 'rating':
      return numbers;
    case 'date':
    case 'date-time':
      return dates;
    case 'boolean':
      return ['is', 'empty'];
    default:
      return options || to || type === 'department' ? choices : texts;
  }
}

export function valueKindOf({ type }: ListField, operator: Operator): ValueKind {
  if (operator === 'filled' || operator === 'empty' || operator === 'me') return 'none';
  if (operator === 'in period') return 'period';
  if (operator === 'any of' || operator === 'none of') return 'choices';
  switch (type) {
    case 'boolean':
      return 'yes or no';
    case 'money':
      return 'money';
    case 'integer':
    case 'number':
    case 'percent':
    case 'rating':
      return 'number';
    case 'date':
    case 'date-time':
      return 'date';
    default:
      return 'text';
  }
}

/** A line that has just been added: the usual question, still without a value. */
export function newLine(field: ListField): FilterRule {
  const [is = 'is'] = operatorsOf(field);
  return { field: field.id, is, ...(field.type === 'boolean' && { value: true }) };
}
