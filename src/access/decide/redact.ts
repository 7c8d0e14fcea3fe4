import type { EntityType, Field } from '../../definitions/index.ts';
import type { Json, JsonObject } from '../../shared/index.ts';
import { isPlain, type FieldAccess } from './levels.ts';
import { maskValue } from './mask.ts';

/**
 * The row as somebody with this access may read it: hidden and unknown members left out, masked ones
 * shown in part. Where the name is hidden, a number that Baton gave the row stands in for it, or its id.
 */
export function redactRow(row: JsonObject, access: FieldAccess, entity: EntityType): JsonObject {
  const parts = new Map(
    [...access].filter(([path, level]) => path.includes('.') && !isPlain(level)),
  );
  const shown: { [field: string]: Json } = {};
  for (const [name, value] of Object.entries(row)) {
    const level = access.get(name) ?? 'hidden';
    const field = entity.fields.get(name) ?? entity.systemFields.get(name);
    if (level === 'masked') shown[name] = maskValue(value, field);
    else if (isPlain(level))
      shown[name] = parts.size === 0 ? value : redactParts(value, name, parts, field);
  }
  if (access.get('name') === 'hidden' && 'name' in row && 'id' in shown)
    shown['name'] = neutralName(row, access, entity);
  return shown;
}

/** The parts of a value that rules name: columns of a table, members of a reference shown with the row. */
function redactParts(
  value: Json,
  name: string,
  parts: FieldAccess,
  field: Field | undefined,
): Json {
  if (Array.isArray(value)) return value.map((item: Json) => redactParts(item, name, parts, field));
  return value !== null && typeof value === 'object'
    ? redactMembers(value as JsonObject, name, parts, field)
    : value;
}

function redactMembers(
  item: JsonObject,
  name: string,
  parts: FieldAccess,
  field: Field | undefined,
): JsonObject {
  const members = Object.entries(item).filter(([key]) => parts.get(`${name}.${key}`) !== 'hidden');
  return Object.fromEntries(
    members.map(([key, value]) => {
      const column = field?.columns?.find(({ id }) => id === key);
      return [key, parts.has(`${name}.${key}`) ? maskValue(value, column) : value];
    }),
  );
}

function neutralName(row: JsonObject, access: FieldAccess, entity: EntityType): Json {
  for (const field of entity.fields.values()) {
    const number = row[field.id];
    if (field.type === 'number series' && number !== undefined && isPlain(access.get(field.id)))
      return number;
  }
  return row['id'] ?? '';
}
