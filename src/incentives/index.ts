export { calculatePeriod, nothingBefore } from './calculate/calculate-period.ts';
export { measuresOf } from './calculate/score.ts';
export { isEffective, nextPeriod, periodOf, periodsIn } from './calculate/period.ts';
export type { Because } from './model/because.ts';
export type {
  Book,
  BookEvent,
  BookStatus,
  Dispute,
  Named,
  PostedEntry,
  SettledPerson,
} from './model/book.ts';
export type {
  CaseFact,
  DatedMembership,
  DatedRate,
  Figures,
  IncentiveFacts,
  LevelFigures,
  Person,
} from './model/facts.ts';
export type {
  Before,
  CaseReference,
  EntryKind,
  GivenAward,
  LedgerEntry,
  PeriodProblem,
  PeriodResult,
  Statement,
  Uncredited,
} from './model/ledger.ts';
export type { ExchangeRate } from './model/settings.ts';
export type {
  CreditableCase,
  CreditStore,
  FigureSource,
  IncentiveStore,
  LedgerStore,
  RateStore,
} from './ports.ts';
export { becauseJson, tellBecause } from './words/tell.ts';
export { setRates, type NewRate, type RateParts } from './settings/rates.ts';
export { statementData, type StatedLine, type StatementMatter } from './words/statement-data.ts';
export { factsOf, type FactShape } from './facts/facts-of.ts';
export { nothingKnown, type KnownPayouts } from './known.ts';
export { corrections, type ClosedPeriod, type Delta } from './ledger/correct.ts';
export { hashOf } from './ledger/book.ts';
export { periodsInUse } from './ledger/periods-in-use.ts';
export { postOpenPeriods, postPeriod } from './ledger/post-period.ts';
export { postings, type Additions } from './ledger/postings.ts';
export { reconcile, standing, type Reconciled } from './ledger/reconcile.ts';
export type { IncentiveParts } from './parts.ts';
export { earnings, type Earnings, type EarningsQuestion } from './read/earnings.ts';
export { explainLine, type ExplainedLine, type LineQuestion } from './read/explain-line.ts';
export { listPlans, type PlanSummary } from './read/list-plans.ts';
export { maySeePayout, readStatement, type PayoutName } from './read/read-statement.ts';
export { readProgress, type ProgressQuestion, type ReadProgress } from './read/read-progress.ts';
export type { RuleProgress } from './calculate/progress.ts';
export { creditedCases } from './facts/plan-reads.ts';
export { forecast, type Forecast, type ForecastDeal } from './what-if/forecast.ts';
export { readLedger, readRun, type Run, type RunStep } from './read/read-run.ts';
export type { StatementLine, StatementView } from './read/statement-view.ts';
export type { Withheld } from './read/withhold.ts';
export { adjust, type Adjustment } from './runs/adjust.ts';
export { approveRun } from './runs/approve-run.ts';
export type { RunQuestion } from './runs/change-book.ts';
export { closeRun } from './runs/close-run.ts';
export {
  answerDispute,
  listDisputes,
  openDispute,
  readDispute,
  withdrawDispute,
  type Answer,
  type Objection,
} from './runs/disputes.ts';
export { payroll, type Payroll, type PayrollRow } from './runs/payroll.ts';
export { reopenRun } from './runs/reopen-run.ts';
export { returnRun } from './runs/return-run.ts';
export { kindTitle, ruleTitle } from './words/titles.ts';
export { submitRun } from './runs/submit-run.ts';
export {
  comparePlans,
  type ComparedPerson,
  type ComparedSum,
  type ComparisonQuestion,
  type PlanComparison,
} from './what-if/compare-plans.ts';
export type { ComparedReason } from './what-if/compared-reasons.ts';
export { whatIfDeal, type DealQuestion, type WhatIfDeal } from './what-if/what-if-deal.ts';
export { readPayoutNews } from './news/read-payout-news.ts';
export type { ClosedRun, PayoutHappenings, PayoutNews, PayoutTopic } from './news/payout-news.ts';
export { awaitedPayouts, type AwaitedPayouts } from './read/awaited-payouts.ts';
