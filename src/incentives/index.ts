export { calculatePeriod, nothingBefore } from './calculate/calculate-period.ts';
export { isEffective, nextPeriod, periodOf, periodsIn } from './calculate/period.ts';
export type { Because } from './model/because.ts';
export type { Book, BookEvent, BookStatus, Dispute, PostedEntry } from './model/book.ts';
export type {
  CaseFact,
  DatedMembership,
  DatedRate,
  IncentiveFacts,
  Person,
} from './model/facts.ts';
export type {
  Before,
  CaseReference,
  EntryKind,
  LedgerEntry,
  PeriodResult,
  Statement,
  Uncredited,
} from './model/ledger.ts';
export type { ExchangeRate, MeasureLevel, Target } from './model/settings.ts';
export type {
  CreditableCase,
  CreditStore,
  FigureSource,
  IncentiveStore,
  LedgerStore,
  TargetStore,
} from './ports.ts';
export { becauseJson, tellBecause } from './words/tell.ts';
export { setRates, type NewRate } from './settings/rates.ts';
export type { SettingsParts } from './settings/settings-parts.ts';
export {
  listTargets,
  setTarget,
  withdrawTarget,
  type NewTarget,
  type TargetQuestion,
} from './settings/targets.ts';
export { statementData, type StatedLine, type StatementMatter } from './words/statement-data.ts';
