import {
  compileExpression,
  inOrder,
  type ComputedRule,
  type DefaultRule,
  type Expression,
  type RowRules,
  type TableRules,
  type TypeEnvironment,
} from '../../expressions/index.ts';
import type { FieldRules, ShippedRules } from '../model.ts';

/** The conditions of a field or a column, ready to be judged. */
export interface Conditions {
  readonly visible?: Expression | undefined;
  readonly required?: Expression | undefined;
  readonly options: readonly (readonly [option: string, when: Expression | undefined])[];
}

/** The conditions of a field, and of its columns where it is a table. */
export interface FieldConditions extends Conditions {
  readonly columns: readonly (readonly [column: string, conditions: Conditions])[];
}

/** What an item of the checklist hangs on: a field that must be filled, or a condition. */
export type ItemCondition = { readonly field: string } | { readonly when: Expression | undefined };

/** The rules of a form, compiled once. */
export interface CompiledRules {
  readonly conditions: readonly (readonly [field: string, conditions: FieldConditions])[];
  readonly checklist: readonly (readonly [item: string, condition: ItemCondition])[];
  readonly row: RowRules;
}

/** Compiles what came with a form. A rule that cannot be compiled here is left to the server. */
export function compileRules(rules: ShippedRules, root: 'case' | 'record'): CompiledRules {
  const { environment } = rules;
  const entries = Object.entries(rules.fields);
  const inColumns = (table: string) => columnEnvironment(environment, root, table);
  return {
    conditions: entries.map(([id, one]) => {
      const columns = Object.entries(one.columns ?? {}).map(
        ([column, cell]) => [column, conditionsOf(cell, inColumns(id))] as const,
      );
      return [id, { ...conditionsOf(one, environment), columns }] as const;
    }),
    checklist: Object.entries(rules.checklist ?? {}).map(
      ([id, rule]) =>
        [id, 'field' in rule ? rule : { when: compile(rule.when, environment) }] as const,
    ),
    row: {
      path: '',
      derived: rules.order.flatMap((id) => derivedOf(id, rules.fields[id], rules, inColumns(id))),
      defaults: entries.flatMap(([id, one]) => defaultOf(id, one, environment)),
      lists: rules.lists,
    },
  };
}

type Environment = Pick<TypeEnvironment, 'objects' | 'roots'>;

/** What the columns of a table may speak of: all that its form may, and their own row. */
function columnEnvironment(environment: Environment, root: string, table: string): Environment {
  const { objects, roots } = environment;
  const whole = roots[root]?.type;
  const members = whole?.kind === 'object' ? objects[whole.name]?.members : undefined;
  const type = members?.[table]?.type;
  if (type?.kind !== 'list') return environment;
  return { objects, roots: { ...roots, row: { type: type.of, optional: false } } };
}

function conditionsOf(rules: FieldRules, environment: Environment): Conditions {
  const { options = {} } = rules;
  return {
    visible: compile(rules.visible, environment),
    required: compile(rules.required, environment),
    options: Object.entries(options).map(([id, when]) => [id, compile(when, environment)] as const),
  };
}

function compile(source: string | undefined, environment: Environment): Expression | undefined {
  if (source === undefined) return undefined;
  const result = compileExpression(source, { environment });
  return result.ok ? result.value : undefined;
}

function derivedOf(
  id: string,
  rules: FieldRules | undefined,
  { environment }: ShippedRules,
  columns: Environment,
): readonly (ComputedRule | TableRules)[] {
  if (rules === undefined) return [];
  const cells = Object.entries(rules.columns ?? {});
  if (cells.length === 0) return computedOf(id, rules, environment);
  const defaults = cells.flatMap(([column, one]) => defaultOf(column, one, columns));
  const computed = inOrder(cells.flatMap(([column, one]) => computedOf(column, one, columns)));
  const valueType = { kind: 'list', of: { kind: 'object', name: 'row' } } as const;
  return [{ kind: 'table', field: { id, valueType }, defaults, computed }];
}

function computedOf(id: string, rules: FieldRules, environment: Environment): ComputedRule[] {
  const expression = filling(rules.computed, rules, environment);
  return expression && rules.value
    ? [{ kind: 'computed', field: { id, ...rules.value }, expression }]
    : [];
}

function defaultOf(id: string, rules: FieldRules, environment: Environment): DefaultRule[] {
  const { value, literal } = rules;
  if (value === undefined) return [];
  if (literal !== undefined) return [{ field: { id, ...value }, rule: { literal } }];
  const expression = filling(rules.default, rules, environment);
  return expression ? [{ field: { id, ...value }, rule: { expression } }] : [];
}

/** A rule that fills a field waits where it takes an empty one, and gives what the field takes. */
function filling(
  source: string | undefined,
  { value }: FieldRules,
  environment: Environment,
): Expression | undefined {
  if (source === undefined || value === undefined) return undefined;
  const result = compileExpression(source, {
    environment,
    expects: value.valueType,
    mayLack: true,
  });
  return result.ok ? result.value : undefined;
}
