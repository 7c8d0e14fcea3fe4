import {
  mayOpenDocument,
  type DocumentSubject,
  type StoredDocument,
} from '../../documents/index.ts';
import { BatonError } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { readSeenCase } from '../reading/cases.ts';
import { notFound } from '../reading/collection.ts';
import { readSeenRecord } from '../reading/records.ts';
import { shownIn } from '../reading/shown.ts';

const documentWord = { en: 'document', 'zh-CN': '文档' };

type Reader = Pick<Call, 'services' | 'actor' | 'now'>;

/** Of a document as it is listed. */
export type DocumentHead = Omit<StoredDocument, 'data'>;

/** What the caller may know of that which a document is about. */
export interface SubjectSight {
  /** As the caller may read it. */
  readonly name?: string;
  /** Whether he is shown who handles it. */
  readonly showsPeople: boolean;
}

/** A document that the caller may see. */
export interface SeenDocument {
  readonly document: StoredDocument;
  readonly sight: SubjectSight;
}

/** Raises `not-found` where there is no such document, and in the same words where the caller may not see it. */
export async function readSeenDocument(call: Reader, id: string): Promise<SeenDocument> {
  const document = await call.services.store.loadDocument(id);
  const sight = document && (await sightOf(call, document));
  if (document === undefined || sight === undefined) throw notFound(documentWord, id);
  return { document, sight };
}

/** What the caller may know of a document’s subject; undefined where he may not see the document. */
export async function sightOf(
  call: Reader,
  document: DocumentHead,
): Promise<SubjectSight | undefined> {
  const mayOpen = await mayOpenDocument(call.services.documents, call.actor, document);
  return mayOpen ? sightOfSubject(call, document.subject) : undefined;
}

/** Somebody who sees everything sees documents of what is gone by now, too. */
async function sightOfSubject(
  call: Reader,
  { collection, id, name }: DocumentSubject,
): Promise<SubjectSight> {
  const [kind, of = ''] = collection.split(':');
  try {
    if (kind === 'record') {
      const { row, view, record } = await readSeenRecord(call, of, id);
      return sightIn(row, shownIn(view.access(record.row))('owner'));
    }
    if (kind === 'case') {
      const { row, view, stored } = await readSeenCase(call, id);
      return sightIn(row, shownIn(view.access(stored))('owner'));
    }
  } catch (error) {
    if (!(error instanceof BatonError) || error.code !== 'not-found') throw error;
  }
  return { name, showsPeople: true };
}

function sightIn(row: { readonly [field: string]: unknown }, showsPeople: boolean): SubjectSight {
  const { name } = row;
  return { showsPeople, ...(typeof name === 'string' ? { name } : {}) };
}
