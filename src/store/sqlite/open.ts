import { join } from 'node:path';
import type { AccessStore } from '../../access/ports.ts';
import type { MessageStore } from '../../collaboration/ports.ts';
import type { DocumentStore } from '../../documents/ports.ts';
import type { EngineStore } from '../../engine/ports.ts';
import type { StoragePlan } from '../../definitions/index.ts';
import type { DefinitionDraftStore } from '../../drafting/ports.ts';
import type { DraftStore } from '../../forms/ports.ts';
import type { ImportStore } from '../../imports/ports.ts';
import type { IncentiveStore } from '../../incentives/ports.ts';
import type { TargetStore } from '../../targets/ports.ts';
import type { OperationsStore } from '../../operations/ports.ts';
import type { ListStore } from '../../lists/ports.ts';
import type { FlowReportStore, HandoffReportStore, ReportStore } from '../../reports/ports.ts';
import type { Problem } from '../../shared/index.ts';
import { createAuditStore } from './access/audit.ts';
import { createPeopleStore } from './access/people.ts';
import { createSessionStore } from './access/sessions.ts';
import { createTokenStore } from './access/tokens.ts';
import { createBlobStore } from './blobs/blob-store.ts';
import { createCaseStore } from './cases/case-store.ts';
import { reckonWaits } from './cases/waits.ts';
import { TableRegistry } from './columns/table-registry.ts';
import { Database, databaseFile } from './database/database.ts';
import { createDocumentStore } from './documents/document-store.ts';
import { createDefinitionDraftStore } from './drafting/definition-draft-store.ts';
import { createDraftStore } from './forms/draft-store.ts';
import { createImportStore } from './imports/import-store.ts';
import { createIncentiveStore } from './incentives/incentive-store.ts';
import { createTargetStore } from './targets.ts';
import { backupTo } from './maintenance/backup.ts';
import { checkIntegrity } from './maintenance/check-integrity.ts';
import { createMessageStore } from './messages/message-store.ts';
import { createOperationsStore } from './operations/operations-store.ts';
import { applyStoragePlan } from './plan/apply-plan.ts';
import { createChangeStore } from './queue/changes.ts';
import { createLeaseStore } from './queue/leases.ts';
import { createOutboxStore } from './queue/outbox.ts';
import { createSeriesStore } from './queue/series.ts';
import { createTimerStore } from './queue/timers.ts';
import { Readers } from './readers/readers.ts';
import { createBulkStore } from './lists/bulk-store.ts';
import { createViewStore } from './lists/view-store.ts';
import { createRecordStore } from './records/record-store.ts';
import { createReleaseStore } from './releases/releases.ts';
import { createReportStore } from './reports/report-store.ts';
import { createDeskStore } from './routing/desk-store.ts';
import { createRoutingStore } from './routing/routing-store.ts';
import { createRowStore } from './rows/row-store.ts';
import { createSearchStore } from './rows/search-store.ts';

export interface SqliteOptions {
  /** Where the database, the attachments and the lock lie; made where it does not exist. */
  readonly folder: string;
  /** Applied before the store is given back; `applyStoragePlan` does it later. */
  readonly plan?: StoragePlan;
  /** Threads that read: one for lists and the others for reports. Two by default. */
  readonly readWorkers?: number;
  /**
   * The store is made anew after a break, so that its commits need not wait for the disk; what it holds is on
   * the disk once it is closed.
   */
  readonly disposable?: boolean;
}

/** Every port, on one SQLite database, and what its keeper needs. */
export interface SqliteStore
  extends
    EngineStore,
    AccessStore,
    ReportStore,
    HandoffReportStore,
    FlowReportStore,
    DraftStore,
    DefinitionDraftStore,
    ImportStore,
    MessageStore,
    DocumentStore,
    IncentiveStore,
    TargetStore,
    ListStore,
    OperationsStore {
  /** Everything into one new file, while work goes on; see `backupTo`. */
  backup(toFile: string): Promise<void>;
  /** What is wrong with the stored data; nothing, as a rule. See `checkIntegrity`. */
  checkIntegrity(): Promise<readonly Problem[]>;
}

/**
 * Opens the store of a folder, which this process then holds alone.
 * @throws BatonError `store-locked`, `store-unavailable`, `store-too-new`, and what
 * `applyStoragePlan` raises.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<SqliteStore> {
  const database = new Database(options.folder, options.disposable);
  const registry = new TableRegistry(database);
  const readers = new Readers(join(options.folder, databaseFile), options.readWorkers ?? 2);
  const store: SqliteStore = {
    ...createCaseStore(database, registry, readers),
    ...createRecordStore(database, registry),
    ...createRowStore(registry, readers),
    ...createSearchStore(registry, readers),
    ...createOutboxStore(database),
    ...createTimerStore(database),
    ...createLeaseStore(database),
    ...createReleaseStore(database),
    ...createChangeStore(database),
    ...createSeriesStore(database),
    ...createBlobStore(options.folder),
    ...createPeopleStore(database),
    ...createSessionStore(database),
    ...createTokenStore(database),
    ...createAuditStore(database),
    ...createReportStore(database, registry, readers),
    ...createRoutingStore(database),
    ...createDeskStore(registry, readers),
    ...createMessageStore(database),
    ...createDocumentStore(database, readers),
    ...createOperationsStore(database),
    ...createIncentiveStore(database, registry, readers),
    ...createTargetStore(database),
    ...createDraftStore(database),
    ...createDefinitionDraftStore(database),
    ...createViewStore(database),
    ...createBulkStore(database),
    ...createImportStore(database, registry, readers),
    applyStoragePlan: (plan) => applyStoragePlan(database, registry, readers, plan),
    backup: (toFile) => backupTo(database, toFile),
    checkIntegrity: () => checkIntegrity(registry, readers),
    close: async () => {
      await readers.close();
      await database.close();
    },
  };
  try {
    await reckonWaits(database);
    if (options.plan) await store.applyStoragePlan(options.plan);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
