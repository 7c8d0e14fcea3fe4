import type { EntityType, Field } from '../../definitions/index.ts';
import { rowMark, type Json, type JsonObject } from '../../shared/index.ts';
import { isPlain, plainColumns, type FieldAccess } from './levels.ts';
import { maskValue } from './mask.ts';
import { rowMarks } from './rows-in-part.ts';

/**
 * The row as somebody with this access may read it: hidden and unknown members left out, masked ones
 * shown in part, and rows of a table that is shown in part under their marks. Where the name is hidden, a number that Baton gave the row stands in for it, or its id.
 */
export function redactRow(row: JsonObject, access: FieldAccess, entity: EntityType): JsonObject {
  const inParts = new Set([...access.keys()].filter(isPart).map((path) => path.split('.')[0]));
  const shown: { [field: string]: Json } = {};
  for (const [name, value] of Object.entries(row)) {
    const level = access.get(name) ?? 'hidden';
    const field = entity.fields.get(name) ?? entity.systemFields.get(name);
    if (level === 'hidden') continue;
    if (inParts.has(name)) shown[name] = redactParts(value, name, access, field);
    else shown[name] = level === 'masked' ? maskValue(value, field) : value;
  }
  if (access.get('name') === 'hidden' && 'name' in row && 'id' in shown)
    shown['name'] = neutralName(row, access, entity);
  return shown;
}

function isPart(path: string): boolean {
  return path.includes('.');
}

/** A table by its columns; a reference that is shown with members of its row, by those that rules name. */
function redactParts(
  value: Json,
  name: string,
  access: FieldAccess,
  field: Field | undefined,
): Json {
  if (Array.isArray(value)) {
    const shown = value.map((item: Json) => redactParts(item, name, access, field));
    return field?.columns === undefined ? shown : marked(shown, value, field, access);
  }
  if (value !== null && typeof value === 'object')
    return redactMembers(value as JsonObject, name, access, field);
  return access.get(name) === 'masked' ? maskValue(value, field) : value;
}

function marked(
  shown: readonly Json[],
  rows: readonly Json[],
  field: Field,
  access: FieldAccess,
): Json {
  const plain = plainColumns(field, (path) => access.get(path));
  if (plain.length === 0) return shown;
  const marks = rowMarks(rows as readonly JsonObject[], plain);
  return shown.map((row, index) => ({ ...(row as JsonObject), [rowMark]: marks[index] ?? '' }));
}

function redactMembers(
  item: JsonObject,
  name: string,
  access: FieldAccess,
  field: Field | undefined,
): JsonObject {
  const members = Object.entries(item).flatMap(([key, value]): [string, Json][] => {
    const level = access.get(`${name}.${key}`) ?? access.get(name);
    if (level === 'hidden') return [];
    const column = field?.columns?.find(({ id }) => id === key);
    return [[key, level === 'masked' ? maskValue(value, column) : value]];
  });
  return Object.fromEntries(members);
}

function neutralName(row: JsonObject, access: FieldAccess, entity: EntityType): Json {
  for (const field of entity.fields.values()) {
    const number = row[field.id];
    if (field.type === 'number series' && number !== undefined && isPlain(access.get(field.id)))
      return number;
  }
  return row['id'] ?? '';
}
