import { refused } from './refused.ts';

/** Errors in the stages and moves of a funnel. */
export const funnelErrors = {
  'no-stages': refused(['A funnel needs at least one stage.', '漏斗至少需要一个阶段。']),
  'no-outcome': refused(
    [
      'The funnel has no outcome: no case could ever end.',
      '漏斗没有结果阶段：任何事项都无法结束。',
    ],
    [
      'Give one stage an outcome: `won: { outcome: won }`.',
      '请为某个阶段设定结果：`won: { outcome: won }`。',
    ],
  ),
  'duplicate-stage': refused(
    ['There is another stage `{name}` in this funnel.', '此漏斗中已有另一个阶段 `{name}`。'],
    [
      'Ids of stages are unique in a funnel, however deep they are nested.',
      '同一漏斗内的阶段 id 不能重复，无论嵌套多深。',
    ],
  ),
  'stage-shapes': refused([
    'A stage cannot have both `{first}` and `{second}`.',
    '一个阶段不能同时有 `{first}` 和 `{second}`。',
  ]),
  'setting-needs': refused([
    '`{setting}` makes sense only with `{need}`.',
    '`{setting}` 只能与 `{need}` 一起使用。',
  ]),
  'when-not-branch': refused(
    ['`when` is for branches of a `together` stage only.', '`when` 只用于 `together` 阶段的分支。'],
    [
      'A condition on entering is written as `enter: [{ when: …, message: … }]`.',
      '进入条件请写作 `enter: [{ when: …, message: … }]`。',
    ],
  ),
  'outcome-within': refused(
    ['An outcome cannot stand within `{stage}`.', '结果阶段不能位于 `{stage}` 之内。'],
    ['Outcomes are outermost stages.', '结果必须是最外层阶段。'],
  ),
  'outcome-with-work': refused([
    'Where a case ends there is no `{setting}`.',
    '事项结束的阶段没有 `{setting}`。',
  ]),
  'too-few-branches': refused([
    '`together` needs at least two branches.',
    '`together` 至少需要两个分支。',
  ]),
  'then-missing': refused(
    [
      '`{stage}` does not say what follows when its branches are done.',
      '`{stage}` 未说明各分支完成后的去向。',
    ],
    ['Name the stage that follows: `then: contract`.', '请写明后续阶段：`then: contract`。'],
  ),
  'then-not-beside': refused([
    '`{stage}` does not stand beside this stage, so it cannot follow it.',
    '`{stage}` 与本阶段不在同一层，不能作为后续阶段。',
  ]),
  'start-is-outcome': refused([
    'A case cannot begin in the outcome `{stage}`.',
    '事项不能从结果阶段 `{stage}` 开始。',
  ]),
  'start-within': refused(
    [
      '`{stage}` is within `{parent}`, so no case can begin there.',
      '`{stage}` 位于 `{parent}` 之内，事项不能从此开始。',
    ],
    [
      'Begin in `{parent}` and name its own `start`.',
      '请从 `{parent}` 开始，并在其中设定 `start`。',
    ],
  ),
  'stage-unreachable': refused(
    ['No case can ever come to the stage `{stage}`.', '没有任何事项能到达阶段 `{stage}`。'],
    ['Add a move that leads there, or remove the stage.', '请添加通往该阶段的流转，或删除该阶段。'],
  ),
  'dead-end': refused(
    [
      'From the stage `{stage}` no case can get to an outcome.',
      '从阶段 `{stage}` 无法到达任何结果。',
    ],
    ['Add a move that leads on.', '请添加继续向前的流转。'],
  ),
  'branch-never-done': refused(
    ['The branch `{stage}` can never be done.', '分支 `{stage}` 永远无法完成。'],
    ['Add a move from it to `done`.', '请添加一个从该分支到 `done` 的流转。'],
  ),
  'stage-named-done': refused(
    [
      'With branches, `done` means that a branch is done, so no stage can have this name.',
      '有分支时，`done` 表示分支完成，因此不能用作阶段名称。',
    ],
    ['Call the stage `finished`, for example.', '例如可将阶段命名为 `finished`。'],
  ),
  'move-from-outcome': refused(
    [
      '`{stage}` is an outcome: a move from it brings a finished case back.',
      '`{stage}` 是结果阶段：从此出发的流转会重新打开已结束的事项。',
    ],
    ['If that is meant, write `reopens: true`.', '如确需如此，请写 `reopens: true`。'],
  ),
  'reopens-open-stage': refused([
    'A case in `{stage}` is open, so nothing is reopened.',
    '处于 `{stage}` 的事项尚未结束，无需重新打开。',
  ]),
  'target-hidden': refused(
    [
      'The case never gets to `{stage}`: the target before it has no condition.',
      '事项永远不会到达 `{stage}`：它前面的目标没有条件。',
    ],
    ['Put the target without a condition last.', '请把没有条件的目标放在最后。'],
  ),
  'done-outside-branch': refused([
    '`done` ends a branch, but `{stage}` is in none.',
    '`done` 用于结束分支，但 `{stage}` 不在任何分支中。',
  ]),
  'move-between-branches': refused([
    '`{stage}` is in another branch of `{together}`; branches run side by side, and no move leads from one to another.',
    '`{stage}` 属于 `{together}` 的另一个分支；各分支并行进行，不能互相流转。',
  ]),
  'move-into-branch': refused(
    [
      '`{stage}` is in the branch `{branch}`, which is entered only together with the others.',
      '`{stage}` 位于分支 `{branch}` 中，只能随其他分支一同进入。',
    ],
    ['Lead the move to `{together}`.', '请将流转目标设为 `{together}`。'],
  ),
  'resume-simple': refused([
    'There is nothing to resume in `{stage}`: it has no stages within.',
    '`{stage}` 没有内部阶段，无从恢复。',
  ]),
  'ask-computed': refused([
    '`{name}` is filled in by Baton; nobody can be asked for it.',
    '`{name}` 由系统自动填写，无法要求填写。',
  ]),
  'reason-without-list': refused(
    ['No stage that this move leads to has a list of reasons.', '此流转的目标阶段没有原因列表。'],
    [
      'Give the outcome its `reasons`, or ask for a `note`.',
      '请为结果阶段设定 `reasons`，或改为询问 `note`。',
    ],
  ),
  'complete-computed': refused([
    '`{name}` is filled in by Baton; nobody can complete it.',
    '`{name}` 由系统自动填写，无需人工补全。',
  ]),
  'set-computed': refused([
    '`{name}` is filled in by Baton; it cannot be set.',
    '`{name}` 由系统自动填写，不能设值。',
  ]),
  'timer-asks': refused(
    [
      'A move that a timer makes cannot ask anybody for a field.',
      '由定时器触发的流转无法向任何人询问字段。',
    ],
    [
      'Leave `after` out, or ask for nothing that is required.',
      '请去掉 `after`，或不询问必填字段。',
    ],
  ),
  'warn-too-early': refused([
    'The warning {warn} before the end comes before the beginning (the limit is {within}).',
    '提前 {warn} 的提醒早于计时开始（时限 {within}）。',
  ]),
  'opens-lacks-field': refused(
    [
      'A case of `{funnel}` always needs `{field}`, which is not given.',
      '`{funnel}` 的事项必须有 `{field}`，此处未提供。',
    ],
    ['Add it under `with`.', '请在 `with` 中提供。'],
  ),
  'opens-cycle': refused(
    [
      'Opening one of these cases opens the next, without end: {cycle}.',
      '这些事项会无休止地互相创建：{cycle}。',
    ],
    ['Put a condition on one of them.', '请为其中一个设定条件。'],
  ),
};
