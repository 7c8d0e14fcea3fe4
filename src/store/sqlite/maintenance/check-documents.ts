import type { Check } from './check.ts';

const ofDocument: Check[1] = ([id = '']) => ({ code: 'integrity-document', params: { id } });

/** What a document is found by is what its JSON says. */
const columnsCheck: Check = [
  `SELECT id FROM documents
   WHERE document ->> 'id' IS NOT id OR document ->> 'key' IS NOT key
     OR document ->> 'revision' IS NOT revision OR document ->> 'status' IS NOT status
     OR document ->> '$.subject.collection' IS NOT collection
     OR document ->> '$.subject.id' IS NOT subject OR json_valid(data) = 0
     OR (status = 'queued' OR coalesce(json_array_length(document, '$.untold'), 0) > 0)
       <> (available IS NOT NULL)`,
  ofDocument,
];

/** Files and links belong to documents that are there; a released one is found by its files. */
const filesCheck: Check = [
  `SELECT f.document FROM document_files f
   WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = f.document)
   UNION SELECT l.document FROM signing_links l
   WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = l.document)
   UNION SELECT d.id FROM documents d, json_each(d.document, '$.files') f
   WHERE d.status = 'released' AND NOT EXISTS (
     SELECT 1 FROM document_files x WHERE x.sha256 = f.value ->> 'sha256' AND x.document = d.id)`,
  ofDocument,
];

export const documentChecks: readonly Check[] = [columnsCheck, filesCheck];
