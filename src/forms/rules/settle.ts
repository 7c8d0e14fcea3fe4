import type { EntityType } from '../../definitions/index.ts';
import { entityRules } from '../../engine/index.ts';
import {
  computeFields,
  fillDefaults,
  type Evaluator,
  type Expression,
  type Value,
} from '../../expressions/index.ts';
import type { Json, JsonObject } from '../../shared/index.ts';
import type { FormContext } from '../model.ts';

/** What the rules of a form are evaluated with. */
export interface Evaluation extends Pick<FormContext, 'roots' | 'expressions'> {
  readonly root: 'case' | 'record';
}

/**
 * The row with its computed fields worked out anew, as the engine would, and with its defaults where it is
 * a new one. Raises `expression-failed` where a formula fails.
 */
export function settle(
  entity: EntityType,
  row: JsonObject,
  evaluation: Evaluation,
  options: { readonly defaults: boolean },
): JsonObject {
  const draft: { [field: string]: Json } = { ...row };
  const rules = entityRules(entity);
  const bindings = { ...evaluation.roots, [evaluation.root]: draft };
  const { expressions } = evaluation;
  const evaluator: Evaluator = {
    bindings,
    value: (expression, _rule, more) => expression.evaluate({ ...bindings, ...more }, expressions),
    valueIfFilled: (expression, _rule, more) =>
      expression.evaluateIfFilled({ ...bindings, ...more }, expressions),
  };
  if (options.defaults) fillDefaults(rules, draft, evaluator);
  computeFields(rules, draft, evaluator);
  return draft;
}

/** The value of an expression about a row, or about a row of a table in it. */
export function evaluate(
  expression: Expression,
  values: JsonObject,
  { root, roots, expressions }: Evaluation,
  row?: JsonObject,
): Value {
  const bindings = { ...roots, [root]: values, ...(row === undefined ? {} : { row }) };
  return expression.evaluate(bindings, expressions);
}
