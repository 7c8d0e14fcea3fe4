import { canonicalJson } from '../../../shared/index.ts';
import type { Approval, ApprovalStep, ApproverChoice } from '../../model/index.ts';
import { conditionChange } from '../aspects/condition.ts';
import { listChange } from '../aspects/list.ts';
import { textChange } from '../aspects/text.ts';
import { idShown, valueChange } from '../aspects/value.ts';
import type { Difference } from '../difference.ts';
import { byId, pair } from '../keyed.ts';
import { called, difference, differing, type Aspect, type Part } from '../part.ts';
import { plain } from '../plain.ts';
import { code, codes, sentence, words, type Words } from '../words.ts';
import { clockChanges, otherwise } from './clocks.ts';

/** How the approval of a move or stage differs: who must agree, in which steps, in which time. */
export function approvalChanges(
  part: Part,
  before: Approval | undefined,
  after: Approval | undefined,
): Difference[] {
  if (!before || !after) return coming(part, before, after);
  const aspect = aspectsOf(part);
  const name = sentence('approval of {name}', '{name}的审批', { name: part.name });
  const named = { ...part, name };
  const paired = pair(byId(before.steps), byId(after.steps));
  return [
    ...paired.added.map(({ id }) => stepComing(part, id, 'tightened')),
    ...paired.removed.map(({ id }) => stepComing(part, id, 'loosened')),
    ...paired.kept.flatMap(({ before, after }) => stepChanges(part, before, after)),
    ...clockChanges(named, before.clock, after.clock, 'approval/clock'),
    ...valueChange(
      aspect('approval/rejected', words('stage after a refusal', '否决后的阶段')),
      idShown(before.rejectedTo),
      idShown(after.rejectedTo),
    ),
  ];
}

function aspectsOf(part: Part) {
  return (key: string, label: Words): Aspect => ({ part, key, label, impact: 'running cases' });
}

function coming(
  part: Part,
  before: Approval | undefined,
  after: Approval | undefined,
): Difference[] {
  const approval = after ?? before;
  if (!approval) return [];
  const parts = { name: part.name, steps: codes(approval.steps.map(({ id }) => id)) };
  const said = after
    ? sentence('{name} now needs approval: {steps}', '{name}现须审批：{steps}', parts)
    : sentence('{name} no longer needs approval: {steps}', '{name}不再需要审批：{steps}', parts);
  return [
    difference(
      part,
      {
        kind: after ? 'tightened' : 'loosened',
        words: said,
        impact: 'running cases',
        before: before && plain(before),
        after: after && plain(after),
      },
      'approval',
    ),
  ];
}

function stepComing(part: Part, id: string, kind: 'tightened' | 'loosened'): Difference {
  const parts = { name: part.name, id: code(id) };
  const said =
    kind === 'tightened'
      ? sentence('approval step {id} of {name} added', '{name}新增审批步骤{id}', parts)
      : sentence('approval step {id} of {name} removed', '{name}取消审批步骤{id}', parts);
  return difference(part, { kind, words: said, impact: 'running cases' }, `approval/steps/${id}`);
}

function stepChanges(part: Part, before: ApprovalStep, after: ApprovalStep): Difference[] {
  const label = (en: string, zh: string) =>
    sentence(`${en} of approval step {id} of {name}`, `{name}的审批步骤{id}的${zh}`, {
      name: part.name,
      id: code(after.id),
    });
  const key = `approval/steps/${after.id}`;
  const aspect = (name: string, en: string, zh: string): Aspect => ({
    part: { ...part, name: label(en, zh) },
    key: `${key}/${name}`,
    label: words('{name}', '{name}'),
    impact: 'running cases',
  });
  return [
    ...textChange(aspect('title', 'title', '名称'), before.title, after.title),
    ...conditionChange(
      aspect('when', 'condition', '条件'),
      before.when?.source,
      after.when?.source,
      { verb: 'tightened', inverse: true },
    ),
    ...approverChanges(aspect('from', 'approvers', '审批人'), before.from, after.from),
  ];
}

/** Of `one of`, more approvers ask less; of `all of` they ask more. */
function approverChanges(
  aspect: Aspect,
  before: readonly ApproverChoice[],
  after: readonly ApproverChoice[],
): Difference[] {
  const [was, is] = [before[0], after[0]];
  const alike = before.length === 1 && after.length === 1 && was && is && was.need === is.need;
  if (!alike) return needChange(aspect, before, after);
  const named = ({ approvers }: ApproverChoice) =>
    approvers.map((one) => ('id' in one ? one.id : canonicalJson(plain(one))));
  const more = is.need === 'all' ? 'tightened' : 'loosened';
  return listChange(aspect, named(was), named(is), more);
}

/** How many of the same approvers must agree. */
function needChange(
  aspect: Aspect,
  before: readonly ApproverChoice[],
  after: readonly ApproverChoice[],
): Difference[] {
  const [was, is] = [before[0], after[0]];
  const same =
    was && is && canonicalJson(plain(was.approvers)) === canonicalJson(plain(is.approvers));
  if (!same || before.length !== 1 || after.length !== 1) return otherwise(aspect, before, after);
  const size = ({ need }: ApproverChoice) =>
    need === 'one' ? 1 : need === 'all' ? Infinity : need;
  const parts = { what: called(aspect), before: needWords(was), after: needWords(is) };
  return [
    differing(aspect, {
      kind: size(is) > size(was) ? 'tightened' : 'loosened',
      words: sentence('{what}: {after} instead of {before}', '{what}由{before}改为{after}', parts),
      before: was.need,
      after: is.need,
    }),
  ];
}

function needWords({ need }: ApproverChoice): Words {
  if (need === 'one') return words('one must agree', '或签');
  return need === 'all'
    ? words('all must agree', '会签')
    : words(`${need} must agree`, `${need} 人同意`);
}
