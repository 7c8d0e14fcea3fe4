import type { Json } from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { normalizeOption, optionOf, optionSchema, optionTitle } from './choice.ts';
import { accept, wrongValue } from './faults.ts';
import type { FieldType, Normalized } from './field-type.ts';

/** Any of a list of options, kept by their ids in the order of the definition. */
export const multipleChoice: FieldType = {
  name: 'multiple choice',
  title: { en: 'Multiple choice', 'zh-CN': '多选' },
  settings: ['options', 'default', 'computed'],
  needs: ['options'],
  widget: 'checkboxes',
  operators: ['includes', 'has'],
  aggregations: [],
  groups: false,
  column: 'json',
  valueType: ({ options = [] }) => ({
    kind: 'list',
    of: { kind: 'text' },
    limit: Math.max(1, options.length),
  }),
  jsonSchema: (field) => ({ type: 'array', items: optionSchema(field), uniqueItems: true }),
  normalize: normalizeOptions,
  parseText: (text, field) =>
    normalizeOptions(
      text
        .split(/[;,；，、|]/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => optionOf(part, field)?.id ?? part),
      field,
    ),
  format: (value, field, { locale }) =>
    (Array.isArray(value) ? value : [value])
      .map((one: Json) => optionTitle(one, field, locale))
      .join(locale.startsWith('zh') ? '、' : ', '),
};

function normalizeOptions(input: Json, field: Field): Normalized {
  if (!Array.isArray(input))
    return wrongValue(field, { en: 'a list of options', 'zh-CN': '选项列表' });
  for (const item of input as readonly Json[]) {
    const checked = normalizeOption(item, field);
    if (!checked.ok) return checked;
  }
  const ids = (field.options ?? []).map((option) => option.id);
  return accept(ids.filter((id) => input.includes(id)));
}
