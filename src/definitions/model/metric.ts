import type { RowRule } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { Collection } from './entity.ts';

/** One named figure, used by reports, goals, incentives and meetings alike. */
export interface Metric {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  readonly value: MetricValue;
  readonly format: 'number' | 'integer' | 'money' | 'percent' | 'days';
  readonly currency?: string;
}

export type MetricValue =
  | { readonly kind: 'aggregate'; readonly over: Population; readonly measure: Measure }
  | { readonly kind: 'ratio'; readonly of: string; readonly to: string };

/**
 * The rows a figure is about. With `entered`, the cases that have been in that stage; their system field
 * `entered` is then when they were first in it.
 */
export interface Population {
  readonly collection: Collection;
  readonly where?: RowRule;
  readonly entered?: string;
}

export type Aggregation =
  'count' | 'distinct' | 'sum' | 'average' | 'minimum' | 'maximum' | 'percentile';

/**
 * One figure over rows. `percentile` with `p` 0.5 is the median; the method is either nearest rank or
 * linear interpolation (Hyndman and Fan 1996, types 1 and 7).
 */
export interface Measure {
  readonly aggregation: Aggregation;
  /** What is aggregated; none for `count`. */
  readonly operand?: Operand;
  readonly p?: number;
  readonly method?: 'nearest rank' | 'linear';
}

export type Operand =
  | { readonly kind: 'field'; readonly field: string }
  /** Days from one date or moment to another; whole days between dates, fractions between moments. */
  | { readonly kind: 'days'; readonly from: string; readonly to: string };
