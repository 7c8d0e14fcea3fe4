import type { Collection, Incentive } from '../../definitions/index.ts';
import type { Decimal, Instant, LocalizedText, Period } from '../../shared/index.ts';
import type { Because } from './because.ts';

/** For what an entry is; a persisted name. */
export type EntryKind =
  | 'rate'
  | 'tier'
  | 'table'
  | 'curve'
  | 'fee'
  | 'bonus'
  | 'scorecard'
  | 'cap'
  | 'floor'
  | 'override'
  | 'pool'
  | 'holdback'
  | 'release'
  | 'clawback'
  | 'guarantee'
  | 'draw'
  | 'recovery'
  /** By hand, and what a closed period turned out to be worth more or less. */
  | 'adjustment'
  | 'correction';

export interface CaseReference {
  readonly collection: Collection;
  readonly id: string;
  readonly name: string;
}

/** An amount before it has a place in the ledger. Amounts are in the currency of the plan. */
export interface Line {
  readonly person: string;
  readonly kind: EntryKind;
  /** The rule: `pays/commission`, `cap`, `override`. */
  readonly rule: string;
  /** When it was earned or taken back. */
  readonly at: Instant;
  /** When it was earned, where that was before it was paid. */
  readonly earned?: Instant;
  readonly case?: CaseReference;
  /** The amount on which it is reckoned, and the rate (a fraction). */
  readonly base?: Decimal;
  readonly rate?: Decimal;
  /** Number of the tier, from 1. */
  readonly tier?: number;
  /** The part of the case that is credited to the person. */
  readonly share?: Decimal;
  readonly amount: Decimal;
  readonly because: Because;
}

/** One line of the ledger. Entries are only ever added; what was wrong is corrected by further entries. */
export interface LedgerEntry extends Line {
  /** `<plan>/<period>/<person>/<number>`. */
  readonly id: string;
  readonly plan: string;
  /** Label of the period, such as `2026-Q1`. */
  readonly period: string;
}

/** What a person is paid for a period: the sum of the entries. */
export interface Statement {
  readonly person: string;
  readonly period: string;
  readonly total: Decimal;
  /** What is owed of recoverable draws after it. */
  readonly owed: Decimal;
  /** What is held back of what was earned so far, and may be paid later. */
  readonly held: Decimal;
  readonly entries: readonly LedgerEntry[];
  readonly because: Because;
}

/** What earlier periods leave to later ones. */
export interface Before {
  /**
   * Entries of earlier periods: at least those of the cases that this one is about, and those of cases of
   * which something is still held back.
   */
  readonly entries: readonly LedgerEntry[];
  /** Owed of recoverable draws, by person. */
  readonly owed: ReadonlyMap<string, Decimal>;
  /** Attained within this period before the first of its facts, by person. */
  readonly attained: ReadonlyMap<string, Decimal>;
  /** What was counted in earlier periods towards a longer time that is not over yet; none where it is absent. */
  readonly counted?: readonly Counted[];
}

/** What somebody was credited with of a case, as it is held against tiers and the like in later periods. */
export interface Counted {
  /** The rule of payment that credited it; none where everything is meant that the plan credits. */
  readonly rule?: string;
  readonly person: string;
  readonly case: CaseReference;
  readonly share: Decimal;
  readonly amount: Decimal;
  readonly at: Instant;
}

/** A part of a case that could not be credited. */
export interface Uncredited {
  readonly case: CaseReference;
  readonly because: Because;
}

/** Something other than pay that a person or a team gets for a period. */
export interface GivenAward {
  readonly plan: string;
  readonly period: string;
  /** Its id in the plan. */
  readonly award: string;
  readonly title: LocalizedText;
  readonly to: { readonly kind: 'person' | 'team'; readonly id: string };
  readonly give: Incentive['awards'][number]['give'];
  readonly because: Because;
}

/** Something that somebody should know of, since it could not be reckoned as the plan means it. */
export interface PeriodProblem {
  /** Whom it is about, where it is about one person. */
  readonly person?: string;
  readonly because: Because;
  /** The same in words to that person. */
  readonly toSelf?: Because;
}

export interface PeriodResult {
  readonly period: Period & { readonly label: string };
  readonly entries: readonly LedgerEntry[];
  readonly statements: ReadonlyMap<string, Statement>;
  readonly uncredited: readonly Uncredited[];
  readonly awards: readonly GivenAward[];
  readonly problems: readonly PeriodProblem[];
  /** What the next period goes on from. */
  readonly after: Before;
}
