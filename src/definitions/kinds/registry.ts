import { compileChannel } from '../compile/compile-channel.ts';
import { compileDocument } from '../compile/compile-document.ts';
import { compileExample } from '../compile/compile-example.ts';
import { compileImport } from '../compile/compile-import.ts';
import { compileIncentive } from '../compile/incentive/compile-incentive.ts';
import { compileMetric } from '../compile/compile-metric.ts';
import { compileNotification } from '../compile/compile-notification.ts';
import { compileOrganization, declareOrganization } from '../compile/compile-organization.ts';
import { compilePolicy } from '../compile/compile-policy.ts';
import { compileRecord, declareRecord, relateRecord } from '../compile/compile-record.ts';
import { compileReport } from '../compile/compile-report.ts';
import { compileFunnel, declareFunnel } from '../compile/funnel/compile-funnel.ts';
import { ChannelSchema, type RawChannel } from './channel.ts';
import { DocumentSchema, type RawDocument } from './document-kind.ts';
import { ExampleSchema, type RawExample } from './example.ts';
import { FunnelSchema, type RawFunnel } from './funnel.ts';
import { ImportSchema, type RawImport } from './import.ts';
import { IncentiveSchema, type RawIncentive } from './incentive/incentive.ts';
import { defineKind, type KindEntry } from './kind.ts';
import { MetricSchema, type RawMetric } from './metric.ts';
import { NotificationSchema, type RawNotification } from './notification.ts';
import { OrganizationSchema, type RawOrganization } from './organization.ts';
import { PolicySchema, type RawPolicy } from './policy.ts';
import { RecordSchema, type RawRecord } from './record.ts';
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
  defineKind<RawMetric>({ kind: 'Metric', schema: MetricSchema, compile: compileMetric }),
  defineKind<RawIncentive>({
    kind: 'Incentive',
    schema: IncentiveSchema,
    compile: compileIncentive,
  }),
  defineKind<RawReport>({ kind: 'Report', schema: ReportSchema, compile: compileReport }),
  defineKind<RawPolicy>({ kind: 'Policy', schema: PolicySchema, compile: compilePolicy }),
  defineKind<RawImport>({ kind: 'Import', schema: ImportSchema, compile: compileImport }),
  defineKind<RawExample>({ kind: 'Example', schema: ExampleSchema, compile: compileExample }),
];
