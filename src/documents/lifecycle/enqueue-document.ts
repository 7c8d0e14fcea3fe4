import type { Actor } from '../../access/index.ts';
import type { DocumentDefinition, DocumentFormat } from '../../definitions/index.ts';
import { BatonError, localize, type Instant, type Locale } from '../../shared/index.ts';
import type { DocumentCause, StoredDocument } from '../model/index.ts';
import { releaseFiles } from './making/release-files.ts';
import { templateHash } from './making/template-hash.ts';
import type { DocumentParts } from './parts.ts';
import { composeDocument, type ComposedDocument } from './subject/compose.ts';
import type { SubjectView } from './subject/subject.ts';

/** What is going to be made. */
interface Enqueued {
  /** The same key again gives the same document. */
  readonly key: string;
  readonly cause: DocumentCause;
  readonly language?: Locale;
  readonly formats?: readonly DocumentFormat[];
}

/**
 * Puts a document into the queue for whom it is made; who may have it is decided before. Raises
 * `document-key-reused`, and what composing it raises.
 */
export async function enqueueDocument(
  parts: DocumentParts,
  actor: Actor,
  view: SubjectView,
  definition: DocumentDefinition,
  wanted: Enqueued,
): Promise<StoredDocument> {
  const document = await newDocument(parts, actor, view, definition, wanted);
  const stored = await parts.store.addDocument(document);
  const { collection, id } = stored.subject;
  const { subject } = view;
  if (stored.definition !== definition.id || collection !== subject.collection || id !== subject.id)
    throw new BatonError({ code: 'document-key-reused', params: { key: wanted.key } });
  if (stored.id === document.id) parts.onQueued?.();
  return stored;
}

async function newDocument(
  parts: DocumentParts,
  actor: Actor,
  view: SubjectView,
  definition: DocumentDefinition,
  { cause, key, language, formats = [] }: Enqueued,
): Promise<StoredDocument> {
  const now = parts.clock.now();
  const composition = { actor, now, cause, ...(language !== undefined && { language }) };
  const composed = await composeDocument(parts, view, definition, composition);
  const { files, hash } = await releaseFiles(parts, view.released);
  return {
    id: parts.ids.next(),
    key,
    subject: view.subject,
    cause,
    formats: formats.length > 0 ? formats : definition.formats,
    release: view.released.number,
    releaseHash: hash,
    templateHash: templateHash(definition, composed.data.language, files),
    by: { id: actor.id, name: actor.name },
    ...standing(definition, composed, now),
  };
}

/** Where a new document stands: it is made as a draft where somebody has to approve it. */
function standing(
  { id, title }: DocumentDefinition,
  { data, approvers }: ComposedDocument,
  now: Instant,
) {
  return {
    revision: 1,
    definition: id,
    title: localize(title, data.language),
    status: 'queued',
    making: approvers.length > 0 ? 'draft' : 'final',
    data,
    approvers,
    requested: now,
    files: [],
    approvals: [],
    acceptances: [],
    attempts: 0,
    due: now,
  } as const;
}
