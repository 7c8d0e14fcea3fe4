import type { Json } from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { accept, wrongValue } from './faults.ts';
import type { FieldType, Normalized } from './field-type.ts';

const words = new Map<string, boolean>([
  ...['true', 'yes', 'y', '1', 'x', '是', '真', '✓'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', '0', '否', '假', '✗'].map((word) => [word, false] as const),
]);

export const boolean: FieldType = {
  name: 'boolean',
  title: { en: 'Yes or no', 'zh-CN': '是否' },
  settings: ['default', 'computed'],
  widget: 'checkbox',
  operators: ['eq', 'ne', 'has'],
  aggregations: [],
  groups: true,
  column: 'boolean',
  valueType: () => ({ kind: 'bool' }),
  jsonSchema: () => ({ type: 'boolean' }),
  normalize: normalizeBoolean,
  parseText: (text, field) => {
    const value = words.get(text.toLowerCase());
    return value === undefined ? normalizeBoolean(text, field) : accept(value);
  },
  format: (value, _field, { locale }) => {
    if (locale.startsWith('zh')) return value ? '是' : '否';
    return value ? 'Yes' : 'No';
  },
};

function normalizeBoolean(input: Json, field: Field): Normalized {
  return typeof input === 'boolean'
    ? accept(input)
    : wrongValue(field, { en: 'yes or no', 'zh-CN': '是或否' });
}
