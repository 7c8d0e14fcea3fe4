import type { Meanings } from './meaning.ts';
import { incentiveTermMeanings } from './incentive-terms.ts';

/** What the keys of an incentive mean: who takes part, what is credited, how it is paid. */
export const incentiveMeanings: Meanings = {
  Incentive: {
    for: ['Who takes part; `person` is an e-mail address.', '参与人；`person` 为邮箱地址。'],
    effective: [
      'When the plan holds; always where it is not said.',
      '方案的有效期；缺省为一直有效。',
    ],
    exclusive: [
      'Nobody may take part in any other plan at the same time.',
      '参与人不得同时参与其他任何方案。',
    ],
    'exclusive with': [
      'Nobody may take part in these plans at the same time; checked at publish as far as the definitions tell, and told where it happens.',
      '参与人不得同时参与这些方案；发布时按定义检查，实际发生时提示。',
    ],
    period: ['The periods for which is paid.', '支付的期间。'],
    currency: ['The currency of every amount of the plan.', '方案中所有金额的币种。'],
    rounding: [
      'How amounts are rounded; half up to the minor unit at each entry where it is not said.',
      '金额的舍入方式；缺省为每条记录四舍五入到最小货币单位。',
    ],
    convert: [
      'How amounts in other currencies become ones of the plan; without it all must be in its currency.',
      '其他币种的金额如何换算为方案币种；缺省时所有金额须为方案币种。',
    ],
    prorate: [
      'Quota, targets, cap, floor, guarantee and draw of who takes part for a part of the period: in proportion to its `days` or `working days` (by the calendar of the organization), or whole: `none` (as a rule).',
      '仅参与部分期间者的配额、目标、封顶、保底与预支：按 `days`（自然日）或 `working days`（按组织的工作日历）折算，或不折算：`none`（缺省）。',
    ],
    credit: [
      'Which cases are credited to whom; a rule of payment may have its own.',
      '哪些事项计入谁的业绩；支付规则可另行设定。',
    ],
    quota: ['What is to be attained in a period.', '一个期间内应达成的业绩。'],
    pays: ['How it is paid; several rules add up.', '支付方式；多条规则相加。'],
    scorecards: ['Scores of weighted figures.', '由加权指标构成的计分卡。'],
    times: ['Multiplies what is earned by a score.', '按计分卡得分放大或缩小应得金额。'],
    cap: ['The most that is earned in a period.', '一个期间应得金额的上限。'],
    floor: ['The least that is earned in a period.', '一个期间应得金额的下限。'],
    guarantee: [
      'The least that is paid in a period: the greater of it and the commission.',
      '一个期间支付的最低金额：与佣金相比取高者。',
    ],
    draw: ['What is paid in advance.', '预支。'],
    clawback: ['When and how much of what was paid is taken back.', '何时追回、追回多少已付金额。'],
    holdback: [
      'A part of what is earned for a case that is paid later, if at all.',
      '就事项所得中暂不支付的部分，满足条件后再付。',
    ],
    'pay in': [
      'The parts in which is paid what is earned for a case, instead of a holdback; together 100 %.',
      '就事项所得的分期支付方式，代替留存；合计 100 %。',
    ],
    awards: [
      'What is given besides pay: recognitions, and budgets for a team, which are kept apart from payouts.',
      '工资之外的奖励：表彰，或不计入支付的团队活动预算。',
    ],
    override: [
      'What managers are paid for those who report to them.',
      '经理就其下属业绩所得的管理提成。',
    ],
    pool: ['What the members of a team share.', '团队成员共享的奖金池。'],
  },
  'Incentive for': {
    role: ['Everybody with this role.', '担任此角色的人。'],
    team: ['Everybody in this team.', '此团队的成员。'],
    department: ['Everybody in this department.', '此部门的成员。'],
    person: ['One person, by e-mail address.', '某个人（邮箱地址）。'],
    from: ['The first day; always where it is not said.', '首日；缺省不限。'],
    until: ['The last day; always where it is not said.', '末日；缺省不限。'],
  },
  'Incentive credit': {
    when: ['When a case is credited, for the first time.', '事项首次计入业绩的时点。'],
    amount: [
      'What it counts with, in the currency of the plan: `=case.total`.',
      '计入的金额，须为方案币种：`=case.total`。',
    ],
    'as of': [
      'The fields of `now` count (as a rule), so that a correction of the case changes what is paid; or those at its `entry`.',
      '按 `now`（缺省，事项更正后随之调整）或进入时（`entry`）的字段计算。',
    ],
    split: [
      'Who has which part; to the owner where it is not said. The parts add up to 100 %.',
      '各人份额；缺省全归负责人。合计须为 100 %。',
    ],
    overlay: ['Who is credited on top of the whole.', '在整体之外另行计入的人。'],
  },
  'Incentive credit.when': {
    funnel: ['The funnel of the cases.', '事项所属的漏斗。'],
    outcome: ['Comes to this outcome.', '到达此结果。'],
    entered: ['Enters this stage.', '进入此阶段。'],
    where: ['Only cases for which it holds.', '仅限满足条件的事项。'],
  },
  'Incentive credit.split': {
    to: [
      '`owner`, `holder of` and a stage (who owned it there last), or a person after `=`.',
      '`owner`、`holder of` 加阶段（离开该阶段时的负责人），或以 `=` 开头的人员。',
    ],
    share: ['The part: `85 %`.', '份额：`85 %`。'],
  },
  'Incentive pays': {
    id: ['The name of the rule in the ledger.', '规则在台账中的标识。'],
    title: ['What people read.', '供人阅读的名称。'],
    for: ['Only these participants.', '仅限这些参与人。'],
    credit: ['What this rule credits, instead of the plan.', '此规则单独的计入方式。'],
    rate: ['A part of each amount: `5 %`, or a formula.', '每笔金额的比例：`5 %`，或公式。'],
    tiers: ['Rates by amount or attainment.', '按金额或达成率分档的比率。'],
    retroactive: [
      'The rate that is reached counts for the whole; otherwise each part has the rate of its tier.',
      '达到的比率适用于全部金额；否则各部分按所在档计算。',
    ],
    per: [
      'What is held against tiers, table or curve: each `deal`, the sum of the `period` (as a rule), or the sum so far of a longer time such as `year`; the quota is then that of this time, and what was paid before is deducted.',
      '用于分档、查表或曲线的金额：每笔（`deal`）、期间累计（`period`，缺省），或更长时间（如 `year`）至今的累计；此时配额为该时间的配额，并扣除此前已付金额。',
    ],
    counts: [
      'What is held against them: what the rule credits itself (`own`, as a rule), or everything that the plan credits (`all`).',
      '累计的范围：此规则自身计入的金额（`own`，缺省），或方案计入的全部金额（`all`）。',
    ],
    when: [
      'Who is paid by it at all: a condition of `attainment` and `score` (1 is 100 %) and what is `credited` to the person.',
      '支付的前提条件，可用本人的 `attainment`（达成率）、`score`（得分，1 即 100 %）与 `credited`（计入金额）。',
    ],
    table: [
      'Rates that are interpolated between; the one at the sum of the period counts for all of it.',
      '在各点之间插值的比率；按期间累计取值，适用于全部金额。',
    ],
    curve: ['A bonus by how much of the quota is attained.', '按配额达成率支付的奖金。'],
    fee: [
      'A fixed amount for each case, in the part that is credited.',
      '每个事项的固定金额，按计入份额支付。',
    ],
    bonus: [
      'An amount at a score of 100 %, and its part below that; it needs a `scorecard` and no credit.',
      '得分 100 % 时的奖金，低于时按得分比例支付；须写 `scorecard`，不需计入业绩。',
    ],
    scorecard: [
      'The scorecard by which the bonus is paid, or of which `when` speaks.',
      '奖金或 `when` 条件所依据的计分卡。',
    ],
  },
  'Incentive awards': {
    id: ['The name of the award; its place where it is not said.', '奖励的标识；缺省为其序号。'],
    title: ['What people read.', '供人阅读的名称。'],
    to: ['A person, or a team.', '个人（`person`）或团队（`team`）。'],
    scorecard: [
      'Whose score is meant; the only one of the plan where it is not said.',
      '所指的计分卡；方案仅有一个时可省略。',
    ],
    when: [
      'The condition, of `attainment` and `score` (1 is 100 %) and the amount that is `credited`; of a team all its members together, and the mean of their scores.',
      '条件，可用 `attainment`（达成率）、`score`（得分，1 即 100 %）与 `credited`（计入金额）；团队取成员合计，得分取平均。',
    ],
    give: ['What is given.', '给予什么。'],
  },
  'Incentive awards.give': {
    recognition: ['What it is called.', '表彰的名称。'],
    budget: ['An amount that is spent together: `CNY 5000`.', '共同使用的金额：`CNY 5000`。'],
  },
  'Incentive pays.tiers': {
    above: [
      'Where the tier begins; where the one before ends, if not said.',
      '起点；缺省为上一档的终点。',
    ],
    'up to': [
      'Where it ends, included; the last one has no end.',
      '终点（含）；最后一档没有终点。',
    ],
    from: [
      'Where the tier begins, included; in all tiers of a rule instead of `above`.',
      '起点（含）；同一规则的各档须统一用 `from` 代替 `above`。',
    ],
    below: [
      'Where it ends, not included; in all tiers of a rule instead of `up to`.',
      '终点（不含）；同一规则的各档须统一用 `below` 代替 `up to`。',
    ],
    rate: ['The rate of the tier.', '本档比率。'],
  },
  'Incentive pays.table': {
    at: ['The amount or part of the quota.', '金额或配额比例。'],
    rate: ['The rate there.', '该处的比率。'],
  },
  'Incentive pays.curve': {
    target: ['What is paid at 100 % of the quota.', '达成 100 % 配额时的奖金。'],
    threshold: [
      'Below it nothing is paid; from it on its own part of the target, or what `pays` says.',
      '低于门槛不支付；达到后按同比例或 `pays` 支付。',
    ],
    accelerator: [
      'How many times as fast the payout grows above 100 %; 1 where it is not said.',
      '超过 100 % 后的加速倍数；缺省为 1。',
    ],
    points: ['The curve point by point, instead of a threshold.', '逐点书写的曲线，代替门槛。'],
    stepped: ['The payout stays between two points.', '两点之间保持不变（阶梯）。'],
    cap: [
      'The most: `200 % of target` of the payout, `150 % of quota` of what is attained.',
      '上限：`200 % of target` 限支付，`150 % of quota` 限达成。',
    ],
  },
  'Incentive pays.curve.threshold': {
    at: ['The part of the quota.', '配额比例。'],
    pays: ['The part of the target that is paid there.', '该处支付的目标奖金比例。'],
  },
  ...incentiveTermMeanings,
};
