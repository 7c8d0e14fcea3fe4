import { refused } from './refused.ts';

/** Errors in surveys. */
export const surveyErrors = {
  'survey-asks': refused(
    [
      '`{name}` can’t be asked: a field of type {type} names what is inside, or is filled in by Baton.',
      '`{name}` 不能作为问题：{type} 类型的字段指向内部数据，或由系统填写。',
    ],
    ['Ask for a text, a number, a choice or a rating.', '请询问文本、数字、选项或评分。'],
  ),
  'survey-measures-ratings': refused(
    [
      'What measures satisfaction or recommendation is a rating; `{name}` is none.',
      '衡量满意度或推荐意愿的问题须为评分，而 `{name}` 不是。',
    ],
    ['Write `type: rating`, or leave the type out.', '请写 `type: rating`，或省略类型。'],
  ),
  'survey-recommendation-scale': refused(
    [
      '`{name}` measures recommendation, which is always asked from 0 to 10.',
      '`{name}` 衡量推荐意愿，其分值固定为 0 到 10。',
    ],
    ['Leave out `min` and `max`.', '请去掉 `min` 和 `max`。'],
  ),
  'survey-measured-twice': refused(
    ['A survey measures {measure} with one question.', '一份问卷只能用一个问题衡量 {measure}。'],
    [
      'Leave `measures` out of one of them, or ask in a survey of its own.',
      '请去掉其中一个问题的 `measures`，或另建问卷。',
    ],
  ),
  'survey-not-measured': refused(
    [
      'The survey `{survey}` has no question that measures {measure}.',
      '问卷 `{survey}` 没有衡量 {measure} 的问题。',
    ],
    ['Write `measures: {measure}` at the question.', '请在问题中写明 `measures: {measure}`。'],
  ),
  'survey-about-handoffs': refused(
    ['A survey about handoffs is sent when one has ended.', '关于交接的问卷只能在交接结束时发送。'],
    [
      'Write `handoff:`, or `about: { funnel: {funnel} }`.',
      '请写 `handoff:`，或改为 `about: { funnel: {funnel} }`。',
    ],
  ),
  'survey-occasion-twice': refused([
    'It is sent twice with the same: {occasion}.',
    '同一时机写了两次：{occasion}。',
  ]),
  'survey-recipient': refused(
    [
      'There is no `{name}` here: only handoffs have a giver and a receiver.',
      '此处没有 `{name}`：只有交接才有交出方与接收方。',
    ],
    [
      'Name `owner`, `manager`, `liaison`, a role, a team, a department or a person.',
      '请填写 `owner`、`manager`、`liaison`、角色、团队、部门或人员。',
    ],
  ),
  'survey-at-most': refused(
    ['`{value}` does not say how often.', '`{value}` 没有说明频率。'],
    ['Write it like `once in 90 days`.', '请写成 `once in 90 days` 的形式。'],
  ),
};
