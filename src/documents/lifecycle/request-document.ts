import { mayChangeNothing, type Actor } from '../../access/index.ts';
import type { DocumentDefinition, DocumentFormat } from '../../definitions/index.ts';
import { BatonError, type Locale } from '../../shared/index.ts';
import type { DocumentCause, StoredDocument } from '../model/index.ts';
import { enqueueDocument } from './enqueue-document.ts';
import type { DocumentParts } from './parts.ts';
import { loadSeen, maySeeContent } from './subject/sight.ts';
import { definitionFor, type SubjectName, type SubjectView } from './subject/subject.ts';

/** What somebody asks for. */
export interface DocumentRequest {
  /** Id of the definition. */
  readonly definition: string;
  readonly subject: SubjectName;
  /** The same key again gives the same document, among those that the actor asks for. */
  readonly key: string;
  /** Instead of what the definition gives. */
  readonly language?: Locale;
  /** Some of those of the definition. */
  readonly formats?: readonly DocumentFormat[];
}

/**
 * Puts a document into the queue, with all that it shows as it is now, by the release that the case follows.
 * Raises `not-found`, `document-not-shown` where the actor may not see all of
 * it, `document-no-format`, `document-language-unknown`, `document-key-reused`, and what composing it raises.
 */
export async function requestDocument(
  parts: DocumentParts,
  actor: Actor,
  request: DocumentRequest,
): Promise<StoredDocument> {
  const barred = mayChangeNothing(actor);
  if (barred) throw new BatonError(barred);
  const loaded = await loadSeen(parts, actor, request.subject);
  const { view, definition } = definitionFor(parts, loaded, request.definition);
  await checkRequest(parts, actor, view, definition, request);
  return enqueueDocument(parts, actor, view, definition, {
    ...request,
    key: `${actor.id}/${request.key}`,
    cause: causeOf(view),
  });
}

function causeOf(view: SubjectView): DocumentCause {
  const revision = view.kind === 'row' ? view.state?.revision : undefined;
  return { kind: 'demand', ...(revision !== undefined && { revision }) };
}

async function checkRequest(
  parts: DocumentParts,
  actor: Actor,
  view: SubjectView,
  definition: DocumentDefinition,
  { formats = [], language }: DocumentRequest,
): Promise<void> {
  const { id, title } = definition;
  const format = formats.find((one) => !definition.formats.includes(one));
  if (format !== undefined)
    throw new BatonError({ code: 'document-no-format', params: { document: id, format } });
  const { languages = [] } = parts.workspaces.current().workspace.organization;
  if (language !== undefined && languages.length > 0 && !languages.includes(language)) {
    const params = { language, known: languages.join(', ') };
    throw new BatonError({ code: 'document-language-unknown', params });
  }
  if (!(await maySeeContent(parts, view, definition, actor)))
    throw new BatonError({ code: 'document-not-shown', params: { document: title } });
}
