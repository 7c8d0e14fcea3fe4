import type { EffectRule, OpenCase, ValueRule } from '../../model/index.ts';
import { conditionChange } from '../aspects/condition.ts';
import { ruleShown, valueChange } from '../aspects/value.ts';
import type { Difference } from '../difference.ts';
import { called, differing, type Part } from '../part.ts';
import { code, sentence, type Words } from '../words.ts';

type Values = ReadonlyMap<string, ValueRule>;

/** Values that a part sets, field by field. */
export function valuesChange(
  part: Part,
  key: string,
  label: (field: string) => Words,
  before: Values,
  after: Values,
): Difference[] {
  const fields = new Set([...before.keys(), ...after.keys()]);
  return [...fields].flatMap((field) =>
    valueChange(
      { part, key: `${key}/${field}`, label: label(field), impact: 'running cases' },
      ruleShown(before.get(field)),
      ruleShown(after.get(field)),
    ),
  );
}

/** Something that follows from a part: a case that it opens, or an effect. */
interface Consequence {
  readonly id: string;
  readonly when?: { readonly source: string };
  readonly with: Values;
}

interface Style {
  readonly key: string;
  readonly label: (id: string) => Words;
}

/** Cases that are opened in other funnels. */
export function opensChanges(
  part: Part,
  before: readonly OpenCase[],
  after: readonly OpenCase[],
): Difference[] {
  const asConsequence = ({ funnel, ...rest }: OpenCase): Consequence => ({ id: funnel, ...rest });
  const label = (id: string) =>
    sentence('case that {name} opens in {id}', '{name}在{id}创建的事项', { id: code(id) });
  return changes(
    part,
    { key: 'opens', label },
    before.map(asConsequence),
    after.map(asConsequence),
  );
}

/** Effects that follow. */
export function effectChanges(
  part: Part,
  before: readonly EffectRule[],
  after: readonly EffectRule[],
): Difference[] {
  const asConsequence = ({ kind, ...rest }: EffectRule): Consequence => ({ id: kind, ...rest });
  const label = (id: string) =>
    sentence('effect {id} of {name}', '{name}的后续动作{id}', { id: code(id) });
  return changes(
    part,
    { key: 'effects', label },
    before.map(asConsequence),
    after.map(asConsequence),
  );
}

/** Paired by what they are and, among those of one kind, by their order. */
function changes(
  part: Part,
  style: Style,
  before: readonly Consequence[],
  after: readonly Consequence[],
): Difference[] {
  const [was, is] = [numbered(before), numbered(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
    consequenceChange(part, style, was.get(key), is.get(key)),
  );
}

function numbered(list: readonly Consequence[]): ReadonlyMap<string, Consequence> {
  const counts = new Map<string, number>();
  return new Map(
    list.map((one) => {
      const count = counts.get(one.id) ?? 0;
      counts.set(one.id, count + 1);
      return [`${one.id} ${count}`, one];
    }),
  );
}

function consequenceChange(
  part: Part,
  { key, label }: Style,
  before: Consequence | undefined,
  after: Consequence | undefined,
): Difference[] {
  const id = (after ?? before)?.id ?? '';
  const aspect = { part, key: `${key}/${id}`, label: label(id), impact: 'running cases' } as const;
  const parts = { what: called(aspect) };
  if (!before)
    return [
      differing(aspect, {
        kind: 'added',
        words: sentence('{what} added', '新增{what}', parts),
        after: id,
      }),
    ];
  if (!after)
    return [
      differing(aspect, {
        kind: 'removed',
        words: sentence('{what} removed', '取消{what}', parts),
        before: id,
      }),
    ];
  const condition = sentence('condition of the {label}', '{label}的条件', { label: aspect.label });
  const given = (field: string) =>
    sentence('value of {field} given to the {label}', '{label}的{field}取值', {
      label: aspect.label,
      field: code(field),
    });
  return [
    ...conditionChange({ ...aspect, label: condition }, before.when?.source, after.when?.source),
    ...valuesChange(part, aspect.key, given, before.with, after.with),
  ];
}

export const setLabel = (field: string) =>
  sentence('value that {name} sets for {field}', '{name}为{field}设定的值', { field: code(field) });
