import type { Meanings } from './meaning.ts';

const party: Meanings[string][string] = [
  '`{ role }`, `{ team }`, `{ department }`, `{ liaison of: department }`, `{ person: e-mail }` or `case owners`: the owners of the cases on the agenda.',
  '`{ role }`、`{ team }`、`{ department }`、`{ liaison of: 部门 }`、`{ person: 邮箱 }`，或 `case owners`（议程所涉事项的负责人）。',
];
const where: Meanings[string][string] = [
  'Only cases of which this holds when the agenda is filled.',
  '仅限生成议程时满足该条件的事项。',
];

export const meetingMeanings: Meanings = {
  Meeting: {
    every: [
      'When it takes place: `week on monday at 09:30`, `2 weeks on tuesday and thursday at 14:00`, `working day at 09:00`, `month on first monday at 10:00`, `month on last working day at 16:00`, `quarter on last friday at 14:00`, `year on 1 march at 10:00`; or `{ rule, at, from }`. Without it, whenever somebody calls it.',
      '召开时间：`week on monday at 09:30`、`2 weeks on tuesday and thursday at 14:00`、`working day at 09:00`、`month on first monday at 10:00`、`month on last working day at 16:00`、`quarter on last friday at 14:00`、`year on 1 march at 10:00`，或 `{ rule, at, from }`。不写则由人临时召集。',
    ],
    'on holidays': [
      'What becomes of an occurrence on a holiday of the working calendar: `skip` (the default), `next working day` or `hold`.',
      '遇工作日历中的节假日时如何处理：`skip` 取消该次（默认）、`next working day` 顺延至下一工作日，或 `hold` 照常召开。',
    ],
    zone: [
      'The time zone of its times; that of the organization by default.',
      '时间所属时区；默认为组织的时区。',
    ],
    lasts: ['How long it lasts.', '会议时长。'],
    'planned ahead': [
      'How long before it takes place an occurrence is planned and invited to; 28 days by default.',
      '提前多久安排会议并发出邀请；默认 28 天。',
    ],
    place: ['Where people meet.', '会议地点。'],
    link: ['Where people meet online.', '线上会议链接。'],
    chair: [
      'Who leads it: the first, by name, where several are meant. Its agenda is filled with what the chair may see.',
      '主持人；涉及多人时取按姓名排序的第一位。议程按主持人可见的范围生成。',
    ],
    'minutes by': ['Who takes the minutes; the chair by default.', '会议记录人；默认为主持人。'],
    attendees: ['Who is invited.', '受邀人员。'],
    invitations: [
      '`false`: nobody is invited by mail; it stands in the app and in the feeds alone.',
      '`false`：不通过邮件邀请，仅显示在应用与日历订阅中。',
    ],
    agenda: ['What it speaks of.', '会议议程。'],
    minutes: ['What is written down.', '会议纪要。'],
  },
  'Meeting every': {
    rule: [
      'A recurrence rule of RFC 5545 by days, weeks, months or years.',
      'RFC 5545 重复规则（按日、周、月或年）。',
    ],
    at: ['The time of day.', '一天中的时间。'],
    from: ['The first day; needed where the rule counts.', '首日；规则限定次数时必填。'],
  },
  'Meeting chair': {
    role: ['Somebody with a role.', '具有某角色的人。'],
    team: ['Somebody of a team.', '某团队的人。'],
    department: ['Somebody of a department.', '某部门的人。'],
    'liaison of': ['The liaison of a department.', '某部门的联络人。'],
    person: ['One person, by e-mail address.', '以邮箱指定的一个人。'],
  },
  'Meeting attendees': { required: party, optional: party },
  'Meeting agenda': {
    ready: [
      'How long before it begins the agenda is filled and told; 2 hours by default.',
      '会前多久生成并通知议程；默认 2 小时。',
    ],
    sections: ['What it speaks of, by id, in this order.', '议程项，按标识与先后顺序列出。'],
  },
  'Meeting agenda.sections.<id>': {
    report: ['A report, as each reader may see it.', '报表；各人按其权限查看。'],
    with: ['Parameters of the report that are fixed here.', '在此固定的报表参数。'],
    cases: ['The open cases of a funnel.', '漏斗中未关闭的事项。'],
    handoffs: ['Cases by what became of their handoffs.', '按交接结果选取的事项。'],
    metric: ['A figure.', '一个指标数值。'],
    in: ['The period of the figure, such as `this quarter`.', '指标的期间，例如 `this quarter`。'],
    actions: [
      '`open`: the action items of earlier occurrences that are not done.',
      '`open`：往次会议中尚未完成的待办事项。',
    ],
    topic: ['Something to speak of, in words.', '以文字说明的议题。'],
    title: ['What the section is called.', '议程项名称。'],
    minutes: ['How many minutes it is given.', '预留分钟数。'],
    presenter: ['Who presents it.', '汇报人。'],
  },
  'Meeting agenda.sections.<id>.cases': {
    funnel: ['Of which process.', '所属漏斗。'],
    where,
  },
  'Meeting agenda.sections.<id>.handoffs': {
    funnel: ['Of which process.', '所属漏斗。'],
    only: ['Only of these handoffs.', '仅限这些交接。'],
    ended: [
      'How the offer stands: `open`, `accepted`, `rejected` or `returned`; any by default.',
      '交接单状态：`open`、`accepted`、`rejected` 或 `returned`；默认不限。',
    ],
    last: [
      'Only offers made so long before the agenda is filled.',
      '仅限生成议程之前这段时间内发起的交接。',
    ],
  },
  'Meeting minutes': {
    fields: [
      'What is written down beside decisions and action items.',
      '决议与待办之外的记录字段。',
    ],
    document: ['The document that the minutes are.', '作为会议纪要的文档。'],
  },
};
