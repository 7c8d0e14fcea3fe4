import { refused } from './refused.ts';

/** Errors in incentive plans. */
export const incentiveErrors = {
  'incentive-currency': refused(
    [
      'This is in {currency}, but the plan pays in {expected}.',
      '此处为 {currency}，而方案以 {expected} 支付。',
    ],
    ['Write it in {expected}, or convert it.', '请改用 {expected}，或先换算。'],
  ),
  'plans-exclusive': refused(
    [
      '`{who}` takes part in this plan and in `{other}` at the same time, and one excludes the other.',
      '`{who}` 同时参与此方案与互斥的方案 `{other}`。',
    ],
    [
      'Let them be for different people or times (`from`, `until`), or take `exclusive` away.',
      '请区分参与人或时间（`from`、`until`），或去掉 `exclusive`。',
    ],
  ),
  'currency-without-rate': refused(
    [
      'This is in {currency}, and the plan, which pays in {expected}, has no rate for it.',
      '此处为 {currency}，而以 {expected} 支付的方案未设定汇率。',
    ],
    [
      'Write `convert: { rate of: entry }` in the plan, or take an amount in {expected}.',
      '请在方案中写 `convert: { rate of: entry }`，或使用 {expected} 金额。',
    ],
  ),
  'bad-rate-day': refused(
    ['“{value}” is not a day whose exchange rate could count.', '“{value}”不是可取汇率的日期。'],
    [
      'Write `entry`, `period end`, or a date of the case such as `=case.signed`.',
      '请写 `entry`、`period end`，或事项的日期，如 `=case.signed`。',
    ],
  ),
  'may-be-negative': refused(
    [
      'This may come out below zero: a plan would take money away.',
      '此公式的结果可能小于零，会导致倒扣。',
    ],
    [
      'Give the fields that it reads `min: 0`, or write `={mended}`.',
      '请为所用字段设定 `min: 0`，或写 `={mended}`。',
    ],
  ),
  'negative-amount': refused(
    ['“{value}” is below zero: a plan would take money away.', '“{value}”小于零，会导致倒扣。'],
    ['Write an amount or a part from zero on.', '请写不小于零的金额或比例。'],
  ),
  'bad-limit': refused(
    [
      '“{value}” is neither an amount nor a part of the quota.',
      '“{value}”既不是金额，也不是配额的比例。',
    ],
    [
      'Write for example `CNY 10000` or `100 % of quota`.',
      '例如 `CNY 10000` 或 `100 % of quota`。',
    ],
  ),
  'bad-team-limit': refused(
    ['“{value}” is not a limit of a team.', '“{value}”不是团队的限额。'],
    [
      'Write for example `CNY 1000000 of team` or `100 % of quota of team`.',
      '例如 `CNY 1000000 of team` 或 `100 % of quota of team`。',
    ],
  ),
  'bad-part': refused(
    ['“{value}” is not a part of the {what}.', '“{value}”不是 {what} 的比例。'],
    ['Write for example `70 % of {what}`.', '例如 `70 % of {what}`。'],
  ),
  'bad-rate': refused(
    ['“{value}” is not a rate.', '“{value}”不是有效的比率。'],
    [
      'Write a percentage such as `5 %`, or a formula after `=`.',
      '请写百分比，如 `5 %`，或以 `=` 开头的公式。',
    ],
  ),
  'bad-figure': refused(
    ['“{value}” is not a number.', '“{value}”不是数字。'],
    ['Write a number such as `4.5`, or a percentage.', '请写数字，如 `4.5`，或百分比。'],
  ),
  'quota-missing': refused(
    ['The plan has no quota of which this could be a part.', '方案未设定配额，此处无从计算。'],
    [
      'Write `quota: CNY 200000`, or `quota: { metric: … }`.',
      '请写 `quota: CNY 200000`，或 `quota: { metric: … }`。',
    ],
  ),
  'quota-of-nothing': refused(
    ['A quota of zero can never be attained in part.', '配额为零，无法计算达成率。'],
    ['Write an amount above zero.', '请写大于零的金额。'],
  ),
  'credit-missing': refused(
    ['It is not said which cases are credited.', '未说明哪些事项计入业绩。'],
    [
      'Write `credit: { when: { funnel: …, outcome: won }, amount: =case.… }`.',
      '请写 `credit: { when: { funnel: …, outcome: won }, amount: =case.… }`。',
    ],
  ),
  'credit-when-unclear': refused(
    [
      'It must be said in exactly one way when a case is credited.',
      '必须且只能用一种方式说明何时计入业绩。',
    ],
    ['Write either `outcome: …` or `entered: …`.', '请写 `outcome: …` 或 `entered: …` 之一。'],
  ),
  'credit-without-amount': refused(
    ['Nothing says which amount is credited.', '未说明计入的金额。'],
    ['Write `amount: =case.…` under `credit`.', '请在 `credit` 下写 `amount: =case.…`。'],
  ),
  'credit-not-money': refused(
    ['What is credited here is not an amount of money.', '此处计入的不是金额。'],
    [
      'Take a field of type money, or write `money(…, "CNY")`.',
      '请使用金额字段，或写 `money(…, "CNY")`。',
    ],
  ),
  'credit-currency-open': refused(
    ['The amounts are in several currencies and cannot be added up.', '金额币种不一，无法合计。'],
    [
      'Give the field a `currency`, or write `convert: { rate of: entry }` in the plan.',
      '请为字段设定 `currency`，或在方案中写 `convert: { rate of: entry }`。',
    ],
  ),
  'bad-credit-holder': refused(
    ['“{value}” is nobody who can be credited.', '“{value}”不是可以计入业绩的人。'],
    [
      'Write `owner`, `holder of` and a stage, or a person after `=`.',
      '请写 `owner`、`holder of` 加阶段，或以 `=` 开头的人员。',
    ],
  ),
  'share-of-nothing': refused(
    ['A share of 0 % credits nobody.', '0 % 的份额不计入任何人。'],
    ['Leave it out, or give it a part.', '请删除，或给出份额。'],
  ),
  'split-not-whole': refused(
    ['The shares add up to {total}.', '份额合计为 {total}。'],
    [
      'Let them add up to 100 %; what is credited on top is written under `overlay`.',
      '合计须为 100 %；额外计入的部分请写在 `overlay` 下。',
    ],
  ),
  'pays-unclear': refused(
    ['It must be said in exactly one way how it is paid.', '必须且只能用一种方式说明如何支付。'],
    [
      'Write one of `rate`, `tiers`, `table`, `curve`, `fee` and `bonus`; several rules are a list.',
      '请写 `rate`、`tiers`、`table`、`curve`、`fee`、`bonus` 之一；多条规则请写成列表。',
    ],
  ),
  'bonus-without-scorecard': refused(
    ['It is not said which score this bonus is paid by.', '未说明此奖金按哪个计分卡支付。'],
    ['Write `scorecard: …` beside it.', '请同时写 `scorecard: …`。'],
  ),
  'duplicate-pay': refused(
    ['There is another rule `{id}` in this plan.', '此方案中已有另一条规则 `{id}`。'],
    ['Give one of them another `id`.', '请为其中一条另设 `id`。'],
  ),
  'formula-of-several-funnels': refused(
    [
      'A formula cannot speak of the cases of several funnels.',
      '一个公式不能同时用于多个漏斗的事项。',
    ],
    ['Write a rule with its own `credit` for each.', '请为每个漏斗各写一条带 `credit` 的规则。'],
  ),
  'limits-mixed': refused(
    ['Some limits are amounts, others parts of the quota.', '部分界限为金额，部分为配额比例。'],
    ['Write all of them in the same way.', '请统一写法。'],
  ),
  'tiers-empty': refused(
    ['This tier ends before it begins.', '此档的上限不高于下限。'],
    ['Let `up to` be above where it begins.', '`up to` 须高于本档起点。'],
  ),
  'tiers-overlap': refused(
    ['This tier overlaps with the one beside it.', '此档与相邻的档重叠。'],
    ['Begin where the one before ends.', '请从上一档的上限开始。'],
  ),
  'tiers-gap': refused(
    ['Nothing is paid between this tier and the one before.', '此档与上一档之间存在空档。'],
    ['Begin where the one before ends.', '请从上一档的上限开始。'],
  ),
  'tiers-end': refused(
    ['What is above the last tier would pay nothing.', '超出最后一档的部分将不予支付。'],
    [
      'Leave `up to` out of the last tier; the most that is paid is written as `cap`.',
      '请去掉最后一档的 `up to`；支付上限请写 `cap`。',
    ],
  ),
  'tier-words-mixed': refused(
    [
      'A sum that is exactly a limit would belong to two tiers or to none.',
      '恰好等于分界值的金额会同时属于两档，或不属于任何一档。',
    ],
    [
      'Write all tiers with `above` and `up to`, or all with `from` and `below`.',
      '各档请统一使用 `above` 与 `up to`，或统一使用 `from` 与 `below`。',
    ],
  ),
  'per-not-longer': refused(
    [
      'Sums of a {per} do not consist of whole periods of the plan, which are those of a {period}.',
      '方案以 {period} 为期，{per} 无法由整数个期间组成。',
    ],
    [
      'Name a longer time, such as `year`; or pay in periods of months.',
      '请写更长的时间，如 `year`；或改为按月支付。',
    ],
  ),
  'table-start': refused(
    ['It is not said which rate counts below this.', '未说明低于此值时的比率。'],
    ['Begin the table at zero.', '请从零开始。'],
  ),
  'points-not-rising': refused(
    ['This point is not above the one before.', '此点不高于前一点。'],
    ['Write the points from small to large.', '请从小到大书写各点。'],
  ),
  'curve-two-ways': refused(
    ['A curve has either a threshold or points.', '曲线只能使用 `threshold` 或 `points` 之一。'],
    ['The first point is the threshold.', '第一个点即为门槛。'],
  ),
  'curve-falling': refused(
    ['Here more is attained and less is paid.', '此处达成更多，支付反而更少。'],
    ['Let the payout never fall.', '支付比例不得下降。'],
  ),
  'curve-cap-low': refused(
    ['This cap is below 100 %.', '此上限低于 100 %。'],
    ['Write a cap of 100 % or more.', '请写不低于 100 % 的上限。'],
  ),
  'threshold-above-quota': refused(
    ['The threshold lies above 100 %.', '门槛高于 100 %。'],
    ['Write a threshold up to 100 %.', '门槛不得高于 100 %。'],
  ),
  'period-without-zone': refused(
    ['It is not said in which time zone a period begins.', '未说明期间按哪个时区起止。'],
    ['Write for example `zone: Asia/Shanghai`.', '例如 `zone: Asia/Shanghai`。'],
  ),
  'period-without-fiscal-year': refused(
    ['The organization does not say when its fiscal year starts.', '组织未说明财年何时开始。'],
    [
      'Write `fiscal year starts: april` in the organization.',
      '请在组织中写 `fiscal year starts: april`。',
    ],
  ),
  'period-without-calendar': refused(
    [
      'A fiscal year of weeks needs both how its quarters are divided and where it ends.',
      '按周划分的财年须同时说明季度的划分方式与财年的终点。',
    ],
    [
      'Write for example `weeks: 4-4-5` and `year ends: last saturday of january`.',
      '例如 `weeks: 4-4-5` 与 `year ends: last saturday of january`。',
    ],
  ),
  'period-two-calendars': refused(
    [
      'A fiscal year consists either of months (`fiscal`) or of weeks (`weeks`).',
      '财年只能按月（`fiscal`）或按周（`weeks`）划分。',
    ],
    ['Leave `fiscal` out.', '请去掉 `fiscal`。'],
  ),
  'bad-year-end': refused(
    ['“{value}” does not say where a fiscal year ends.', '“{value}”未说明财年的终点。'],
    [
      'Write for example `last saturday of january` or `saturday nearest the end of january`.',
      '例如 `last saturday of january` 或 `saturday nearest the end of january`。',
    ],
  ),
  'effective-ends-before': refused(
    ['This ends before it begins ({from}).', '结束日期早于开始日期（{from}）。'],
    ['Write a later day.', '请写更晚的日期。'],
  ),
  'rounding-unclear': refused(
    ['It must be said in exactly one way how it is rounded.', '必须且只能用一种方式说明如何舍入。'],
    ['Write `half up: 0.01` or `half even: 0.01`.', '请写 `half up: 0.01` 或 `half even: 0.01`。'],
  ),
  'bad-rounding-unit': refused(
    ['“{value}” is not a unit to round to.', '“{value}”不是有效的舍入单位。'],
    ['Write a number above zero, such as `0.01`.', '请写大于零的数，如 `0.01`。'],
  ),
  'floor-above-cap': refused(
    ['The least is above the most.', '下限高于上限。'],
    ['Let `floor` be at most `cap`.', '`floor` 不得高于 `cap`。'],
  ),
  'draw-unclear': refused(
    ['It must be said whether the draw is recovered.', '必须说明预支是否收回。'],
    [
      'Write either `recoverable: CNY 6000` or `non-recoverable: CNY 6000`.',
      '请写 `recoverable: CNY 6000` 或 `non-recoverable: CNY 6000` 之一。',
    ],
  ),
  'draw-not-in-period': refused(
    [
      'A draw for each {every} does not fit into periods of a {period}.',
      '按 {every} 的预支无法划入以 {period} 为期的方案。',
    ],
    [
      'Let it be for the period of the plan, or for months or quarters within it.',
      '请按方案的期间设定，或按期间内的月或季度设定。',
    ],
  ),
  'bad-clawback': refused(
    ['“{value}” does not say how much is taken back.', '“{value}”未说明追回多少。'],
    [
      'Write `full`, a part such as `50 %`, `pro rata` or `pro rata by day`.',
      '请写 `full`、比例（如 `50 %`）、`pro rata` 或 `pro rata by day`。',
    ],
  ),
  'clawback-above-whole': refused(
    ['{value} is more than was paid.', '{value} 超过已支付的金额。'],
    ['Write at most `100 %`.', '最多写 `100 %`。'],
  ),
  'clawback-without-case': refused(
    [
      'Curves and bonuses pay for a whole period: nothing is paid for a case that could be taken back.',
      '曲线与奖金按整个期间支付，没有可按事项追回的金额。',
    ],
    ['Leave `clawback` out, or pay by case.', '请去掉 `clawback`，或按事项支付。'],
  ),
  'clawback-without-window': refused(
    ['`pro rata` needs the time over which it is reckoned.', '`pro rata` 需要说明期限。'],
    ['Write for example `within: 12 months`.', '例如 `within: 12 months`。'],
  ),
  'clawback-window-short': refused(
    ['The time cannot be divided into days or longer units.', '该期限无法按天或更长的单位划分。'],
    ['Write it in days, weeks, months or years.', '请以天、周、月或年书写。'],
  ),
  'bad-release': refused(
    ['“{value}” does not say when what is held back is paid.', '“{value}”未说明留存部分何时支付。'],
    [
      'Write a time such as `90 days`, a stage such as `entered live`, or a condition after `=`.',
      '请写时长（如 `90 days`）、阶段（如 `entered live`），或以 `=` 开头的条件。',
    ],
  ),
  'holdback-share': refused(
    [
      '{value} cannot be held back: it is nothing, or more than a part.',
      '{value} 不能作为留存比例。',
    ],
    ['Write a part above 0 % and below 100 %.', '请写大于 0 %、小于 100 % 的比例。'],
  ),
  'holdback-and-instalments': refused(
    [
      'What is earned is either held back in part or paid in instalments.',
      '所得只能留存一部分（`holdback`）或分期支付（`pay in`）。',
    ],
    ['Write the holdback as one of the instalments.', '请把留存部分写成其中一期。'],
  ),
  'holdback-without-case': refused(
    [
      'Curves and bonuses pay for a whole period: nothing is paid for a case that could be held back.',
      '曲线与奖金按整个期间支付，没有可按事项留存的金额。',
    ],
    ['Leave it out, or pay by case.', '请删除，或按事项支付。'],
  ),
  'instalments-not-whole': refused(
    ['The instalments add up to {total}.', '各期合计为 {total}。'],
    ['Let them add up to 100 %.', '合计须为 100 %。'],
  ),
  'override-above-commission': refused(
    [
      'The limit of a team is about sales, but this override is of commission.',
      '团队限额针对销售额，而此管理提成按佣金计算。',
    ],
    ['Leave `above` out, or write `of: sales`.', '请去掉 `above`，或写 `of: sales`。'],
  ),
  'pool-unclear': refused(
    [
      'It must be said in exactly one way how large the pool is.',
      '必须且只能用一种方式说明奖金池大小。',
    ],
    [
      'Write either `rate: 2 %` or `amount: CNY 50000`.',
      '请写 `rate: 2 %` 或 `amount: CNY 50000` 之一。',
    ],
  ),
  'pool-without-weights': refused(
    ['No role has a part in this pool.', '没有任何角色参与分配。'],
    ['Give at least one role a weight above 0.', '请至少为一个角色设定大于 0 的权重。'],
  ),
  'unknown-scorecard': refused([
    'This plan has no scorecard `{name}`.',
    '此方案没有计分卡 `{name}`。',
  ]),
  'scorecard-not-whole': refused(
    ['The weights add up to {total}.', '权重合计为 {total}。'],
    ['Let them add up to 100 %.', '合计须为 100 %。'],
  ),
  'score-without-range': refused(
    ['The same figure would score 0 % and 100 %.', '同一数值不能同时得 0 % 与 100 %。'],
    ['Let `from` and `to` differ.', '`from` 与 `to` 须不同。'],
  ),
};
