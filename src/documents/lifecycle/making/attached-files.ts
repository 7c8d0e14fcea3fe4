import type { Json } from '../../../shared/index.ts';
import type { AttachedFile } from '../../../templates/index.ts';
import type { DocumentData } from '../../render/document-data.ts';
import type { DocumentParts } from '../parts.ts';
import { readBytes } from './read-bytes.ts';

/** The pictures that the data of a document name, by their names in the blob store. */
export async function attachedFiles(
  { store }: Pick<DocumentParts, 'store'>,
  data: DocumentData,
): Promise<ReadonlyMap<string, AttachedFile>> {
  const types = new Map(Object.values(data.parts).flatMap(picturesIn));
  const found = await Promise.all(
    [...types].map(async ([blob, type]) => {
      const bytes = await readBytes(store, blob);
      return bytes ? ([[blob, { type, bytes }]] as const) : [];
    }),
  );
  return new Map(found.flat());
}

/** Stored file values: `{ blob, type, … }`. */
function picturesIn(value: Json): readonly (readonly [blob: string, type: string])[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(picturesIn);
  const { blob, type } = value as { readonly blob?: Json; readonly type?: Json };
  if (typeof blob === 'string' && typeof type === 'string')
    return type.startsWith('image/') ? [[blob, type]] : [];
  return Object.values(value).flatMap(picturesIn);
}
