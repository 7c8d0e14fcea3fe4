import type { Field } from '../../model/index.ts';
import { conditionChange } from '../aspects/condition.ts';
import { idShown, ruleShown, valueChange } from '../aspects/value.ts';
import type { Difference } from '../difference.ts';
import { differing, type Aspect, type Part } from '../part.ts';
import { sentence, words, type Words } from '../words.ts';

/** When a field must be filled and is shown, and where its value comes from. */
export function fieldRules(part: Part, before: Field, after: Field): Difference[] {
  const aspect = (key: string, label: Words): Aspect => ({
    part,
    key,
    label,
    impact: 'running cases',
  });
  return [
    ...requiredChange(
      aspect('required', words('condition under which {name} is required', '{name}的必填条件')),
      before,
      after,
    ),
    ...uniqueChange(part, before, after),
    ...conditionChange(
      aspect('visible', words('condition for showing {name}', '{name}的显示条件')),
      before.visible?.source,
      after.visible?.source,
      { verb: 'narrowed' },
    ),
    ...valueChange(
      aspect('default', words('default', '默认值')),
      ruleShown(before.default),
      ruleShown(after.default),
    ),
    ...valueChange(
      { ...aspect('computed', words('formula', '计算公式')), impact: 'figures' },
      idShown(before.computed?.source),
      idShown(after.computed?.source),
    ),
  ];
}

type Required = string | boolean;

const requiredOf = ({ required, requiredWhen }: Field): Required =>
  required ? true : (requiredWhen?.source ?? false);

function requiredChange(aspect: Aspect, before: Field, after: Field): Difference[] {
  const [was, is] = [requiredOf(before), requiredOf(after)];
  if (was === is) return [];
  if (typeof was === 'string' && typeof is === 'string')
    return conditionChange(aspect, was, is, { verb: 'narrowed', inverse: true });
  const tightened = was === false || is === true;
  return [
    differing(aspect, {
      kind: tightened ? 'tightened' : 'loosened',
      words: requiredWords(aspect.part.name, was, is),
      before: was,
      after: is,
    }),
  ];
}

function requiredWords(name: Words, was: Required, is: Required): Words {
  const condition = typeof is === 'string' ? is : String(was);
  const parts = { name, condition: words(`\`${condition}\``, `\`${condition}\``) };
  if (is === false) return sentence('{name} is no longer required', '{name}不再必填', parts);
  if (is === true)
    return was === false
      ? sentence('{name} is now required', '{name}改为必填', parts)
      : sentence('{name} is now always required', '{name}改为始终必填', parts);
  return was === false
    ? sentence('{name} is now required when {condition}', '{name}在满足{condition}时必填', parts)
    : sentence(
        '{name} is now required only when {condition}',
        '{name}改为仅在满足{condition}时必填',
        parts,
      );
}

function uniqueChange(part: Part, before: Field, after: Field): Difference[] {
  if (before.unique === after.unique) return [];
  const aspect: Aspect = { part, key: 'unique', label: part.name, impact: 'running cases' };
  const parts = { name: part.name };
  return [
    differing(aspect, {
      kind: after.unique ? 'tightened' : 'loosened',
      words: after.unique
        ? sentence('values of {name} must now be unique', '{name}的值改为不得重复', parts)
        : sentence('values of {name} may now repeat', '{name}的值改为可以重复', parts),
      before: before.unique,
      after: after.unique,
    }),
  ];
}
