import type { ExpressionContext } from '../../expressions/index.ts';
import type { Collection, Incentive } from '../../definitions/index.ts';
import type { BusinessPeriod, Decimal, Instant, JsonObject } from '../../shared/index.ts';
import type { ExchangeRate } from './settings.ts';

/**
 * What happened to a case: it entered a stage, or its fields changed. Facts may be given in any order, and
 * any of them more than once. Of a case that is given at all, every fact that is known should be: a case is
 * credited when it first enters (an earlier fact may show that this was before the period), but counts with
 * its latest fields (a later fact may have corrected them).
 */
export interface CaseFact {
  /** The same fact has the same id. */
  readonly id: string;
  readonly at: Instant;
  /** When it became known, where that was later, as with an import. */
  readonly recorded?: Instant;
  readonly collection: Collection;
  /** The stored case as it was then, with its system fields. */
  readonly case: JsonObject;
  /** The stage that was entered; none where only fields changed. */
  readonly entered?: string;
  /** Who owned the case when it left a stage, by stage. */
  readonly holders?: { readonly [stage: string]: string };
}

/** A role, team or department in which somebody is from `from` until `to` (no longer). */
export interface DatedMembership {
  readonly kind: 'role' | 'team' | 'department';
  readonly id: string;
  readonly from?: Instant;
  readonly to?: Instant;
}

/** Somebody who may take part, or who manages somebody who does. */
export interface Person {
  /** As the fields of cases name people. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly departments: readonly string[];
  /** The same with dates, which count instead where they are given. */
  readonly memberships?: readonly DatedMembership[];
  /** The id of the manager. */
  readonly manager?: string;
  /** Since when and until when (no longer) the person takes part. */
  readonly from?: Instant;
  readonly until?: Instant;
  /** Targets of the period and figures reached, by metric; amounts in the currency of the plan. */
  readonly targets?: Figures;
  readonly figures?: Figures;
  /** Targets of the longer times that hold the period, for rules that count over them. */
  readonly targetsPer?: { readonly [time in BusinessPeriod]?: Figures };
}

/** What one unit of a currency is worth in another from a day on, as decimal text. */
export type DatedRate = Pick<ExchangeRate, 'from' | 'to' | 'on' | 'rate'>;

/** Figures by metric. */
export interface Figures {
  readonly [metric: string]: Decimal;
}

export interface LevelFigures {
  readonly team?: { readonly [id: string]: Figures };
  readonly department?: { readonly [id: string]: Figures };
  readonly company?: Figures;
}

export interface IncentiveFacts {
  /** Any moment of the period that is calculated. */
  readonly at: Instant;
  readonly people: readonly Person[];
  /** Facts before the period and after it only tell when a case entered first and how it stands now. */
  readonly cases: readonly CaseFact[];
  /** Exchange rates, at least those that count on days of the cases given; none where nothing is converted. */
  readonly rates?: readonly DatedRate[];
  /** Figures of metrics that are not a person's, as far as a scorecard reads them. */
  readonly figures?: LevelFigures;
  /** The other plans that there are; told is who takes part in two that exclude each other. */
  readonly others?: readonly Incentive[];
  /** Where formulas find what cases refer to. */
  readonly context: ExpressionContext;
}
