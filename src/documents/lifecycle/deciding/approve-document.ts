import type { Actor } from '../../../access/index.ts';
import { BatonError, localize } from '../../../shared/index.ts';
import type { DocumentApproval, StoredDocument } from '../../model/index.ts';
import { refusedUntil } from '../making/kept-until.ts';
import { addUntold } from '../making/untold.ts';
import type { DocumentParts } from '../parts.ts';
import { madeBy } from '../signing/signing-definition.ts';
import { documentToChange, saveNext, tellSoon, type DocumentStep } from './change-document.ts';
import { mayDecide } from './document-abilities.ts';

export interface ApprovalStep extends DocumentStep {
  readonly comment?: string;
}

/**
 * Approves a draft: it is going to be made anew from the same snapshot, as what counts, with its number and the date
 * of this day. Raises `not-found`, `document-not-so`, `document-changed`, `document-approver`,
 * `document-own-approval`.
 */
export async function approveDocument(
  parts: DocumentParts,
  actor: Actor,
  step: ApprovalStep,
): Promise<StoredDocument> {
  const { draft, approval } = await decide(parts, actor, step, 'approved');
  const queued = await saveNext(parts, draft, {
    status: 'queued',
    making: 'final',
    approvals: [...draft.approvals, approval],
    files: [],
    // The files of the draft are deleted when what counts is made.
    pending: draft.files.flatMap(({ blob }) => blob ?? []),
    attempts: 0,
    due: approval.at,
  });
  parts.onQueued?.();
  return queued;
}

/** Refuses a draft: it never counts, and takes no number. Raises as `approveDocument`. */
export async function refuseDocument(
  parts: DocumentParts,
  actor: Actor,
  step: ApprovalStep,
): Promise<StoredDocument> {
  const { draft, approval } = await decide(parts, actor, step, 'refused');
  const { comment } = approval;
  const untold = addUntold(draft, {
    how: 'refused',
    key: `document ${draft.id} refused`,
    by: actor.name,
    ...(comment !== undefined && { reason: comment }),
  });
  const definition = await madeBy(parts, draft);
  const refused = await saveNext(parts, untold, {
    status: 'refused',
    keepUntil: refusedUntil(parts, definition, approval.at),
    approvals: [...draft.approvals, approval],
    attempts: 0,
    due: approval.at,
  });
  return tellSoon(parts, refused);
}

async function decide(
  parts: DocumentParts,
  actor: Actor,
  step: ApprovalStep,
  as: DocumentApproval['as'],
): Promise<{ readonly draft: StoredDocument; readonly approval: DocumentApproval }> {
  const draft = await documentToChange(parts, actor, step, 'draft');
  if (!mayDecide(draft, actor)) throw mayNot(parts, draft, actor);
  const by = { id: actor.id, name: actor.name };
  const { comment } = step;
  const said = comment === undefined || comment.trim() === '' ? {} : { comment };
  return { draft, approval: { by, at: parts.clock.now(), as, ...said } };
}

function mayNot(
  { workspaces }: DocumentParts,
  { title, by, approvers }: StoredDocument,
  actor: Actor,
): BatonError {
  if (by.id === actor.id)
    return new BatonError({ code: 'document-own-approval', params: { document: title } });
  const { roles } = workspaces.current().workspace.organization;
  const titles = approvers.map((id) => localize(roles.get(id)?.title ?? id, actor.locale));
  const params = { document: title, roles: titles.join(', ') };
  return new BatonError({ code: 'document-approver', params });
}
