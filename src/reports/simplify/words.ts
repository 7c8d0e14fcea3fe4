import type { LocalizedText } from '../../shared/index.ts';

/** How each list of what could be left out is made, and what it does not say. */
export const simplificationMethods = {
  approvals: {
    en: 'Approvals asked in cases that were closed in the period, by how they ended; waiting is the time of the clock from asking to the end. “Never refused” tells that no request was refused, not that nobody looked: the share that would be refused in the long run may be as high as “at most” (95 percent).',
    'zh-CN':
      '统计期间内结束的事项中的审批及其结果；等待为从申请到结束的自然时间。“从未否决”只说明没有一次被否决，不说明没人审看：长期来看否决的比例最高可达“至多”一栏（95% 置信）。',
  },
  checks: {
    en: 'Of each item of a checklist: how often something was offered, and how often what the item looks at (a field, a task, a document) was touched while the giver had the case, the form of the move included. Where it was never touched, the item was decided before he had the case. Offers that an item held back are not in the journal and not counted.',
    'zh-CN':
      '对清单的每一项：共提交多少次，其中有多少次在交出方持有事项期间（含流转表单）动过该项所看的内容（字段、任务或文档）。从未动过，说明在他接手之前就已确定。被该项拦下而未提交的情况不在流水中，未计入。',
  },
  fields: {
    en: 'Fields that no rule, computed field, card, list, policy, metric, report, document, message or incentive of the present release reads; with the cases in which they were filled and by whom. People may still read them on the page of a case.',
    'zh-CN':
      '当前版本中没有任何规则、计算字段、卡片、列表、权限、指标、报表、文档、消息或激励读取的字段；并列出填写过的事项数和填写人。人们仍可能在事项页面上查看它们。',
  },
  stages: {
    en: 'Visits that ended, in cases that were closed in the period, and those of them in which nothing was done but to move on: no field changed (the form of the move included), no comment, task, document, approval or answer to a handoff. What people do outside Baton is not seen.',
    'zh-CN':
      '期间内结束的事项中已结束的停留，以及其中除了离开什么都没做的次数：没有修改字段（含流转表单）、没有评论、任务、文档、审批或对交接的答复。在 Baton 之外做的事看不到。',
  },
} as const satisfies { readonly [list: string]: LocalizedText };
