export { compileExpression, defaultBudget } from './compile.ts';
export type { Bindings, CompileOptions, Expression } from './compile.ts';
export { everything, nothing, type ComparisonOperator, type Condition } from './condition.ts';
export { compileCondition, type ConditionOptions, type RowRule } from './conditions/compile.ts';
export { evaluateCondition } from './conditions/evaluate.ts';
export { simplify } from './conditions/simplify.ts';
export type { ExpressionInput } from './evaluation-error.ts';
export { renderValue, type RenderOptions } from './text/render-value.ts';
export { parseTextTemplate, type TemplateOptions, type TextTemplate } from './text/template.ts';
export { workingTimeFunctions } from './functions/working-time.ts';
export { functionReference, type FunctionReference } from './functions/reference.ts';
export type {
  ExpressionContext,
  FunctionType,
  MemberType,
  ObjectType,
  ReadPath,
  TypeEnvironment,
  ValueType,
} from './types.ts';
export { defaultListLimit, fromStored, toStored, type StoredOptions } from './values/stored.ts';
export type { Value } from './values/value.ts';
export { rangeOf, type NumberRange } from './strength/range.ts';
export { compareConditions, type ConditionChange } from './strength/compare-conditions.ts';
