import type { ValueType } from '../../expressions/index.ts';
import type { RawField } from '../kinds/field.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { settingsOf } from './declare-field.ts';
import { entityObject, scopeOf } from './environment.ts';
import { expressionAt } from './expressions.ts';
import { dependencyOrder, membersRead } from './order.ts';

/** What the formula of a field without a type of its own may give. */
const storable = new Set<ValueType['kind']>([
  'bool',
  'int',
  'decimal',
  'money',
  'text',
  'date',
  'instant',
]);

/**
 * The order in which the computed fields of an entity must be computed, tables with computed columns
 * among them. A cycle is reported, naming it, and its fields are not checked further.
 */
export function orderComputed(entity: EntityDraft): readonly string[] {
  const edges = new Map<string, ReadonlySet<string>>();
  for (const [id, { value }] of entity.raw) {
    const formulas = formulasOf(value);
    if (formulas.length === 0 || !entity.fields.has(id)) continue;
    const reads = formulas.flatMap((formula) => [...membersRead(formula, entity.root)]);
    edges.set(id, new Set(reads));
  }
  const { order, cycle } = dependencyOrder(edges);
  if (!cycle) return order;
  const site = entity.raw.get(cycle[0] ?? '')?.site;
  site?.at('computed').report('computed-cycle', { params: { cycle: cycle.join(' → ') } });
  for (const id of cycle) entity.broken.add(id);
  return order.filter((id) => !cycle.includes(id));
}

/** Formulas that must be worked out before the field has its value: its own, or those of its columns. */
function formulasOf(value: RawField): readonly string[] {
  const raw = settingsOf(value);
  const columns = Object.values(raw.columns ?? {}).map((column) => settingsOf(column as RawField));
  return [raw, ...columns].flatMap(({ computed }) =>
    computed === undefined ? [] : [String(computed)],
  );
}

/** The order of the computed columns within a row; reports a cycle among them. */
export function orderColumns(entity: EntityDraft, id: string): readonly string[] {
  const raw = entity.raw.get(id);
  if (!raw) return [];
  const edges = new Map<string, ReadonlySet<string>>();
  for (const [column, value] of Object.entries(settingsOf(raw.value).columns ?? {})) {
    const { computed } = settingsOf(value as RawField);
    if (computed !== undefined) edges.set(column, membersRead(String(computed), 'row'));
  }
  const { order, cycle } = dependencyOrder(edges);
  if (!cycle) return order;
  const site = raw.site.at('columns', cycle[0] ?? '', 'computed');
  site.report('computed-cycle', { params: { cycle: cycle.join(' → ') } });
  for (const column of cycle) entity.broken.add(column);
  return order.filter((column) => !cycle.includes(column));
}

/** Finds the types of fields that have only a formula, in their order. */
export function inferComputedTypes(
  draft: Draft,
  entity: EntityDraft,
  order: readonly string[],
): void {
  for (const id of order) {
    const field = entity.fields.get(id);
    const raw = entity.raw.get(id);
    if (field?.type !== 'computed' || !raw) continue;
    const { computed = '' } = settingsOf(raw.value);
    const site = raw.site.at('computed');
    const expression = expressionAt(site, computed, { ...scopeOf(draft, entity), mayLack: true });
    const sound = expression && storable.has(expression.type.kind);
    if (expression && !sound) site.report('computed-type');
    if (!expression || !sound) {
      entity.broken.add(id);
      entity.fields.delete(id);
    } else entity.fields.set(id, { ...field, valueType: expression.type, computed: expression });
    draft.objects[entity.collection] = entityObject(entity, entity.collection);
  }
}
