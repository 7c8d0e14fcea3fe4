import type { Meanings } from './meaning.ts';

export const handoffMeanings: Meanings = {
  'Funnel handoffs.<id>': {
    title: ['What people call the handoff.', '交接名称。'],
    from: [
      'The giving department; that of the stage left by default.',
      '移交部门；默认为所离开阶段的部门。',
    ],
    to: [
      'The receiving department; that of the stage entered by default.',
      '接收部门；默认为所进入阶段的部门。',
    ],
    checklist: [
      'What must hold when the case is offered: fields that are filled, tasks that are done, documents that are there, conditions.',
      '发起交接时须满足的事项：已填字段、已完成任务、条件。',
    ],
    by: [
      'The roles that may offer; who may make the move where none is named.',
      '可发起交接的角色；不设则为可执行该流转者。',
    ],
    route: [
      'Who receives: the first rule whose condition holds; the liaison of the department is the last resort.',
      '由谁接收：取首条满足条件的规则；最后由接收部门的联络人接收。',
    ],
    accept: [
      '`automatic`, or how long acceptance may take and what is done on silence.',
      '`automatic` 表示自动接收；否则写明接收时限与无回应时的处理。',
    ],
    reject: ['How the receiver declines what is offered.', '接收方如何拒绝。'],
    return: [
      'How the receiver sends back what was accepted; the same settings as `reject`.',
      '接收后如何退回；设置同 `reject`。',
    ],
  },
  'Funnel handoffs.<id>.checklist': {
    title: ['What people read.', '显示的文字。'],
    when: ['A condition that must hold.', '须满足的条件。'],
    field: ['A field that must be filled.', '须填写的字段。'],
    task: ['A task that must be done.', '须完成的任务。'],
    document: ['A document that must be there.', '须具备的文档。'],
    as: [
      'What of it: `released`, the default, or `signed`.',
      '对文档的要求：`released`（默认，已发布）或 `signed`（已签署）。',
    ],
  },
  'Funnel handoffs.<id>.route': {
    when: ['The rule counts only when this holds.', '仅在满足时采用该规则。'],
    to: [
      'Those among whom the receiver is found: who is every one of `role`, `team`, `department`, `person`; or `liaison`.',
      '接收人候选：同时符合所写 `role`、`team`、`department`、`person` 者；或 `liaison`。',
    ],
    by: [
      '`least loaded` (the default), `round robin`, `most skilled`, or `anyone`: offered to all, whoever accepts first has it.',
      '`least loaded`（负荷最轻，默认）、`round robin`（轮流）、`most skilled`（技能最高），或 `anyone`（交给全体，先接收者得）。',
    ],
    keep: [
      'Who is preferred among them: a reference, whose owner is meant, or a person after `=`.',
      '优先的人：引用字段（指其负责人），或以 `=` 开头的人员。',
    ],
    skills: [
      'Skills that the receiver must have; expressions after `=`.',
      '接收人须具备的技能；表达式以 `=` 开头。',
    ],
    weights: [
      'What an open case counts for in `least loaded`, by stage; 1 by default.',
      '`least loaded` 中各阶段未结事项的权重；默认为 1。',
    ],
  },
  'Funnel handoffs.<id>.accept': {
    within: [
      'How long acceptance may take, in the working time of the receiver.',
      '接收时限，按接收人的工作时间计算。',
    ],
    warn: ['How long before the end the receiver is reminded.', '到期前多久提醒接收人。'],
    'on silence': [
      'What is done when nobody answers, one after the other: `remind`, `escalate to manager` (or `liaison`, `owner`, `giver`, `role …`), `offer to next`, `offer to liaison`, `offer to role …`, `return`, `accept`.',
      '无人回应时依次执行：`remind`（催办）、`escalate to manager`（升级；也可为 `liaison`、`owner`、`giver`、`role …`）、`offer to next`（改交下一人）、`offer to liaison`、`offer to role …`、`return`（退回）、`accept`（视为接收）。',
    ],
  },
  'Funnel handoffs.<id>.accept.on silence': {
    do: ['What is done.', '执行的处理。'],
    after: [
      'How long after the step before; at once for the first, else as long as `within`, by default.',
      '距上一步多久；默认第一步立即执行，其余间隔 `within` 的时长。',
    ],
  },
  'Funnel handoffs.<id>.reject': {
    reasons: ['The reasons to choose from.', '可选的原因。'],
    'back to': ['The stage to which the case goes back.', '退回到的阶段。'],
    then: [
      '`again`: stage by stage once more; `jump back`: straight to where it was, by resubmitting.',
      '`again`：重新逐阶段推进；`jump back`：重新提交后直接回到原处。',
    ],
    note: ['`required`: a note must be given, too.', '`required`：还须填写说明。'],
  },
};
