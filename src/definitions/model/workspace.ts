import type { Channel } from './channel.ts';
import type { Dashboard } from './dashboard.ts';
import type { DocumentDefinition } from './document.ts';
import type { Example } from './example.ts';
import type { Collection, EntityType } from './entity.ts';
import type { Funnel } from './funnel.ts';
import type { Goal } from './goal.ts';
import type { ImportDefinition } from './import.ts';
import type { Incentive } from './incentive.ts';
import type { Meeting } from './meeting.ts';
import type { Metric } from './metric.ts';
import type { Notification } from './notification.ts';
import type { Organization } from './organization.ts';
import type { Policy } from './policy.ts';
import type { RecordType } from './record-type.ts';
import type { Report } from './report.ts';
import type { StoragePlan } from './storage-plan.ts';
import type { Survey } from './survey.ts';

/** A workspace after checking: everything by id, every expression compiled. Nothing else is executed. */
export interface Workspace {
  readonly organization: Organization;
  readonly records: ReadonlyMap<string, RecordType>;
  readonly funnels: ReadonlyMap<string, Funnel>;
  readonly policies: ReadonlyMap<Collection, Policy>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly reports: ReadonlyMap<string, Report>;
  readonly dashboards: ReadonlyMap<string, Dashboard>;
  readonly imports: ReadonlyMap<string, ImportDefinition>;
  readonly examples: ReadonlyMap<string, Example>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly notifications: ReadonlyMap<string, Notification>;
  readonly documents: ReadonlyMap<string, DocumentDefinition>;
  readonly goals: ReadonlyMap<string, Goal>;
  readonly incentives: ReadonlyMap<string, Incentive>;
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly surveys: ReadonlyMap<string, Survey>;
  readonly storage: StoragePlan;
}

/** The entity of a collection; undefined where the workspace has none. */
export function entityOf(workspace: Workspace, collection: Collection): EntityType | undefined {
  const [kind, id] = [
    collection.slice(0, collection.indexOf(':')),
    collection.slice(collection.indexOf(':') + 1),
  ];
  return kind === 'case' ? workspace.funnels.get(id)?.entity : workspace.records.get(id)?.entity;
}
