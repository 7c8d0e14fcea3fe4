import type { TypeEnvironment } from '../../expressions/index.ts';
import type { RawField } from '../kinds/field.ts';
import type { EntityType, Field } from '../model/index.ts';
import { compileField } from './compile-field.ts';
import { orderColumns } from './computed.ts';
import { settingsOf } from './declare-field.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { scopeOf } from './environment.ts';
import { templateAt, type Scope } from './expressions.ts';
import { optionConditions } from './field-options.ts';
import { dependencyOrder, membersRead } from './order.ts';
import { shownFields } from './shown-fields.ts';

/** Compiles the expressions of the fields and the name of an entity whose types are all known. */
export function compileEntity(
  draft: Draft,
  entity: EntityDraft,
  computedOrder: readonly string[],
): EntityType | undefined {
  const scope = scopeOf(draft, entity);
  for (const [id, { value, site }] of entity.raw) {
    const field = entity.fields.get(id);
    if (!field) continue;
    const compiled = compileField(site, value, field, scope);
    entity.fields.set(id, compileColumns(draft, entity, compiled, value));
  }
  checkDependentOptions(entity);
  const name = nameOf(entity, scope);
  if (!name) return undefined;
  return {
    collection: entity.collection,
    title: entity.title,
    fields: entity.fields,
    systemFields: entity.systemFields,
    name,
    shows: shownFields(entity),
    computedOrder,
    related: entity.related,
    ...(entity.kept && { kept: entity.kept }),
    environment: scope.environment,
  };
}

function compileColumns(draft: Draft, entity: EntityDraft, table: Field, written: RawField): Field {
  const raw = settingsOf(written);
  if (table.type !== 'table' || !table.columns) return table;
  const row = { type: table.valueType.kind === 'list' ? table.valueType.of : table.valueType };
  const roots: TypeEnvironment['roots'] = { row: { ...row, optional: false } };
  const scope = scopeOf(draft, entity, roots);
  const site = entity.raw.get(table.id)?.site.at('columns');
  const columns = table.columns.map((column) => {
    const at = site?.at(column.id);
    const value = raw.columns?.[column.id];
    return at && value !== undefined ? compileField(at, value as RawField, column, scope) : column;
  });
  const columnOrder = orderColumns(entity, table.id);
  return { ...table, columns, ...(columnOrder.length === 0 ? {} : { columnOrder }) };
}

/** Two choices whose options each wait for the other could never be filled. */
function checkDependentOptions(entity: EntityDraft): void {
  const edges = new Map<string, ReadonlySet<string>>();
  for (const [id, { value }] of entity.raw) {
    const reads = optionConditions(value).flatMap((when) => [...membersRead(when, entity.root)]);
    if (reads.length > 0) edges.set(id, new Set(reads));
  }
  const { cycle } = dependencyOrder(edges);
  const site = cycle && entity.raw.get(cycle[0] ?? '')?.site.at('options');
  site?.report('option-cycle', { params: { cycle: cycle?.join(' → ') ?? '' } });
}

/** Without a template the row is called by its own field `name`, else by its number or id. */
function nameOf(entity: EntityDraft, scope: Scope) {
  if (entity.name !== undefined) return templateAt(entity.nameSite, entity.name, scope);
  const series = [...entity.fields.values()].find((field) => field.type === 'number series');
  const source = entity.fields.has('name') ? 'name' : (series?.id ?? 'id');
  return templateAt(entity.fieldsSite, `{{${entity.root}.${source}}}`, scope);
}
