import { duplicatePlaces } from './driver-errors.ts';
import type { Documents } from './documents.ts';

/** Inserts the documents whose id is not there yet, and gives those. */
export async function insertNew<T extends object>(
  model: Documents<T>,
  documents: readonly T[],
): Promise<readonly T[]> {
  const known = await model
    .bulk(documents.map((insert) => ({ insert })))
    .then(() => new Set<number>(), duplicatePlaces);
  return documents.filter((_, place) => !known.has(place));
}
