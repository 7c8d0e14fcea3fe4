import type { Move, MoveTarget } from '../../model/index.ts';
import { durationChange, lengthened, shortened } from '../aspects/amount.ts';
import { conditionChange } from '../aspects/condition.ts';
import { listChange } from '../aspects/list.ts';
import { textChange } from '../aspects/text.ts';
import { idShown, valueChange } from '../aspects/value.ts';
import type { Difference } from '../difference.ts';
import { difference, differing, type Aspect, type Part } from '../part.ts';
import { code, codes, listed, sentence, words, type Words } from '../words.ts';
import { approvalChanges } from './approvals.ts';
import { documentNeedChanges } from './document-needs.ts';
import { effectChanges, setLabel, valuesChange } from './consequences.ts';

/** From where to where a move leads. */
export function routeOf({ from, to }: Move): Words {
  const parts = { from: codes(from), to: codes([...new Set(to.map(({ stage }) => stage))]) };
  return sentence('from {from} to {to}', '由{from}到{to}', parts);
}

/** How one move differs from what it was. */
export function moveChange(part: Part, before: Move, after: Move): Difference[] {
  const aspect = aspectsOf(part);
  return [
    ...textChange(aspect('title', words('title', '名称')), before.title, after.title),
    ...listChange(
      aspect('from', words('stages from which {name} starts', '{name}的起始阶段')),
      before.from,
      after.from,
      'loosened',
    ),
    ...targetChanges(part, before.to, after.to),
    ...byChange(part, before.by, after.by),
    ...conditionChange(
      aspect('when', words('guard', '条件')),
      before.when?.source,
      after.when?.source,
    ),
    ...textChange(
      aspect('otherwise', words('words of refusal', '拒绝提示')),
      before.otherwise,
      after.otherwise,
    ),
    ...formChanges(part, before, after),
    ...valuesChange(part, 'set', setLabel, before.set, after.set),
    ...timingChanges(part, before, after),
    ...valueChange(
      aspect('handoff', words('handoff', '交接')),
      idShown(before.handoff),
      idShown(after.handoff),
    ),
    ...approvalChanges(part, before.approval, after.approval),
    ...listChange(
      aspect('tasks', words('tasks to be done before {name}', '{name}前须完成的任务')),
      before.tasks,
      after.tasks,
      'tightened',
    ),
    ...documentNeedChanges(part, before.documents, after.documents),
    ...effectChanges(part, before.effects, after.effects),
  ];
}

function aspectsOf(part: Part) {
  return (key: string, label: Words): Aspect => ({ part, key, label, impact: 'running cases' });
}

/** Nobody named means whoever may edit the case. */
function byChange(part: Part, before: readonly string[], after: readonly string[]): Difference[] {
  const label = words('roles that may make {name}', '可执行{name}的角色');
  const aspect: Aspect = { part, key: 'by', label, impact: 'permissions' };
  if (before.length > 0 === after.length > 0) return listChange(aspect, before, after, 'loosened');
  const parts = { name: part.name, roles: codes(after) };
  return [
    differing(aspect, {
      kind: after.length > 0 ? 'tightened' : 'loosened',
      words:
        after.length > 0
          ? sentence('{name} may now be made by {roles} only', '{name}改为仅{roles}可执行', parts)
          : sentence(
              '{name} may now be made by anyone who may edit the case',
              '{name}改为可编辑事项者均可执行',
              parts,
            ),
      before: [...before],
      after: [...after],
    }),
  ];
}

function targetChanges(
  part: Part,
  before: readonly MoveTarget[],
  after: readonly MoveTarget[],
): Difference[] {
  const aspect: Aspect = {
    part,
    key: 'to',
    label: words('target', '目标阶段'),
    impact: 'running cases',
  };
  const [was, is] = [before[0], after[0]];
  const alike =
    before.length === after.length &&
    before.every(({ stage, resume }, index) => {
      const other = after[index];
      return stage === other?.stage && resume === other.resume;
    });
  if (!was || !is || !alike) return valueChange(aspect, targetsShown(before), targetsShown(after));
  return before.flatMap(({ stage, when }, index) => {
    const label = sentence('condition for {name} to lead to {stage}', '{name}去往{stage}的条件', {
      stage: code(stage),
    });
    return conditionChange({ ...aspect, label }, when?.source, after[index]?.when?.source);
  });
}

function targetsShown(targets: readonly MoveTarget[]) {
  const shown = targets.map(({ stage, when, resume }) => {
    const parts = { stage: code(stage), when: code(when?.source ?? '') };
    const back = resume
      ? sentence('back to where it was in {stage}', '回到{stage}内离开时的位置', parts)
      : parts.stage;
    return when ? sentence('{back} if {when}', '{back}（满足{when}时）', { ...parts, back }) : back;
  });
  const json = targets.map(({ stage, when, resume }) => ({
    stage,
    ...(when ? { when: when.source } : {}),
    ...(resume ? { resume } : {}),
  }));
  return { json, words: listed(shown) };
}

function formChanges(part: Part, before: Move, after: Move): Difference[] {
  const aspect = aspectsOf(part);
  const fields = ({ ask }: Move) => ask.map(({ field }) => field);
  const required = ({ ask }: Move, both: Move) =>
    ask.filter((one) => one.required && fields(both).includes(one.field)).map(({ field }) => field);
  return [
    ...listChange(
      aspect('ask', words('fields that {name} asks for', '{name}需填写的字段')),
      fields(before),
      fields(after),
    ),
    ...listChange(
      aspect('ask', words('fields that the form of {name} requires', '{name}表单的必填字段')),
      required(before, after),
      required(after, before),
      'tightened',
    ),
    ...listChange(
      aspect('complete', words('fields that {name} must leave filled', '{name}完成时必填的字段')),
      before.complete,
      after.complete,
      'tightened',
    ),
  ];
}

function timingChanges(part: Part, before: Move, after: Move): Difference[] {
  const aspect = aspectsOf(part);
  const delay = durationChange(
    aspect('after', words('waiting time before {name}', '{name}自动执行前的等待时间')),
    before.after,
    after.after,
    { larger: lengthened, smaller: shortened, more: 'loosened' },
  );
  const parts = { name: part.name };
  const completeness = yesNoChange(
    part,
    'incomplete',
    [before.mayBeIncomplete, after.mayBeIncomplete],
    [
      sentence(
        '{name} may now be made while the stage is incomplete',
        '{name}现可在阶段未填完时执行',
        parts,
      ),
      sentence('{name} now needs the stage complete', '{name}现要求阶段已填完', parts),
    ],
  );
  const reopening = yesNoChange(
    part,
    'reopens',
    [before.reopens, after.reopens],
    [
      sentence('{name} now reopens closed cases', '{name}改为可重新打开已结束的事项', parts),
      sentence('{name} no longer reopens closed cases', '{name}不再重新打开已结束的事项', parts),
    ],
  );
  return [...delay, ...completeness, ...reopening];
}

/** A property that came or went; the words are those for coming and for going. */
function yesNoChange(
  part: Part,
  key: string,
  [before, after]: readonly [boolean, boolean],
  [came, went]: readonly [Words, Words],
): Difference[] {
  if (before === after) return [];
  const words = after ? came : went;
  return [
    difference(part, { kind: 'changed', words, before, after, impact: 'running cases' }, key),
  ];
}
