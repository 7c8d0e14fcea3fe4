import type { Condition } from '../expressions/index.ts';
import type { Aggregation, Collection, Operand } from '../definitions/index.ts';
import type { Instant, Json } from '../shared/index.ts';

/** Grouped figures over the rows of a collection, executed by the store. */
export interface AggregateQuery {
  readonly collection: Collection;
  readonly where: Condition;
  /** Words that must occur in the search fields. */
  readonly search?: string;
  readonly searchFields?: readonly string[];
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
  /** Of money that carries its own currency: the currency alone. */
  readonly currency?: true;
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
  /** Field of money in one currency, or of numbers, of which `value` is the sum. */
  readonly value?: string;
}

/** Figures of offers; times are working milliseconds. */
export interface PassingFigures {
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
  /** Of the cases, each once: a decimal text. Only where a query names the field. */
  readonly value?: string;
}

/** Of one handoff. */
export interface HandoffHealthRow extends PassingFigures {
  readonly handoff: string;
}

/** Of all that one department passed to another; a department that is not known is absent. */
export interface PartyHealthRow extends PassingFigures {
  readonly giver?: string;
  readonly receiver?: string;
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
  /** One row for each pair of departments between which something was passed, in no order. */
  partyHealth(query: HandoffQuery): Promise<readonly PartyHealthRow[]>;
  /** Of holdings begun in the period, by department (absent last) and kind. */
  partyTimes(query: Omit<HandoffQuery, 'handoffs' | 'people'>): Promise<readonly PartyTimeRow[]>;
}

/** Cases of a funnel that the condition leaves. */
export interface FlowQuery {
  readonly collection: Collection;
  readonly where: Condition;
  /** Field of money in one currency, or of numbers, that says what is at stake in a case. */
  readonly value?: string;
}

export interface WayQuery extends FlowQuery {
  /** Stages that count; a case's visits of others are passed over. */
  readonly stages: readonly string[];
  /** Most ways told apart. */
  readonly limit: number;
}

/** A way: the stages that cases visited, in order, each visit again. */
export interface WayRow {
  readonly stages: readonly string[];
  readonly cases: number;
  /** Of them those that are closed, with the median of the time from opening to closing, in milliseconds. */
  readonly closed: number;
  readonly median?: number;
  /** A decimal text. Only where a query names the field. */
  readonly value?: string;
  /** How those closed ended, the most frequent first. */
  readonly outcomes: readonly { readonly outcome: string; readonly cases: number }[];
}

export interface Ways {
  /** Of all cases, and how many different ways they went. */
  readonly cases: number;
  readonly ways: number;
  /** The most frequent first. */
  readonly rows: readonly WayRow[];
}

/** How long cases stayed: in stages, or with whoever was waited for. */
export interface StayQuery extends FlowQuery {
  readonly of: { readonly stages: readonly string[] } | 'waits';
  /** Stays that ended at or after `from`, before `to`. */
  readonly from: Instant;
  readonly to: Instant;
  /** Those that have not ended are counted up to here. */
  readonly now: Instant;
}

/** Stays of one kind that have ended, or that go on. */
export interface Stays {
  readonly stays: number;
  /** In milliseconds of the clock, not of working time. */
  readonly total: number;
  readonly median?: number;
  /** With 95 percent confidence the median lies between these; absent where there are fewer than six. */
  readonly low?: number;
  readonly high?: number;
  /**
   * What was at stake × days that it stayed, a decimal text; each stay in whole minutes. Only where a query names the
   * field.
   */
  readonly stake?: string;
}

export interface StayRow {
  /** The stage, or what was waited for. */
  readonly of: string;
  readonly department?: string;
  /** Of waits for an answer: the handoff. */
  readonly handoff?: string;
  readonly ended: Stays;
  readonly standing: Stays;
}

export interface FlowReportStore {
  ways(query: WayQuery): Promise<Ways>;
  /** In no order. */
  stays(query: StayQuery): Promise<readonly StayRow[]>;
}
