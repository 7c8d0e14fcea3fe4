export type { Collection, EntityType } from './entity.ts';
export type { Example } from './example.ts';
export type { Field, FieldTypeName, Option, ValueRule } from './field.ts';
export type {
  EffectRule,
  Funnel,
  Move,
  MoveTarget,
  OpenCase,
  Requirement,
  Stage,
  StageClock,
  StageShape,
} from './funnel.ts';
export type { ImportDefinition, ImportField } from './import.ts';
export type { Aggregation, Measure, Metric, MetricValue, Operand, Population } from './metric.ts';
export {
  workingCalendar,
  type Department,
  type Organization,
  type PersonSeed,
  type Role,
  type Team,
} from './organization.ts';
export type { EditRule, Policy, SeeRule } from './policy.ts';
export type { RecordType } from './record-type.ts';
export { rights, type Right } from './rights.ts';
export type { Release, ReleaseFile } from './release.ts';
export type { Report, ReportColumn, ReportDimension, ReportParameter } from './report.ts';
export type { CollectionPlan, ColumnPlan, StoragePlan } from './storage-plan.ts';
export { entityOf, type Workspace } from './workspace.ts';
