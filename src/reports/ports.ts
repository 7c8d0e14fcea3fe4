import type { Condition } from '../expressions/index.ts';
import type { Aggregation, Collection, Operand } from '../definitions/index.ts';
import type { Instant, Json } from '../shared/index.ts';

/** Grouped figures over the rows of a collection, executed by the store. */
export interface AggregateQuery {
  readonly collection: Collection;
  readonly where: Condition;
  /** Only cases that have been in this stage; the field `entered` is then when they were first in it. */
  readonly entered?: string;
  readonly groupBy: readonly GroupKey[];
  readonly measures: readonly MeasureQuery[];
}

export interface GroupKey {
  readonly field: string;
  /** For dates and moments: buckets in a time zone; the key is the bucket's first day, `YYYY-MM-DD`. */
  readonly bucket?: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly zone?: string;
  /** First month (1 to 12) of the years and quarters; January without it. */
  readonly yearStart?: number;
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

/** How many cases of a group passed each stage. */
export interface FunnelRow {
  readonly keys: readonly Json[];
  /** One per stage asked for. */
  readonly counts: readonly number[];
}

export interface FunnelQuery {
  readonly collection: Collection;
  readonly where: Condition;
  readonly groupBy: readonly GroupKey[];
  readonly stages: readonly string[];
  /** `in order`: cases that visited each stage after the one before; `at all`: that ever visited it. */
  readonly reading: 'in order' | 'at all';
}

export interface StageTimeQuery {
  readonly collection: Collection;
  readonly where: Condition;
  readonly groupBy: readonly GroupKey[];
  readonly stages: readonly string[];
  /** The 90th percentile is by nearest rank, the median interpolates between the middle two. */
  readonly statistic: 'average' | 'median' | 'p90';
}

export interface StageTimeRow {
  readonly keys: readonly Json[];
  /** One per stage asked for, over finished visits. */
  readonly times: readonly { readonly milliseconds: number | null; readonly visits: number }[];
}

export interface ReportStore {
  aggregate(query: AggregateQuery): Promise<readonly AggregateRow[]>;
  /** One row per group; one without keys (counts 0 where there is nothing) when `groupBy` is empty. */
  countFunnel(query: FunnelQuery): Promise<readonly FunnelRow[]>;
  stageTimes(query: StageTimeQuery): Promise<readonly StageTimeRow[]>;
  /**
   * For each bucket of opening, in order: its first day, how many cases, and how many of them had been in the
   * stage by the end of that bucket, of the one after, … (`periods` numbers).
   */
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

/** Names of people (`person`) and of records (by their type), as far as the reader may see them. */
export interface NameSource {
  namesOf(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Offers of a funnel's handoffs that were made in a period, of the cases that the condition leaves. */
export interface HandoffQuery {
  readonly collection: Collection;
  readonly where: Condition;
  readonly handoffs: readonly string[];
  /** Only offers that one of these people made, or that were for one of them. */
  readonly people?: { readonly side: 'giver' | 'receiver'; readonly ids: readonly string[] };
  /** Offered at or after `from`, before `to`. */
  readonly from?: Instant;
  readonly to?: Instant;
}

/** Figures of one handoff; times are working milliseconds. */
export interface HandoffHealthRow {
  readonly handoff: string;
  readonly offers: number;
  readonly cases: number;
  readonly open: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly returned: number;
  readonly expired: number;
  readonly withdrawn: number;
  readonly breached: number;
  /** Cases accepted in their first round, and never sent back. */
  readonly firstTimeRight: number;
  /** Offers by round: the first number counts the first rounds. */
  readonly rounds: readonly number[];
  /** Of rejections and returns, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  readonly giverTime: { readonly median?: number; readonly mean?: number };
  readonly receiverTime: { readonly median?: number; readonly mean?: number };
}

/** Working and waiting time of one party in one funnel. */
export interface PartyTimeRow {
  readonly department?: string;
  readonly kind: 'work' | 'offer' | 'waiting';
  readonly holdings: number;
  readonly workingTime: number;
}

export interface HandoffReportStore {
  /** One row for each handoff asked for, in that order, whether it was offered or not. */
  handoffHealth(query: HandoffQuery): Promise<readonly HandoffHealthRow[]>;
  /** Of holdings begun in the period, by department (absent last) and kind. */
  partyTimes(query: Omit<HandoffQuery, 'handoffs' | 'people'>): Promise<readonly PartyTimeRow[]>;
}
