import type { Meanings } from './meaning.ts';

export const dashboardMeanings: Meanings = {
  Dashboard: {
    roles: ['Who may read it; anyone where none is named.', '可查看的角色；不设则不限。'],
    ask: [
      'What the reader is asked for once, for all parts: a period, or a field. A report takes the parameters of the same name.',
      '对整个仪表盘统一询问的参数：期间或字段。报表自动取用同名参数。',
    ],
    rows: ['What stands below each other.', '自上而下的各行。'],
  },
  'Dashboard rows': {
    title: ['A heading above the row.', '该行的标题。'],
    show: ['What stands side by side.', '该行内并排的内容。'],
  },
  'Dashboard rows.show': {
    number: ['A metric as one number.', '以单个数字显示的指标。'],
    in: [
      'The period asked for of which the number is; of all time without it.',
      '该数字所属的期间参数；不写则不限时间。',
    ],
    report: ['A report with its chart.', '报表及其图表。'],
    with: ['Parameters of the report that are fixed here.', '在此固定的报表参数。'],
    goal: ['A goal with its figure, target and colour.', '目标及其数值、目标值与颜色。'],
    note: ['Words between the figures.', '穿插其间的说明文字。'],
    title: [
      'Its heading here; that of the metric or report by default.',
      '在此显示的标题；默认为指标或报表的名称。',
    ],
    width: [
      'How much of the row it takes beside the others: 2 is twice as wide as 1.',
      '在该行中所占的比例：2 为 1 的两倍宽。',
    ],
  },
};
