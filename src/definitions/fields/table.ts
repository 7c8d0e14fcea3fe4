import { fail, type Json, type JsonObject, type Problem } from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import { accept, refuse, wrongValue } from './faults.ts';
import type { FieldType, Normalized } from './field-type.ts';

/** Rows a table may have where its definition sets no limit. */
export const defaultMaxRows = 200;

/** How a column's values are treated; given by the registry, which knows every type. */
export interface ColumnValues {
  jsonSchema(column: Field): JsonObject;
  normalize(
    column: Field,
    input: Json | undefined,
  ):
    | { readonly ok: true; readonly value: Json }
    | {
        readonly ok: false;
        readonly error: readonly Problem[];
      };
}

/** Rows with the columns of the definition. Columns that compute themselves are not taken from outside. */
export function tableType(columns: ColumnValues): FieldType {
  return {
    name: 'table',
    title: { en: 'Table', 'zh-CN': '明细表' },
    settings: ['columns', 'max rows'],
    needs: ['columns'],
    widget: 'table',
    operators: ['has'],
    aggregations: [],
    groups: false,
    column: 'json',
    valueType: () => ({ kind: 'list', of: { kind: 'object', name: 'row' } }),
    jsonSchema: (field) => tableSchema(field, columns),
    normalize: (input, field) => normalizeRows(input, field, columns),
    parseText: (_text, field) => refuse('value-not-in-files', field),
    format: (value) => String(Array.isArray(value) ? value.length : 0),
  };
}

function tableSchema(field: Field, { jsonSchema }: ColumnValues): JsonObject {
  const own = field.columns ?? [];
  return {
    type: 'array',
    maxItems: field.maxRows ?? defaultMaxRows,
    items: {
      type: 'object',
      properties: Object.fromEntries(own.map((column) => [column.id, jsonSchema(column)])),
      required: own.filter((column) => column.required).map((column) => column.id),
      additionalProperties: false,
    },
  };
}

function normalizeRows(input: Json, field: Field, columns: ColumnValues): Normalized {
  if (!Array.isArray(input))
    return wrongValue(field, { en: 'a list of rows', 'zh-CN': '行的列表' });
  const limit = field.maxRows ?? defaultMaxRows;
  if (input.length > limit) return refuse('value-too-many-rows', field, { limit });
  const problems: Problem[] = [];
  const rows = (input as readonly Json[]).map((row, index) =>
    normalizeRow(row, field, columns, (problem) =>
      problems.push({ ...problem, path: `/${index}${problem.path ?? ''}` }),
    ),
  );
  const [first, ...others] = problems;
  return first ? fail([first, ...others] as const) : accept(rows);
}

function normalizeRow(
  row: Json,
  field: Field,
  columns: ColumnValues,
  report: (problem: Problem) => void,
): JsonObject {
  const result: { [column: string]: Json } = {};
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    report({ code: 'value-wrong-type', params: { field: field.title, expected: rowWord } });
    return result;
  }
  const given = row as JsonObject;
  const known = new Map((field.columns ?? []).map((column) => [column.id, column]));
  for (const key of Object.keys(given))
    if (!known.has(key))
      report({ code: 'value-unknown-column', path: `/${key}`, params: { column: key } });
  for (const column of known.values()) {
    if (column.computed) continue;
    const checked = columns.normalize(column, given[column.id]);
    if (!checked.ok)
      for (const problem of checked.error)
        report({ ...problem, path: `/${column.id}${problem.path ?? ''}` });
    else if (checked.value !== null) result[column.id] = checked.value;
    else if (column.required && !column.default)
      report({ code: 'value-missing', path: `/${column.id}`, params: { field: column.title } });
  }
  return result;
}

const rowWord = { en: 'a row', 'zh-CN': '一行' };
