import { systemActor } from '../../access/index.ts';
import type {
  ApprovalEnd,
  CaseEvent,
  CaseState,
  JournalEntry,
  OfferEnd,
} from '../../engine/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { ActionLink } from '../ports.ts';

/** Whether what a link answers still awaits an answer of its person. */
export function isOpen({ action, subject = '', person }: ActionLink, state: CaseState): boolean {
  switch (action) {
    case 'accept':
    case 'reject':
      return state.offers?.[subject] !== undefined;
    case 'approve':
    case 'refuse':
      return awaitsVote(state, subject, person);
    case 'task done':
      return state.tasks?.[subject]?.status === 'open';
    case 'open':
      return true;
  }
}

/** An approval, and the step that was asked for: `<approval>#<step>`; without a step, whichever it is now. */
export function readApproval(subject: string): { readonly id: string; readonly step?: string } {
  const at = subject.indexOf('#');
  return at < 0 ? { id: subject } : { id: subject.slice(0, at), step: subject.slice(at + 1) };
}

function awaitsVote(state: CaseState, subject: string, person: string): boolean {
  const { id, step } = readApproval(subject);
  const approval = state.approvals?.[id];
  const current = approval?.steps[approval.current];
  if (!current || (step !== undefined && step !== current.id)) return false;
  return !current.votes.some((vote) => vote.person === person);
}

/** How it ended, as far as the journal tells: `accepted by Li Na`. */
export function howItEnded(link: ActionLink, journal: readonly JournalEntry[]): LocalizedText {
  for (const entry of journal.toReversed()) {
    for (const event of entry.events.toReversed()) {
      const how = endOf(link, event);
      if (how) return by(entry.actor, how);
    }
  }
  return { en: 'it is settled', 'zh-CN': '已处理完毕' };
}

interface Verb {
  readonly en: string;
  readonly zh: string;
}

const offerVerbs: Readonly<Record<OfferEnd, Verb>> = {
  accepted: { en: 'accepted', zh: '接收' },
  rejected: { en: 'rejected', zh: '拒绝' },
  returned: { en: 'returned', zh: '退回' },
  expired: { en: 'expired', zh: '过期' },
  withdrawn: { en: 'withdrawn', zh: '撤回' },
};
const approvalVerbs: Readonly<Record<ApprovalEnd, Verb>> = {
  approved: { en: 'approved', zh: '批准' },
  refused: { en: 'refused', zh: '否决' },
  withdrawn: { en: 'withdrawn', zh: '撤回' },
  overtaken: { en: 'overtaken by another step', zh: '因其他操作而终止' },
};
const voteVerbs: Readonly<Record<'approve' | 'refuse', Verb>> = {
  approve: approvalVerbs.approved,
  refuse: approvalVerbs.refused,
};
const taskVerbs: Readonly<Record<string, Verb>> = {
  done: { en: 'done', zh: '完成' },
  cancelled: { en: 'cancelled', zh: '取消' },
};

function endOf({ action, subject = '', person }: ActionLink, event: CaseEvent): Verb | undefined {
  const isVote = action === 'approve' || action === 'refuse';
  const { id } = isVote ? readApproval(subject) : { id: subject };
  switch (event.type) {
    case 'offer ended':
      return event.offer === id ? offerVerbs[event.as] : undefined;
    case 'approval ended':
      return event.approval === id ? approvalVerbs[event.as] : undefined;
    case 'voted':
      return event.approval === id && event.vote.person === person
        ? voteVerbs[event.vote.decision]
        : undefined;
    case 'task':
      return event.task.id === id ? taskVerbs[event.how] : undefined;
    default:
      return undefined;
  }
}

function by(actor: JournalEntry['actor'], { en, zh }: Verb): LocalizedText {
  if (actor.id === systemId) return { en, 'zh-CN': `已${zh}` };
  return { en: `${en} by ${actor.name}`, 'zh-CN': `${actor.name}已${zh}` };
}

const systemId = systemActor('UTC').id;
