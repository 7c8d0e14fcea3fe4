import { documentAbilities } from '../../documents/index.ts';
import type { Call } from '../core/route.ts';
import { filled, momentOf } from '../standing/reading.ts';
import { summaryJson } from './document-json.ts';
import { seenDocuments } from './list-documents.ts';

/** More drafts than these nobody reads in one list. */
const mostDrafts = 200;
const mostOfCase = 20;

/** The drafts that wait for the caller’s approval, the newest first. */
export async function awaitingApproval(
  call: Pick<Call, 'services' | 'actor' | 'now'>,
): Promise<readonly object[]> {
  const query = { status: 'draft', limit: mostDrafts } as const;
  const { seen } = await seenDocuments(call, query, (document) =>
    documentAbilities(document, call.actor).includes('approve'),
  );
  return seen.map(({ document, sight }) => summaryJson(call, document, sight));
}

/** The latest documents of a case that the caller sees, each with what he may do with it now. */
export async function latestDocuments(
  call: Pick<Call, 'services' | 'actor' | 'now'>,
  subject: { readonly collection: string; readonly id: string },
): Promise<readonly object[]> {
  const { seen } = await seenDocuments(call, { subject, limit: mostOfCase });
  return seen.map(({ document }) => {
    const { id, definition, title, status, number, requested } = document;
    const may = documentAbilities(document, call.actor);
    return filled({ id, definition, title, status, number, requested: momentOf(requested), may });
  });
}
