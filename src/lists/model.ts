import type { Command } from '../engine/index.ts';
import type { Json } from '../shared/index.ts';

/** What can be asked of a field, one by one, by somebody who writes no expression. */
export const filterOperators = [
  'is',
  'is not',
  'any of',
  'none of',
  'has',
  'contains',
  'starts with',
  'less than',
  'at most',
  'more than',
  'at least',
  'in period',
  'filled',
  'empty',
  'me',
] as const;
export type FilterOperator = (typeof filterOperators)[number];

/**
 * One line of a filter. `value` is in stored form; of `any of` and `none of` a list; of `in period` the name of a
 * period, such as `this month` or `next 7 days`; `filled`, `empty` and `me` (the reader) have none.
 */
export interface FilterRule {
  readonly field: string;
  readonly is: FilterOperator;
  readonly value?: Json;
}

/** A command that many cases can be given at once. */
export type BulkCommand = Extract<
  Command,
  { readonly kind: 'move' | 'assign' | 'edit' | 'follow' }
>;
