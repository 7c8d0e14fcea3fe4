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

/** Whether a link gives a vote. */
export function isVote({ action }: ActionLink): boolean {
  return action === 'approve' || action === 'refuse';
}

/** Whether the votes began anew after a link was made, since what is voted on was changed. */
export function isOutdated(
  { subject = '', created }: ActionLink,
  journal: readonly JournalEntry[],
): boolean {
  const { id } = readApproval(subject);
  return journal.some(
    ({ at, events }) =>
      at > created &&
      events.some(
        (event) =>
          event.type === 'approval changed' &&
          event.how === 'begun anew' &&
          event.approval.id === id,
      ),
  );
}

export const begunAnew: LocalizedText = {
  en: 'the case was changed since and the votes began anew; a newer message asks for yours',
  'zh-CN': '事项已被修改，审批已重新开始，请使用最新的消息',
};

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

function endOf(link: ActionLink, event: CaseEvent): Verb | undefined {
  const { subject = '', person } = link;
  const { id } = isVote(link) ? readApproval(subject) : { id: subject };
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
