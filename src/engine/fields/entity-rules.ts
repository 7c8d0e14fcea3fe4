import type { EntityType, Field } from '../../definitions/index.ts';
import type { Expression } from '../../expressions/index.ts';

/** A field, or a column of a table, that is worked out. */
export interface ComputedRule {
  readonly field: Field;
  readonly expression: Expression;
  /**
   * Fields without which it stays empty: those that the formula uses and does not ask about with
   * `has(…)`.
   */
  readonly needs: readonly string[];
}

/** The columns of a table that are filled in by rules. */
export interface TableRules {
  readonly field: Field;
  readonly defaults: readonly Field[];
  readonly computed: readonly ComputedRule[];
}

/** What the fields of cases or records ask of the engine, sorted out once. */
export interface EntityRules {
  /** `case` or `record`, the root under which expressions see the row. */
  readonly root: 'case' | 'record';
  readonly path: string;
  readonly computed: readonly ComputedRule[];
  readonly tables: readonly TableRules[];
  readonly defaults: readonly Field[];
  readonly required: readonly Field[];
  readonly series: readonly Field[];
  /** Fields that hold lists: for a rule, an empty one is an empty list. */
  readonly lists: readonly string[];
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
  return {
    root,
    path: kind === 'case' ? `funnels/${id}#/case/fields` : `records/${id}#/fields`,
    computed: entity.computedOrder.flatMap((name) => computedRule(entity.fields.get(name), root)),
    tables: fields.flatMap(tableRules),
    defaults: fields.filter((field) => field.default),
    required: fields.filter((field) => field.required || field.requiredWhen),
    series: fields.filter((field) => field.type === 'number series'),
    lists: fields.filter((field) => field.valueType.kind === 'list').map((field) => field.id),
  };
}

function computedRule(field: Field | undefined, root: string): ComputedRule[] {
  if (!field?.computed) return [];
  const expression = field.computed;
  const read = expression.reads.flatMap((path) => (path[0] === root && path[1] ? [path[1]] : []));
  const asked = new Set(
    [...expression.source.matchAll(/\bhas\(\s*(\w+)\.(\w+)/g)].map((match) => match[2]),
  );
  const needs = [...new Set(read)].filter((name) => !asked.has(name) && name !== field.id);
  return [{ field, expression, needs }];
}

function tableRules(field: Field): TableRules[] {
  const columns = field.columns ?? [];
  const defaults = columns.filter((column) => column.default);
  const computed = inOrder(columns.flatMap((column) => computedRule(column, 'row')));
  return defaults.length + computed.length > 0 ? [{ field, defaults, computed }] : [];
}

/** A column that another one needs goes before it; publishing has refused circles. */
function inOrder(rules: readonly ComputedRule[]): readonly ComputedRule[] {
  const sorted: ComputedRule[] = [];
  const visit = (rule: ComputedRule): void => {
    if (sorted.includes(rule)) return;
    for (const other of rules) if (rule.needs.includes(other.field.id)) visit(other);
    sorted.push(rule);
  };
  for (const rule of rules) visit(rule);
  return sorted;
}
