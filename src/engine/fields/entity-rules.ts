import type { EntityType, Field } from '../../definitions/index.ts';
import {
  inOrder,
  type ComputedRule,
  type DefaultRule,
  type RowRules,
  type TableRules,
} from '../../expressions/index.ts';

/** What the fields of cases or records ask of the engine, sorted out once. */
export interface EntityRules extends RowRules {
  /** `case` or `record`, the root under which expressions see the row. */
  readonly root: 'case' | 'record';
  readonly required: readonly Field[];
  readonly series: readonly Field[];
  /** Fields that apply only sometimes, or offer some of their choices only sometimes. */
  readonly conditional: readonly Field[];
  /** Tables with columns that must be filled. */
  readonly tables: readonly Field[];
}

const known = new WeakMap<EntityType, EntityRules>();

export function entityRules(entity: EntityType): EntityRules {
  let rules = known.get(entity);
  if (!rules) known.set(entity, (rules = sortOut(entity)));
  return rules;
}

function sortOut(entity: EntityType): EntityRules {
  const fields = [...entity.fields.values()];
  const [kind, id] = entity.collection.split(':');
  const root = kind === 'case' ? 'case' : 'record';
  const rule = (field: Field): readonly (ComputedRule | TableRules)[] => [
    ...computedRule(field),
    ...tableRules(field),
  ];
  const late = new Set(entity.computedOrder);
  return {
    root,
    path: kind === 'case' ? `funnels/${id}#/case/fields` : `records/${id}#/fields`,
    derived: [
      ...fields.filter((field) => !late.has(field.id)),
      ...entity.computedOrder.flatMap((name) => entity.fields.get(name) ?? []),
    ].flatMap(rule),
    defaults: fields.flatMap(defaultRule),
    required: fields.filter((field) => field.required || field.requiredWhen),
    series: fields.filter((field) => field.type === 'number series'),
    conditional: fields.filter(
      ({ visible, options }) => visible ?? options?.some(({ when }) => when),
    ),
    tables: fields.filter(({ columns }) => columns?.some(({ required }) => required)),
    lists: fields.filter((field) => field.valueType.kind === 'list').map((field) => field.id),
  };
}

function computedRule(field: Field): ComputedRule[] {
  return field.computed ? [{ kind: 'computed', field, expression: field.computed }] : [];
}

function defaultRule(field: Field): DefaultRule[] {
  return field.default ? [{ field, rule: field.default }] : [];
}

function tableRules(field: Field): TableRules[] {
  const { columns = [] } = field;
  const defaults = columns.flatMap(defaultRule);
  const computed = inOrder(columns.flatMap(computedRule));
  if (defaults.length + computed.length === 0) return [];
  return [{ kind: 'table', field, defaults, computed }];
}
