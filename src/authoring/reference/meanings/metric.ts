import type { Meanings } from './meaning.ts';

export const metricMeanings: Meanings = {
  Metric: {
    of: ['The cases or records that the figure is about.', '统计所针对的事项或记录。'],
    value: [
      'The formula: `=count()`, `=distinct(case.company)`, `=sum(case.total)`, `=average(…)`, `=minimum(…)`, `=maximum(…)`, `=median(…)`, `=percentile(case.total, 0.9)`; of a field, or of `days(case.opened, case.closed)`. Or the ratio of two metrics.',
      '公式：`=count()`、`=distinct(case.company)`、`=sum(case.total)`、`=average(…)`、`=minimum(…)`、`=maximum(…)`、`=median(…)`、`=percentile(case.total, 0.9)`；针对字段或 `days(case.opened, case.closed)`。也可为两个指标之比。',
    ],
    format: ['How it is shown.', '显示格式。'],
  },
  'Metric of': {
    funnel: ['The cases of a funnel.', '某漏斗的事项。'],
    entered: ['Only cases that have been in this stage.', '仅限曾进入该阶段的事项。'],
    when: ['Only rows for which it holds.', '仅限满足条件的行。'],
    record: ['The records of a type.', '某类型的记录。'],
    survey: ['The answers to a survey.', '问卷的答复。'],
    meeting: ['The occurrences of a meeting.', '会议的各次召开。'],
    training: ['Who took a training, and how.', '培训的学习记录。'],
    award: ['The awards that were given.', '已颁发的奖项。'],
    dated: [
      'The date or moment that puts a row into a period; by default when it entered the stage, or was opened.',
      '决定该行属于哪一期的日期或时刻；默认取进入该阶段或开启的时刻。',
    ],
    person: [
      'The field that names the person for whom it counts; the owner by default.',
      '计入哪位人员的字段；默认为负责人。',
    ],
    handoffs: ['The handoffs of a funnel.', '某漏斗的交接。'],
    only: ['Only these handoffs.', '仅限这些交接。'],
    side: [
      'Whose figure it is: of the `giver` (default), or of the `receiver`.',
      '计入哪一方：交出方 `giver`（默认）或接收方 `receiver`。',
    ],
  },
  'Metric value': {
    ratio: ['Two metrics: the first divided by the second.', '两个指标：前者除以后者。'],
  },
};
