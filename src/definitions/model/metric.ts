import type { RowRule } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { Collection } from './entity.ts';
import { handoffFigures } from './report.ts';

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
  | { readonly kind: 'ratio'; readonly of: string; readonly to: string }
  | PassingValue;

/**
 * The rows a figure is about. With `entered`, the cases that have been in that stage; their system field
 * `entered` is then when they were first in it.
 */
export interface Population {
  readonly collection: Collection;
  readonly where?: RowRule;
  readonly entered?: string;
  /** The date or moment that puts a row into a period; without it `entered` or, of cases, `opened`. */
  readonly dated?: string;
  /** The field that names whose figure a row counts for; without it `owner`. */
  readonly person?: string;
}

/** How a figure of handoffs is counted: whose it is, and of which offers. */
export interface PassingValue {
  readonly kind: 'handoffs';
  readonly collection: Collection;
  readonly handoffs: readonly string[];
  readonly figure: PassingFigure;
  /** The offers that somebody made, or that he was asked to answer. */
  readonly side: 'giver' | 'receiver';
}

/** Figures of handoffs that are one number. Times are in working hours. */
export const passingFigures = handoffFigures.filter((figure) => figure !== 'reasons');
export type PassingFigure = (typeof passingFigures)[number];

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
