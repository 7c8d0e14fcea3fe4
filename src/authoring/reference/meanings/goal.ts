import type { Meanings } from './meaning.ts';

export const goalMeanings: Meanings = {
  Goal: {
    metric: [
      'Of which figure so much is to be reached. How much, the targets of the metric say; they are set by people and belong to no release.',
      '以哪个指标衡量。目标值由该指标的目标设定，由人员维护，不属于任何发布版本。',
    ],
    period: ['For how long a target counts.', '目标的考核期间。'],
    owner: ['Who answers for it.', '对目标负责的一方。'],
    'carried by': [
      'Departments that carry it together: their people see it, with the same figure. Everybody does where none is named.',
      '共同承担的部门：其成员都能看到，且看到的是同一个数值；不设则全公司可见。',
    ],
    better: [
      'Whether `higher` figures are good (as a rule) or `lower` ones.',
      '数值越高越好（`higher`，默认）或越低越好（`lower`）。',
    ],
    amber: [
      'Below this part of what is expected to date it is amber; 90 % by default. Where lower is better, what is expected is held against the figure.',
      '低于截至当前应完成值的这一比例即为黄色，默认 90 %；越低越好时，以应完成值除以实际值来比较。',
    ],
    red: ['The same for red; 70 % by default.', '红色的比例，默认 70 %。'],
    parts: [
      'What the targets below one must come to together: exactly that (`add up`), or `at least` that.',
      '下级目标之和与上级目标的关系：恰好相等（`add up`）或不低于上级（`at least`）。',
    ],
  },
  'Goal period': {
    every: ['How long a period is.', '期间长度。'],
    zone: ['The time zone in which it begins and ends.', '期间起止所依据的时区。'],
    fiscal: [
      'Quarters and years of the fiscal year of the organization.',
      '按组织的财年划分季度与年度。',
    ],
    weeks: [
      'The fiscal year consists of weeks; each quarter has three months of so many: `4-4-5`, `4-5-4` or `5-4-4`. A 53rd week belongs to the last month.',
      '财年由整周组成，每季三个月的周数为 `4-4-5`、`4-5-4` 或 `5-4-4`；第 53 周归入最后一个月。',
    ],
    'year ends': [
      'Where such a year ends: `last saturday of january`, or `saturday nearest the end of january`.',
      '此类财年的终点：`last saturday of january`，或 `saturday nearest the end of january`。',
    ],
  },
  'Goal owner': {
    role: ['Those who have the role.', '担任该角色的人员。'],
    team: ['The people of the team.', '该团队的成员。'],
    department: ['The people of the department.', '该部门的成员。'],
  },
};
