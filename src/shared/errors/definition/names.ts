import { refused } from './refused.ts';

/** Names that refer to nothing. */
export const nameErrors = {
  'no-field': refused(['There is no field `{name}`.', '没有字段 `{name}`。']),
  'unknown-record': refused(['There is no record type `{name}`.', '没有记录类型 `{name}`。']),
  'unknown-survey': refused(['There is no survey `{name}`.', '没有问卷 `{name}`。']),
  'unknown-meeting': refused(['There is no meeting `{name}`.', '没有会议 `{name}`。']),
  'unknown-training': refused(['There is no training `{name}`.', '没有培训 `{name}`。']),
  'unknown-award': refused(['There is no award `{name}`.', '没有奖项 `{name}`。']),
  'unknown-funnel': refused(['There is no funnel `{name}`.', '没有漏斗 `{name}`。']),
  'unknown-stage': refused([
    'There is no stage `{name}` in this funnel.',
    '此漏斗中没有阶段 `{name}`。',
  ]),
  'unknown-move': refused([
    'There is no move `{name}` in this funnel.',
    '此漏斗中没有流转 `{name}`。',
  ]),
  'unknown-handoff': refused([
    'There is no handoff `{name}` in this funnel.',
    '此漏斗中没有交接 `{name}`。',
  ]),
  'unknown-task': refused([
    'There is no task `{name}` in this funnel.',
    '此漏斗中没有任务 `{name}`。',
  ]),
  'unknown-approval': refused([
    'No move or stage `{name}` of this funnel has an approval.',
    '此漏斗中没有带审批的流转或阶段 `{name}`。',
  ]),
  'unknown-step': refused([
    'Nobody `{name}` agrees to anything in this funnel.',
    '此漏斗的审批中没有 `{name}`。',
  ]),
  'unknown-channel': refused(['There is no channel `{name}`.', '没有渠道 `{name}`。']),
  'unknown-outcome': refused(['This funnel has no outcome `{name}`.', '此漏斗没有结果 `{name}`。']),
  'unknown-metric': refused(['There is no metric `{name}`.', '没有指标 `{name}`。']),
  'unknown-report': refused(['There is no report `{name}`.', '没有报表 `{name}`。']),
  'unknown-goal': refused(['There is no goal `{name}`.', '没有目标 `{name}`。']),
  'unknown-incentive': refused(['There is no incentive plan `{name}`.', '没有激励方案 `{name}`。']),
  'unknown-role': refused(['There is no role `{name}`.', '没有角色 `{name}`。']),
  'unknown-department': refused(['There is no department `{name}`.', '没有部门 `{name}`。']),
  'unknown-team': refused(['There is no team `{name}`.', '没有团队 `{name}`。']),
  'unknown-calendar': refused(['There is no calendar `{name}`.', '没有日历 `{name}`。']),
  'unknown-person': refused([
    'There is no person with the address `{name}` here.',
    '此处没有邮箱为 `{name}` 的人员。',
  ]),
  'unknown-right': refused(['There is no right `{name}`.', '没有权限 `{name}`。']),
  'unknown-column': refused(['The report has no column `{name}`.', '此报表没有列 `{name}`。']),
  'unknown-bucket': refused(['Dates are not grouped by `{name}`.', '日期不能按 `{name}` 分组。']),
  'unknown-file': refused(['No file `{name}` is joined.', '没有关联名为 `{name}` 的文件。']),
  'unknown-option': refused(['`{name}` is not one of the options.', '`{name}` 不是可选项。']),
};
