import type { SqlValue } from '../columns/storage-types.ts';
import type { RowSource } from './source.ts';

/** Collects the values of a query in the order in which their `?` stand in its text. */
export class SqlCondition {
  readonly source: RowSource;
  readonly values: SqlValue[] = [];

  constructor(source: RowSource) {
    this.source = source;
  }

  bind(value: SqlValue): '?' {
    this.values.push(value);
    return '?';
  }
}
