import { RE2JS } from 're2js';
import type { Json, JsonObject } from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { accept, refuse, wrongValue } from './faults.ts';
import type { FieldType, Normalized } from './field-type.ts';

/** What the types whose values are texts have in common. */

const textOperators: FieldType['operators'] = ['eq', 'ne', 'in', 'contains', 'starts with', 'has'];
export const idOperators: FieldType['operators'] = ['eq', 'ne', 'in', 'has'];

const patterns = new Map<string, RE2JS>();

/** The compiled pattern, matched against the whole value in linear time. */
function compiled(pattern: string): RE2JS {
  let found = patterns.get(pattern);
  if (!found) patterns.set(pattern, (found = RE2JS.compile(pattern)));
  return found;
}

/** Whether the text is a pattern of RE2; the reason where it is none. */
export function patternFault(pattern: string): string | undefined {
  try {
    compiled(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A text within the field's own limits. */
export function limitText(value: string, field: Field): Normalized {
  const length = [...value].length;
  if (field.maxLength !== undefined && length > field.maxLength)
    return refuse('value-too-long', field, { limit: field.maxLength, length });
  if (field.pattern !== undefined && !compiled(field.pattern).matches(value))
    return refuse('value-not-of-pattern', field, { pattern: field.pattern });
  return accept(value);
}

function normalizeText(input: Json, field: Field): Normalized {
  if (typeof input === 'number') return limitText(String(input), field);
  if (typeof input !== 'string') return wrongValue(field, { en: 'a text', 'zh-CN': '文本' });
  return limitText(input.trim().normalize('NFC'), field);
}

export function textSchema(field: Field, more: JsonObject = {}): JsonObject {
  return {
    type: 'string',
    ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
    ...more,
  };
}

/** A field type of texts: what differs is given. */
export function textType(
  own: Pick<FieldType, 'name' | 'title' | 'widget'> & Partial<FieldType>,
): FieldType {
  return {
    settings: ['max length', 'pattern', 'unique', 'default', 'computed'],
    operators: textOperators,
    aggregations: ['distinct'],
    groups: true,
    column: 'text',
    valueType: () => ({ kind: 'text' }),
    jsonSchema: (field) => textSchema(field),
    normalize: normalizeText,
    parseText: (text, field) => (own.normalize ?? normalizeText)(text, field),
    format: (value) => String(value),
    ...own,
  };
}
