import type { Workspace } from '../model/index.ts';
import { impacts, type DefinitionKind, type Difference } from './difference.ts';
import { dashboardChanges } from './dashboards.ts';
import { documentChanges } from './documents.ts';
import { exampleChanges } from './examples.ts';
import { funnelChanges } from './funnels/funnels.ts';
import { importChanges } from './imports.ts';
import { goalChanges } from './goals.ts';
import { incentiveChanges } from './incentives.ts';
import { channelChanges, notificationChanges } from './messages.ts';
import { meetingChanges } from './meetings.ts';
import { metricChanges } from './metrics.ts';
import { organizationChanges } from './organization/organization.ts';
import { policyChanges } from './policies/policies.ts';
import { recordChanges } from './records.ts';
import { reportChanges } from './reports.ts';
import { surveyChanges } from './surveys.ts';

/**
 * In what two releases differ, in the words of the domain: by definition (kind, then id), and within one
 * by importance (see `impacts`). Empty where they are the same; how a definition is written, the order of
 * its files and comments make no difference.
 */
export function diffWorkspaces(before: Workspace, after: Workspace): readonly Difference[] {
  return sorted([
    ...organizationChanges(before.organization, after.organization),
    ...recordChanges(before.records, after.records),
    ...funnelChanges(before.funnels, after.funnels),
    ...policyChanges(before.policies, after.policies),
    ...channelChanges(before.channels, after.channels),
    ...notificationChanges(before.notifications, after.notifications),
    ...documentChanges(before.documents, after.documents),
    ...surveyChanges(before, after),
    ...metricChanges(before.metrics, after.metrics),
    ...goalChanges(before.goals, after.goals),
    ...incentiveChanges(before.incentives, after.incentives),
    ...reportChanges(before.reports, after.reports),
    ...meetingChanges(before, after),
    ...dashboardChanges(before.dashboards, after.dashboards),
    ...importChanges(before.imports, after.imports),
    ...exampleChanges(before.examples, after.examples),
  ]);
}

const kinds: readonly DefinitionKind[] = [
  'organization',
  'record',
  'funnel',
  'policy',
  'channel',
  'notification',
  'document',
  'survey',
  'metric',
  'goal',
  'incentive',
  'report',
  'meeting',
  'import',
  'example',
];

function sorted(differences: readonly Difference[]): readonly Difference[] {
  const importance = ({ impact }: Difference) =>
    impact === undefined ? impacts.length : impacts.indexOf(impact);
  return differences.toSorted(
    (one, other) =>
      kinds.indexOf(one.definition.kind) - kinds.indexOf(other.definition.kind) ||
      compareTexts(one.definition.id, other.definition.id) ||
      importance(one) - importance(other),
  );
}

const compareTexts = (one: string, other: string) => Number(one > other) - Number(one < other);
