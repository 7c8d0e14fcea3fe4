import type { Route } from '../core/route.ts';
import { approvalRoutes } from './approvals.ts';
import { caseRoutes } from './cases.ts';
import { changeRoutes } from './changes.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { commentRoutes } from './comments.ts';
import { definitionRoutes } from './definitions.ts';
import { documentRoute } from './document.ts';
import { documentFileRoutes } from './document-files.ts';
import { documentStepRoutes } from './document-steps.ts';
import { documentRoutes } from './documents.ts';
import { draftRoutes } from './drafts.ts';
import { disputeRoutes } from './disputes.ts';
import { earningsRoutes } from './earnings.ts';
import { formRoutes } from './forms.ts';
import { exportRoutes } from './exports.ts';
import { fileRoutes } from './files.ts';
import { importRoutes } from './imports.ts';
import { inboxRoutes } from './inbox.ts';
import { maintenanceRoutes } from './maintenance.ts';
import { operationRoutes } from './operations.ts';
import { offerRoutes } from './offers.ts';
import { pauseRoutes } from './pauses.ts';
import { payoutRunRoutes } from './payout-runs.ts';
import { peopleRoutes, tokenRoutes } from './people.ts';
import { personWorkRoutes } from './person-work.ts';
import { recordRoutes } from './records.ts';
import { releaseRoutes } from './releases.ts';
import { reportRoutes } from './reports.ts';
import { sessionRoutes } from './session.ts';
import { signingLinkRoutes } from './signing-links.ts';
import { targetRoutes } from './targets.ts';
import { taskRoutes } from './tasks.ts';
import { workRoutes } from './work.ts';

const own: readonly Route[] = [
  ...sessionRoutes,
  ...definitionRoutes,
  ...caseRoutes,
  ...commandRoutes,
  ...offerRoutes,
  ...approvalRoutes,
  ...taskRoutes,
  ...commentRoutes,
  ...pauseRoutes,
  ...recordRoutes,
  ...formRoutes,
  ...draftRoutes,
  ...fileRoutes,
  ...documentRoutes,
  ...documentStepRoutes,
  ...documentFileRoutes,
  ...signingLinkRoutes,
  ...reportRoutes,
  ...earningsRoutes,
  ...payoutRunRoutes,
  ...disputeRoutes,
  ...targetRoutes,
  ...exportRoutes,
  ...changeRoutes,
  ...inboxRoutes,
  ...workRoutes,
  ...peopleRoutes,
  ...tokenRoutes,
  ...personWorkRoutes,
  ...releaseRoutes,
  ...importRoutes,
  ...operationRoutes,
  ...channelRoutes,
  ...maintenanceRoutes,
];

/** Every operation below `/api/v1`, with the one that describes them all. */
export const routes: readonly Route[] = [...own, documentRoute(own)];
