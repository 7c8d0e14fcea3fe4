import type { Funnel, Handoff } from '../../definitions/index.ts';
import type { ApprovalRequest, Offer, Returned, Task } from '../../engine/index.ts';
import {
  planAcceptForm,
  planAddTaskForm,
  planPauseForm,
  planResubmitForm,
  planSendBackForm,
  planTaskForm,
  planVoteForm,
  type FormPlan,
} from '../../forms/index.ts';
import { localize, type LocalizedText } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { notFound } from '../reading/collection.ts';
import type { SeenCase } from '../reading/cases.ts';
import { checklistOf } from './checklist.ts';

/** Forms by which people answer each other about a case. */
export type AnswerSubject =
  | { readonly kind: 'accept' | 'reject'; readonly case: string; readonly offer: string }
  | { readonly kind: 'return' | 'resubmit'; readonly case: string; readonly handoff: string }
  | { readonly kind: 'vote'; readonly case: string; readonly approval: string }
  | { readonly kind: 'task done'; readonly case: string; readonly task: string }
  | { readonly kind: 'add task' | 'pause'; readonly case: string };

const offerWord = { en: 'open offer', 'zh-CN': '待接收的交接' };
const handoffWord = { en: 'handoff', 'zh-CN': '交接' };
const approvalWord = { en: 'open approval', 'zh-CN': '进行中的审批' };
const taskWord = { en: 'open task', 'zh-CN': '未完成的任务' };

/** Raises `not-found` where there is nothing that could be answered so. */
export async function planAnswer(
  call: Pick<Call, 'services' | 'actor'>,
  subject: AnswerSubject,
  seen: SeenCase,
): Promise<FormPlan> {
  const { funnel } = seen;
  switch (subject.kind) {
    case 'accept':
      return acceptPlan(funnel, offerOf(seen, subject.offer), subject.case);
    case 'reject':
      return rejectPlan(funnel, offerOf(seen, subject.offer), subject.case);
    case 'return':
      return returnPlan(seen, subject);
    case 'resubmit':
      return resubmitPlan(call, seen, subject);
    case 'vote': {
      const { id, move } = approvalOf(seen, subject.approval);
      const title = funnel.moves.get(move)?.title ?? move;
      return planVoteForm(funnel, { case: subject.case, id }, title);
    }
    case 'task done': {
      const task = taskOf(seen, subject.task);
      return planTaskForm(funnel, { ...task, case: subject.case }, guidanceOf(funnel, task));
    }
    case 'add task':
      return planAddTaskForm(funnel, subject.case);
    case 'pause':
      return planPauseForm(funnel, subject.case);
  }
}

function acceptPlan(funnel: Funnel, offer: Offer, caseId: string): FormPlan {
  const stage = funnel.stages.get(offer.stage);
  const handoff = handoffOf(funnel, offer.handoff);
  const subject = { case: caseId, id: offer.id };
  return planAcceptForm(funnel, subject, handoff, stage?.guidance ?? stage?.means);
}

function rejectPlan(funnel: Funnel, offer: Offer, caseId: string): FormPlan {
  const handoff = handoffOf(funnel, offer.handoff);
  if (handoff.reject === undefined) throw notFound(offerWord, offer.id);
  const subject = { case: caseId, how: 'reject', about: offer.id } as const;
  return planSendBackForm(funnel, subject, handoff, handoff.reject);
}

function returnPlan(
  { funnel, state }: SeenCase,
  subject: { readonly case: string; readonly handoff: string },
): FormPlan {
  const handoff = handoffOf(funnel, subject.handoff);
  const accepted = Object.values(state.accepted ?? {});
  const isHeld = accepted.some(({ offer }) => offer.handoff === handoff.id);
  if (!isHeld || handoff.return === undefined) throw notFound(handoffWord, subject.handoff);
  const back = { case: subject.case, how: 'return', about: handoff.id } as const;
  return planSendBackForm(funnel, back, handoff, handoff.return);
}

async function resubmitPlan(
  call: Pick<Call, 'services' | 'actor'>,
  { funnel, state, stored, view }: SeenCase,
  subject: { readonly case: string; readonly handoff: string },
): Promise<FormPlan> {
  const returned = state.returned?.[subject.handoff];
  if (returned === undefined || !returned.mayJumpBack) throw notFound(handoffWord, subject.handoff);
  const handoff = handoffOf(funnel, subject.handoff);
  const move = [...funnel.moves.values()].find((one) => one.id === returned.move);
  const command = { kind: 'resubmit', handoff: handoff.id } as const;
  return planResubmitForm(funnel, handoff, {
    id: subject.case,
    row: stored,
    access: view.access(stored),
    stages: move?.from ?? [],
    gaps: state.gaps.flatMap(({ field }) => field ?? []),
    move,
    guidance: whyBack(returned, handoff),
    checklist: await checklistOf(call, state.id, command, handoff, view.access(stored)),
  });
}

/** Why it came back, before the eyes of who puts it right. */
function whyBack(returned: Returned, handoff: Handoff): LocalizedText {
  const { reason, note } = returned;
  const title =
    reason === undefined
      ? undefined
      : (handoff.reject?.reasons.get(reason) ?? handoff.return?.reasons.get(reason) ?? reason);
  const words = (locale: string, none: string, stop: string): string =>
    [title === undefined ? none : localize(title, locale), note].filter(Boolean).join(stop);
  return {
    en: `It came back: ${words('en', 'nobody answered', ' — ')}`,
    'zh-CN': `退回原因：${words('zh-CN', '无人应答', '——')}`,
  };
}

function offerOf({ state }: SeenCase, id: string): Offer {
  const offer = state.offers?.[id];
  if (offer === undefined) throw notFound(offerWord, id);
  return offer;
}

function handoffOf(funnel: Funnel, id: string): Handoff {
  const handoff = funnel.handoffs.get(id);
  if (handoff === undefined) throw notFound(handoffWord, id);
  return handoff;
}

function approvalOf({ state }: SeenCase, id: string): ApprovalRequest {
  const approval = state.approvals?.[id];
  if (approval === undefined) throw notFound(approvalWord, id);
  return approval;
}

function taskOf({ state }: SeenCase, id: string): Task {
  const task = state.tasks?.[id];
  if (task === undefined || task.status !== 'open') throw notFound(taskWord, id);
  return task;
}

function guidanceOf(funnel: Funnel, { rule, stage }: Task): LocalizedText | undefined {
  const rules = funnel.stages.get(stage ?? '')?.tasks ?? [];
  return rules.find(({ id }) => id === rule)?.guidance;
}
