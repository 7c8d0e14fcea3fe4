import { refused } from './refused.ts';

/** Errors in metrics and reports. */
export const figureErrors = {
  'bad-measure': refused(
    ['“{value}” is not a figure.', '“{value}”不是有效的指标公式。'],
    [
      'Write `=count()`, `=distinct(…)`, `=sum(…)`, `=average(…)`, `=minimum(…)`, `=maximum(…)`, `=median(…)` or `=percentile(…, 0.9)` of a field or of `days(…, …)`.',
      '可用：`=count()`、`=distinct(…)`、`=sum(…)`、`=average(…)`、`=minimum(…)`、`=maximum(…)`、`=median(…)`、`=percentile(…, 0.9)`，参数为字段或 `days(…, …)`。',
    ],
  ),
  'not-a-field': refused(
    ['“{value}” is not a field of the rows.', '“{value}”不是行的字段。'],
    ['Write `{root}.` and the id of a field.', '请写 `{root}.` 加字段 id。'],
  ),
  'measure-type': refused([
    '`{field}` is of type {type}, which this figure cannot use.',
    '`{field}` 为 {type} 类型，不能用于此指标。',
  ]),
  'currency-not-fixed': refused(
    [
      'The amounts in `{field}` are in several currencies and cannot be combined.',
      '`{field}` 的金额币种不一，不能合计。',
    ],
    [
      'Give the field a `currency`, or compute the amount in one.',
      '请为字段设定 `currency`，或先换算为同一币种。',
    ],
  ),
  'ratio-with-of': refused(
    ['A ratio is about what its two figures are about.', '比率的范围由其两个指标决定。'],
    ['Leave `of` out.', '请去掉 `of`。'],
  ),
  'metric-cycle': refused([
    'The ratios go back to themselves: {cycle}.',
    '比率循环引用：{cycle}。',
  ]),
  'metric-elsewhere': refused([
    '`{metric}` is about `{of}`, but the report is about `{report}`.',
    '`{metric}` 的范围是 `{of}`，而报表的范围是 `{report}`。',
  ]),
  'metric-of-handoffs': refused(
    [
      '`{metric}` is a figure of handoffs, which rows of cases do not have.',
      '`{metric}` 是交接指标，事项的各行没有这个数字。',
    ],
    [
      'Show `handoffs: health` in a report with `rows: [handoff]`.',
      '请在 `rows: [handoff]` 的报表中显示 `handoffs: health`。',
    ],
  ),
  'bad-passing-figure': refused(
    ['“{value}” is not a figure of handoffs.', '“{value}”不是交接指标。'],
    ['Write one of: {known}.', '可用：{known}。'],
  ),
  'dated-not-a-date': refused([
    '`{field}` is not a date, so that it cannot say into which period a row falls.',
    '`{field}` 不是日期，无法据此判断属于哪一期。',
  ]),
  'person-not-a-user': refused(['`{field}` does not name a person.', '`{field}` 不是人员字段。']),
  'not-groupable': refused([
    'Rows cannot be grouped by `{field}`, which is of type {type}.',
    '`{field}` 为 {type} 类型，不能用于分组。',
  ]),
  'bucket-not-a-date': refused([
    '`{field}` is not a date and has no days, months or years.',
    '`{field}` 不是日期，不能按日、月、年分组。',
  ]),
  'duplicate-column': refused(
    ['There is another column `{name}`.', '已有另一列 `{name}`。'],
    ['Give one of them an `id` of its own.', '请为其中一列设定单独的 `id`。'],
  ),
  'column-needs-funnel': refused([
    'Only reports on a funnel can show stages.',
    '只有漏斗报表才能显示阶段。',
  ]),
  'handoff-rows': refused(
    [
      'Figures of handoffs need one row for each handoff, or for each pair of departments, and no others.',
      '交接指标的每一行必须是一个交接或一对交接部门，不能按其他内容分组。',
    ],
    [
      'Write `rows: [handoff]` or `rows: [giver, receiver]`.',
      '请写 `rows: [handoff]` 或 `rows: [giver, receiver]`。',
    ],
  ),
  'party-rows': refused(
    [
      'The time held needs one row for each party, and no others.',
      '持有时间的每一行必须是一个持有方，不能按其他内容分组。',
    ],
    ['Write `rows: [party]`.', '请写 `rows: [party]`。'],
  ),
  'not-of-handoffs': refused(
    [
      'The column “{column}” has no figure for rows of `{rows}`.',
      '列“{column}”没有针对 `{rows}` 行的数值。',
    ],
    [
      'Give it a report of its own; rows of `{rows}` show `{own}`.',
      '请为它另建报表；按 `{rows}` 分行时只能显示 `{own}`。',
    ],
  ),
  'no-handoffs': refused(
    ['The funnel “{funnel}” has no handoffs.', '漏斗“{funnel}”没有定义交接。'],
    ['Declare them under `handoffs`.', '请在 `handoffs` 下定义交接。'],
  ),
  'unknown-period': refused(
    ['No period “{name}” is asked for here.', '此处没有询问名为“{name}”的期间。'],
    ['Known: {known}.', '可用的有：{known}。'],
  ),
  'unknown-parameter': refused([
    'The report asks for no parameter “{name}”.',
    '报表没有名为“{name}”的参数。',
  ]),
  'metric-not-dated': refused(
    [
      'Nothing says into which period the rows of `{metric}` fall.',
      '没有任何日期说明 `{metric}` 的各行属于哪个期间。',
    ],
    [
      'Name the date in the metric (`of: { …, dated: … }`), or leave `in` out.',
      '请在指标中指定日期（`of: { …, dated: … }`），或去掉 `in`。',
    ],
  ),
  'dashboard-parameter-missing': refused(
    [
      'The report `{report}` needs the parameter `{name}`, which has no default.',
      '报表 `{report}` 需要参数 `{name}`，而该参数没有默认值。',
    ],
    [
      'Ask for it in the dashboard, or fix it with `with: { {name}: … }`.',
      '请在仪表盘的 `ask` 中询问，或用 `with: { {name}: … }` 固定其值。',
    ],
  ),
  'dashboard-parameter-differs': refused(
    [
      'The dashboard and the report `{report}` mean different things by the parameter `{name}`.',
      '仪表盘与报表 `{report}` 的参数 `{name}` 类型不同。',
    ],
    ['Give one of them another name.', '请为其中一个改名。'],
  ),
  'dashboard-asks-in-vain': refused(
    [
      'No part of the dashboard uses the parameter `{name}`.',
      '仪表盘中没有内容使用参数 `{name}`。',
    ],
    ['Leave it out, or name it in a part.', '请去掉该参数，或在某一部分中使用。'],
  ),
  'cohort-rows': refused(
    ['A cohort needs rows of cases by when they were opened.', '同期群需要按开始时间分组的行。'],
    [
      'Write `rows: [case.opened by month]`, or by week or quarter.',
      '请写 `rows: [case.opened by month]`，或按周、季度。',
    ],
  ),
};
