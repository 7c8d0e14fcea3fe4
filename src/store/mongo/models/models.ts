import type { Connection } from 'mongoose';
import { Documents } from '../database/documents.ts';
import * as access from './access-documents.ts';
import { caseSchema, type CaseDocument } from './case-document.ts';
import * as drafting from './drafting-documents.ts';
import * as engine from './engine-documents.ts';
import * as forms from './form-documents.ts';
import * as history from './history-documents.ts';
import * as incentives from './incentive-documents.ts';
import * as kept from './kept-documents.ts';
import * as lists from './list-documents.ts';
import * as messages from './message-documents.ts';
import { recordSchema, type RecordDocument } from './record-document.ts';

export type Models = ReturnType<typeof createModels>;

/** Every model of the store on one connection. */
export function createModels(on: Connection) {
  return {
    cases: new Documents<CaseDocument>(on, 'cases', caseSchema),
    records: new Documents<RecordDocument>(on, 'records', recordSchema),
    archive: new Documents<history.ArchivedEntry>(on, 'journal', history.archiveSchema),
    changes: new Documents<history.ChangeDocument>(on, 'changes', history.changeSchema),
    people: new Documents<access.PersonDocument>(on, 'people', access.personSchema),
    sessions: new Documents<access.SessionDocument>(on, 'sessions', access.sessionSchema),
    links: new Documents<access.LinkDocument>(on, 'links', access.linkSchema),
    tokens: new Documents<access.TokenDocument>(on, 'tokens', access.tokenSchema),
    attempts: new Documents<access.AttemptDocument>(on, 'attempts', access.attemptSchema),
    audit: new Documents<access.AuditDocument>(on, 'audit', access.auditSchema),
    drafts: new Documents<forms.DraftDocument>(on, 'drafts', forms.draftSchema),
    definitionDrafts: new Documents<drafting.DefinitionDraftDocument>(
      on,
      'definitionDrafts',
      drafting.definitionDraftSchema,
    ),
    draftFiles: new Documents<drafting.DraftFileDocument>(
      on,
      'draftFiles',
      drafting.draftFileSchema,
    ),
    importRuns: new Documents<forms.ImportRunDocument>(on, 'importRuns', forms.importRunSchema),
    refusedRows: new Documents<forms.RefusedRowDocument>(on, 'refusedRows', forms.refusedRowSchema),
    views: new Documents<lists.ViewDocument>(on, 'views', lists.viewSchema),
    bulkRuns: new Documents<lists.BulkRunDocument>(on, 'bulkRuns', lists.bulkRunSchema),
    bulkCases: new Documents<lists.BulkCaseDocument>(on, 'bulkCases', lists.bulkCaseSchema),
    leases: new Documents<engine.LeaseDocument>(on, 'leases', engine.leaseSchema),
    numbers: new Documents<engine.NumberDocument>(on, 'numbers', engine.numberSchema),
    releases: new Documents<engine.ReleaseDocument>(on, 'releases', engine.releaseSchema),
    releaseFiles: new Documents<engine.ReleaseFileDocument>(on, 'files', engine.releaseFileSchema),
    formats: new Documents<engine.FormatDocument>(on, 'formats', engine.formatSchema),
    pools: new Documents<engine.PoolDocument>(on, 'pools', engine.poolSchema),
    inbox: new Documents<messages.InboxDocument>(on, 'inbox', messages.inboxSchema),
    deliveries: new Documents<messages.DeliveryDocument>(on, 'deliveries', messages.deliverySchema),
    channels: new Documents<messages.ChannelDocument>(on, 'channels', messages.channelSchema),
    actionLinks: new Documents<messages.ActionLinkDocument>(
      on,
      'actionLinks',
      messages.actionLinkSchema,
    ),
    documents: new Documents<kept.MadeDocument>(on, 'documents', kept.madeDocumentSchema),
    signingLinks: new Documents<kept.SigningLinkDocument>(
      on,
      'signingLinks',
      kept.signingLinkSchema,
    ),
    books: new Documents<incentives.BookDocument>(on, 'books', incentives.bookSchema),
    entries: new Documents<incentives.EntryDocument>(on, 'entries', incentives.entrySchema),
    disputes: new Documents<incentives.DisputeDocument>(on, 'disputes', incentives.disputeSchema),
    targets: new Documents<incentives.TargetDocument>(on, 'targets', incentives.targetSchema),
    rates: new Documents<incentives.RateDocument>(on, 'rates', incentives.rateSchema),
    jobRuns: new Documents<engine.JobRunDocument>(on, 'jobRuns', engine.jobRunSchema),
    plans: new Documents<engine.PlanDocument>(on, 'plans', engine.planSchema),
  };
}
