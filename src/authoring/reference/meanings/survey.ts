import { documentMeanings } from './document.ts';
import { fieldMeanings } from './field.ts';
import type { Meanings } from './meaning.ts';

const after: Meanings[string][string] = [
  'How long after it; at once by default.',
  '之后多久；默认立即。',
];
const where: Meanings[string][string] = [
  'Only when this holds of the case at the moment of sending.',
  '仅当发送之时事项满足该条件。',
];

export const surveyMeanings: Meanings = {
  Survey: {
    about: ['What is asked about.', '询问的对象。'],
    to: [
      'Who is asked: `{ name, email, language }` by expressions about the case, for somebody outside; or people of the house. Of handoffs also `giver` and `receiver`.',
      '被询问的人：外部人员用关于事项的表达式 `{ name, email, language }`；内部为人员、角色等。关于交接时还可用 `giver` 与 `receiver`。',
    ],
    send: [
      'When it is sent by itself; each occasion once for a case, or for a handoff. It can always be sent by hand.',
      '自动发送的时机；对每个事项（或每次交接）各发送一次。随时可手工发送。',
    ],
    'open for': ['How long it can be answered; 14 days by default.', '可答复的时长；默认 14 天。'],
    remind: [
      'How long after sending whoever has not answered is reminded.',
      '发送后多久提醒尚未答复的人。',
    ],
    'at most': [
      'How often one person is asked at most: `once in 90 days`.',
      '同一人最多多久询问一次：`once in 90 days`。',
    ],
    text: ['A sentence above the questions, and in the mail.', '问题上方及邮件中的说明。'],
    thanks: ['What is said after the answer.', '答复后显示的话。'],
    questions: ['What is asked: fields, in this order.', '所问的问题：按顺序列出的字段。'],
    alert: ['Answers that somebody has to look after.', '需要有人跟进的答复。'],
  },
  'Survey about': {
    funnel: ['The cases of a funnel.', '某漏斗的事项。'],
    handoffs: [
      'The handoffs in a funnel: one department about the other.',
      '某漏斗中的交接：部门之间互评。',
    ],
  },
  'Survey to': {
    name: ['His name.', '姓名。'],
    email: ['His e-mail address; without one nothing is sent.', '邮箱地址；没有则不发送。'],
    language: [
      'The language in which he is asked, such as `zh-CN`; the first of the organization by default.',
      '询问所用的语言，如 `zh-CN`；默认为组织的首选语言。',
    ],
    role: ['Everybody of a role.', '某角色的所有人。'],
    team: ['Everybody of a team.', '某团队的所有人。'],
    department: ['Everybody of a department.', '某部门的所有人。'],
    person: ['One person, by an expression.', '由表达式给出的一个人。'],
  },
  'Survey send': {
    entered: ['On entering these stages.', '进入这些阶段时。'],
    moved: ['With these moves.', '随这些流转。'],
    handoff: ['When one of these handoffs has ended.', '这些交接结束时。'],
    ended: [
      'How it must have ended: `accepted`, `rejected`, `returned`; any of them by default.',
      '结束的方式：`accepted`、`rejected`、`returned`；默认任意一种。',
    ],
    ...documentMeanings['Document when.schedule'],
    after,
    where,
  },
  'Survey questions.<id>': {
    ...fieldMeanings['Field'],
    measures: [
      '`recommendation`: from 0 to 10, counted as the Net Promoter Score. `satisfaction`: the share of the best answers.',
      '`recommendation`：0 到 10 分，计为净推荐值（NPS）。`satisfaction`：最高几档答复所占的比例。',
    ],
    top: [
      'Of satisfaction: how many of the best answers count; 2 by default.',
      '用于满意度：最高几档视为满意；默认 2。',
    ],
  },
  'Survey alert': {
    when: [
      'Holds of an answer that is bad, such as `record.recommend <= 6`.',
      '差评的条件，如 `record.recommend <= 6`。',
    ],
    to: ['Who looks after it.', '由谁跟进。'],
    within: ['How long he has.', '跟进期限。'],
  },
};
