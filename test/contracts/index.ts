import { describeAudit, describePeople, describeSessions } from './access-store.ts';
import { describeBlobStore } from './blob-store.ts';
import { describeCaseStore } from './case-store.ts';
import { describeChangeStore } from './change-store.ts';
import {
  describeLeaseStore,
  describeOutboxStore,
  describeSeriesStore,
  describeTimerStore,
} from './queue-store.ts';
import {
  describeDocumentNumbers,
  describeDocumentQueue,
  describeDocuments,
  describeSigningLinks,
} from './document-store.ts';
import { describeDeskStore } from './desk-store.ts';
import { describeRecordStore } from './record-store.ts';
import { describeFlowReportStore } from './flow-report-store.ts';
import { describeHandoffReportStore } from './handoff-report-store.ts';
import { describeActionLinks, describeDeliveries, describeInbox } from './message-store.ts';
import { describeBooks, describeDisputes } from './ledger-store.ts';
import { describeCredits } from './credit-store.ts';
import { describeRates, describeTargets } from './target-store.ts';
import { describeReleaseStore } from './release-store.ts';
import { describeDefinitionDrafts } from './definition-draft-store.ts';
import { describeDraftStore } from './draft-store.ts';
import { describeBulkRuns, describeViews } from './list-store.ts';
import { describeImportStore } from './import-store.ts';
import { describeOperations } from './operations-store.ts';
import { describeReportStore } from './report-store.ts';
import { describeRoutingStore } from './routing-store.ts';
import { describeSearchStore } from './search-store.ts';
import { describeRowStore } from './row-store.ts';
import { describeStoragePlan } from './storage-plan.ts';
import type { MakeStore } from './store.ts';

/** Every contract suite; an adapter that passes them can take the place of another. */
export function describeStore(name: string, makeStore: MakeStore): void {
  describeCaseStore(name, makeStore);
  describeRoutingStore(name, makeStore);
  describeDeskStore(name, makeStore);
  describeRecordStore(name, makeStore);
  describeOutboxStore(name, makeStore);
  describeTimerStore(name, makeStore);
  describeLeaseStore(name, makeStore);
  describeSeriesStore(name, makeStore);
  describeReleaseStore(name, makeStore);
  describeChangeStore(name, makeStore);
  describeRowStore(name, makeStore);
  describeSearchStore(name, makeStore);
  describeStoragePlan(name, makeStore);
  describeReportStore(name, makeStore);
  describeHandoffReportStore(name, makeStore);
  describeFlowReportStore(name, makeStore);
  describeInbox(name, makeStore);
  describeDeliveries(name, makeStore);
  describeActionLinks(name, makeStore);
  describeDocuments(name, makeStore);
  describeDocumentQueue(name, makeStore);
  describeDocumentNumbers(name, makeStore);
  describeSigningLinks(name, makeStore);
  describeOperations(name, makeStore);
  describeCredits(name, makeStore);
  describeBooks(name, makeStore);
  describeDisputes(name, makeStore);
  describeTargets(name, makeStore);
  describeRates(name, makeStore);
  describeBlobStore(name, makeStore);
  describePeople(name, makeStore);
  describeSessions(name, makeStore);
  describeAudit(name, makeStore);
  describeDraftStore(name, makeStore);
  describeDefinitionDrafts(name, makeStore);
  describeViews(name, makeStore);
  describeBulkRuns(name, makeStore);
  describeImportStore(name, makeStore);
}
