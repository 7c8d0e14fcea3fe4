import type { DocumentDefinition } from '../../../definitions/index.ts';
import { reserveInSeries, type ReleasedWorkspace } from '../../../engine/index.ts';
import { BatonError } from '../../../shared/index.ts';
import type { DocumentFile, StoredDocument } from '../../model/index.ts';
import type { DocumentParts } from '../parts.ts';
import { attachedFiles } from './attached-files.ts';
import { keptUntil } from './kept-until.ts';
import { dataOnRelease, numberRequest } from './numbering.ts';
import { releasedFor, releaseFiles } from './release-files.ts';
import { giveBackNumber } from './release-number.ts';
import { addUntold } from './untold.ts';

/** Most bytes of a file of a document. */
const maxBytes = 100 * 1_048_576;

/**
 * Makes the files of a claimed document and saves it as draft or released, its claim kept. Undefined where somebody
 * else was first. Raises what rendering raises.
 */
export async function makeFiles(
  parts: DocumentParts,
  claimed: StoredDocument,
): Promise<StoredDocument | undefined> {
  const planned = await plan(parts, claimed);
  if (!planned) return undefined;
  const released = await releasedFor(parts, planned);
  const definition = released.workspace.documents.get(planned.definition);
  if (!definition) {
    const what = { en: 'document', 'zh-CN': '文档' };
    throw new BatonError({ code: 'not-found', params: { what, id: planned.definition } });
  }
  const numbered = await takeNumber(parts, planned, definition);
  const files = await writeFiles(parts, numbered, released);
  const made = madeOf(parts, numbered, definition, files);
  if (await parts.store.saveDocument(made, { keepClaim: true })) return made;
  await discardBlobs(parts, planned.pending ?? []);
  return undefined;
}

/**
 * Names the blobs before they are written, so that what a crash leaves behind is found, and deletes what was left
 * behind; gives back the number of a round that failed.
 */
async function plan(
  parts: DocumentParts,
  claimed: StoredDocument,
): Promise<StoredDocument | undefined> {
  const pending = claimed.formats.map(() => Buffer.from(parts.random.bytes(16)).toString('hex'));
  const planned = { ...claimed, revision: claimed.revision + 1, pending };
  if (!(await parts.store.saveDocument(planned, { keepClaim: true }))) return undefined;
  await discardBlobs(parts, claimed.pending ?? []);
  await giveBackNumber(parts, claimed);
  return planned;
}

/** Deletes what nothing names any more. */
export async function discardBlobs(
  { store }: Pick<DocumentParts, 'store'>,
  names: readonly string[],
): Promise<void> {
  await Promise.all(names.map((name) => store.deleteBlob(name)));
}

/** What counts takes its number, and bears the date of its release; a draft has neither. */
async function takeNumber(
  { store }: DocumentParts,
  document: StoredDocument,
  definition: DocumentDefinition,
): Promise<StoredDocument> {
  if (document.making === 'draft') return document;
  const request = numberRequest(document, definition, document.round ?? 0);
  const number = request && (await reserveInSeries(store, request));
  const data = dataOnRelease(document, number);
  return { ...document, data, ...(number !== undefined && { number }) };
}

async function writeFiles(
  parts: DocumentParts,
  document: StoredDocument,
  released: ReleasedWorkspace,
): Promise<readonly DocumentFile[]> {
  const { data, formats, definition, pending = [] } = document;
  const release = await releaseFiles(parts, released);
  const files = await attachedFiles(parts, data);
  const written = await Promise.allSettled(
    formats.map(async (format, index): Promise<DocumentFile> => {
      const request = { release, document: definition, data, format, files };
      const { bytes, type, fileName } = await parts.renderer.render(request);
      const name = pending[index] ?? '';
      const { size, sha256 } = await parts.store.putBlob(only(bytes), { maxBytes, name });
      return { format, name: fileName, type, size, sha256, blob: name };
    }),
  );
  // Only when all have ended is it certain that nothing is written any more.
  return written.map((one) => {
    if (one.status === 'fulfilled') return one.value;
    throw one.reason;
  });
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function madeOf(
  parts: DocumentParts,
  document: StoredDocument,
  definition: DocumentDefinition,
  files: readonly DocumentFile[],
): StoredDocument {
  const { pending: _, error: __, ...rest } = document;
  const now = parts.clock.now();
  const made = { ...rest, revision: document.revision + 1, files, attempts: 0, due: now };
  const { id, data } = document;
  if (document.making === 'draft') {
    const draft: StoredDocument = { ...made, status: 'draft' };
    return addUntold(draft, { how: 'made', key: `document ${id} made` });
  }
  const keepUntil = keptUntil(parts, definition, now);
  const released: StoredDocument = {
    ...made,
    status: 'released',
    title: data.title,
    released: now,
    ...(keepUntil !== undefined && { keepUntil }),
  };
  const by = document.approvals.findLast(({ as }) => as === 'approved')?.by.name;
  const key = `document ${id} released`;
  return addUntold(released, { how: 'released', key, ...(by !== undefined && { by }) });
}
