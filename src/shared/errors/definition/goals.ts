import { refused } from './refused.ts';

/** Errors in goals. */
export const goalErrors = {
  'goal-not-dated': refused(
    [
      'Nothing says into which period the rows of `{metric}` fall, so that it can be no goal of a period.',
      '没有任何日期说明 `{metric}` 的各行属于哪个期间，因此无法作为某一期间的目标。',
    ],
    [
      'Name the date in the metric: `of: { …, dated: … }`.',
      '请在指标中指定日期：`of: { …, dated: … }`。',
    ],
  ),
  'goal-parts-of-share': refused(
    [
      '`{metric}` is a share or an average: what its parts reach does not add up to the whole.',
      '`{metric}` 是比例或平均值，各部分的数值相加并不等于整体。',
    ],
    [
      'Leave `parts` out, or take a metric that counts or sums.',
      '请去掉 `parts`，或改用计数、求和类指标。',
    ],
  ),
  'goal-red-above-amber': refused(
    ['Red begins above amber.', '红色阈值高于黄色阈值。'],
    [
      'What is red is worse than what is amber: make `red` the smaller part.',
      '红色比黄色更差：请让 `red` 小于 `amber`。',
    ],
  ),
};
