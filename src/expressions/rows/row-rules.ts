import type { Json } from '../../shared/index.ts';
import type { Expression } from '../compile.ts';
import type { ValueType } from '../types.ts';

/** What a rule must know of the field, or of the column of a table, that it fills. */
export interface RuledField {
  readonly id: string;
  readonly valueType: ValueType;
  /** Digits after the decimal point. */
  readonly scale?: number;
}

/** Either a stored value written in the definition, or an expression evaluated when needed. */
export type ValueRule = { readonly literal: Json } | { readonly expression: Expression };

/** A field, or a column of a table, that is worked out. */
export interface ComputedRule {
  readonly kind: 'computed';
  readonly field: RuledField;
  readonly expression: Expression;
}

/** A value that is put into a field while it is empty. */
export interface DefaultRule {
  readonly field: RuledField;
  readonly rule: ValueRule;
}

/** The columns of a table that are filled in by rules. */
export interface TableRules {
  readonly kind: 'table';
  readonly field: RuledField;
  readonly defaults: readonly DefaultRule[];
  readonly computed: readonly ComputedRule[];
}

/** What fills the fields of a row by itself. */
export interface RowRules {
  /** Where the fields stand in the definitions, for messages. */
  readonly path: string;
  /** Computed fields and tables with rules, in the order in which they must be worked out. */
  readonly derived: readonly (ComputedRule | TableRules)[];
  readonly defaults: readonly DefaultRule[];
  /** Fields that hold lists: for a rule, an empty one is an empty list. */
  readonly lists: readonly string[];
}

/** A column that another one reads goes before it; publishing has refused circles. */
export function inOrder(rules: readonly ComputedRule[]): readonly ComputedRule[] {
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
