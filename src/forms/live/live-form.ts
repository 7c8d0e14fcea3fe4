import {
  computeFields,
  fillDefaults,
  isFilled,
  type Evaluator,
  type Expression,
  type ExpressionContext,
} from '../../expressions/index.ts';
import { BatonError, type Json, type JsonObject } from '../../shared/index.ts';
import type { ShippedRules } from '../model.ts';
import {
  compileRules,
  type Conditions,
  type FieldConditions,
  type ItemCondition,
} from './compile-rules.ts';

/** How a field, or a cell of a table, stands while the form is filled. */
export interface LiveState {
  /** Undefined where only the server can say. */
  readonly shown?: boolean;
  readonly required?: boolean;
  /** Options offered now, where they hang on other fields. */
  readonly options?: readonly string[];
  /** Of a table: how the cells of each row stand, by column. */
  readonly rows?: readonly { readonly [column: string]: LiveState }[];
}

export interface LiveFormState {
  readonly states: { readonly [field: string]: LiveState };
  /** Whether the items of the checklist hold now, of those that the form decides. */
  readonly checklist: { readonly [item: string]: boolean };
  /** What was entered, with what fills itself in: defaults of a new row, cells and computed fields. */
  readonly values: JsonObject;
}

export interface LiveOptions {
  readonly root: 'case' | 'record';
  /** True for something that is not there yet: its empty fields take their defaults. */
  readonly isNew: boolean;
  /** Records chosen since the form was given out; those that it came with are known. */
  readonly lookup?: (type: string, id: string) => JsonObject | undefined;
}

/** Works out, from the values now in the form, how each field with rules stands; null is an emptied field. */
export type LiveForm = (values: JsonObject) => LiveFormState;

/**
 * Compiles the rules that came with a form, once; the expressions, and the way in which they fill a row, are
 * those of the server. A rule that can't be worked out yet, because a value it reads is missing, leaves its
 * state undefined.
 */
export function liveForm(rules: ShippedRules, options: LiveOptions): LiveForm {
  const compiled = compileRules(rules, options.root);
  const context: ExpressionContext = {
    lookup: (type, id) => options.lookup?.(type, id) ?? rules.records[type]?.[id],
    related: () => [],
  };
  return (entered) => {
    const given = Object.entries({ ...rules.row, ...entered });
    const values = Object.fromEntries(given.filter(([, value]) => value !== null && value !== ''));
    const bindings = { ...rules.roots, [options.root]: values };
    const evaluate: Evaluate = (expression, row) =>
      quietly(expression, { ...bindings, ...(row === undefined ? {} : { row }) }, context);
    const evaluator: Evaluator = {
      bindings,
      value: (expression, _rule, more) => expression.evaluate({ ...bindings, ...more }, context),
      valueIfFilled: (expression, _rule, more) => evaluate(expression, more?.row) as never,
    };
    if (options.isNew) fillDefaults(compiled.row, values, evaluator);
    computeFields(compiled.row, values, evaluator);
    const states = compiled.conditions.map(
      ([field, conditions]) => [field, stateOf(conditions, values[field], evaluate)] as const,
    );
    const fields = Object.fromEntries(states);
    const checklist = compiled.checklist.map(
      ([item, condition]) => [item, holds(condition, { values, fields, evaluate })] as const,
    );
    return { values, states: fields, checklist: Object.fromEntries(checklist) };
  };
}

/** A field that does not apply now is not asked for; a condition that cannot be worked out does not hold. */
function holds(
  condition: ItemCondition,
  now: {
    readonly values: JsonObject;
    readonly fields: LiveFormState['states'];
    readonly evaluate: Evaluate;
  },
): boolean {
  if ('when' in condition) return now.evaluate(condition.when) === true;
  const { field } = condition;
  return isFilled(now.values[field]) || now.fields[field]?.shown === false;
}

type Evaluate = (expression: Expression | undefined, row?: JsonObject) => unknown;

/** The value; undefined where it can't be worked out with what is there. */
function quietly(
  expression: Expression | undefined,
  bindings: { readonly [root: string]: unknown },
  context: ExpressionContext,
): unknown {
  try {
    return expression?.evaluateIfFilled(bindings, context);
  } catch (error) {
    if (error instanceof BatonError) return undefined;
    throw error;
  }
}

function stateOf(
  { columns, ...conditions }: FieldConditions,
  value: Json | undefined,
  evaluate: Evaluate,
): LiveState {
  const own = cellState(conditions, evaluate);
  if (columns.length === 0 || !Array.isArray(value)) return own;
  const rows = (value as JsonObject[]).map((row) =>
    Object.fromEntries(columns.map(([id, one]) => [id, cellState(one, evaluate, row)] as const)),
  );
  return { ...own, rows };
}

function cellState(
  { visible, required, options }: Conditions,
  evaluate: Evaluate,
  row?: JsonObject,
): LiveState {
  const shown = evaluate(visible, row);
  const needed = evaluate(required, row);
  const offered = options.filter(([, when]) => evaluate(when, row) !== false).map(([id]) => id);
  return {
    ...(shown === undefined ? {} : { shown: shown === true }),
    ...(needed === undefined ? {} : { required: needed === true }),
    ...(options.length === 0 ? {} : { options: offered }),
  };
}
