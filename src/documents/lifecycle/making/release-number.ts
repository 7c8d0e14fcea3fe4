import { releaseInSeries } from '../../../engine/index.ts';
import type { StoredDocument } from '../../model/index.ts';
import type { DocumentParts } from '../parts.ts';
import { numberRequest } from './numbering.ts';
import { releasedFor } from './release-files.ts';

/** Gives back the number of the round before, which came to nothing. Done twice it changes nothing. */
export async function giveBackNumber(
  parts: DocumentParts,
  document: StoredDocument,
): Promise<void> {
  const { round = 0 } = document;
  if (round === 0) return;
  const { workspace } = await releasedFor(parts, document);
  const definition = workspace.documents.get(document.definition);
  const request = definition && numberRequest(document, definition, round - 1);
  if (request) await releaseInSeries(parts.store, request);
}
