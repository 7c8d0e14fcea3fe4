import type { StoredDocument, Untold } from '../../model/index.ts';

/** The document with something more that its case is to be told. */
export function addUntold(document: StoredDocument, told: Untold): StoredDocument {
  return { ...document, untold: [...(document.untold ?? []), told] };
}
