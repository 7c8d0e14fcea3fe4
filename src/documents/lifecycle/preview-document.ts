import type { Actor } from '../../access/index.ts';
import {
  bundleRelease,
  checkWorkspace,
  entityOf,
  type Collection,
  type DocumentDefinition,
  type DocumentFormat,
  type Release,
  type ReleaseFile,
} from '../../definitions/index.ts';
import { BatonError, localize, type Locale, type Problem } from '../../shared/index.ts';
import { attachedFiles } from './making/attached-files.ts';
import { withNumber } from './making/numbering.ts';
import { releaseFiles } from './making/release-files.ts';
import type { DocumentParts } from './parts.ts';
import { composeDocument } from './subject/compose.ts';
import { loadSeen, maySeeContent } from './subject/sight.ts';
import { definitionFor, type SubjectName, type SubjectView } from './subject/subject.ts';

export interface PreviewRequest {
  /** Those of a workspace before it is published; the definitions that apply, where none are given. */
  readonly files?: readonly ReleaseFile[];
  /** Id of the definition. */
  readonly document: string;
  readonly subject: SubjectName;
  /** The first of the definition by default. */
  readonly format?: DocumentFormat;
  readonly language?: Locale;
}

/** A file that is not kept. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  /** Media type. */
  readonly type: string;
  /** With its ending. */
  readonly name: string;
}

/**
 * How a document would look with something real. Nothing is kept, and no number taken: words stand in its place.
 * By files that are not published, nobody is shown more than his own rights show him. Raises every problem of the
 * files, `not-found`, `document-not-shown`, `document-no-format`, and what composing and rendering raise.
 */
export async function previewDocument(
  parts: DocumentParts,
  actor: Actor,
  request: PreviewRequest,
): Promise<MadeFile & { readonly format: DocumentFormat }> {
  const loaded = await loadSeen(parts, actor, request.subject);
  const { view, definition, release } = await definedBy(parts, loaded, request);
  if (!(await maySeeContent(parts, view, definition, actor)))
    throw new BatonError({
      code: 'document-not-shown',
      params: { document: definition.title },
    });
  const format = formatOf(definition, request.format);
  const { language } = request;
  const { data } = await composeDocument(parts, view, definition, {
    actor,
    now: parts.clock.now(),
    cause: { kind: 'demand' },
    ...(language !== undefined && { language }),
  });
  const shown = definition.number
    ? withNumber(data, localize(inPlaceOfNumber, data.language))
    : data;
  const files = await attachedFiles(parts, shown);
  const asked = { release, document: definition.id, data: shown, format, files };
  const { bytes, type, fileName } = await parts.renderer.render(asked);
  return { bytes, type, name: fileName, format };
}

const inPlaceOfNumber = { en: 'PREVIEW', 'zh-CN': '预览' };

interface Defined {
  readonly view: SubjectView;
  readonly definition: DocumentDefinition;
  readonly release: Pick<Release, 'hash' | 'files'>;
}

async function definedBy(
  parts: DocumentParts,
  view: SubjectView,
  { files, document }: PreviewRequest,
): Promise<Defined> {
  if (!files) {
    const found = definitionFor(parts, view, document);
    return { ...found, release: await releaseFiles(parts, found.view.released) };
  }
  const release = bundleRelease(files);
  const { problems, workspace } = checkWorkspace(release.files);
  const [first, ...rest] = problems;
  if (first) throw new BatonError([first, ...rest] as readonly [Problem, ...Problem[]]);
  const definition = workspace?.documents.get(document);
  if (!workspace || definition?.of !== view.subject.collection) throw noDefinition(document);
  const released = { number: 0, hash: release.hash, workspace };
  // Whoever writes the files does not open to himself what they show.
  const { see: _, ...unsaid } = definition;
  if (view.kind === 'payout') return { view: { ...view, released }, definition: unsaid, release };
  const entity = entityOf(workspace, view.entity.collection as Collection);
  if (!entity) throw noDefinition(document);
  return { view: { ...view, released, entity }, definition: unsaid, release };
}

function noDefinition(id: string): BatonError {
  const what = { en: 'document of this', 'zh-CN': '适用的文档' };
  return new BatonError({ code: 'not-found', params: { what, id } });
}

function formatOf(
  { id, formats }: DocumentDefinition,
  asked: DocumentFormat | undefined,
): DocumentFormat {
  const format = asked ?? formats[0];
  if (format !== undefined && formats.includes(format)) return format;
  throw new BatonError({
    code: 'document-no-format',
    params: { document: id, format: format ?? '' },
  });
}
