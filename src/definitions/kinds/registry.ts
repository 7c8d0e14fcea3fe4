import { compileChannel } from '../compile/compile-channel.ts';
import { compileDashboard } from '../compile/compile-dashboard.ts';
import { compileGoal } from '../compile/compile-goal.ts';
import { compileDocument } from '../compile/compile-document.ts';
import { compileExample } from '../compile/compile-example.ts';
import { compileImport } from '../compile/compile-import.ts';
import { compileIncentive } from '../compile/incentive/compile-incentive.ts';
import { compileMeeting, declareMeeting } from '../compile/meeting/compile-meeting.ts';
import { compileMetric } from '../compile/compile-metric.ts';
import { compileNotification } from '../compile/compile-notification.ts';
import { compileOrganization, declareOrganization } from '../compile/compile-organization.ts';
import { compilePolicy } from '../compile/compile-policy.ts';
import { compileRecord, declareRecord, relateRecord } from '../compile/compile-record.ts';
import { compileReport } from '../compile/compile-report.ts';
import { compileSurvey, declareSurvey } from '../compile/survey/compile-survey.ts';
import { compileFunnel, declareFunnel } from '../compile/funnel/compile-funnel.ts';
import { ChannelSchema, type RawChannel } from './channel.ts';
import { DashboardSchema, type RawDashboard } from './dashboard.ts';
import { DocumentSchema, type RawDocument } from './document-kind.ts';
import { ExampleSchema, type RawExample } from './example.ts';
import { GoalSchema, type RawGoal } from './goal.ts';
import { FunnelSchema, type RawFunnel } from './funnel.ts';
import { ImportSchema, type RawImport } from './import.ts';
import { IncentiveSchema, type RawIncentive } from './incentive/incentive.ts';
import { defineKind, type KindEntry } from './kind.ts';
import { MeetingSchema, type RawMeeting } from './meeting.ts';
import { MetricSchema, type RawMetric } from './metric.ts';
import { NotificationSchema, type RawNotification } from './notification.ts';
import { OrganizationSchema, type RawOrganization } from './organization.ts';
import { PolicySchema, type RawPolicy } from './policy.ts';
import { RecordSchema, type RawRecord } from './record.ts';
import { SurveySchema, type RawSurvey } from './survey.ts';
import { ReportSchema, type RawReport } from './report.ts';

/** Every kind of definition, in the order in which they are compiled. */
export const kinds: readonly KindEntry[] = [
  defineKind<RawOrganization>({
    kind: 'Organization',
    schema: OrganizationSchema,
    single: true,
    declare: declareOrganization,
    compile: compileOrganization,
  }),
  defineKind<RawRecord>({
    kind: 'Record',
    schema: RecordSchema,
    declare: declareRecord,
    relate: relateRecord,
    compile: compileRecord,
  }),
  defineKind<RawFunnel>({
    kind: 'Funnel',
    schema: FunnelSchema,
    declare: declareFunnel,
    compile: compileFunnel,
  }),
  defineKind<RawChannel>({ kind: 'Channel', schema: ChannelSchema, compile: compileChannel }),
  defineKind<RawNotification>({
    kind: 'Notification',
    schema: NotificationSchema,
    compile: compileNotification,
  }),
  defineKind<RawDocument>({ kind: 'Document', schema: DocumentSchema, compile: compileDocument }),
  defineKind<RawSurvey>({
    kind: 'Survey',
    schema: SurveySchema,
    declare: declareSurvey,
    compile: compileSurvey,
  }),
  defineKind<RawMetric>({ kind: 'Metric', schema: MetricSchema, compile: compileMetric }),
  defineKind<RawGoal>({ kind: 'Goal', schema: GoalSchema, compile: compileGoal }),
  defineKind<RawIncentive>({
    kind: 'Incentive',
    schema: IncentiveSchema,
    compile: compileIncentive,
  }),
  defineKind<RawReport>({ kind: 'Report', schema: ReportSchema, compile: compileReport }),
  defineKind<RawMeeting>({
    kind: 'Meeting',
    schema: MeetingSchema,
    declare: declareMeeting,
    compile: compileMeeting,
  }),
  defineKind<RawDashboard>({
    kind: 'Dashboard',
    schema: DashboardSchema,
    compile: compileDashboard,
  }),
  defineKind<RawPolicy>({ kind: 'Policy', schema: PolicySchema, compile: compilePolicy }),
  defineKind<RawImport>({ kind: 'Import', schema: ImportSchema, compile: compileImport }),
  defineKind<RawExample>({ kind: 'Example', schema: ExampleSchema, compile: compileExample }),
];
