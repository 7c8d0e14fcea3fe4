import type { TaskRule } from '../../model/index.ts';
import { conditionChange } from '../aspects/condition.ts';
import { textChange } from '../aspects/text.ts';
import { added, removed } from '../comings.ts';
import type { Difference } from '../difference.ts';
import { byId, pair } from '../keyed.ts';
import { difference, within, type Aspect, type Part } from '../part.ts';
import { sentence, words, type Words } from '../words.ts';
import { clockChanges, otherwise } from './clocks.ts';

/** How the tasks of a stage differ. */
export function taskChanges(
  stage: Part,
  before: readonly TaskRule[],
  after: readonly TaskRule[],
): Difference[] {
  const paired = pair(byId(before), byId(after));
  const at = (id: string) => within(stage, 'tasks', 'task', id);
  return [
    ...paired.added.map(({ id }) => added(at(id), { impact: 'running cases' })),
    ...paired.removed.map(({ id }) => removed(at(id), { impact: 'running cases' })),
    ...paired.kept.flatMap(({ id, before, after }) => taskChange(at(id), before, after)),
  ];
}

function taskChange(part: Part, before: TaskRule, after: TaskRule): Difference[] {
  const aspect = (key: string, label: Words): Aspect => ({
    part,
    key,
    label,
    impact: 'running cases',
  });
  return [
    ...textChange(aspect('title', words('title', '名称')), before.title, after.title),
    ...textChange(
      aspect('guidance', words('guidance', '操作指引')),
      before.guidance,
      after.guidance,
    ),
    ...conditionChange(
      aspect('when', words('condition', '适用条件')),
      before.when?.source,
      after.when?.source,
      { verb: 'tightened', inverse: true },
    ),
    ...otherwise(aspect('to', words('assignee', '执行人')), before.assignee, after.assignee),
    ...clockChanges(part, before.clock, after.clock),
    ...requiredChange(part, before.required, after.required),
  ];
}

function requiredChange(part: Part, before: boolean, after: boolean): Difference[] {
  if (before === after) return [];
  const parts = { name: part.name };
  const said = after
    ? sentence(
        '{name} must now be done before the stage is left',
        '{name}改为离开阶段前必须完成',
        parts,
      )
    : sentence(
        '{name} need no longer be done before the stage is left',
        '{name}不再是离开阶段的前提',
        parts,
      );
  const kind = after ? 'tightened' : 'loosened';
  return [
    difference(part, { kind, words: said, before, after, impact: 'running cases' }, 'required'),
  ];
}
