import type { ReportColumn } from '../definitions/index.ts';
import type { Instant, Json, JsonObject, LocalizedText } from '../shared/index.ts';

/** How a value is shown. Days may have a fraction; a percent is a fraction, 0.25 for 25 %. */
export type ValueFormat = 'text' | 'date' | 'integer' | 'number' | 'money' | 'percent' | 'days';

/** Which column of the definition a column of the result comes from, and what it shows of it. */
export interface ColumnOrigin {
  readonly id: string;
  readonly kind: ReportColumn['kind'];
  readonly title: LocalizedText;
  /** Within it: the title of a stage, `month 1`, a figure of handoffs. */
  readonly label: LocalizedText;
  /** `count`, `rate`, `dropped` of a funnel; `size`, `share` of a cohort; the figure of handoffs or holdings. */
  readonly figure?: string;
}

export interface ResultColumn {
  readonly id: string;
  readonly title: LocalizedText;
  /** What the figure is: its formula and its conditions, in words. */
  readonly definition: LocalizedText;
  readonly format: ValueFormat;
  /** The metric that it shows, where it shows one. */
  readonly metric?: string;
  /** Only of measures that share a column of the definition with others. */
  readonly origin?: ColumnOrigin;
  /** Currency of a column of money. */
  readonly currency?: string;
}

export interface ResultRow {
  /** One per dimension, as stored; null for the rows in which the field is empty. */
  readonly keys: readonly Json[];
  /** The same as a person reads it: a stage's title, a person's name, `2017-Q1`. */
  readonly labels: readonly LocalizedText[];
  /** One per measure: a decimal text, or null where there is no figure. */
  readonly values: readonly (string | null)[];
}

/** The answer to a report. */
export interface ReportResult {
  readonly report: string;
  readonly title: LocalizedText;
  /** Parameters as they were understood. */
  readonly parameters: JsonObject;
  readonly dimensions: readonly ResultColumn[];
  readonly measures: readonly ResultColumn[];
  readonly rows: readonly ResultRow[];
  /** Each figure over all rows together, computed anew: an average is that of the cases, not of the rows. */
  readonly totals: readonly (string | null)[];
  /** Some rows are left out by the report's limit; the totals still count them. */
  readonly cut: boolean;
  readonly chart?: string;
  readonly readAt: Instant;
}
