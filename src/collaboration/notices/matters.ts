import type { ApprovalRequest, CaseState, JournalEntry, Notice } from '../../engine/index.ts';
import type { Subjects } from './subjects.ts';

/**
 * What a notice asks somebody to answer; undefined where it only tells. An approval is a matter of its own in each
 * of its steps: `approval:<id>#<step>`.
 */
export function matterOf(
  notice: Notice,
  entry: JournalEntry,
  { approval }: Subjects,
): string | undefined {
  switch (notice.topic) {
    case 'offered':
    case 'resubmitted':
    case 'reminded':
    case 'approval asked':
    case 'task assigned':
    case 'warned':
    case 'breached':
    case 'escalated':
      return subjectMatter(notice, approvalIn(entry, notice.approval) ?? approval);
    case 'document to approve':
      return notice.document && `document:${notice.document}`;
    case 'rejected':
    case 'returned':
    case 'expired':
      return returnMatter(notice, entry);
    default:
      return undefined;
  }
}

function subjectMatter(
  { offer, task }: Notice,
  approval: ApprovalRequest | undefined,
): string | undefined {
  if (offer !== undefined) return `offer:${offer}`;
  if (task !== undefined) return `task:${task}`;
  const step = approval?.steps[approval.current];
  return approval && step && stepMatter(approval.id, step.id);
}

function stepMatter(approval: string, step: string): string {
  return `approval:${approval}#${step}`;
}

/** An approval as a commit left it. */
function approvalIn({ events }: JournalEntry, id: string | undefined): ApprovalRequest | undefined {
  const found = events.findLast(
    (event) =>
      (event.type === 'approval asked' || event.type === 'approval changed') &&
      event.approval.id === id,
  );
  return found && 'approval' in found ? (found.approval as ApprovalRequest) : undefined;
}

/** What came back is the giver's to take up again. */
function returnMatter({ handoff }: Notice, { events }: JournalEntry): string | undefined {
  const came = events.find(
    (event) => event.type === 'came back' && event.returned.handoff === handoff,
  );
  return came && `returned:${handoff}`;
}

/** A matter that is settled: for everybody, or for the one person who has done his part. */
export interface Ending {
  readonly matter: string;
  readonly person?: string;
}

/** What a commit settled; `ended` are the approvals that ended with it, as they were asked for. */
export function endingsOf(
  entry: JournalEntry,
  state: CaseState,
  ended: readonly ApprovalRequest[],
): readonly Ending[] {
  const matters = entry.events.flatMap((event): Ending[] => {
    switch (event.type) {
      case 'offer ended':
        return [{ matter: `offer:${event.offer}` }];
      case 'taken up':
        return [{ matter: `returned:${event.handoff}` }];
      case 'voted':
        return [event.vote.person, event.vote.for].flatMap((person) =>
          person === undefined ? [] : [{ matter: stepMatter(event.approval, event.step), person }],
        );
      case 'approval changed':
        return stepsOf(event.approval);
      case 'task':
        return [{ matter: `task:${event.task.id}` }];
      case 'document':
        return [event.document, ...(event.replaces ?? [])].map((id) => ({
          matter: `document:${id}`,
        }));
      case 'closed':
        return Object.keys(state.returned ?? {}).map((id) => ({ matter: `returned:${id}` }));
      default:
        return [];
    }
  });
  const settled = [...matters, ...ended.flatMap(stepsOf)];
  return settled.filter(({ matter, person }) => !isOpenMatter(state, matter, person));
}

function stepsOf({ id, steps }: ApprovalRequest): Ending[] {
  return steps.map((step) => ({ matter: stepMatter(id, step.id) }));
}

/** Whether a matter still awaits an answer of this person, or of anybody where none is named. */
export function isOpenMatter(state: CaseState, matter: string, person?: string): boolean {
  const kind = matter.slice(0, matter.indexOf(':'));
  const id = matter.slice(kind.length + 1);
  switch (kind) {
    case 'offer':
      return state.offers?.[id] !== undefined;
    case 'task':
      return state.tasks?.[id]?.status === 'open';
    case 'returned':
      return state.closed === undefined && state.returned?.[id] !== undefined;
    case 'document':
      return state.drafts?.[id] !== undefined;
    default:
      return awaitsVote(state, id, person);
  }
}

/** Whether a person is asked by himself, and not as one of a role, a team or a department. */
export function isAskedByName(
  state: CaseState,
  matter: string | undefined,
  person: string,
): boolean {
  if (matter === undefined) return false;
  const kind = matter.slice(0, matter.indexOf(':'));
  const id = matter.slice(kind.length + 1);
  switch (kind) {
    case 'offer':
      return state.offers?.[id]?.to.person === person;
    case 'task':
      return state.tasks?.[id]?.assignee?.person === person;
    case 'returned':
      return state.owner === person;
    case 'document':
      return false;
    default: {
      const approval = state.approvals?.[id.slice(0, id.lastIndexOf('#'))];
      const step = approval?.steps[approval.current];
      if (!step) return false;
      return step.people.includes(person) || Object.values(step.delegated).includes(person);
    }
  }
}

function awaitsVote(state: CaseState, id: string, person: string | undefined): boolean {
  const at = id.lastIndexOf('#');
  const approval = state.approvals?.[id.slice(0, at)];
  const step = approval?.steps[approval.current];
  if (step?.id !== id.slice(at + 1)) return false;
  if (person === undefined) return true;
  return !step.votes.some((vote) => vote.person === person || vote.for === person);
}
