import { dashboardMeanings } from './dashboard.ts';
import { documentMeanings } from './document.ts';
import { exampleMeanings } from './example.ts';
import { fieldMeanings } from './field.ts';
import { funnelMeanings } from './funnel.ts';
import { goalMeanings } from './goal.ts';
import { importMeanings } from './import.ts';
import { incentiveMeanings } from './incentive.ts';
import { meetingMeanings } from './meeting.ts';
import { messageMeanings } from './message.ts';
import { metricMeanings } from './metric.ts';
import { organizationMeanings } from './organization.ts';
import { policyMeanings } from './policy.ts';
import { recordMeanings } from './record.ts';
import { reportMeanings } from './report.ts';
import { surveyMeanings } from './survey.ts';
import type { Meaning, Meanings } from './meaning.ts';

export type { Meaning } from './meaning.ts';

/** The keys of every section, and of every definition. */
export const meanings: Meanings = {
  'Every definition': {
    kind: ['What is defined: one of the kinds below.', '定义的种类：下文所列之一。'],
    id: [
      'The name by which others refer to it: small letters, digits and hyphens.',
      '供其他定义引用的标识：小写字母、数字与连字符。',
    ],
    title: ['What people read; the id where there is none.', '供人阅读的名称；缺省时显示 id。'],
    description: ['More words on what it is for.', '用途的进一步说明。'],
  },
  ...fieldMeanings,
  ...organizationMeanings,
  ...recordMeanings,
  ...funnelMeanings,
  ...messageMeanings,
  ...documentMeanings,
  ...surveyMeanings,
  ...metricMeanings,
  ...goalMeanings,
  ...incentiveMeanings,
  ...reportMeanings,
  ...meetingMeanings,
  ...dashboardMeanings,
  ...policyMeanings,
  ...importMeanings,
  ...exampleMeanings,
};

/** What each kind is for. */
export const purposes: { readonly [kind: string]: Meaning } = {
  Organization: [
    'Departments, teams, roles and working calendars. A workspace has exactly one.',
    '部门、团队、角色与工作日历。每个工作区有且仅有一个。',
  ],
  Record: [
    'A kind of record beside the cases: accounts, contacts, products, …',
    '事项之外的一类记录：客户、联系人、产品等。',
  ],
  Funnel: [
    'A process: the fields of its cases, its stages and its moves.',
    '一个漏斗：其事项的字段、阶段与流转。',
  ],
  Channel: [
    'A way in which messages go out, beside the inbox: e-mail, a chat, a webhook. Its secrets are named, never written.',
    '收件箱之外的消息渠道：邮件、聊天、Webhook。机密只写名称，不写内容。',
  ],
  Notification: [
    'Who is told of what, by which channels and in which words.',
    '何时通知谁、经由哪些渠道、用什么措辞。',
  ],
  Document: [
    'What is handed out, from a template: a quote, a contract, a handoff sheet.',
    '由模板生成、对外交付的单据：报价单、合同、交接单等。',
  ],
  Incentive: [
    'What is paid to whom for which results, period by period.',
    '因何业绩、向谁、按期支付多少。',
  ],
  Survey: [
    'What customers and colleagues are asked, when, and who looks after a bad answer.',
    '向客户或同事询问什么、何时询问、差评由谁跟进。',
  ],
  Meeting: [
    'When people meet, who belongs to it, and the agenda that fills itself; each occurrence is kept.',
    '会议何时召开、由谁参加、议程如何自动生成；每次会议均留有记录。',
  ],
  Metric: [
    'One named figure, used by reports and goals alike.',
    '一个命名的数值，供报表、目标等共用。',
  ],
  Goal: [
    'What is to be reached of a metric in each period, who carries it, and when it is amber or red.',
    '某个指标每个期间要达到多少、由谁承担、何时变黄变红。',
  ],
  Report: ['Figures in rows and columns.', '以行列呈现的数值。'],
  Dashboard: [
    'Numbers and reports on one page, for a role: what somebody looks at every morning.',
    '面向某类角色的一页数字与报表：每天早上要看的内容。',
  ],
  Policy: [
    'Who sees and edits which rows and fields of one funnel or record type.',
    '谁可查看和编辑某漏斗或记录类型的哪些行与字段。',
  ],
  Import: [
    'How the rows of a file become cases, records or people.',
    '文件中的行如何成为事项、记录或人员。',
  ],
  Example: [
    'A case with its expected result; publishing waits for it to pass.',
    '带有预期结果的事项；通过后才能发布。',
  ],
};
