import { localize, type Json, type JsonObject } from '../../shared/index.ts';
import type { Field, Option } from '../model/index.ts';
import { accept, refuse } from './faults.ts';
import type { FieldType, Normalized } from './field-type.ts';
import { idOperators } from './texts.ts';

/** One of a list of options, kept by its id. */
export const choice: FieldType = {
  name: 'choice',
  title: { en: 'Choice', 'zh-CN': '单选' },
  settings: ['options', 'unique', 'default', 'computed'],
  needs: ['options'],
  widget: 'select',
  operators: idOperators,
  aggregations: ['distinct'],
  groups: true,
  column: 'text',
  valueType: () => ({ kind: 'text' }),
  jsonSchema: optionSchema,
  normalize: normalizeOption,
  parseText: (text, field) => normalizeOption(optionOf(text, field)?.id ?? text, field),
  format: (value, field, { locale }) => optionTitle(value, field, locale),
};

export function optionSchema({ options = [] }: Field): JsonObject {
  return { type: 'string', enum: options.map((option) => option.id) };
}

export function optionTitle(value: Json, { options = [] }: Field, locale: string): string {
  const option = options.find((one) => one.id === value);
  return option ? localize(option.title, locale) : String(value);
}

/** The option that a person's text names: by its id, or by its title in any language. */
export function optionOf(text: string, { options = [] }: Field): Option | undefined {
  const wanted = text.toLowerCase();
  const titles = ({ title }: Option) =>
    typeof title === 'string' ? [title] : Object.values(title);
  return (
    options.find((option) => option.id === text) ??
    options.find((option) => option.id.toLowerCase() === wanted) ??
    options.find((option) => titles(option).some((title) => title.toLowerCase() === wanted))
  );
}

export function normalizeOption(input: Json, field: Field): Normalized {
  const found = field.options?.find((option) => option.id === input);
  if (found) return accept(found.id);
  const options = (field.options ?? []).map((option) => option.id);
  return refuse('value-not-an-option', field, { value: show(input), options });
}

function show(input: Json): string {
  return (typeof input === 'string' ? input : JSON.stringify(input)).slice(0, 80);
}
