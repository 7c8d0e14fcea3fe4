import type { Meanings } from './meaning.ts';

/** What the keys of the terms of an incentive mean. */
export const incentiveTermMeanings: Meanings = {
  'Incentive effective': {
    from: ['The first day.', '首日。'],
    until: ['The last day.', '末日。'],
  },
  'Incentive rounding': {
    'half up': ['To this unit, half away from zero: `0.01`.', '四舍五入到此单位：`0.01`。'],
    'half even': ['To this unit, half to the even neighbour.', '四舍六入五成双到此单位。'],
    at: [
      'Each `entry` by itself (as a rule), or the sum of the `period`.',
      '逐条（`entry`，缺省）或按期间合计（`period`）舍入。',
    ],
  },
  'Incentive convert': {
    'rate of': [
      'The day whose rate counts, or the last before it: `entry` (as the case was credited), `period end`, or a date of the case such as `=case.signed`.',
      '取哪一天（或之前最近一天）的汇率：`entry`（计入当天）、`period end`（期末），或事项的日期，如 `=case.signed`。',
    ],
    through: [
      'Where there is no rate between two currencies, two through this one serve.',
      '两种货币之间没有汇率时，经由此货币换算。',
    ],
    'either way': [
      'Where there is no rate of a direction, that of the other is turned round.',
      '没有该方向的汇率时，取反方向汇率的倒数。',
    ],
  },
  'Incentive quota': {
    metric: ['The metric whose target is set for each person.', '为每个人设定目标值的指标。'],
    goal: [
      'The goal whose targets are set for each person: quota and goal are then one figure.',
      '为每个人设定目标值的目标：配额与目标由此成为同一个数。',
    ],
  },
  'Incentive scorecards.<id>': {
    metric: ['The figure.', '指标。'],
    of: [
      'Whose figure: of the `person` (as a rule), his `team` or `department`, or the `company`.',
      '谁的数值：`person`（个人，缺省）、其 `team`（团队）或 `department`（部门），或 `company`（全公司）。',
    ],
    missing: [
      'Where there is no figure: it scores `0`, or its weight goes to the others: `leave out` (as a rule).',
      '没有数值时：计 `0` 分，或不计入，由其他指标分摊权重：`leave out`（缺省）。',
    ],
    weight: ['How much it counts; together 100 %.', '权重；合计 100 %。'],
    from: ['The figure that scores 0 %.', '得分 0 % 的数值。'],
    to: [
      'The figure that scores 100 %; it may be the smaller one.',
      '得分 100 % 的数值；可小于前者。',
    ],
  },
  'Incentive times': {
    scorecard: ['The scorecard of the plan.', '方案中的计分卡。'],
    from: ['The factor at a score of 0 %.', '得分 0 % 时的系数。'],
    to: ['The factor at a score of 100 %.', '得分 100 % 时的系数。'],
  },
  'Incentive draw': {
    recoverable: [
      'At least so much is paid; what is missing is owed.',
      '至少支付此金额；不足部分计为欠款。',
    ],
    'non-recoverable': ['At least so much is paid; nothing is owed.', '至少支付此金额；不计欠款。'],
    every: ['How often; once in a period where it is not said.', '频率；缺省为每期一次。'],
  },
  'Incentive clawback': {
    when: ['The condition of the case.', '事项满足的条件。'],
    within: ['Only so long after it was credited.', '仅限计入后的这段时间内。'],
    how: [
      '`full`, a part such as `50 %`, or the part of the window that is left: `pro rata` in its whole units, `pro rata by day`.',
      '`full`、比例（如 `50 %`），或按剩余期限：`pro rata`（按整单位）、`pro rata by day`（按天）。',
    ],
  },
  'Incentive holdback': {
    share: ['The part: `20 %`.', '比例：`20 %`。'],
    until: [
      'Until when: `90 days` after it was earned, `entered live` (the case enters that stage), or a condition such as `=case.paid`.',
      '留存至：所得后 `90 days`、`entered live`（事项进入该阶段），或满足条件，如 `=case.paid`。',
    ],
  },
  'Incentive pay in': {
    share: ['The part: `50 %`.', '比例：`50 %`。'],
    after: [
      'When it is paid, as in `holdback`; at once where it is not said.',
      '何时支付，写法同 `holdback`；缺省为立即支付。',
    ],
  },
  'Incentive override': {
    to: [
      'The `manager` of who is credited, or the `manager of manager`.',
      '被计入者的经理（`manager`），或其上级经理（`manager of manager`）。',
    ],
    rate: ['The part.', '比例。'],
    of: ['Of `sales` (as a rule), or of the `commission`.', '按 `sales`（缺省）或 `commission`。'],
    above: [
      'Only what the team sells above it: `CNY 1000000 of team`.',
      '仅计团队超出部分：`CNY 1000000 of team`。',
    ],
  },
  'Incentive pool': {
    of: ['Each team of the participants has one.', '参与人的每个团队各有一个。'],
    rate: ['A part of what the team is credited with.', '团队业绩的比例。'],
    amount: ['A fixed amount.', '固定金额。'],
    above: [
      'Only what the team sells above it; a fixed amount is there once it is passed.',
      '仅计团队超出部分；固定金额则在超过后生效。',
    ],
    shared: ['How it is shared, to the last cent.', '分配方式，精确到分。'],
  },
  'Incentive pool.shared': {
    weights: ['How much each role counts.', '各角色的权重。'],
  },
};
