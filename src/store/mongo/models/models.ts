import type { Connection } from 'mongoose';
import type { Collection } from '../../../definitions/index.ts';
import { Documents } from '../database/documents.ts';
import { caseSchema, type CaseDocument } from './case-document.ts';
import { plainSchema } from './model.ts';
import { recordSchema, type RecordDocument } from './record-document.ts';

/** An old commit of a case or a record, moved out of its document. */
export interface ArchivedEntry {
  /** `<row>@<revision>`. */
  readonly _id: string;
  readonly row: string;
  readonly revision: number;
  readonly key: string;
  readonly entry: string;
}

/** One line of the change log; the positions are 1, 2, 3, … without a gap. */
export interface ChangeDocument {
  readonly _id: number;
  /** What was announced: `<row>@<revision>`. */
  readonly of: string;
  readonly entity: Collection;
  readonly row: string;
  readonly revision: number;
  readonly at: number;
}

/** A document that is read back whole: what it is found by, and the rest as JSON. */
interface Kept {
  readonly _id: string;
  readonly json: string;
}

export interface PersonDocument extends Kept {
  readonly email: string;
  readonly name: string;
  readonly revision: number;
}
export interface SessionDocument extends Kept {
  readonly person: string;
  readonly expires: number;
}
export interface LinkDocument extends Kept {
  readonly expires: number;
}
export interface TokenDocument extends Kept {
  readonly secretHash: string;
  readonly person: string;
  readonly lastUsed?: number;
}
export interface AttemptDocument {
  readonly _id: string;
  readonly key: string;
  readonly at: number;
  readonly until: number;
}
export interface AuditDocument extends Kept {
  /** Texts in the order of writing. */
  readonly order: string;
}
export interface DraftDocument extends Kept {
  readonly saved: number;
}
export interface ImportRunDocument extends Kept {
  readonly definition: string;
  readonly filesHash: string;
  readonly started: number;
}
export interface RefusedRowDocument extends Kept {
  readonly run: string;
  readonly line: number;
}
export interface LeaseDocument {
  readonly _id: string;
  readonly owner: string;
  readonly until: number;
}
export interface NumberDocument {
  readonly _id: string;
  readonly series: string;
  readonly number: number;
  /** Who holds the number: series and key as one text; absent after it was given back. */
  readonly holder?: string;
}
export interface ReleaseDocument {
  readonly _id: number;
  readonly hash: string;
  readonly at: number;
  readonly by: string;
  readonly message: string;
}
export interface ReleaseFileDocument {
  readonly _id: string;
  readonly hash: string;
  readonly index: number;
  readonly path: string;
  readonly content: string;
}
export interface PlanDocument {
  readonly _id: Collection;
  readonly json: string;
}

export type Models = ReturnType<typeof createModels>;

/** Every model of the store on one connection. */
export function createModels(connection: Connection) {
  const plain = <T extends object>(
    collection: string,
    members: Parameters<typeof plainSchema>[1],
  ) => new Documents<T>(connection, collection, plainSchema(collection, members));
  return {
    cases: new Documents<CaseDocument>(connection, 'cases', caseSchema),
    records: new Documents<RecordDocument>(connection, 'records', recordSchema),
    archive: plain<ArchivedEntry>('journal', {
      _id: 'text',
      row: 'text',
      revision: 'number',
      key: 'text',
      entry: 'text',
    }),
    changes: plain<ChangeDocument>('changes', {
      _id: 'number',
      of: 'text',
      entity: 'text',
      row: 'text',
      revision: 'number',
      at: 'number',
    }),
    people: plain<PersonDocument>('people', {
      _id: 'text',
      email: 'text',
      name: 'text',
      revision: 'number',
      json: 'text',
    }),
    sessions: plain<SessionDocument>('sessions', {
      _id: 'text',
      person: 'text',
      expires: 'number',
      json: 'text',
    }),
    links: plain<LinkDocument>('sign_in_links', { _id: 'text', expires: 'number', json: 'text' }),
    tokens: plain<TokenDocument>('tokens', {
      _id: 'text',
      secretHash: 'text',
      person: 'text',
      'lastUsed?': 'number',
      json: 'text',
    }),
    attempts: plain<AttemptDocument>('attempts', {
      _id: 'text',
      key: 'text',
      at: 'number',
      until: 'number',
    }),
    audit: plain<AuditDocument>('audit', { _id: 'text', order: 'text', json: 'text' }),
    drafts: plain<DraftDocument>('drafts', { _id: 'text', saved: 'number', json: 'text' }),
    importRuns: plain<ImportRunDocument>('import_runs', {
      _id: 'text',
      definition: 'text',
      filesHash: 'text',
      started: 'number',
      json: 'text',
    }),
    refusedRows: plain<RefusedRowDocument>('refused_rows', {
      _id: 'text',
      run: 'text',
      line: 'number',
      json: 'text',
    }),
    leases: plain<LeaseDocument>('leases', { _id: 'text', owner: 'text', until: 'number' }),
    numbers: plain<NumberDocument>('series_numbers', {
      _id: 'text',
      series: 'text',
      number: 'number',
      'holder?': 'text',
    }),
    releases: plain<ReleaseDocument>('releases', {
      _id: 'number',
      hash: 'text',
      at: 'number',
      by: 'text',
      message: 'text',
    }),
    releaseFiles: plain<ReleaseFileDocument>('release_files', {
      _id: 'text',
      hash: 'text',
      index: 'number',
      path: 'text',
      content: 'text',
    }),
    plans: plain<PlanDocument>('storage_plans', { _id: 'text', json: 'text' }),
  };
}
