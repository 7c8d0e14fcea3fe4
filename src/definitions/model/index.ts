export type { ValueRule } from '../../expressions/index.ts';
export { keepers, type Collection, type EntityType, type Keeper } from './entity.ts';
export {
  documentFormats,
  templatesIn,
  type DocumentDefinition,
  type DocumentFormat,
  type DocumentOf,
  type SigningRule,
  type TemplatesByFormat,
} from './document.ts';
export type {
  DocumentMaking,
  DocumentNeed,
  DocumentNeedKind,
  DocumentSchedule,
} from './document-terms.ts';
export type { Example, ExampleStep } from './example.ts';
export type { Field, FieldTypeName, Option } from './field.ts';
export type {
  EffectRule,
  Funnel,
  Move,
  MoveTarget,
  OpenCase,
  Requirement,
  Stage,
  StageShape,
} from './funnel.ts';
export type { Approval, ApprovalStep, ApproverChoice, Approvers } from './approval.ts';
export type { Channel, ChannelSettings, Digest } from './channel.ts';
export type { ClockRule, Escalation } from './clock.ts';
export type {
  AcceptRule,
  ChecklistItem,
  Handoff,
  Pool,
  ReturnRule,
  RouteRule,
  RoutingStrategy,
  SilenceStep,
} from './handoff.ts';
export {
  topics,
  topicsOf,
  type LocalizedTemplate,
  type Notification,
  type Topic,
} from './notification.ts';
export type { Recipient } from './recipient.ts';
export type {
  AgendaContent,
  AgendaSection,
  Meeting,
  MeetingParty,
  OfferStanding,
} from './meeting.ts';
export type {
  HandoffEnd,
  Survey,
  SurveyAlert,
  SurveyAudience,
  SurveyOccasion,
  SurveyScore,
} from './survey.ts';
export type { Goal } from './goal.ts';
export type { TaskRule } from './task.ts';
export type { ImportDefinition, ImportField } from './import.ts';
export type {
  Award,
  Clawback,
  CreditHolder,
  CreditRule,
  CreditShare,
  Curve,
  Draw,
  Incentive,
  IncentivePeriod,
  Limit,
  Override,
  Party,
  Payment,
  PayRounding,
  PayCounting,
  PayRule,
  PayPool,
  Quota,
  RatePoint,
  ScoreBonus,
  ScoreFactor,
  ScoreMeasure,
  Tier,
  CaseNames,
  PlanNames,
} from './incentive.ts';
export {
  passingFigures,
  type Aggregation,
  type Measure,
  type Metric,
  type MetricValue,
  type Operand,
  type PassingFigure,
  type PassingValue,
  type Population,
} from './metric.ts';
export {
  workingCalendar,
  type Department,
  type NamedCalendar,
  type Organization,
  type PersonSeed,
  type Role,
  type Team,
} from './organization.ts';
export type { EditRule, Policy, SeeRule } from './policy.ts';
export type { PublicAsk, PublicForm, PublicRecord } from './public-form.ts';
export type { RecordType } from './record-type.ts';
export { rights, type Right } from './rights.ts';
export type { Release, ReleaseFile } from './release.ts';
export type { Dashboard, DashboardPart, DashboardRow } from './dashboard.ts';
export {
  handoffFigures,
  holdingFigures,
  type HandoffFigure,
  type HoldingFigure,
  type PassedValue,
  type Report,
  type ReportColumn,
  type ReportDimension,
  type ReportParameter,
} from './report.ts';
export type { CollectionPlan, ColumnPlan, StoragePlan } from './storage-plan.ts';
export { entityOf, type Workspace } from './workspace.ts';
