import { normalizeField, type EntityType, type Field } from '../../definitions/index.ts';
import type { Json, JsonObject, Problem } from '../../shared/index.ts';
import { put, type DraftRow } from './derive.ts';

/** Whether the actor may write a field here. */
export type Writable = (field: Field) => 'yes' | 'hidden' | 'read only';

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
    return acceptField(field, value, row, path);
  });
}

function acceptField(field: Field, value: Json, row: DraftRow, path: string): readonly Problem[] {
  const normal = normalizeField(field, value);
  if (!normal.ok) return normal.error.map((problem) => within(problem, path));
  put(row, field.id, normal.value);
  return [];
}

function within(problem: Problem, path: string): Problem {
  return { ...problem, path: `${path}${problem.path ?? ''}` };
}

/** Fields that Baton writes itself, whoever asks. */
function isKept(field: Field): boolean {
  const { computed, type } = field;
  return computed !== undefined || type === 'computed' || type === 'number series';
}

export function labelled(field: Field): { field: string; label: Field['title'] } {
  return { field: field.id, label: field.title };
}
