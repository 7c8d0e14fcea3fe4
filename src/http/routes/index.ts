import type { Route } from '../core/route.ts';
import { auditRoutes } from './audit.ts';
import { approvalRoutes } from './approvals.ts';
import { casePageRoutes } from './case-page.ts';
import { boardRoutes } from './board.ts';
import { bulkRunRoutes } from './bulk-runs.ts';
import { caseRoutes } from './cases.ts';
import { changeRoutes } from './changes.ts';
import { certificateRoutes } from './certificates.ts';
import { channelRoutes } from './channels.ts';
import { collaborationHealthRoutes } from './collaboration-health.ts';
import { commandRoutes } from './commands.ts';
import { commentRoutes } from './comments.ts';
import { definitionRoutes } from './definitions.ts';
import { definitionDraftCheckRoutes } from './definition-draft-checks.ts';
import { definitionDraftEditingRoutes } from './definition-draft-editing.ts';
import { definitionDraftFieldRoutes } from './definition-draft-fields.ts';
import { definitionDraftFileRoutes } from './definition-draft-files.ts';
import { definitionDraftPreviewRoutes } from './definition-draft-previews.ts';
import { definitionDraftRoutes } from './definition-drafts.ts';
import { dashboardRoutes } from './dashboards.ts';
import { documentRoute } from './document.ts';
import { documentFileRoutes } from './document-files.ts';
import { documentStepRoutes } from './document-steps.ts';
import { documentRoutes } from './documents.ts';
import { draftRoutes } from './drafts.ts';
import { disputeRoutes } from './disputes.ts';
import { earningsRoutes } from './earnings.ts';
import { formRoutes } from './forms.ts';
import { publicFormRoutes } from './public-forms.ts';
import { eventLogRoutes } from './event-logs.ts';
import { exportRoutes } from './exports.ts';
import { fileRoutes } from './files.ts';
import { goalRoutes } from './goals.ts';
import { healthRoutes } from './health.ts';
import { importMappingRoutes } from './import-mapping.ts';
import { importRunRoutes } from './import-runs.ts';
import { importRoutes } from './imports.ts';
import { inboxRoutes } from './inbox.ts';
import { maintenanceRoutes } from './maintenance.ts';
import { calendarRoutes } from './calendar.ts';
import { meetingRoutes } from './meetings.ts';
import { metricRoutes } from './metrics.ts';
import { operationRoutes } from './operations.ts';
import { offerRoutes } from './offers.ts';
import { pauseRoutes } from './pauses.ts';
import { organizationRoutes } from './organization.ts';
import { payoutRunRoutes } from './payout-runs.ts';
import { peopleRoutes, tokenRoutes } from './people.ts';
import { policyRoutes } from './policies.ts';
import { personSessionRoutes } from './person-sessions.ts';
import { personWorkRoutes } from './person-work.ts';
import { recordRoutes } from './records.ts';
import { releaseRoutes } from './releases.ts';
import { reportRoutes } from './reports.ts';
import { searchRoutes } from './search.ts';
import { sessionRoutes } from './session.ts';
import { simplificationRoutes } from './simplification.ts';
import { simulationRoutes } from './simulations.ts';
import { signingLinkRoutes } from './signing-links.ts';
import { summaryRoutes } from './summaries.ts';
import { targetRoutes } from './targets.ts';
import { taskRoutes } from './tasks.ts';
import { viewRoutes } from './views.ts';
import { workRoutes } from './work.ts';

const own: readonly Route[] = [
  ...sessionRoutes,
  ...definitionRoutes,
  ...caseRoutes,
  ...casePageRoutes,
  ...boardRoutes,
  ...summaryRoutes,
  ...viewRoutes,
  ...bulkRunRoutes,
  ...commandRoutes,
  ...offerRoutes,
  ...approvalRoutes,
  ...taskRoutes,
  ...commentRoutes,
  ...pauseRoutes,
  ...recordRoutes,
  ...formRoutes,
  ...publicFormRoutes,
  ...draftRoutes,
  ...fileRoutes,
  ...documentRoutes,
  ...documentStepRoutes,
  ...documentFileRoutes,
  ...signingLinkRoutes,
  ...reportRoutes,
  ...metricRoutes,
  ...dashboardRoutes,
  ...earningsRoutes,
  ...payoutRunRoutes,
  ...disputeRoutes,
  ...targetRoutes,
  ...goalRoutes,
  ...exportRoutes,
  ...eventLogRoutes,
  ...collaborationHealthRoutes,
  ...meetingRoutes,
  ...calendarRoutes,
  ...simplificationRoutes,
  ...changeRoutes,
  ...inboxRoutes,
  ...workRoutes,
  ...searchRoutes,
  ...peopleRoutes,
  ...tokenRoutes,
  ...personSessionRoutes,
  ...personWorkRoutes,
  ...certificateRoutes,
  ...organizationRoutes,
  ...policyRoutes,
  ...releaseRoutes,
  ...definitionDraftRoutes,
  ...definitionDraftFileRoutes,
  ...definitionDraftCheckRoutes,
  ...simulationRoutes,
  ...definitionDraftEditingRoutes,
  ...definitionDraftFieldRoutes,
  ...definitionDraftPreviewRoutes,
  ...importRoutes,
  ...importMappingRoutes,
  ...importRunRoutes,
  ...operationRoutes,
  ...auditRoutes,
  ...healthRoutes,
  ...channelRoutes,
  ...maintenanceRoutes,
];

/** Every operation below `/api/v1`, with the one that describes them all. */
export const routes: readonly Route[] = [...own, documentRoute(own)];
