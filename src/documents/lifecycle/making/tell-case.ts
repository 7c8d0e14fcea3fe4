import { systemActor } from '../../../access/index.ts';
import type { DocumentMark } from '../../../engine/index.ts';
import type { StoredDocument, Untold } from '../../model/index.ts';
import type { DocumentParts } from '../parts.ts';

/**
 * Tells the journal of the case what is untold, each once however often this is called, and notes that it was told.
 * What is not about a case has nobody to tell. Raises what the engine raises.
 */
export async function tellCase(
  parts: DocumentParts,
  document: StoredDocument,
): Promise<StoredDocument> {
  const { untold = [], ...rest } = document;
  if (untold.length === 0) return document;
  if (document.subject.collection.startsWith('case:'))
    for (const told of untold) await tell(parts, document, told);
  const { error: _, ...settled } = { ...rest, attempts: 0 };
  const next = document.status === 'failed' ? rest : settled;
  const saved = { ...next, revision: document.revision + 1 };
  // Where another change came first, that one still has it to tell; telling again changes nothing.
  return (await parts.store.saveDocument(saved)) ? saved : document;
}

async function tell(parts: DocumentParts, document: StoredDocument, told: Untold): Promise<void> {
  const { zone } = parts.workspaces.current().workspace.organization;
  await parts.engine.execute(
    systemActor(zone),
    { kind: 'document', mark: markOf(document, told) },
    { caseId: document.subject.id, idempotencyKey: told.key },
  );
}

function markOf(
  { id, definition, number, title, by, approvers }: StoredDocument,
  { how, reason, by: signer }: Untold,
): DocumentMark {
  return {
    document: id,
    definition,
    how,
    title,
    askedBy: by.id,
    ...(number !== undefined && { number }),
    ...(how === 'made' && { approvers }),
    ...(reason !== undefined && { reason }),
    ...(signer !== undefined && { by: signer }),
  };
}
