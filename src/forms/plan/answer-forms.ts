import type { Funnel, Handoff, ReturnRule } from '../../definitions/index.ts';
import { localize, type LocalizedText } from '../../shared/index.ts';
import type { FormInput, FormPlan } from '../model.ts';

/** Forms by which people answer each other: they ask for no fields of the case. */

const noteLonger = { en: 'Note for the giver', 'zh-CN': '给交接人的备注' };
const commentTitle = { en: 'Comment', 'zh-CN': '意见' };

/** A form of a case without fields of its own. */
function plainPlan(
  { entity }: Funnel,
  plan: Pick<FormPlan, 'id' | 'title'> & Partial<FormPlan>,
): FormPlan {
  return { entity, root: 'case', sections: [], note: true, ...plan };
}

/** To accept an offer: a note, if one likes. */
export function planAcceptForm(
  funnel: Funnel,
  offer: { readonly case: string; readonly id: string },
  handoff: Handoff,
  guidance?: LocalizedText,
): FormPlan {
  const { title } = handoff;
  return plainPlan(funnel, {
    id: `case/${offer.case}/accept/${offer.id}`,
    title: phrase({ en: 'Accept: {title}', 'zh-CN': '接收：{title}' }, title),
    ...(guidance === undefined ? {} : { guidance }),
  });
}

/** To send a case back: one of the handoff's reasons, and a note where it asks for one. */
export function planSendBackForm(
  funnel: Funnel,
  subject: { readonly case: string; readonly how: 'reject' | 'return'; readonly about: string },
  { title }: Handoff,
  rule: ReturnRule,
): FormPlan {
  const words = {
    reject: { en: 'Reject: {title}', 'zh-CN': '拒绝：{title}' },
    return: { en: 'Return: {title}', 'zh-CN': '退回：{title}' },
  };
  const stage = funnel.stages.get(rule.backTo)?.title ?? rule.backTo;
  const back = { en: 'The case goes back to “{title}”.', 'zh-CN': '事项将退回到“{title}”。' };
  return plainPlan(funnel, {
    id: `case/${subject.case}/${subject.how}/${subject.about}`,
    title: phrase(words[subject.how], title),
    guidance: phrase(back, stage),
    reasons: { options: rule.reasons, required: true },
    noteTitle: noteLonger,
    noteRequired: rule.noteRequired,
  });
}

/** To vote on an approval. */
export function planVoteForm(
  funnel: Funnel,
  approval: { readonly case: string; readonly id: string },
  title: LocalizedText,
): FormPlan {
  const options = new Map<string, LocalizedText>([
    ['approve', { en: 'Approve', 'zh-CN': '同意' }],
    ['refuse', { en: 'Refuse', 'zh-CN': '不同意' }],
  ]);
  const decision = { en: 'Decision', 'zh-CN': '审批结论' };
  return plainPlan(funnel, {
    id: `case/${approval.case}/vote/${approval.id}`,
    title: phrase({ en: 'Approval: {title}', 'zh-CN': '审批：{title}' }, title),
    inputs: [{ id: 'decision', title: decision, kind: 'choice', required: true, options }],
    noteTitle: commentTitle,
  });
}

/** To say that a task is done. */
export function planTaskForm(
  funnel: Funnel,
  task: { readonly case: string; readonly id: string; readonly title: LocalizedText },
  guidance?: LocalizedText,
): FormPlan {
  return plainPlan(funnel, {
    id: `case/${task.case}/done/${task.id}`,
    title: phrase({ en: 'Done: {title}', 'zh-CN': '完成：{title}' }, task.title),
    ...(guidance === undefined ? {} : { guidance }),
  });
}

const input = (
  id: string,
  kind: FormInput['kind'],
  title: LocalizedText,
  required = false,
): FormInput => ({ id, kind, title, required });

/** To add a task to a case. */
export function planAddTaskForm(funnel: Funnel, caseId: string): FormPlan {
  return plainPlan(funnel, {
    id: `case/${caseId}/task`,
    title: { en: 'New task', 'zh-CN': '新任务' },
    note: false,
    inputs: [
      input('title', 'text', { en: 'What is to be done', 'zh-CN': '任务内容' }, true),
      input('assignee', 'person', { en: 'Who does it', 'zh-CN': '执行人' }),
      input('due', 'moment', { en: 'Due', 'zh-CN': '截止时间' }),
      input('required', 'yes or no', {
        en: 'Must be done before the stage is left',
        'zh-CN': '离开本阶段前必须完成',
      }),
    ],
  });
}

/** To stop the clocks of a case while somebody outside is waited for. */
export function planPauseForm(funnel: Funnel, caseId: string): FormPlan {
  return plainPlan(funnel, {
    id: `case/${caseId}/pause`,
    title: { en: 'Pause the clocks', 'zh-CN': '暂停计时' },
    inputs: [
      input('waitingFor', 'text', { en: 'Waiting for', 'zh-CN': '等待对象' }, true),
      input('until', 'moment', { en: 'Until', 'zh-CN': '等待至' }),
    ],
  });
}

/** Puts a title into words, in each language that either has. */
export function phrase(
  words: { readonly [locale: string]: string },
  title: LocalizedText,
): LocalizedText {
  const into = (text: string, locale: string) =>
    text.replace('{title}', () => localize(title, locale));
  return Object.fromEntries(
    Object.entries(words).map(([locale, text]) => [locale, into(text, locale)]),
  );
}
