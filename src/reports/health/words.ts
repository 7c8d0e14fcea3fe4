import type { LocalizedText } from '../../shared/index.ts';

/** A figure of the health of collaboration, in words. */
export interface FigureWords {
  readonly title: LocalizedText;
  readonly definition: LocalizedText;
}

/** Every figure: what it is called and how it is reckoned. */
export const healthFigures = {
  acceptance: {
    title: { en: 'Accepted', 'zh-CN': '接收率' },
    definition: {
      en: 'Accepted, also if returned later ÷ (these + rejected + expired), of offers made in the period',
      'zh-CN': '期间内提交的交接中：已接收（含后来退回）÷（已接收 + 已拒绝 + 已过期）',
    },
  },
  firstTimeRight: {
    title: { en: 'First time right', 'zh-CN': '一次通过率' },
    definition: {
      en: 'Cases accepted in their first round and never sent back ÷ cases offered in the period',
      'zh-CN': '首轮即被接收且从未退回的事项 ÷ 期间内提交交接的事项',
    },
  },
  rework: {
    title: { en: 'Rework', 'zh-CN': '返工率' },
    definition: {
      en: 'Rejected or returned ÷ answered, of offers made in the period',
      'zh-CN': '期间内提交的交接中：已拒绝或退回 ÷ 已答复',
    },
  },
  breach: {
    title: { en: 'Overdue', 'zh-CN': '超时率' },
    definition: {
      en: 'Offers answered after their time, or not at all ÷ offers made in the period',
      'zh-CN': '期间内提交的交接中：超过时限才答复或无人答复 ÷ 全部',
    },
  },
  waiting: {
    title: { en: 'Hours to answer', 'zh-CN': '答复用时（小时）' },
    definition: {
      en: 'Median working hours of the receiver from the offer to its answer, in one funnel',
      'zh-CN': '同一漏斗内，接收方从收到到答复的工作小时数（中位数）',
    },
  },
  days: {
    title: { en: 'Days', 'zh-CN': '停留天数' },
    definition: {
      en: 'Median days of the clock, nights and weekends included, of stays that ended in the period',
      'zh-CN': '期间内结束的停留的自然天数（中位数，含夜间和周末）',
    },
  },
  cost: {
    title: { en: 'What waiting costs', 'zh-CN': '等待成本' },
    definition: {
      en: 'Money at stake × days: the amount of each case × the days that it stayed, added up. It says how much money waited for how long, not what was lost.',
      'zh-CN':
        '涉及金额 × 天数：每个事项的金额 × 停留天数，逐项相加。它表示多少资金等了多久，而不是损失了多少。',
    },
  },
  won: {
    title: { en: 'Reached the first outcome', 'zh-CN': '达成率' },
    definition: {
      en: 'Cases that ended in the first outcome that the funnel defines ÷ cases closed in the period',
      'zh-CN': '以漏斗定义的第一种结果结束的事项 ÷ 期间内结束的事项',
    },
  },
  conforming: {
    title: { en: 'Went as defined', 'zh-CN': '按定义路径完成' },
    definition: {
      en: 'Cases that skipped, repeated and went back to no stage, and stood in none beside the path ÷ cases closed in the period. The path is the longest way that only moves forward, in the order of the definition, to the first outcome.',
      'zh-CN':
        '没有跳过、重复、退回任何阶段，也没有进入路径之外阶段的事项 ÷ 期间内结束的事项。路径是按定义顺序只向前、通向第一种结果的最长路线。',
    },
  },
} as const satisfies { readonly [figure: string]: FigureWords };

export type HealthFigure = keyof typeof healthFigures;

/** How it is judged whether a change is more than chance. */
export const changeMethod: LocalizedText = {
  en: 'A change is called clear where chance alone would show as much in one comparison of twenty at most: for shares, the 95 percent bounds of the difference (Newcombe) leave out zero and both periods have ten cases at least; for days, the 95 percent bounds of the two medians do not meet and both have six stays at least. Of many figures compared, one in twenty looks clear by chance. Sorted by the size of the change × the cases it concerns.',
  'zh-CN':
    '“明显”指仅凭偶然出现如此差异的可能不超过二十分之一：对于比率，差值的 95% 置信区间（Newcombe）不含零，且两个期间各有至少 10 个事项；对于天数，两个中位数的 95% 置信区间不重叠，且各有至少 6 次停留。同时比较许多指标时，约有二十分之一会偶然显得“明显”。按“变化幅度 × 涉及事项数”排序。',
};
