import { referredCollection, type EntityType, type Field } from '../../definitions/index.ts';
import type { DraftRow } from '../../expressions/index.ts';
import type { Json, JsonObject, LocalizedText, Problem } from '../../shared/index.ts';
import { labelled } from './accept.ts';

/** What a row refers to outside itself. */
export interface ReferenceCheck {
  exists(type: string, id: string): boolean;
}

/** Something that a row refers to. */
export interface Reference {
  readonly type: string;
  readonly id: string;
}

/**
 * Given references that lead nowhere. `written` is a field as far as it was written: a table with the columns
 * that could be filled.
 */
export function checkReferences(
  entity: EntityType,
  given: JsonObject,
  row: DraftRow,
  check: { readonly references: ReferenceCheck; readonly written: (field: Field) => Field },
): readonly Problem[] {
  const { references, written } = check;
  return referringFields(entity).flatMap((field) =>
    given[field.id] === undefined
      ? []
      : checkReference(written(field), row[field.id], `/fields/${field.id}`, references),
  );
}

/** What given fields refer to, as far as it can be said before they are accepted. */
export function referencesIn(entity: EntityType, given: JsonObject): readonly Reference[] {
  return referringFields(entity).flatMap((field) => referred(field, given[field.id]));
}

const known = new WeakMap<EntityType, readonly Field[]>();

/** Fields that hold ids of something outside the row, and tables with such columns. */
function referringFields(entity: EntityType): readonly Field[] {
  let fields = known.get(entity);
  if (!fields) {
    fields = [...entity.fields.values()].filter((field) => targetOf(field) ?? columnsOf(field)[0]);
    known.set(entity, fields);
  }
  return fields;
}

function columnsOf({ columns = [] }: Field): readonly Field[] {
  return columns.filter((column) => targetOf(column));
}

function referred(field: Field, value: Json | undefined): readonly Reference[] {
  const target = targetOf(field);
  if (target) return typeof value === 'string' ? [{ type: target.of, id: value }] : [];
  if (!Array.isArray(value)) return [];
  const columns = columnsOf(field);
  return (value as readonly Json[]).flatMap((line) =>
    columns.flatMap((column) => referred(column, (line as JsonObject | null)?.[column.id])),
  );
}

function checkReference(
  field: Field,
  value: unknown,
  path: string,
  references: ReferenceCheck,
): readonly Problem[] {
  if (value === undefined) return [];
  const target = targetOf(field);
  if (target) {
    const id = String(value);
    if (references.exists(target.of, id)) return [];
    const params = { ...labelled(field), type: target.title, id };
    return [{ code: 'reference-unknown', params, path }];
  }
  if (!Array.isArray(value)) return [];
  const columns = columnsOf(field);
  return (value as readonly JsonObject[]).flatMap((line, index) =>
    columns.flatMap((column) =>
      checkReference(column, line[column.id], `${path}/${index}/${column.id}`, references),
    ),
  );
}

/** What the ids of a field stand for. */
function targetOf({ type, to }: Field): { of: string; title: LocalizedText } | undefined {
  if (type === 'user') return personTarget;
  if (type === 'department') return departmentTarget;
  return type === 'reference' && to !== undefined
    ? { of: referredCollection(to), title: to }
    : undefined;
}

export const personTarget = { of: 'person', title: { en: 'person', 'zh-CN': '人员' } };
const departmentTarget = { of: 'department', title: { en: 'department', 'zh-CN': '部门' } };
