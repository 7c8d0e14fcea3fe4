import type { Decimal, Period } from '../shared/index.ts';
import type { MeasureLevel } from '../targets/index.ts';

/** Where figures of metrics come from: the same as in reports and payouts. */
export interface GoalFigures {
  /** Undefined where there is nothing to reckon it from, or where it is money of another currency than asked for. */
  figure(question: {
    readonly metric: string;
    readonly of: MeasureLevel;
    readonly period: Period;
    readonly currency?: string;
  }): Promise<Decimal | undefined>;
}
