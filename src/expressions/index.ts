export { compileExpression, defaultBudget } from './compile.ts';
export type { Bindings, CompileOptions, Expression } from './compile.ts';
export { everything, nothing, type ComparisonOperator, type Condition } from './condition.ts';
export type { ExpressionInput } from './evaluation-error.ts';
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
