import { defineWords, plural } from '../../words/index.ts';

export const words = defineWords({
  en: {
    days: (text: string) => `${text} d`,
    chart: 'Chart',
    table: 'Table',
    shown: 'Figure',
    stage: 'Stage',
    total: 'Total',
    other: 'Not known',
    nothing: 'No figures for this choice',
    nothingText: 'Choose another period, or wait until something has happened in it.',
    cut: 'Some rows are left out by the limit of the report; the totals count them.',
    noBefore: 'nothing before',
    points: (text: string) => `${text} points`,
    same: 'unchanged',
    more: (by: string) => `${by} more than before`,
    less: (by: string) => `${by} less than before`,
    point: (label: string, value: string) => `${label}: ${value}`,
    exactly: (short: string, exact: string) => `${short} (${exact})`,
    lost: (count: string) => `${count} lost on the way`,
    keys: 'Arrow keys go from figure to figure, Enter shows the cases behind it.',
    passed: (from: string, to: string) => `${from} → ${to}`,
    accepted: 'Accepted',
    sentBack: 'Rejected or sent back',
    waiting: 'Open, expired or withdrawn',
    link: (offers: string, accepted: string, back: string) =>
      `${offers} offers, ${accepted} accepted, ${back} rejected or sent back`,
    summary: {
      bars: (measure: string, most: string, value: string, count: number) =>
        `${measure} in ${count} ${plural(count, 'row', 'rows')}; the most is ${most} with ${value}.`,
      lines: (measure: string, first: string, last: string, from: string, to: string) =>
        `${measure} from ${from} (${first}) to ${to} (${last}).`,
      funnel: (first: string, count: string, last: string, share: string) =>
        `${count} came to “${first}”; ${share} of them came to “${last}”.`,
      cohort: (rows: number, periods: number) =>
        `${rows} ${plural(rows, 'cohort', 'cohorts')} over ${periods} periods; a darker field is a larger share.`,
      sankey: (pairs: number, offers: string, back: string) =>
        `${offers} offers between ${pairs} ${plural(pairs, 'pair', 'pairs')} of departments; ${back} came back.`,
    },
  },
  'zh-CN': {
    days: (text: string) => `${text} 天`,
    chart: '图表',
    table: '表格',
    shown: '指标',
    stage: '阶段',
    total: '合计',
    other: '未知',
    nothing: '当前条件下没有数据',
    nothingText: '请更换期间，或等有业务发生后再看。',
    cut: '受报表行数限制，部分行未显示；合计已包含这些行。',
    noBefore: '上期无数据',
    points: (text: string) => `${text} 个百分点`,
    same: '与上期持平',
    more: (by: string) => `较上期增加 ${by}`,
    less: (by: string) => `较上期减少 ${by}`,
    point: (label: string, value: string) => `${label}：${value}`,
    exactly: (short: string, exact: string) => `${short}（${exact}）`,
    lost: (count: string) => `中途流失 ${count}`,
    keys: '用方向键逐个查看，按 Enter 查看背后的事项。',
    passed: (from: string, to: string) => `${from} → ${to}`,
    accepted: '已接收',
    sentBack: '被拒绝或退回',
    waiting: '待接收、已过期或已撤回',
    link: (offers: string, accepted: string, back: string) =>
      `提交 ${offers} 次，接收 ${accepted} 次，拒绝或退回 ${back} 次`,
    summary: {
      bars: (measure: string, most: string, value: string, count: number) =>
        `${measure}，共 ${count} 行；最高为${most}，${value}。`,
      lines: (measure: string, first: string, last: string, from: string, to: string) =>
        `${measure}：从${from}的 ${first} 到${to}的 ${last}。`,
      funnel: (first: string, count: string, last: string, share: string) =>
        `“${first}”共 ${count}，其中 ${share} 到达“${last}”。`,
      cohort: (rows: number, periods: number) =>
        `${rows} 个同期群，跟踪 ${periods} 期；颜色越深，比例越高。`,
      sankey: (pairs: number, offers: string, back: string) =>
        `${pairs} 对部门之间共提交 ${offers} 次交接，其中 ${back} 次被拒绝或退回。`,
    },
  },
});
