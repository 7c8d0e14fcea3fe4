import type { ErrorEntries } from './entry.ts';

/** Why something about the approvals, tasks, documents or comments of a case is refused. */
export const workErrors = {
  'document-missing': {
    status: 409,
    message: {
      en: '“{document}” is not there yet.',
      'zh-CN': '尚无“{document}”。',
    },
    hint: {
      en: 'Make it from the case first.',
      'zh-CN': '请先在该事项中生成。',
    },
  },
  'document-not-released': {
    status: 409,
    message: {
      en: '“{document}” is a draft that awaits its approval.',
      'zh-CN': '“{document}”仍为草稿，正在等待审批。',
    },
    hint: {
      en: 'It must be approved and released first.',
      'zh-CN': '须先审批通过并发布。',
    },
  },
  'document-not-signed': {
    status: 409,
    message: {
      en: '“{document}” {number} is not signed yet.',
      'zh-CN': '“{document}”{number}尚未签署。',
    },
    hint: {
      en: 'Send its signing link, or have it accepted on the case.',
      'zh-CN': '请发送签署链接，或在该事项中完成签署。',
    },
  },
  'approval-nobody': {
    status: 422,
    message: {
      en: '“{step}” cannot be asked for: there is nobody who could approve.',
      'zh-CN': '无法发起“{step}”：没有可以审批的人员。',
    },
    hint: {
      en: 'Whoever asks for an approval is not among its approvers. Give somebody else the role or place named there.',
      'zh-CN': '发起人不能作为审批人。请为其他人员分配相应的角色或岗位。',
    },
  },
  'approval-too-few': {
    status: 422,
    message: {
      en: '“{step}” needs {need} approvers, but there are only {there} besides who asks for it.',
      'zh-CN': '“{step}”需要 {need} 名审批人，除发起人外只有 {there} 名。',
    },
  },
  'approval-open': {
    status: 409,
    message: {
      en: '“{move}” is being approved already.',
      'zh-CN': '“{move}”已在审批中。',
    },
    hint: {
      en: 'It is made with the last vote; withdraw the approval to do without.',
      'zh-CN': '最后一票通过后自动执行；如需放弃，请先撤回审批。',
    },
  },
  'approval-gone': {
    status: 409,
    message: {
      en: 'The approval `{approval}` is no longer asked for.',
      'zh-CN': '审批 `{approval}` 已不再进行。',
    },
  },
  'approval-step-unknown': {
    status: 422,
    message: {
      en: '`{step}` is no earlier step of this approval.',
      'zh-CN': '`{step}` 不是该审批中较早的步骤。',
    },
    hint: { en: 'Earlier steps: {known}.', 'zh-CN': '较早的步骤：{known}。' },
  },
  'may-not-approve-own': {
    status: 403,
    message: {
      en: 'Whoever asks for an approval does not vote on it.',
      'zh-CN': '审批发起人不能参与该审批的表决。',
    },
  },
  'may-not-vote': {
    status: 403,
    message: {
      en: 'This step is not yours to vote on.',
      'zh-CN': '您不是该步骤的审批人。',
    },
    hint: {
      en: 'Its approvers vote, those to whom they delegated it, and stand-ins of those who are absent.',
      'zh-CN': '可由审批人、受其委托的人，以及不在岗审批人的代理人审批。',
    },
  },
  'already-voted': {
    status: 409,
    message: {
      en: 'A vote was already cast in this step, by you or in your place.',
      'zh-CN': '您或您的代理人已在该步骤表决。',
    },
  },
  'delegate-has-voted': {
    status: 422,
    message: {
      en: 'This person has voted in this step already and counts once.',
      'zh-CN': '此人已在该步骤表决，每人只计一票。',
    },
    hint: {
      en: 'Name somebody who has not voted yet.',
      'zh-CN': '请指定尚未表决的人员。',
    },
  },
  'may-not-withdraw-approval': {
    status: 403,
    message: {
      en: 'Only who asked for an approval withdraws it.',
      'zh-CN': '只有审批发起人可以撤回审批。',
    },
  },
  'task-open': {
    status: 422,
    message: {
      en: 'The task “{title}” must be done first.',
      'zh-CN': '须先完成任务“{title}”。',
    },
  },
  'task-unknown': {
    status: 404,
    message: { en: 'The case has no task `{task}`.', 'zh-CN': '该事项没有任务 `{task}`。' },
  },
  'task-ended': {
    status: 409,
    message: {
      en: 'The task “{title}” has ended already.',
      'zh-CN': '任务“{title}”已结束。',
    },
    hint: { en: 'Reopen it first.', 'zh-CN': '请先重新打开。' },
  },
  'task-not-ended': {
    status: 409,
    message: { en: 'The task “{title}” is open.', 'zh-CN': '任务“{title}”尚未结束。' },
  },
  'task-stage-left': {
    status: 409,
    message: {
      en: 'The task “{title}” belongs to “{stage}”, which the case has left.',
      'zh-CN': '任务“{title}”属于“{stage}”，而事项已离开该阶段。',
    },
    hint: { en: 'Add a new task instead.', 'zh-CN': '请改为新增任务。' },
  },
  'task-title': {
    status: 422,
    message: {
      en: 'A task needs a title of at most {limit} characters.',
      'zh-CN': '任务标题不能为空，且不超过 {limit} 个字符。',
    },
  },
  'comment-length': {
    status: 422,
    message: {
      en: 'A comment has between 1 and {limit} characters.',
      'zh-CN': '评论长度须为 1 至 {limit} 个字符。',
    },
  },
} satisfies ErrorEntries;
