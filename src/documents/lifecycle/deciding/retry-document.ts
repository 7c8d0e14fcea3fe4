import type { Actor } from '../../../access/index.ts';
import { BatonError } from '../../../shared/index.ts';
import type { StoredDocument } from '../../model/index.ts';
import type { DocumentParts } from '../parts.ts';
import { changed, documentToChange, type DocumentStep } from './change-document.ts';
import { mayRetry } from './document-abilities.ts';

/**
 * Puts a document that could not be made back into the queue, for whoever asked for it and for admins. Raises
 * `not-found`, `document-not-so`, `document-changed`, `right-missing`.
 */
export async function retryDocument(
  parts: DocumentParts,
  actor: Actor,
  step: DocumentStep,
): Promise<StoredDocument> {
  const failed = await documentToChange(parts, actor, step, 'failed');
  if (!mayRetry(failed, actor))
    throw new BatonError({ code: 'right-missing', params: { right: 'administer data' } });
  const { error: _, ...rest } = failed;
  const queued: StoredDocument = {
    ...rest,
    revision: failed.revision + 1,
    status: 'queued',
    attempts: 0,
    due: parts.clock.now(),
  };
  if (!(await parts.store.saveDocument(queued))) throw changed(failed);
  parts.onQueued?.();
  return queued;
}
