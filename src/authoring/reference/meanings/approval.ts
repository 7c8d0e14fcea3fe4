import type { Meaning, Meanings } from './meaning.ts';
import { clock, parties } from './parties.ts';

const choice = {
  'one of': [
    'One of them must agree: a role, or several approvers; `2 of: lawyer` asks for two.',
    '或签：其中一人同意即可；可写角色或多个审批人；`2 of: lawyer` 表示须两人同意。',
  ],
  'all of': ['Each of them must agree.', '会签：须全部同意。'],
  'manager of': ['The manager of the `owner` must agree.', '由 `owner` 的上级审批。'],
  levels: [
    'Which manager: 1 is the manager, 2 that one’s manager, and so on.',
    '第几级上级：1 为直接上级，2 为上级的上级，依此类推。',
  ],
  liaison: ['The liaison of the department must agree.', '由该部门的联络人审批。'],
  person: ['One person must agree: `=case.approver`.', '由某个人审批：`=case.approver`。'],
} satisfies { readonly [key: string]: Meaning };

const step = {
  title: ['What people call it.', '名称。'],
  when: ['It is asked for only when this holds.', '仅在满足时才需审批。'],
  ...choice,
  'by amount': [
    'The amount by which `bands` decide who agrees, such as `=case.total`.',
    '按此金额由 `bands` 决定审批人，如 `=case.total`。',
  ],
  bands: [
    'Who agrees to which amounts, from small to large; below the first `above` nobody need.',
    '各金额段由谁审批，从小到大；低于首个 `above` 的无需审批。',
  ],
} satisfies { readonly [key: string]: Meaning };

export const approvalMeanings: Meanings = {
  'Funnel stages.<id>.approval': {
    ...step,
    'in order': [
      'Several steps, one after the other: roles, or steps of their own.',
      '依次审批的多个步骤：角色，或单独写明的步骤。',
    ],
    rejected: [
      'The stage to which the case goes when it is refused; it stays where it is by default.',
      '被否决时前往的阶段；默认停留在原处。',
    ],
    ...clock,
  },
  'Funnel stages.<id>.approval.one of': { ...parties, ...choiceWithin() },
  'Funnel stages.<id>.approval.bands': {
    'up to': ['Amounts up to this one: `CNY 500000`.', '不超过此金额：`CNY 500000`。'],
    above: ['Amounts above this one.', '超过此金额。'],
    ...choice,
  },
  'Funnel stages.<id>.approval.in order': {
    id: ['The name of the step; the role by default.', '步骤的标识；默认取角色。'],
    ...step,
  },
};

function choiceWithin() {
  const { 'manager of': manager, levels, liaison } = choice;
  return { 'manager of': manager, levels, liaison };
}
