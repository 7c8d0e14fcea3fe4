import type { JsonObject } from '../../shared/index.ts';
import { refuse } from './faults.ts';
import type { FieldType } from './field-type.ts';

/** A value that follows from others; its type is that of its formula. */
export const computed: FieldType = {
  name: 'computed',
  title: { en: 'Computed', 'zh-CN': '计算字段' },
  settings: ['computed'],
  needs: ['computed'],
  widget: 'readonly',
  operators: ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'has'],
  aggregations: ['sum', 'average', 'minimum', 'maximum', 'percentile', 'distinct'],
  groups: true,
  column: 'json',
  valueType: () => ({ kind: 'text' }),
  jsonSchema: (): JsonObject => ({ readOnly: true }),
  normalize: (_input, field) => refuse('value-not-writable', field),
  parseText: (_text, field) => refuse('value-not-writable', field),
  format: (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)),
};
