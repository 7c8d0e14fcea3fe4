import type { Expression } from '../../expressions/index.ts';
import type {
  BusinessPeriod,
  CurrencyCode,
  Decimal,
  Duration,
  FiscalWeeks,
  LocalizedText,
  PlainDate,
  TimeZone,
  WorkingCalendar,
} from '../../shared/index.ts';
import type { Collection } from './entity.ts';
import type { Field } from './field.ts';

/** What is paid to whom for which results. Every amount is in its one currency; rates and shares are fractions. */
export interface Incentive {
  readonly id: string;
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  readonly for: readonly Party[];
  /** First and last day on which it holds, in the zone of its period; open where there is none. */
  readonly effective: { readonly from?: PlainDate; readonly until?: PlainDate };
  /** Plans that nobody may have beside this one. */
  readonly exclusive: 'all' | readonly string[];
  readonly period: IncentivePeriod;
  readonly currency: CurrencyCode;
  readonly rounding: PayRounding;
  /** How amounts in other currencies become ones of the plan's; there are none where it is absent. */
  readonly convert?: CurrencyConversion;
  /** Amounts of a period count in the part of it for which somebody takes part; whole where it is absent. */
  readonly prorate?: Proration;
  readonly quota?: Quota;
  /** Their payments add up. */
  readonly pays: readonly PayRule[];
  readonly times?: ScoreFactor;
  /** The most and the least that is earned in a period. */
  readonly cap?: Decimal;
  readonly floor?: Decimal;
  /** The least that is paid in a period. */
  readonly guarantee?: Decimal;
  readonly draw?: Draw;
  readonly clawback?: Clawback;
  /** In which parts is paid what is earned for a case, together the whole; none where it is paid at once. */
  readonly instalments: readonly Instalment[];
  readonly awards: readonly Award[];
  readonly overrides: readonly Override[];
  readonly pool?: PayPool;
  /** How what the plan speaks of is called, for those who read why they are paid. */
  readonly called: PlanNames;
}

export interface PlanNames {
  /** Stages and fields of the cases that are credited. */
  readonly cases: ReadonlyMap<Collection, CaseNames>;
  readonly teams: ReadonlyMap<string, LocalizedText>;
}

export interface CaseNames {
  readonly stages: ReadonlyMap<string, LocalizedText>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly systemFields: ReadonlyMap<string, Field>;
}

/** Those who take part; a person by e-mail address. */
export interface Party {
  readonly kind: 'role' | 'team' | 'department' | 'person';
  readonly id: string;
  /** First and last day; always where there is none. */
  readonly from?: PlainDate;
  readonly until?: PlainDate;
}

export interface IncentivePeriod {
  readonly every: BusinessPeriod;
  readonly zone: TimeZone;
  /** Month in which the year begins, 1 to 12. */
  readonly firstMonth: number;
  /** The fiscal year consists of weeks instead of months. */
  readonly weeks?: FiscalWeeks;
}

export interface PayRounding {
  readonly how: 'half up' | 'half even';
  readonly unit: Decimal;
  /** Each entry by itself, or the sum of a person's period. */
  readonly at: 'entry' | 'period';
}

export interface CurrencyConversion {
  /** The day whose rate counts: on which the case was credited, the last of the period, or a date of the case. */
  readonly rateOf: 'entry' | 'period end' | ReadonlyMap<Collection, Expression>;
  /** A rate of the other direction may be turned round. */
  readonly inverse: boolean;
  /** Two rates through this currency may serve. */
  readonly through?: CurrencyCode;
}

export type Proration =
  | { readonly by: 'days' }
  /** Days on which work begins by the calendar of the organization. */
  | { readonly by: 'working days'; readonly calendar: WorkingCalendar };

/** The same for everybody, or what is set for each person as target of a metric. */
export type Quota = { readonly amount: Decimal } | { readonly metric: string };

/** An amount, or a part of the quota. */
export type Limit =
  | { readonly kind: 'amount'; readonly amount: Decimal }
  | { readonly kind: 'quota'; readonly share: Decimal };

export interface PayRule {
  readonly id: string;
  readonly title: LocalizedText;
  /** Only these participants; empty means all. */
  readonly for: readonly Party[];
  readonly credit: readonly CreditRule[];
  /** Nothing is paid by it to whom this does not hold of. */
  readonly gate?: Gate;
  readonly payment: Payment;
}

/** A condition on `attainment` and `score` (fractions) and what is `credited`, of the person. */
export interface Gate {
  readonly when: Expression;
  /** Whose score `when` speaks of; none where it speaks of no score. */
  readonly scorecard?: { readonly id: string; readonly measures: readonly ScoreMeasure[] };
}

/**
 * What is held against tiers and the like: each deal, all of the period, or all so far of a longer time,
 * in which earlier periods are trued up.
 */
export interface PayCounting {
  readonly per: 'deal' | 'period' | BusinessPeriod;
  /** What the rule itself credits, or everything that the plan does. */
  readonly counts: 'own' | 'all';
}

export interface CreditRule {
  readonly funnel: string;
  readonly collection: Collection;
  /** A case is credited when it enters one of them for the first time. */
  readonly stages: readonly string[];
  readonly where?: Expression;
  /** Which fields of the case count: as they stand now, or as they stood when it entered. */
  readonly asOf: 'now' | 'entry';
  /** In the currency of the plan, unless that converts; a fee needs none. */
  readonly amount?: Expression;
  /** Together the whole. */
  readonly split: readonly CreditShare[];
  /** On top of the whole. */
  readonly overlay: readonly CreditShare[];
}

