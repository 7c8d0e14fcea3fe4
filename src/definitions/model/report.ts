import type { RowRule } from '../../expressions/index.ts';
import type { Json, LocalizedText } from '../../shared/index.ts';
import type { Collection } from './entity.ts';
import type { Field } from './field.ts';

export interface Report {
  readonly id: string;
  readonly title: LocalizedText;
  readonly from: Collection;
  /** Parameters a reader may give; a `period` parameter is an object with `from` and `to`. */
  readonly ask: ReadonlyMap<string, ReportParameter>;
  readonly where?: RowRule;
  readonly rows: readonly ReportDimension[];
  readonly show: readonly ReportColumn[];
  readonly sort?: { readonly column: string; readonly descending: boolean };
  readonly limit?: number;
  readonly chart?: string;
  readonly roles: readonly string[];
}

export interface ReportParameter {
  readonly id: string;
  readonly title: LocalizedText;
  readonly kind: 'period' | 'field';
  /** A `period` for fields that are dates: its ends are dates too, instead of moments. */
  readonly dates?: boolean;
  /** For `field`: how the value is entered and checked. */
  readonly field?: Field;
  readonly default?: Json;
}

/** What is known of the offers of a handoff. Times are medians of working time. */
export const handoffFigures = [
  'offers',
  'accepted',
  'acceptance rate',
  'rejected',
  'returned',
  'expired',
  'withdrawn',
  'open',
  'first time right',
  'rounds',
  'breached',
  'giver time',
  'receiver time',
  'reasons',
] as const;
export type HandoffFigure = (typeof handoffFigures)[number];

/** What a party held cases for: its own work, answering an offer, or waiting for somebody outside. */
export const holdingFigures = ['working', 'answering', 'waiting'] as const;
export type HoldingFigure = (typeof holdingFigures)[number];

/** What rows are grouped by: a field, or a date in buckets of a time zone. */
export interface ReportDimension {
  /**
   * No field: the handoffs of the funnel, the departments that held its cases, or those that gave or received
   * in its handoffs.
   */
  readonly of?: 'handoff' | 'party' | 'giver' | 'receiver';
  readonly id: string;
  readonly title: LocalizedText;
  readonly field: string;
  readonly bucket?: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly zone?: string;
  /** First month (1 to 12) of the year that quarters and years follow: the fiscal year. */
  readonly yearStart?: number;
}

/** What of a case its handoffs pass on: money in one currency, or a number. */
export interface PassedValue {
  readonly field: string;
  readonly title: LocalizedText;
  readonly currency?: string;
}

export type ReportColumn =
  | {
      readonly kind: 'metric';
      readonly id: string;
      readonly title: LocalizedText;
      readonly metric: string;
    }
  /** The part of each row's cases for which the condition holds. */
  | {
      readonly kind: 'share';
      readonly id: string;
      readonly title: LocalizedText;
      readonly when: RowRule;
    }
  /** Cases that passed every stage in order, or that reached a stage at all; with drop-off between stages. */
  | {
      readonly kind: 'funnel';
      readonly id: string;
      readonly title: LocalizedText;
      readonly reading: 'in order' | 'at all';
      readonly stages: readonly string[];
    }
  | {
      readonly kind: 'time in stage';
      readonly id: string;
      readonly title: LocalizedText;
      readonly stages: readonly string[];
      readonly statistic: 'average' | 'median' | 'p90';
    }
  /**
   * Of the cases opened in each row's period: the share that reached the stage within so many periods. The
   * report's only dimension is then `opened` by week, month or quarter.
   */
  | {
      readonly kind: 'cohort';
      readonly id: string;
      readonly title: LocalizedText;
      readonly reached: string;
      readonly periods: number;
    }
  /** The health of handoffs, from their offers, by `handoff` or by `giver` and `receiver`. */
  | {
      readonly kind: 'handoffs';
      readonly id: string;
      readonly title: LocalizedText;
      readonly figures: readonly HandoffFigure[];
      readonly handoffs: readonly string[];
      /** The field of the cases of which the sum is passed on. */
      readonly value?: PassedValue;
      /** The period parameter within which the offers were made. */
      readonly offered?: string;
    }
  /** Working time for which each party held the cases. The report's only dimension is then `party`. */
  | {
      readonly kind: 'time held';
      readonly id: string;
      readonly title: LocalizedText;
      readonly figures: readonly HoldingFigure[];
      /** The period parameter within which the holdings began. */
      readonly began?: string;
    };
