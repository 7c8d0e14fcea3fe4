import { createConnection } from 'mongoose';
import type { AccessStore } from '../../access/ports.ts';
import type { StoragePlan } from '../../definitions/index.ts';
import type { EngineStore } from '../../engine/ports.ts';
import type { MessageStore } from '../../collaboration/ports.ts';
import type { DocumentStore } from '../../documents/ports.ts';
import type { DefinitionDraftStore } from '../../drafting/ports.ts';
import type { DraftStore } from '../../forms/ports.ts';
import type { ImportStore } from '../../imports/ports.ts';
import type { IncentiveStore } from '../../incentives/ports.ts';
import type { TargetStore } from '../../targets/ports.ts';
import type { OperationsStore } from '../../operations/ports.ts';
import type { ListStore } from '../../lists/ports.ts';
import type { FlowReportStore, HandoffReportStore, ReportStore } from '../../reports/ports.ts';
import { createAuditStore } from './access/audit.ts';
import { createPeopleStore } from './access/people.ts';
import { createSessionStore } from './access/sessions.ts';
import { createTokenStore } from './access/tokens.ts';
import { createBlobStore } from './blobs/blob-store.ts';
import { createCaseStore } from './cases/case-store.ts';
import { createChangeStore } from './changes/change-store.ts';
import { MongoDatabase } from './database/database.ts';
import { storeError } from './database/driver-errors.ts';
import { bringToFormat } from './database/format.ts';
import { translated } from './database/translated.ts';
import { createDocumentStore } from './documents/document-store.ts';
import { createDefinitionDraftStore } from './drafting/definition-draft-store.ts';
import { createDraftStore } from './forms/draft-store.ts';
import { createImportStore } from './imports/import-store.ts';
import { createIncentiveStore } from './incentives/incentive-store.ts';
import { createTargetStore } from './targets.ts';
import { createMessageStore } from './messages/message-store.ts';
import { createOperationsStore } from './operations/operations-store.ts';
import { applyStoragePlan } from './plan/apply-storage-plan.ts';
import { buildIndexes, indexReport, type IndexReport } from './plan/build-indexes.ts';
import { fixedIndexes } from './plan/fixed-indexes.ts';
import { createLeaseStore } from './queue/leases.ts';
import { createOutboxStore } from './queue/outbox.ts';
import { createSeriesStore } from './queue/series.ts';
import { createTimerStore } from './queue/timers.ts';
import { createBulkStore } from './lists/bulk-store.ts';
import { createViewStore } from './lists/view-store.ts';
import { createRecordStore } from './records/record-store.ts';
import { createReleaseStore } from './releases/release-store.ts';
import { createReportStore } from './reports/report-store.ts';
import { createDeskStore } from './routing/desk-store.ts';
import { createRoutingStore } from './routing/routing-store.ts';
import { archiveJournal } from './rows/archive.ts';
import { createRowStore } from './rows/row-store.ts';
import { createSearchStore } from './rows/search-store.ts';

export interface MongoOptions {
  /** `mongodb://…/<database>`: a replica set, a sharded cluster, or a single server; database `baton` by default. */
  readonly uri: string;
  /** Applied before the store is given out. */
  readonly plan?: StoragePlan;
  /** How long to look for a server, in milliseconds. */
  readonly timeout?: number;
}

export interface MongoStore
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
  /**
   * Moves old entries of a case's journal out of its document; how many. The store does so by itself
   * after every 50 commits of a case.
   */
  archiveJournal(caseId: string): Promise<number>;
  /** Every index that the store needs or has. */
  indexReport(): Promise<readonly IndexReport[]>;
}

/**
 * Opens the store in a MongoDB database, for any number of processes at once; the indexes that every
 * store has are made. Writes are acknowledged when a majority has them in its journal.
 * @throws BatonError `store-unreachable`, `store-access-refused`, `store-too-new` or `store-failed`.
 */
export async function openMongoStore(options: MongoOptions): Promise<MongoStore> {
  const database = await connect(options);
  try {
    await buildIndexes(database, fixedIndexes);
    await bringToFormat(database.models);
    await database.refreshPlans();
    await database.sweepNowAndThen();
    if (options.plan) await applyStoragePlan(database, options.plan);
  } catch (error) {
    await database.close();
    throw storeError(error);
  }
  const { close, ...operations } = operationsOf(database);
  return { ...translated(operations, database), close };
}

const namesDatabase = /^mongodb(\+srv)?:\/\/[^/]+\/[^/?]+/;

async function connect({ uri, timeout = 10_000 }: MongoOptions): Promise<MongoDatabase> {
  const connection = createConnection();
  try {
    await connection.openUri(uri, {
      autoIndex: false,
      autoCreate: false,
      serverSelectionTimeoutMS: timeout,
      writeConcern: { w: 'majority', journal: true },
      appName: 'baton',
      ...(namesDatabase.test(uri) ? {} : { dbName: 'baton' }),
    });
    return new MongoDatabase(connection);
  } catch (error) {
    // The driver would go on looking for its servers.
    await connection.destroy();
    throw storeError(error);
  }
}

function operationsOf(database: MongoDatabase): MongoStore {
  return {
    ...createCaseStore(database),
    ...createRecordStore(database),
    ...createRowStore(database),
    ...createSearchStore(database),
    ...createOutboxStore(database),
    ...createTimerStore(database),
    ...createLeaseStore(database),
    ...createReleaseStore(database),
    ...createChangeStore(database),
    ...createBlobStore(database),
    ...createSeriesStore(database),
    ...createReportStore(database),
    ...createPeopleStore(database),
    ...createSessionStore(database),
    ...createTokenStore(database),
    ...createAuditStore(database),
    ...createDraftStore(database),
    ...createDefinitionDraftStore(database),
    ...createViewStore(database),
    ...createBulkStore(database),
    ...createImportStore(database),
    ...createRoutingStore(database),
    ...createDeskStore(database),
    ...createMessageStore(database),
    ...createDocumentStore(database),
    ...createOperationsStore(database),
    ...createIncentiveStore(database),
    ...createTargetStore(database),
    archiveJournal: (caseId) => archiveJournal(database, database.models.cases, caseId),
    indexReport: () => indexReport(database),
    close: () => database.close(),
  };
}
