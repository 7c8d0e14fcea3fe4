import type { EntityType, Field, ValueRule } from '../../definitions/index.ts';
import type { Expression, ObjectType, TypeEnvironment } from '../../expressions/index.ts';

/** A field, or a column of a table, that is worked out. */
export interface ComputedRule {
  readonly kind: 'computed';
  readonly field: Field;
  readonly expression: Expression;
  /** Fields without which it stays empty. */
  readonly needs: readonly string[];
}

/** A value that is put into a field while it is empty. */
export interface DefaultRule {
  readonly field: Field;
  readonly rule: ValueRule;
  /** Fields without which it has to wait. */
  readonly needs: readonly string[];
}

/** The columns of a table that are filled in by rules. */
export interface TableRules {
  readonly kind: 'table';
  readonly field: Field;
  readonly defaults: readonly DefaultRule[];
  readonly computed: readonly ComputedRule[];
}

/** What the fields of cases or records ask of the engine, sorted out once. */
export interface EntityRules {
  /** `case` or `record`, the root under which expressions see the row. */
  readonly root: 'case' | 'record';
  readonly path: string;
  /** Computed fields and tables with rules, in the order in which they must be worked out. */
  readonly derived: readonly (ComputedRule | TableRules)[];
  readonly defaults: readonly DefaultRule[];
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
  const { environment } = entity;
  const members = { root, object: environment.objects[entity.collection] };
  const rule = (field: Field): readonly (ComputedRule | TableRules)[] => [
    ...computedRule(field, members),
    ...tableRules(field, environment),
  ];
  const late = new Set(entity.computedOrder);
  return {
    root,
    path: kind === 'case' ? `funnels/${id}#/case/fields` : `records/${id}#/fields`,
    derived: [
      ...fields.filter((field) => !late.has(field.id)),
      ...entity.computedOrder.flatMap((name) => entity.fields.get(name) ?? []),
    ].flatMap(rule),
    defaults: fields.flatMap((field) => defaultRule(field, members)),
    required: fields.filter((field) => field.required || field.requiredWhen),
    series: fields.filter((field) => field.type === 'number series'),
    lists: fields.filter((field) => field.valueType.kind === 'list').map((field) => field.id),
  };
}

/** The members of the case, of a record, or of a line of a table. */
interface Members {
  readonly root: string;
  readonly object: ObjectType | undefined;
}

function computedRule(field: Field, members: Members): ComputedRule[] {
  if (!field.computed) return [];
  const needs = needsOf(field.computed, members);
  return [{ kind: 'computed', field, expression: field.computed, needs }];
}

function defaultRule(field: Field, members: Members): DefaultRule[] {
  if (!field.default) return [];
  const rule = field.default;
  return [{ field, rule, needs: 'literal' in rule ? [] : needsOf(rule.expression, members) }];
}

/**
 * The fields that a formula takes for filled. What may be empty by definition it asks about itself, and an
 * empty list is a list; but what is required may still be missing, as in an imported case.
 */
function needsOf({ reads }: Expression, { root, object }: Members): readonly string[] {
  const read = reads.flatMap(([first, name]) => (first === root && name ? [name] : []));
  return [...new Set(read)].filter((name) => {
    const member = object?.members[name];
    return member && !member.optional && member.type.kind !== 'list' && member.via !== 'related';
  });
}

function tableRules(field: Field, environment: TypeEnvironment): TableRules[] {
  const { valueType, columns = [] } = field;
  const line =
    valueType.kind === 'list' && valueType.of.kind === 'object' ? valueType.of : undefined;
  const members = { root: 'row', object: environment.objects[line?.name ?? ''] };
  const defaults = columns.flatMap((column) => defaultRule(column, members));
  const computed = inOrder(columns.flatMap((column) => computedRule(column, members)));
  if (defaults.length + computed.length === 0) return [];
  return [{ kind: 'table', field, defaults, computed }];
}

/** A column that another one reads goes before it; publishing has refused circles. */
function inOrder(rules: readonly ComputedRule[]): readonly ComputedRule[] {
  const sorted: ComputedRule[] = [];
  const visit = (rule: ComputedRule): void => {
    if (sorted.includes(rule)) return;
    const read = rule.expression.reads.map(([root, column]) => (root === 'row' ? column : ''));
    for (const other of rules) if (read.includes(other.field.id)) visit(other);
    sorted.push(rule);
  };
  for (const rule of rules) visit(rule);
  return sorted;
}
