import type { CaseDocument, CaseDraft, CaseEvent, CaseState } from '../model/index.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<CaseState>;
type DocumentEvent = Extract<CaseEvent, { type: 'document' }>;

/**
 * What counts is the last release of each definition; one that is asked for, refused or fails later takes nothing
 * away from it. A signature counts for the release that was signed, and is over with the next one. Of drafts the
 * last of each definition awaits approval.
 */
export function markDocument(draft: Draft, event: DocumentEvent): void {
  const { document, definition, how, replaces = [] } = event;
  if (how === 'expired') return;
  const drafts = Object.entries(draft.drafts ?? {}).filter(
    ([id]) => id !== document && !replaces.includes(id),
  );
  if (how === 'made') drafts.push([document, { definition, at: event.at }]);
  setDrafts(draft, drafts);
  if (how !== 'released' && how !== 'signed') return;
  const stands = draft.documents?.[definition];
  if (how === 'released' ? stands?.id === document : stands !== undefined && stands.id !== document)
    return;
  draft.documents = { ...draft.documents, [definition]: counting(event, how, stands) };
}

function counting(
  { document: id, at, number }: DocumentEvent,
  status: CaseDocument['status'],
  before: CaseDocument | undefined,
): CaseDocument {
  const known = number ?? (before?.id === id ? before.number : undefined);
  return { id, status, at, ...(known !== undefined && { number: known }) };
}

function setDrafts(draft: Draft, drafts: readonly (readonly [string, CaseDraft])[]): void {
  if (drafts.length > 0) draft.drafts = Object.fromEntries(drafts);
  else delete draft.drafts;
}
