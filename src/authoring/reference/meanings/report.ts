import type { Meanings } from './meaning.ts';

export const reportMeanings: Meanings = {
  Report: {
    from: ['The cases or records that it reads.', '数据来源：事项或记录。'],
    ask: [
      'What the reader is asked for, by id: a period (`type: period`, with `title` and `default`), or a [field](#field).',
      '向读者询问的参数，以 id 为键：期间（`type: period`，可有 `title` 与 `default`）或[字段](#field)。',
    ],
    where: ['Only rows for which it holds.', '仅限满足条件的行。'],
    rows: ['What the rows are grouped by.', '行的分组方式。'],
    show: ['The figures, one column each.', '所示数值，每列一项。'],
    sort: ['The column or grouping that gives the order.', '排序所依据的列或分组。'],
    limit: ['Most rows.', '最多行数。'],
    chart: ['How it is drawn.', '图表形式。'],
    roles: ['Who may read it; anyone where none is named.', '可查看的角色；不设则不限。'],
  },
  'Report from': {
    funnel: ['The cases of a funnel.', '某漏斗的事项。'],
    record: ['The records of a type.', '某类型的记录。'],
    survey: ['The answers to a survey.', '问卷的答复。'],
    meeting: ['The occurrences of a meeting.', '会议的各次召开。'],
    training: ['Who took a training, and how.', '培训的学习记录。'],
    award: ['The awards that were given.', '已颁发的奖项。'],
  },
  'Report rows': {
    field: ['A field of the row, such as `case.source`.', '行的字段，如 `case.source`。'],
    by: ['Of a date: the length of the buckets.', '用于日期：按何种期间归组。'],
    zone: ['Time zone in which days begin.', '划分日期所用的时区。'],
    id: ['The name of the grouping; that of the field by default.', '分组的标识；默认为字段名。'],
    title: ['Its heading.', '标题。'],
  },
  'Report show': {
    metric: ['A metric of the same cases or records.', '针对相同事项或记录的指标。'],
    id: ['The name of the column.', '列的标识。'],
    title: ['Its heading.', '标题。'],
    'share of rows': [
      'The part of the rows for which a condition holds.',
      '满足条件的行所占比例。',
    ],
    funnel: [
      'Cases by stage: those that passed every stage `in order`, or that reached it `at all`.',
      '按阶段统计事项：依次通过每个阶段（`in order`），或曾到达（`at all`）。',
    ],
    stages: ['The stages, in their order.', '所涉阶段，按顺序。'],
    'time in stage': ['How long cases stayed in each stage.', '事项在各阶段的停留时间。'],
    cohort: [
      'The stage that cases of each period of opening reached.',
      '按开始时间分期，各期事项所到达的阶段。',
    ],
    periods: ['How many periods to follow.', '跟踪的期间数。'],
    handoffs: [
      'The health of handoffs: `health`, or some of its figures. The rows are then `[handoff]`, or `[giver, receiver]` for each pair of departments.',
      '交接的健康状况：`health` 或其中若干指标。此时分行须为 `[handoff]`，或按部门两两统计的 `[giver, receiver]`。',
    ],
    value: [
      'Of a column of handoffs: the field with the amount that is passed on with a case, counted once for each.',
      '用于交接列：随事项移交的金额字段，每个事项只计一次。',
    ],
    'time held': [
      'The working time for which each department held cases: `all`, or some of `working`, `answering`, `waiting`. The rows are then `[party]`.',
      '各部门持有事项的工作时间：`all`，或 `working`、`answering`、`waiting` 中若干项，此时分行须为 `[party]`。',
    ],
    began: [
      'The period asked for within which the parties came to hold the cases.',
      '限定开始持有时间的期间参数。',
    ],
    offered: [
      'The period asked for within which the offers were made.',
      '限定提交时间的期间参数。',
    ],
  },
  'Report show.share of rows': {
    when: ['What must hold to be counted.', '计入的条件。'],
  },
  'Report show.funnel': {
    reading: ['`in order` or `at all`.', '`in order` 或 `at all`。'],
    stages: ['The stages, in their order.', '所涉阶段，按顺序。'],
  },
  'Report sort': {
    by: ['The column or grouping.', '列或分组。'],
    descending: ['The largest first.', '从大到小。'],
  },
};
