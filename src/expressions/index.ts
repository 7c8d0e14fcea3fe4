export { noReferences } from './no-references.ts';
export { compileExpression, defaultBudget } from './compile.ts';
export type { Bindings, CompileOptions, Expression } from './compile.ts';
export {
  everything,
  nothing,
  smallLetters,
  type ComparisonOperator,
  type Condition,
} from './condition.ts';
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
export {
  computeFields,
  fillDefaults,
  isFilled,
  put,
  ruleValue,
  showLists,
  type DraftRow,
  type Evaluator,
} from './rows/derive.ts';
export {
  inOrder,
  type ComputedRule,
  type DefaultRule,
  type RowRules,
  type RuledField,
  type TableRules,
  type ValueRule,
} from './rows/row-rules.ts';
export { inspectExpression, type ExpressionPart } from './inspect/inspect.ts';
export {
  completeExpression,
  type ExpressionSuggestion,
  type ExpressionSuggestions,
} from './inspect/complete.ts';
export { workExpression, type BenchOptions, type WorkedPart } from './inspect/bench.ts';
export { splitTemplate, type TemplatePart } from './text/split.ts';
export { sayCondition, type NameOf, type Named } from './say/say-condition.ts';
