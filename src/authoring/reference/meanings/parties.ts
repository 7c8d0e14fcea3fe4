import type { Meaning, Meanings } from './meaning.ts';

/** How somebody is named, wherever somebody is told, asked or escalated to. */
export const parties = {
  role: ['Those who have the role.', '担任该角色者。'],
  team: ['Those in the team.', '该团队的成员。'],
  department: ['Those in the department.', '该部门的成员。'],
  person: ['One person: `=case.approver`.', '某个人：`=case.approver`。'],
} satisfies { readonly [key: string]: Meaning };

/** How a time limit is written, wherever there is one. */
export const clock = {
  within: ['How long it may take: `2 working days`.', '时限：`2 working days`。'],
  until: [
    'Instead of `within`: a date or moment by which it must be done, such as `=case.expected`; reckoned anew when the field changes.',
    '代替 `within`：须完成的日期或时刻，如 `=case.expected`；字段变化时重新计算。',
  ],
  warn: [
    'How long before the end to warn: `4 working hours before`.',
    '到期前多久提醒：`4 working hours before`。',
  ],
  escalate: [
    'Who is told after the end, one after the other: `[owner, manager, liaison]`; the first at once, each other as much later as `within` says (one working day for `until`), or `{ to: manager, after: 1 working day }`.',
    '超时后依次通知的人：`[owner, manager, liaison]`；第一位立即通知，其余各间隔 `within` 的时长（用 `until` 时为一个工作日），也可写 `{ to: manager, after: 1 working day }`。',
  ],
} satisfies { readonly [key: string]: Meaning };

export const clockMeanings: Meanings = {
  'Funnel stages.<id>.clock': {
    ...clock,
    within: [
      'How long a case may stay, in the working time of who holds it.',
      '停留时限，按持有方的工作时间计算。',
    ],
  },
  'Funnel stages.<id>.clock.escalate': {
    ...parties,
    to: [
      'Who is told: `owner`, `manager`, `liaison`, `{ role: … }` or a person after `=`.',
      '通知谁：`owner`、`manager`、`liaison`、`{ role: … }`，或以 `=` 开头的人员。',
    ],
    after: [
      'How long after the step before, or after the end for the first.',
      '距上一步多久；第一步则从超时起计。',
    ],
  },
  'Funnel stages.<id>.clock.escalate.to': parties,
  'Funnel stages.<id>.tasks.<id>': {
    title: ['What people call the task.', '任务名称。'],
    guidance: ['How it is done.', '操作指引。'],
    when: ['It comes up only when this holds on entering.', '仅在进入时满足条件才产生。'],
    to: [
      'Who does it: `owner` by default, `{ role: … }`, `{ team: … }` or a person after `=`.',
      '由谁完成：默认 `owner`，也可为 `{ role: … }`、`{ team: … }`，或以 `=` 开头的人员。',
    ],
    ...clock,
    required: ['The stage is not left before it is done.', '未完成则不能离开该阶段。'],
  },
};
