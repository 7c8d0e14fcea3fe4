import type { ReadPath, TypeEnvironment } from '../../expressions/index.ts';
import type { RawField } from '../kinds/field.ts';
import type { Field } from '../model/index.ts';
import { settingsOf } from './declare-field.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { entityObject, rowObject, scopeOf } from './environment.ts';
import { isFormula, lacksOf, type Scope } from './expressions.ts';

/**
 * Finds the fields and columns whose formula may lack what it takes, so that they may be empty. At first
 * every formula is taken to have a value; each that has none for certain can take that from others,
 * until nothing changes.
 */
export function findLacking(draft: Draft): void {
  let found = -1;
  const count = () => draft.entities.values().reduce((sum, { lacking }) => sum + lacking.size, 0);
  while (found < count()) {
    found = count();
    for (const entity of draft.entities.values()) findInEntity(draft, entity);
  }
}

function findInEntity(draft: Draft, entity: EntityDraft): void {
  const scope = scopeOf(draft, entity);
  for (const [id, { value }] of entity.raw) {
    const field = entity.fields.get(id);
    if (!field) continue;
    note(entity, id, value, scope);
    if (field.columns) findInTable(draft, entity, field, field.columns, value);
  }
  draft.objects[entity.collection] = entityObject(entity, entity.collection);
}

function findInTable(
  draft: Draft,
  entity: EntityDraft,
  { id, valueType }: Field,
  columns: readonly Field[],
  written: RawField,
): void {
  if (valueType.kind !== 'list' || valueType.of.kind !== 'object') return;
  const { name } = valueType.of;
  const roots: TypeEnvironment['roots'] = { row: { type: valueType.of, optional: false } };
  const scope = scopeOf(draft, entity, roots);
  const raw = settingsOf(written).columns ?? {};
  for (const column of columns) {
    const value = raw[column.id];
    if (value !== undefined) note(entity, `${id}.${column.id}`, value as RawField, scope);
  }
  const lacking = columns.filter((column) => entity.lacking.has(`${id}.${column.id}`));
  const ids = new Set(lacking.map((column) => column.id));
  draft.objects[name] = rowObject(name, columns, raw as { readonly [id: string]: RawField }, ids);
}

function note({ lacking }: EntityDraft, id: string, written: RawField, scope: Scope): void {
  const lacks = formulaLacks(written, scope);
  if (lacks.length > 0) lacking.set(id, lacks);
}

/** What the formula of a field, or of its default, takes that may be empty. */
function formulaLacks(written: RawField, scope: Scope): readonly ReadPath[] {
  const { computed, default: fallback, required } = settingsOf(written);
  if (computed !== undefined) return lacksOf(computed, scope);
  return isFormula(fallback) && required !== true ? lacksOf(fallback, scope) : [];
}
