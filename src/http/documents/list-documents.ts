import type { DocumentQuery } from '../../documents/index.ts';
import { BatonError } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { filled } from '../standing/reading.ts';
import { summaryJson } from './document-json.ts';
import { sightOf, type DocumentHead, type SubjectSight } from './seen-document.ts';

/** A document in a list that the caller may see. */
export interface ListedDocument {
  readonly document: DocumentHead;
  readonly sight: SubjectSight;
}

/** How many documents are looked at for one page: who sees few among very many turns over more pages. */
const mostLookedAt = 1000;

/**
 * A page of the documents that the caller may see, the newest first. `next` names the last one looked at, which
 * need not be one that he sees. `isWanted` leaves out others before they are looked at.
 */
export async function seenDocuments(
  call: Pick<Call, 'services' | 'actor' | 'now'>,
  query: DocumentQuery,
  isWanted: (document: DocumentHead) => boolean = () => true,
): Promise<{ readonly seen: readonly ListedDocument[]; readonly next: string | undefined }> {
  const seen: ListedDocument[] = [];
  const look = sightsOnce(call);
  let before = query.before;
  for (let looked = 0; looked < mostLookedAt;) {
    const limit = query.limit - seen.length;
    const asked = { ...query, limit, ...(before === undefined ? {} : { before }) };
    const found = await call.services.store.listDocuments(asked);
    for (const document of found) {
      const sight = isWanted(document) ? await look(document) : undefined;
      if (sight !== undefined) seen.push({ document, sight });
    }
    if (found.length < limit) return { seen, next: undefined };
    before = found.at(-1)?.id;
    if (seen.length >= query.limit) break;
    looked += found.length;
  }
  return { seen, next: before };
}

/** The same, as it is answered. Raises `store-invalid-cursor` where the page before ended with no document. */
export async function documentsPage(
  call: Pick<Call, 'services' | 'actor' | 'now'>,
  query: DocumentQuery,
): Promise<object> {
  const { before } = query;
  if (before !== undefined && !(await call.services.store.loadDocument(before)))
    throw new BatonError({ code: 'store-invalid-cursor' });
  const { seen, next } = await seenDocuments(call, query);
  const items = seen.map(({ document, sight }) => summaryJson(call, document, sight));
  return filled({ items, next });
}

/** Looks once at each subject and definition, however many documents there are of it. */
function sightsOnce(call: Pick<Call, 'services' | 'actor' | 'now'>) {
  const known = new Map<string, Promise<SubjectSight | undefined>>();
  return (document: DocumentHead): Promise<SubjectSight | undefined> => {
    const { subject, definition, release, approvers } = document;
    const key = JSON.stringify([subject.collection, subject.id, definition, release, approvers]);
    const found = known.get(key) ?? sightOf(call, document);
    known.set(key, found);
    return found;
  };
}
