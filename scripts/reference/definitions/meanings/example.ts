import type { Meanings } from './meaning.ts';

export const exampleMeanings: Meanings = {
  Example: {
    given: ['The case to begin with.', '作为前提的事项。'],
    do: ['Moves, one after the other.', '依次执行的流转。'],
    expect: [
      'What must be true at the end; publishing waits for it.',
      '最终须满足的结果；不满足则不能发布。',
    ],
  },
  'Example given': {
    funnel: ['The funnel of the case.', '事项所属漏斗。'],
    stage: ['Where it stands; at the start by default.', '所处阶段；默认为起始阶段。'],
    case: ['Its fields.', '事项的字段值。'],
    records: ['Records that it refers to, by type and id.', '其引用的记录，按类型与 id。'],
    now: [
      'The present moment, such as `2026-03-02T09:00:00Z`.',
      '当前时刻，如 `2026-03-02T09:00:00Z`。',
    ],
  },
  'Example do': {
    move: ['The move.', '流转。'],
    as: ['The role that makes it.', '执行的角色。'],
    with: ['What its form is filled with.', '表单填写的内容。'],
    after: ['How much later than the move before.', '距上一次流转的时间。'],
  },
  'Example expect': {
    stage: ['Where the case stands.', '事项所处阶段。'],
    outcome: ['How it ended.', '结果。'],
    case: ['Values of its fields.', '字段的值。'],
    refused: ['The code of the refusal of the last move.', '最后一次流转被拒绝的代码。'],
    effects: ['Kinds of effects that follow.', '产生的后续动作的种类。'],
  },
};
