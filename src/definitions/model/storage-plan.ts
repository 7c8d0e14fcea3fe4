import type { ValueType } from '../../expressions/index.ts';
import type { Collection } from './entity.ts';

/** Which fields of each collection the stores keep as real columns, and which indexes they need. */
export interface StoragePlan {
  readonly collections: readonly CollectionPlan[];
}

export interface CollectionPlan {
  readonly collection: Collection;
  /** Own fields that lists, filters, row rules or reports use; system fields are always columns. */
  readonly columns: readonly ColumnPlan[];
  /** Covering indexes: columns to group and filter by first, then those aggregated. */
  readonly indexes: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly unique: boolean;
  }[];
  /** Fields whose text is searched. */
  readonly search: readonly string[];
  /** Stage ids, for the funnel's rollups; empty for records. */
  readonly stages: readonly string[];
}

export interface ColumnPlan {
  readonly field: string;
  readonly type: ValueType;
  /** Digits after the decimal point of a money or decimal column, kept as a scaled 64-bit integer. */
  readonly scale?: number;
}
