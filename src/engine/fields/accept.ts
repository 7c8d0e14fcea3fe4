import { isKept, normalizeField, type EntityType, type Field } from '../../definitions/index.ts';
import { put, type DraftRow } from '../../expressions/index.ts';
import type { Json, JsonObject, Problem, Result } from '../../shared/index.ts';
import { acceptRows } from './accept-rows.ts';

/** Whether the actor may write a field here; of a table that he sees in part, the columns that he sees. */
export type Writing = 'yes' | 'hidden' | 'read only' | { readonly plain: readonly Field[] };
export type Writable = (field: Field) => Writing;

/**
 * Puts given values in stored form into the row; an empty value empties the field. A field that the
 * actor may not see is refused exactly like one that does not exist. Returns what is wrong, all of it.
 */
export function acceptFields(
  entity: EntityType,
  given: JsonObject,
  row: DraftRow,
  writable: Writable,
): readonly Problem[] {
  return Object.entries(given).flatMap(([id, value]) => {
    const field = entity.fields.get(id);
    const path = `/fields/${id}`;
    const may = field ? writable(field) : 'hidden';
    if (!field || may === 'hidden') return [{ code: 'unknown-field', params: { field: id }, path }];
    if (isKept(field)) return [{ code: 'field-kept-by-baton', params: labelled(field), path }];
    if (may === 'read only') return [{ code: 'field-read-only', params: { field: id }, path }];
    const normal =
      may === 'yes'
        ? normalizeField(field, value)
        : acceptRows(field, value, row[field.id], may.plain);
    return putField(field, normal, row, path);
  });
}

/** Puts values of kept fields into the row, as what keeps the record gives them; null empties one. */
export function acceptKept(
  entity: EntityType,
  given: JsonObject,
  row: DraftRow,
): readonly Problem[] {
  return Object.entries(given).flatMap(([id, value]) => {
    const field = entity.fields.get(id);
    if (field?.kept !== true) throw new RangeError(`${entity.collection} keeps no ${id}`);
    return putField(field, normalizeField(field, value), row, `/kept/${id}`);
  });
}

function putField(
  field: Field,
  normal: Result<Json, readonly Problem[]>,
  row: DraftRow,
  path: string,
): readonly Problem[] {
  if (!normal.ok) return normal.error.map((problem) => within(problem, path));
  put(row, field.id, normal.value);
  return [];
}

function within(problem: Problem, path: string): Problem {
  return { ...problem, path: `${path}${problem.path ?? ''}` };
}

export function labelled(field: Field): { field: string; label: Field['title'] } {
  return { field: field.id, label: field.title };
}
