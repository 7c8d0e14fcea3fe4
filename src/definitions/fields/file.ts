import type { Json, JsonObject } from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { accept, refuse, wrongValue } from './faults.ts';
import type { FieldType, Normalized } from './field-type.ts';

/** An attached file: what was uploaded is kept as a blob, the value says which, its name, type and size. */
export const file: FieldType = {
  name: 'file',
  title: { en: 'File', 'zh-CN': '附件' },
  settings: ['accept', 'max size'],
  widget: 'file',
  operators: ['has'],
  aggregations: [],
  groups: false,
  column: 'json',
  valueType: () => ({ kind: 'object', name: 'file' }),
  jsonSchema: () => ({
    type: 'object',
    properties: {
      blob: { type: 'string' },
      name: { type: 'string', maxLength: 255 },
      type: { type: 'string' },
      size: { type: 'integer', minimum: 0 },
    },
    required: ['blob', 'name', 'type', 'size'],
    additionalProperties: false,
  }),
  normalize: normalizeFile,
  parseText: (_text, field) => refuse('value-not-in-files', field),
  format: (value) => String((value as JsonObject)['name'] ?? ''),
};

function normalizeFile(input: Json, field: Field): Normalized {
  const { blob, name, type, size } = (
    typeof input === 'object' && input !== null ? input : {}
  ) as JsonObject;
  if (typeof blob !== 'string' || !/^[A-Za-z0-9-]{8,100}$/.test(blob) || typeof name !== 'string')
    return wrongValue(field, { en: 'an uploaded file', 'zh-CN': '已上传的文件' });
  if (typeof type !== 'string' || typeof size !== 'number')
    return wrongValue(field, { en: 'an uploaded file', 'zh-CN': '已上传的文件' });
  if (field.maxBytes !== undefined && size > field.maxBytes)
    return refuse('value-file-too-large', field, { limit: field.maxBytes });
  if (field.accept && !field.accept.some((pattern) => matchesType(type, pattern)))
    return refuse('value-file-type', field, { type, accept: field.accept });
  return accept({ blob, name: name.slice(0, 255), type, size });
}

function matchesType(type: string, pattern: string): boolean {
  return pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}
