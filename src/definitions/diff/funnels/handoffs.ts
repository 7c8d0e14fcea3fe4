import type { AcceptRule, ChecklistItem, Handoff, ReturnRule } from '../../model/index.ts';
import { durationChange, lengthened, shortened } from '../aspects/amount.ts';
import { listChange } from '../aspects/list.ts';
import { textChange } from '../aspects/text.ts';
import { idShown, valueChange } from '../aspects/value.ts';
import { added, removed } from '../comings.ts';
import type { Difference } from '../difference.ts';
import { pair } from '../keyed.ts';
import { difference, within, type Aspect, type Part } from '../part.ts';
import { code, sentence, words, type Words } from '../words.ts';
import { otherwise, relative } from './clocks.ts';

/** How the handoffs of a funnel differ. */
export function handoffChanges(
  funnel: Part,
  before: ReadonlyMap<string, Handoff>,
  after: ReadonlyMap<string, Handoff>,
): Difference[] {
  const paired = pair(before, after);
  const at = (id: string) => within(funnel, 'handoffs', 'handoff', id);
  return [
    ...paired.added.map(({ id }) => added(at(id), { impact: 'running cases' })),
    ...paired.removed.map(({ id }) => removed(at(id), { impact: 'running cases' })),
    ...paired.kept.flatMap(({ id, before, after }) => handoffChange(at(id), before, after)),
  ];
}

function aspectsOf(part: Part) {
  return (key: string, label: Words): Aspect => ({ part, key, label, impact: 'running cases' });
}

function handoffChange(part: Part, before: Handoff, after: Handoff): Difference[] {
  const aspect = aspectsOf(part);
  return [
    ...textChange(aspect('title', words('title', '名称')), before.title, after.title),
    ...valueChange(
      aspect('from', words('giving department', '移交部门')),
      idShown(before.from),
      idShown(after.from),
    ),
    ...valueChange(
      aspect('to', words('receiving department', '接收部门')),
      idShown(before.to),
      idShown(after.to),
    ),
    ...checklistChanges(part, before.checklist, after.checklist),
    ...listChange(
      {
        ...aspect('by', words('roles that may offer by {name}', '可发起{name}的角色')),
        impact: 'permissions',
      },
      before.by,
      after.by,
      before.by.length > 0 === after.by.length > 0 ? 'loosened' : 'tightened',
    ),
    ...otherwise(aspect('route', words('routing', '分派规则')), before.route, after.route),
    ...acceptChanges(part, before.accept, after.accept),
    ...returnChanges(part, 'reject', before.reject, after.reject),
    ...returnChanges(part, 'return', before.return, after.return),
  ];
}

/** What an item asks for: a field, a task, a document or a condition. */
function askedBy(item: ChecklistItem): string {
  switch (item.kind) {
    case 'field':
      return item.field;
    case 'task':
      return item.task;
    case 'document':
      return `${item.document}: ${item.as}`;
    case 'condition':
      return item.when.source;
  }
}

function checklistChanges(
  part: Part,
  before: readonly ChecklistItem[],
  after: readonly ChecklistItem[],
): Difference[] {
  const aspect = aspectsOf(part)('checklist', words('checklist', '检查清单'));
  const kept = after.flatMap((item) => {
    const was = before.find((one) => askedBy(one) === askedBy(item));
    const label = sentence('words for {item} in the checklist', '检查清单中{item}的文字', {
      item: code(askedBy(item)),
    });
    return was ? textChange({ ...aspect, label }, was.title, item.title) : [];
  });
  return [...listChange(aspect, before.map(askedBy), after.map(askedBy), 'tightened'), ...kept];
}

const lessTime = { larger: lengthened, smaller: shortened, more: 'loosened' } as const;
const earlier = { larger: lengthened, smaller: shortened, more: 'tightened' } as const;

function acceptChanges(part: Part, before: AcceptRule, after: AcceptRule): Difference[] {
  const aspect = aspectsOf(part);
  const silence = aspect('accept/on silence', words('steps on silence', '无回应时的处理'));
  return [
    ...automaticChange(part, before.automatic, after.automatic),
    ...durationChange(
      aspect('accept/within', words('time for acceptance', '接收时限')),
      before.within,
      after.within,
      lessTime,
    ),
    ...durationChange(
      aspect('accept/warn', words('warning time', '提前提醒时间')),
      before.warn,
      after.warn,
      earlier,
    ),
    ...otherwise(
      silence,
      relative(before.onSilence, before.within),
      relative(after.onSilence, after.within),
    ),
  ];
}

function automaticChange(part: Part, before: boolean, after: boolean): Difference[] {
  if (before === after) return [];
  const parts = { name: part.name };
  const said = after
    ? sentence('{name} is now accepted automatically', '{name}改为自动接收', parts)
    : sentence('{name} must now be accepted by hand', '{name}改为人工接收', parts);
  const kind = after ? 'loosened' : 'tightened';
  return [
    difference(part, { kind, words: said, before, after, impact: 'running cases' }, 'accept'),
  ];
}

const ways = {
  reject: words('rejection', '拒绝'),
  return: words('return', '退回'),
};

function returnChanges(
  part: Part,
  key: 'reject' | 'return',
  before: ReturnRule | undefined,
  after: ReturnRule | undefined,
): Difference[] {
  const aspect = aspectsOf(part);
  if (!before || !after) return otherwise(aspect(key, ways[key]), before, after);
  const way = { way: ways[key] };
  const label = (en: string, zh: string) => sentence(`${en} {way}`, `{way}${zh}`, way);
  const reasons = aspect(`${key}/reasons`, label('reasons of', '的原因'));
  return [
    ...listChange(reasons, [...before.reasons.keys()], [...after.reasons.keys()]),
    ...[...after.reasons].flatMap(([id, title]) => {
      const was = before.reasons.get(id);
      const named = sentence('reason {id}', '原因{id}', { id: code(id) });
      return was === undefined ? [] : textChange({ ...reasons, label: named }, was, title);
    }),
    ...valueChange(
      aspect(`${key}/back to`, label('stage after the', '后回到的阶段')),
      idShown(before.backTo),
      idShown(after.backTo),
    ),
    ...valueChange(
      aspect(`${key}/then`, label('way forward after the', '后的推进方式')),
      idShown(before.then),
      idShown(after.then),
    ),
    ...noteChange(aspect(`${key}/note`, ways[key]), before.noteRequired, after.noteRequired),
  ];
}

function noteChange(aspect: Aspect, before: boolean, after: boolean): Difference[] {
  if (before === after) return [];
  const parts = { name: aspect.part.name, way: aspect.label };
  const said = after
    ? sentence('{way} of {name} now needs a note', '{name}的{way}现须填写说明', parts)
    : sentence('{way} of {name} no longer needs a note', '{name}的{way}不再要求说明', parts);
  const kind = after ? 'tightened' : 'loosened';
  const change = { kind, words: said, before, after, impact: 'running cases' } as const;
  return [difference(aspect.part, change, aspect.key)];
}
