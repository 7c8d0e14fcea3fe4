import { refused } from './refused.ts';

/** Errors in handoffs, approvals, tasks and time limits. */
export const handoffErrors = {
  'jump-past-approval': refused(
    [
      'The move `{move}` needs approval, and a jump back would go past it.',
      '流转 `{move}` 需要审批，而“jump back”会绕过审批。',
    ],
    [
      'Leave `then` out, so that the case is offered again by the move.',
      '请去掉 `then`，让事项通过该流转重新提交。',
    ],
  ),
  'handoff-unused': refused(
    ['No move uses the handoff `{name}`.', '没有任何流转使用交接 `{name}`。'],
    [
      'Name it in a move: `handoff: {name}`, or remove it.',
      '请在流转中写 `handoff: {name}`，或删除它。',
    ],
  ),
  'handoff-to-end': refused(
    ['Nobody takes a case over at its end `{stage}`.', '`{stage}` 是终点，没有人可以接收。'],
    [
      'Hand the case over on a move to a stage in which somebody works.',
      '请在通往有人处理的阶段的流转上设置交接。',
    ],
  ),
  'handoff-without-receiver': refused(
    [
      'No department receives what is handed over to `{stage}`.',
      '交接到 `{stage}` 时没有接收部门。',
    ],
    [
      'Give the stage its `department`, or the handoff `to: …`.',
      '请为该阶段设定 `department`，或为交接设定 `to: …`。',
    ],
  ),
  'route-missing': refused(
    [
      'Nobody receives: there is no `route`, and `{department}` has no liaison.',
      '没有接收人：未设定 `route`，且 `{department}` 没有联络人。',
    ],
    [
      'Write `route: [{ to: { role: … } }]`, or name a liaison of the department.',
      '请写 `route: [{ to: { role: … } }]`，或为该部门设定联络人。',
    ],
  ),
  'route-not-always': refused(
    [
      'Where no rule applies nobody receives: each has a condition, and `{department}` has no liaison.',
      '所有规则都有条件，且 `{department}` 没有联络人：条件都不满足时无人接收。',
    ],
    [
      'Add a last rule without `when`, or name a liaison of the department.',
      '请在最后添加一条没有 `when` 的规则，或为该部门设定联络人。',
    ],
  ),
  'route-hidden': refused(
    [
      'This rule never counts: the one before it has no condition.',
      '此规则永远不会生效：它前面的规则没有条件。',
    ],
    ['Put the rule without a condition last.', '请把没有条件的规则放在最后。'],
  ),
  'pool-empty': refused(
    ['Nobody is named to whom the case is offered.', '未指明交接给谁。'],
    [
      'Name a `role`, `team`, `department` or `person`, or write `liaison`.',
      '请写 `role`、`team`、`department` 或 `person`，或写 `liaison`。',
    ],
  ),
  'keep-not-a-reference': refused(
    [
      '`{field}` is of type {type}; no owner can be kept by it.',
      '`{field}` 为 {type} 类型，无法据此保持负责人。',
    ],
    [
      'Name a reference, a user, or write a person after `=`.',
      '请使用引用字段、人员字段，或以 `=` 开头写出人员。',
    ],
  ),
  'back-to-later': refused(
    [
      'From `{stage}` the case never comes to be offered again.',
      '从 `{stage}` 出发，事项无法再次到达发起交接的阶段。',
    ],
    [
      'Name the stage from which it is offered, or one before it.',
      '请写发起交接的阶段，或在它之前的阶段。',
    ],
  ),
  'reasons-missing': refused(
    ['There is no reason to choose from.', '没有可选的原因。'],
    [
      'List the reasons, such as `reasons: [incomplete, duplicate]`.',
      '请列出原因，如 `reasons: [incomplete, duplicate]`。',
    ],
  ),
  'reject-automatic': refused(
    ['What is accepted automatically cannot be rejected.', '自动接收的交接无法拒绝。'],
    [
      'Leave `reject` out (`return` is possible), or let it be accepted by hand.',
      '请去掉 `reject`（可用 `return`），或改为人工接收。',
    ],
  ),
  'bad-silence-step': refused(
    ['“{value}” is nothing that can be done on silence.', '“{value}”不是有效的无回应处理方式。'],
    [
      'Write `remind`, `escalate to manager`, `offer to next`, `offer to liaison`, `offer to role …`, `return` or `accept`.',
      '可写 `remind`、`escalate to manager`、`offer to next`、`offer to liaison`、`offer to role …`、`return` 或 `accept`。',
    ],
  ),
  'unknown-recipient': refused(
    ['`{name}` is nobody who can be told.', '`{name}` 不是有效的通知对象。'],
    [
      'Write `owner`, `giver`, `receiver`, `assignee`, `followers`, `manager`, `liaison`, `{ role: … }`, or a person after `=`.',
      '可写 `owner`、`giver`、`receiver`、`assignee`、`followers`、`manager`、`liaison`、`{ role: … }`，或以 `=` 开头的人员。',
    ],
  ),
  'within-and-until': refused(
    ['A time limit has either `within` or `until`.', '时限只能用 `within` 或 `until` 之一。'],
    [
      '`within` counts from the beginning; `until` is a moment of its own.',
      '`within` 从开始起计；`until` 是一个时间点。',
    ],
  ),
  'clock-without-limit': refused(
    ['Nothing says when the time is over.', '未说明时限。'],
    [
      'Write `within: 2 working days`, or `until: =case.expected`.',
      '请写 `within: 2 working days`，或 `until: =case.expected`。',
    ],
  ),
  'duplicate-task': refused(
    ['There is another task `{name}` in this funnel.', '此漏斗中已有另一个任务 `{name}`。'],
    [
      'Ids of tasks are unique in a funnel, since moves name them.',
      '同一漏斗内的任务 id 不能重复，因为流转会引用它们。',
    ],
  ),
  'approval-unclear': refused(
    ['It must be said in exactly one way who agrees.', '必须且只能用一种方式说明由谁审批。'],
    [
      'Write one of `one of`, `all of`, `2 of`, `manager of`, `liaison`, `person`, `by amount`, or, for a whole approval, `in order`.',
      '请写 `one of`、`all of`、`2 of`、`manager of`、`liaison`、`person`、`by amount` 之一；整个审批还可写 `in order`。',
    ],
  ),
  'approval-nobody-named': refused(
    ['Nobody is named who could agree.', '未指明任何审批人。'],
    [
      'Name at least one role, such as `one of: lawyer`.',
      '请至少写一个角色，如 `one of: lawyer`。',
    ],
  ),
  'approval-count': refused(
    ['{count} of them is no agreement.', '{count} 人同意不构成审批。'],
    ['Let at least 1 agree.', '至少需要 1 人同意。'],
  ),
  'approval-count-too-large': refused(
    ['{count} must agree, but only {most} can.', '要求 {count} 人同意，但最多只有 {most} 人。'],
    ['Ask for fewer, or name more approvers.', '请减少人数，或增加审批人。'],
  ),
  'approval-not-with': refused(
    [
      'A move with `{setting}` cannot wait for anybody to agree.',
      '带有 `{setting}` 的流转无法等待审批。',
    ],
    ['Let the approval be that of the stage it leads to.', '请把审批设在该流转的目标阶段。'],
  ),
  'approval-leads-nowhere': refused(
    [
      'Nothing says where the case goes when all have agreed in `{stage}`.',
      '未说明 `{stage}` 审批通过后的去向。',
    ],
    ['Name the stage that follows: `then: …`.', '请写明后续阶段：`then: …`。'],
  ),
  'move-of-approval': refused(
    [
      'The approval of the stage `{stage}` makes a move of this name itself.',
      '阶段 `{stage}` 的审批会自行生成同名流转。',
    ],
    ['Call the move otherwise, or remove it.', '请更换流转名称，或删除它。'],
  ),
  'duplicate-step': refused([
    'There is another step `{name}` in this approval.',
    '此审批中已有另一个步骤 `{name}`。',
  ]),
  'bands-not-money': refused(
    ['Bands go by an amount of money, and this is none.', '分段须按金额，而此处不是金额。'],
    ['Write for example `=case.total`.', '例如写 `=case.total`。'],
  ),
  'bands-without-currency': refused(
    ['This amount may be in any currency, so it fits no band.', '此金额币种不固定，无法分段。'],
    [
      'Give the field a `currency`, or compute the amount in one.',
      '请为字段设定 `currency`，或先换算为同一币种。',
    ],
  ),
  'bands-currency': refused([
    'The limit is in {currency}, the amount in {expected}.',
    '界限的币种是 {currency}，金额的币种是 {expected}。',
  ]),
  'bands-gap': refused(
    [
      'Nobody agrees to amounts between this band and the one before.',
      '此分段与前一分段之间的金额无人审批。',
    ],
    ['Begin where the one before ends.', '请从前一分段的终点开始。'],
  ),
  'bands-gap-above': refused(
    ['Nobody agrees to amounts above this band.', '超过此分段的金额无人审批。'],
    ['Leave `up to` out of the last band.', '请去掉最后一个分段的 `up to`。'],
  ),
  'bands-overlap': refused(
    ['This band overlaps another.', '此分段与其他分段重叠。'],
    [
      'Write the bands from small to large, each `above` what the one before goes `up to`.',
      '请从小到大书写，每段的 `above` 等于前一段的 `up to`。',
    ],
  ),
  'bands-empty': refused(['No amount is in this band.', '此分段不包含任何金额。']),
};