export interface CreditShare {
  readonly to: CreditHolder;
  readonly share: Decimal;
}

export type CreditHolder =
  | { readonly kind: 'owner' }
  | { readonly kind: 'holder'; readonly stage: string }
  | { readonly kind: 'person'; readonly person: Expression };

export type Payment =
  | { readonly kind: 'rate'; readonly rate: Decimal | Expression }
  | { readonly kind: 'fee'; readonly fee: Decimal | Expression }
  | (PayCounting & {
      readonly kind: 'tiers';
      readonly tiers: readonly Tier[];
      /** A sum that is exactly a limit is in the tier that begins there instead of the one that ends there. */
      readonly inclusive: boolean;
      /** The rate that is reached counts for the whole instead of the part within the tier. */
      readonly retroactive: boolean;
    })
  | (PayCounting & { readonly kind: 'table'; readonly points: readonly RatePoint[] })
  | (PayCounting & { readonly kind: 'curve'; readonly curve: Curve })
  | ScoreBonus;

/** An amount at a score of 100 %, and its part below that; whatever is credited. */
export interface ScoreBonus {
  readonly kind: 'bonus';
  readonly bonus: Decimal;
  readonly scorecard: string;
  readonly measures: readonly ScoreMeasure[];
}

/** What is above `above` and not above `upTo`. The first one counts for sums below zero, too. */
export interface Tier {
  readonly above: Limit;
  readonly upTo?: Limit;
  readonly rate: Decimal;
}

export interface RatePoint {
  readonly at: Limit;
  readonly rate: Decimal;
}

/** A bonus by the part of the quota that is attained. */
export interface Curve {
  readonly target: Decimal;
  /** Rising; below the first nothing is paid. Both are fractions: of the quota, of the target. */
  readonly points: readonly { readonly attained: Decimal; readonly paid: Decimal }[];
  /** The payout stays between two points instead of growing evenly. */
  readonly stepped: boolean;
  /** How much of the target each further part of the quota adds above the last point. */
  readonly beyond: Decimal;
  readonly cap?: { readonly of: 'target' | 'quota'; readonly share: Decimal };
}

/** Earnings are multiplied by a factor between `from` (score 0) and `to` (score 1). */
export interface ScoreFactor {
  readonly scorecard: string;
  readonly measures: readonly ScoreMeasure[];
  readonly from: Decimal;
  readonly to: Decimal;
}

export interface ScoreMeasure {
  readonly metric: string;
  /** Of the metric. */
  readonly title: LocalizedText;
  /** Whose figure it is: of the person, of his team or department, or of all. */
  readonly of: 'person' | 'team' | 'department' | 'company';
  /** Where there is no figure, it scores 0, or the others share its weight. */
  readonly missing: 'zero' | 'leave out';
  readonly weight: Decimal;
  /** The figures that score 0 and 1; the second may be the smaller one. */
  readonly from: Decimal;
  readonly to: Decimal;
}

export interface Draw {
  readonly recoverable: boolean;
  readonly amount: Decimal;
  /** How many times it is paid in a period of the plan. */
  readonly times: Decimal;
}

export interface Clawback {
  /** By the collection of the case. */
  readonly when: ReadonlyMap<Collection, Expression>;
  readonly within?: Duration;
  readonly how:
    | { readonly kind: 'share'; readonly share: Decimal }
    /** The part of the window that is left, in its own whole units or in days. */
    | { readonly kind: 'pro rata'; readonly by: 'unit' | 'day' };
}

export interface Instalment {
  /** The place in the plan: `holdback`, or `pay in/2` for the second of several. */
  readonly rule: string;
  readonly share: Decimal;
  /** At once where there is none. */
  readonly release?: Release;
}

/** When a part that was kept back is paid. */
export type Release =
  /** So long after it was earned. */
  | { readonly kind: 'time'; readonly after: Duration }
  /** Once the case has entered the stage. */
  | { readonly kind: 'stage'; readonly stage: string }
  /** Once it holds of the case, by its collection. */
  | { readonly kind: 'condition'; readonly when: ReadonlyMap<Collection, Expression> };

/** What is given besides pay, for a period. */
export interface Award {
  readonly id: string;
  readonly title: LocalizedText;
  readonly to: 'person' | 'team';
  /** Whose score `when` speaks of; none where it speaks of no score. */
  readonly scorecard?: Gate['scorecard'];
  /** Of `attainment` and `score` (fractions) and what is `credited`, of the person or the team. */
  readonly when: Expression;
  readonly give:
    | { readonly kind: 'recognition'; readonly recognition: LocalizedText }
    /** To be spent together, not paid out. */
    | { readonly kind: 'budget'; readonly amount: Decimal };
}

/** Paid to the manager of those who are credited, or to the manager's manager. */
export interface Override {
  /** The place in the plan: `override`, or `override-2` for the second of several. */
  readonly rule: string;
  /** How far above those who are credited: 1 is their manager. */
  readonly level: 1 | 2;
  readonly rate: Decimal;
  readonly of: 'sales' | 'commission';
  readonly above?: Limit;
}

export interface PayPool {
  readonly size: { readonly rate: Decimal } | { readonly amount: Decimal };
  readonly above?: Limit;
  readonly shared:
    | { readonly kind: 'equally' | 'by credit' }
    | { readonly kind: 'weights'; readonly weights: ReadonlyMap<string, Decimal> };
}
