import { BatonError } from '../../../shared/index.ts';
import type { StoredDocument } from '../../model/index.ts';
import type { DocumentParts } from '../parts.ts';

/**
 * Raises `signing-link-replaced` where a later release of the same definition has taken the place of a document: its
 * case counts only that one, so that nobody is to accept the former by mistake.
 */
export async function refuseReplaced(
  { store }: Pick<DocumentParts, 'store'>,
  { id, definition, subject, title, untold = [] }: StoredDocument,
): Promise<void> {
  // Of a release that the case has not been told of yet it knows nothing.
  if (!subject.collection.startsWith('case:') || untold.length > 0) return;
  const stored = await store.loadCaseWithRow(subject.id);
  const standing = stored?.state.documents?.[definition];
  if (standing === undefined || standing.id === id) return;
  throw new BatonError({ code: 'signing-link-replaced', params: { document: title } });
}
