import type { Stage, StageShape } from '../../model/index.ts';
import { listChange } from '../aspects/list.ts';
import { textChange } from '../aspects/text.ts';
import { idShown, valueChange } from '../aspects/value.ts';
import type { Difference } from '../difference.ts';
import { pair } from '../keyed.ts';
import { difference, type Aspect, type Part } from '../part.ts';
import { code, sentence, words, type Words } from '../words.ts';

const shapes: { readonly [kind in StageShape['kind']]: Words } = {
  simple: words('a plain stage', '普通阶段'),
  nested: words('a stage with stages within', '含下级阶段的阶段'),
  together: words('a stage of branches side by side', '并行阶段'),
  outcome: words('an outcome', '结果'),
};

/** Where a stage stands and what it is made of; its branches and inner stages are stages of their own. */
export function shapeChange(part: Part, before: Stage, after: Stage): Difference[] {
  return [...parentChange(part, before, after), ...innerChange(part, before.shape, after.shape)];
}

function parentChange(part: Part, before: Stage, after: Stage): Difference[] {
  if (before.parent === after.parent) return [];
  const parts = {
    name: part.name,
    before: code(before.parent ?? ''),
    after: code(after.parent ?? ''),
  };
  const said =
    after.parent === undefined
      ? sentence('{name} moved out of {before}', '{name}移出{before}', parts)
      : before.parent === undefined
        ? sentence('{name} moved into {after}', '{name}移入{after}', parts)
        : sentence('{name} moved from {before} into {after}', '{name}由{before}移入{after}', parts);
  return [
    difference(part, {
      kind: 'moved',
      words: said,
      before: before.parent,
      after: after.parent,
      impact: 'running cases',
    }),
  ];
}

function innerChange(part: Part, before: StageShape, after: StageShape): Difference[] {
  const aspect = (key: string, label: Words): Aspect => ({
    part,
    key,
    label,
    impact: 'running cases',
  });
  if (before.kind === 'nested' && after.kind === 'nested')
    return valueChange(
      aspect('start', words('first inner stage', '首个下级阶段')),
      idShown(before.start),
      idShown(after.start),
    );
  if (before.kind === 'together' && after.kind === 'together')
    return valueChange(
      aspect('then', words('following stage', '后续阶段')),
      idShown(before.then),
      idShown(after.then),
    );
  if (before.kind === 'outcome' && after.kind === 'outcome')
    return [
      ...valueChange(
        { ...aspect('outcome', words('outcome', '结果')), impact: 'figures' },
        idShown(before.outcome),
        idShown(after.outcome),
      ),
      ...reasonChanges(aspect('reasons', words('reasons', '原因')), before.reasons, after.reasons),
    ];
  return before.kind === after.kind ? [] : [kindChange(part, before, after)];
}

function kindChange(part: Part, before: StageShape, after: StageShape): Difference {
  const parts = { name: part.name, before: shapes[before.kind], after: shapes[after.kind] };
  return difference(part, {
    kind: 'changed',
    words: sentence('{name} is now {after} (was {before})', '{name}由{before}改为{after}', parts),
    before: before.kind,
    after: after.kind,
    impact: 'running cases',
  });
}

type Reasons = Extract<StageShape, { kind: 'outcome' }>['reasons'];

function reasonChanges(aspect: Aspect, before: Reasons, after: Reasons): Difference[] {
  return [
    ...listChange(aspect, [...before.keys()], [...after.keys()], 'loosened'),
    ...pair(before, after).kept.flatMap(({ id, before, after }) =>
      textChange(
        {
          ...aspect,
          key: `reasons/${id}`,
          label: sentence('reason {id}', '原因{id}', { id: code(id) }),
        },
        before,
        after,
      ),
    ),
  ];
}
