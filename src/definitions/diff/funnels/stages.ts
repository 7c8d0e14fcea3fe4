import type { LocalizedText } from '../../../shared/index.ts';
import type { Requirement, Stage } from '../../model/index.ts';
import { conditionChange } from '../aspects/condition.ts';
import { listChange } from '../aspects/list.ts';
import { textChange } from '../aspects/text.ts';
import { idShown, valueChange } from '../aspects/value.ts';
import { clockChanges } from './clocks.ts';
import { effectChanges, opensChanges } from './consequences.ts';
import type { Difference } from '../difference.ts';
import { called, differing, type Aspect, type Part } from '../part.ts';
import { code, quoted, sentence, words, type Words } from '../words.ts';
import { shapeChange } from './stage-shape.ts';
import { taskChanges } from './tasks.ts';

/** How one stage differs from what it was. */
export function stageChange(part: Part, before: Stage, after: Stage): Difference[] {
  const aspect = aspectsOf(part);
  return [
    ...textChange(aspect('title', words('title', '名称')), before.title, after.title),
    ...textChange(aspect('means', words('meaning', '含义')), before.means, after.means),
    ...textChange(
      aspect('guidance', words('guidance', '操作指引')),
      before.guidance,
      after.guidance,
    ),
    ...holderChanges(part, before, after),
    ...shapeChange(part, before, after),
    ...conditionChange(
      aspect('when', words('condition', '适用条件')),
      before.when?.source,
      after.when?.source,
    ),
    ...listChange(
      aspect('complete', words('fields to fill before leaving {name}', '离开{name}前必填的字段')),
      before.complete,
      after.complete,
      'tightened',
    ),
    ...requirementChanges(
      aspect('enter', words('entry requirement', '进入要求')),
      before.enter,
      after.enter,
    ),
    ...requirementChanges(
      aspect('leave', words('exit requirement', '离开要求')),
      before.leave,
      after.leave,
    ),
    ...clockChanges(part, before.clock, after.clock),
    ...waitingChange(
      aspect('waits for', words('party waited for', '等待对象')),
      before.waitsFor,
      after.waitsFor,
    ),
    ...taskChanges(part, before.tasks, after.tasks),
    ...opensChanges(part, before.opens, after.opens),
    ...effectChanges(part, before.effects, after.effects),
  ];
}

function aspectsOf(part: Part) {
  return (key: string, label: Words): Aspect => ({ part, key, label, impact: 'running cases' });
}

/** Who holds a case in the stage. */
function holderChanges(part: Part, before: Stage, after: Stage): Difference[] {
  const aspect = aspectsOf(part);
  return [
    ...valueChange(
      aspect('department', words('department', '部门')),
      idShown(before.department),
      idShown(after.department),
    ),
    ...valueChange(
      aspect('role', words('role', '角色')),
      idShown(before.role),
      idShown(after.role),
    ),
    ...valueChange(
      aspect('owner', words('owner', '负责人')),
      idShown(before.owner?.source),
      idShown(after.owner?.source),
    ),
  ];
}

/** Waiting for somebody stops the clocks; for whom is a matter of words. */
function waitingChange(
  aspect: Aspect,
  before: LocalizedText | undefined,
  after: LocalizedText | undefined,
): Difference[] {
  if (before !== undefined && after !== undefined) return textChange(aspect, before, after);
  const shown = (text: LocalizedText | undefined) =>
    text === undefined ? undefined : { json: text, words: quoted(text) };
  return valueChange(aspect, shown(before), shown(after));
}

/** Requirements are paired by what they say, then by their order. */
function requirementChanges(
  aspect: Aspect,
  before: readonly Requirement[],
  after: readonly Requirement[],
): Difference[] {
  const sources = (list: readonly Requirement[]) => new Set(list.map(({ when }) => when.source));
  const [was, is] = [sources(before), sources(after)];
  const gone = before.filter(({ when }) => !is.has(when.source));
  const come = after.filter(({ when }) => !was.has(when.source));
  const changed = Math.min(gone.length, come.length);
  return [
    ...after.flatMap((requirement) => {
      const earlier = before.find(({ when }) => when.source === requirement.when.source);
      return earlier ? messageChange(aspect, earlier, requirement) : [];
    }),
    ...come
      .slice(0, changed)
      .flatMap((requirement, index) =>
        conditionChange(aspect, gone[index]?.when.source, requirement.when.source),
      ),
    ...come
      .slice(changed)
      .map((requirement) => requirementComing(aspect, requirement, 'tightened')),
    ...gone.slice(changed).map((requirement) => requirementComing(aspect, requirement, 'loosened')),
  ];
}

function messageChange(aspect: Aspect, before: Requirement, after: Requirement): Difference[] {
  const label = sentence('message of the {label} of {name}', '{name}的{label}的提示', {
    label: aspect.label,
  });
  return textChange({ ...aspect, label }, before.message, after.message);
}

function requirementComing(
  aspect: Aspect,
  { when, message }: Requirement,
  kind: 'tightened' | 'loosened',
): Difference {
  const parts = {
    what: called(aspect),
    when: code(when.source),
    message: quoted(message),
  };
  return differing(aspect, {
    kind,
    words:
      kind === 'tightened'
        ? sentence('{what} added: {when} ({message})', '新增{what}：{when}（{message}）', parts)
        : sentence('{what} removed: {when} ({message})', '取消{what}：{when}（{message}）', parts),
    [kind === 'tightened' ? 'after' : 'before']: when.source,
  });
}
