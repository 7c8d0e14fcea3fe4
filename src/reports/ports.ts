import type { Condition } from '../expressions/index.ts';
import type { Aggregation, Collection, Operand } from '../definitions/index.ts';
import type { Json } from '../shared/index.ts';

/** Grouped figures over the rows of a collection, executed by the store. */
export interface AggregateQuery {
  readonly collection: Collection;
  readonly where: Condition;
  readonly groupBy: readonly GroupKey[];
  readonly measures: readonly MeasureQuery[];
}

export interface GroupKey {
  readonly field: string;
  /** For dates and moments: buckets in a time zone; the key is the bucket's first day, `YYYY-MM-DD`. */
  readonly bucket?: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly zone?: string;
}

export interface MeasureQuery {
  readonly aggregation: Aggregation;
  readonly operand?: Operand;
  readonly p?: number;
  readonly method?: 'nearest rank' | 'linear';
  /** Only rows for which this holds as well. */
  readonly where?: Condition;
}

export interface AggregateRow {
  /** One per `groupBy`; null where the field is absent. */
  readonly keys: readonly Json[];
  /** One per measure: a decimal text (exact for sums), a count as text, or null where there is nothing. */
  readonly values: readonly (string | null)[];
}

/** One stage of a funnel reading. */
export interface FunnelCount {
  readonly stage: string;
  readonly count: number;
}

export interface StageTimeQuery {
  readonly collection: Collection;
  readonly where: Condition;
  readonly stages: readonly string[];
  readonly statistic: 'average' | 'median' | 'p90';
}

export interface ReportStore {
  aggregate(query: AggregateQuery): Promise<readonly AggregateRow[]>;
  /** `in order`: cases that visited each stage after the one before; `at all`: that ever visited it. */
  countFunnel(query: {
    readonly collection: Collection;
    readonly where: Condition;
    readonly stages: readonly string[];
    readonly reading: 'in order' | 'at all';
  }): Promise<readonly FunnelCount[]>;
  /** Milliseconds of finished visits. */
  stageTimes(query: StageTimeQuery): Promise<
    readonly {
      readonly stage: string;
      readonly milliseconds: number | null;
      readonly visits: number;
    }[]
  >;
  /** For each bucket of entry: how many cases, and how many reached the stage within 0, 1, 2… buckets. */
  cohorts(query: {
    readonly collection: Collection;
    readonly where: Condition;
    readonly bucket: 'week' | 'month' | 'quarter';
    readonly zone: string;
    readonly reached: string;
    readonly periods: number;
  }): Promise<
    readonly {
      readonly start: string;
      readonly size: number;
      readonly reached: readonly number[];
    }[]
  >;
}
