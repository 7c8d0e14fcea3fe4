import type { Meanings } from './meaning.ts';

export const exampleMeanings: Meanings = {
  Example: {
    given: ['The case to begin with.', '作为前提的事项。'],
    do: ['What is done, one after the other.', '依次执行的操作。'],
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
    documents: [
      'Documents that it has already: `{ quote: released, contract: signed }`.',
      '已有的文档：`{ quote: released, contract: signed }`。',
    ],
    now: [
      'The present moment, such as `2026-03-02T09:00:00Z`.',
      '当前时刻，如 `2026-03-02T09:00:00Z`。',
    ],
  },
  'Example do': {
    move: ['The move that is made.', '执行的流转。'],
    as: ['The role that makes it.', '执行的角色。'],
    with: ['What its form is filled with.', '表单填写的内容。'],
    after: ['How much later than the step before.', '距上一步的时间。'],
    accept: ['Or the handoff that is accepted.', '或：接收的交接。'],
    reject: ['Or the handoff that is rejected.', '或：拒绝的交接。'],
    return: ['Or the handoff that is returned.', '或：退回的交接。'],
    withdraw: ['Or the handoff whose offer is withdrawn.', '或：撤回的交接。'],
    resubmit: [
      'Or the handoff that is offered again after it came back.',
      '或：退回后重新提交的交接。',
    ],
    approve: ['Or the move or stage that is agreed to.', '或：同意审批的流转或阶段。'],
    refuse: ['Or the move or stage that is refused.', '或：否决的流转或阶段。'],
    task: ['Or the task that is done.', '或：完成的任务。'],
    release: ['Or the document that is released meanwhile.', '或：期间发布的文档。'],
    sign: ['Or the document that is signed meanwhile.', '或：期间签署的文档。'],
    wait: ['Or how long nothing is done.', '或：等待的时长。'],
    reason: ['Why it is rejected or returned.', '拒绝或退回的原因。'],
    note: ['Words on it.', '说明。'],
  },
  'Example expect': {
    stage: ['Where the case stands.', '事项所处阶段。'],
    outcome: ['How it ended.', '结果。'],
    case: ['Values of its fields.', '字段的值。'],
    refused: ['The code of the refusal of the last move.', '最后一次流转被拒绝的代码。'],
    approvals: [
      'Who is asked to agree: roles, teams, or ids of steps.',
      '正在等待其审批者：角色、团队或步骤标识。',
    ],
    offers: ['Handoffs that wait to be accepted.', '等待接收的交接。'],
    tasks: ['Tasks that are open.', '未完成的任务。'],
    documents: ['Documents that the steps ask for.', '各步骤要求生成的文档。'],
    told: ['Topics of which somebody was told.', '已通知的内容。'],
    effects: ['Kinds of effects that follow.', '产生的后续动作的种类。'],
  },
};
