import type { EntityType, Field } from '../../definitions/index.ts';
import type { BlobStore } from '../../engine/index.ts';
import { BatonError, type Json, type JsonObject, type Problem } from '../../shared/index.ts';
import { contentFits, fileKinds, sniffedBytes } from './file-types.ts';

/**
 * Checks that the files named by fields were uploaded here and are what the values say of them: their size
 * and type are what limits are held against. Raises `file-unknown`.
 */
export async function checkFiles(
  store: BlobStore,
  entity: EntityType,
  fields: JsonObject,
): Promise<void> {
  const named = [...entity.fields.values()].flatMap((field) =>
    filesOf(field, fields[field.id], `/fields/${field.id}`),
  );
  if (named.length > 0) await checkNamed(store, named);
}

/** The same for files that are attached to a comment. */
export async function checkAttached(
  store: BlobStore,
  files: readonly JsonObject[],
  path: string,
): Promise<void> {
  const field = { title: attachmentTitle };
  await checkNamed(
    store,
    files.map((value, index) => ({ field, value, path: `${path}/${index}` })),
  );
}

async function checkNamed(store: BlobStore, named: readonly NamedFile[]): Promise<void> {
  const found = await Promise.all(named.map((file) => checkFile(store, file)));
  const [first, ...rest] = found.filter((problem) => problem !== undefined);
  if (first) throw new BatonError([first, ...rest]);
}

const attachmentTitle = { en: 'Attachment', 'zh-CN': '附件' };

interface NamedFile {
  readonly field: Pick<Field, 'title'>;
  readonly value: JsonObject;
  readonly path: string;
}

function filesOf(field: Field, value: Json | undefined, path: string): NamedFile[] {
  if (field.type === 'file' && isObject(value)) return [{ field, value, path }];
  if (field.columns === undefined || !Array.isArray(value)) return [];
  const columns = field.columns.filter(({ type }) => type === 'file' || type === 'table');
  return (value as readonly Json[]).flatMap((row, index) =>
    isObject(row)
      ? columns.flatMap((column) =>
          filesOf(column, row[column.id], `${path}/${index}/${column.id}`),
        )
      : [],
  );
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function checkFile(
  store: BlobStore,
  { field, value, path }: NamedFile,
): Promise<Problem | undefined> {
  const { blob, type, size } = value;
  const bytes = typeof blob === 'string' ? await store.readBlob(blob) : undefined;
  const kind = fileKinds.find((candidate) => candidate.type === type);
  if (bytes && kind && (await agrees(bytes, kind, size))) return undefined;
  return { code: 'file-unknown', params: { field: field.title }, path };
}

async function agrees(
  bytes: AsyncIterable<Uint8Array>,
  kind: Parameters<typeof contentFits>[0],
  size: Json | undefined,
): Promise<boolean> {
  let head: Uint8Array = new Uint8Array();
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (head.length < sniffedBytes) head = Buffer.concat([head, chunk]).subarray(0, sniffedBytes);
  }
  return length === size && contentFits(kind, head);
}
