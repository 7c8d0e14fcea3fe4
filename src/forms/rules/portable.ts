import { compileCondition, type Expression, type RowRule } from '../../expressions/index.ts';
import type { FormContext, FormPlan, JsonSchema } from '../model.ts';
import { conditionSchema } from '../schema/condition-schema.ts';

const known = new WeakMap<Expression, RowRule | 'not portable'>();

/**
 * An expression as a JSON Schema over the form's fields; undefined where it speaks of more than those, or
 * says what JSON Schema can't.
 */
export function ruleSchema(
  expression: Expression,
  plan: FormPlan,
  context: FormContext,
): JsonSchema | undefined {
  const rule = portableRule(expression, plan);
  if (rule === 'not portable') return undefined;
  const inForm = new Set(
    plan.sections.flatMap(({ fields }) => fields.map(({ field }) => field.id)),
  );
  const bindings = { ...context.roots, [plan.root]: context.stored };
  return conditionSchema(rule.bind(bindings, context.expressions), (field) => inForm.has(field));
}

function portableRule(expression: Expression, plan: FormPlan): RowRule | 'not portable' {
  const found = known.get(expression);
  if (found) return found;
  const environment = plan.entity.environment;
  const compiled = compileCondition(expression.source, { environment, row: plan.root });
  const rule = compiled.ok ? compiled.value : 'not portable';
  known.set(expression, rule);
  return rule;
}
