import type { BulkRun } from '../../../lists/ports.ts';
import type { BulkRunDocument } from '../models/list-documents.ts';

/** A new run, which may be taken at once. */
export function toDocument(run: BulkRun): BulkRunDocument {
  const { id, by: person, status, done, changed, refused, started, ...kept } = run;
  const json = JSON.stringify(kept);
  return { _id: id, person, status, done, changed, refused, started, available: 0, json };
}

export function readRun(document: BulkRunDocument): BulkRun {
  const { _id: id, person: by, status, done, changed, refused, started, ended, json } = document;
  return {
    id,
    by,
    status: status as BulkRun['status'],
    done,
    changed,
    refused,
    started,
    ...(ended !== undefined && { ended }),
    ...(JSON.parse(json) as Pick<BulkRun, 'funnel' | 'command' | 'total'>),
  };
}
