import { fail, ok, type Place, type Problem, type Result } from '../shared/index.ts';
import { check } from './check/check.ts';
import { asValueType, typeName, typeNames } from './check/checked-type.ts';
import { coerce } from './check/coerce.ts';
import { asId } from './check/comparison.ts';
import type { Node } from './check/node.ts';
import { placeOf } from './check/place.ts';
import { evaluationError, type FailedExpression } from './evaluation-error.ts';
import type { ExpressionContext, ReadPath, TypeEnvironment, ValueType } from './types.ts';
import { Absent } from './values/fault.ts';
import type { Value } from './values/value.ts';

/** Values in stored JSON form, by root. An instant may be milliseconds, too, and a decimal a `Decimal`. */
export type Bindings = { readonly [root: string]: unknown };

export interface Expression {
  readonly source: string;
  readonly type: ValueType;
  /** What it reads, from the roots, references and items of lists included. */
  readonly reads: readonly ReadPath[];
  /** Bound on the number of steps of one evaluation. */
  readonly cost: number;
  readonly place?: Place;
  /**
   * Members that may be empty and without which there is no value; only where the option `mayLack` lets
   * it take such members.
   */
  readonly lacks: readonly ReadPath[];
  /** Members that are known to be filled wherever a condition holds: those it asked `has(…)` of. */
  readonly fills: readonly ReadPath[];
  /**
   * The value, in native form (see `Value`). Raises `BatonError` with code `expression-failed`, whose
   * params are the expression, its inputs (`{ path, value }`) and the reason.
   */
  evaluate(bindings: Bindings, context: ExpressionContext): Value;
  /** The same, or undefined where a member that it takes is empty. */
  evaluateIfFilled(bindings: Bindings, context: ExpressionContext): Value | undefined;
}

export interface CompileOptions {
  readonly environment: TypeEnvironment;
  /**
   * The type (or one of the types) that the place takes. Where it takes text, a reference (or a list of
   * them) gives its id, which is how a reference is stored.
   */
  readonly expects?: ValueType | readonly ValueType[];
  /** Where the first character of the expression stands. */
  readonly place?: Place;
  /** Optional members that the place itself makes sure of, such as those a stage requires. */
  readonly filled?: readonly ReadPath[];
  /**
   * Members that may be empty can be taken without `has(…)`: the whole is empty then (see `lacks`), and a
   * `map` leaves out the items for which it is. Conditions on the items of a list must have an answer.
   */
  readonly mayLack?: boolean;
  /** Most steps that one evaluation may take; 1,000,000 by default. */
  readonly budget?: number;
}

export const defaultBudget = 1_000_000;

/** Parses and type-checks an expression; its problems point at the exact part. */
export function compileExpression(
  source: string,
  options: CompileOptions,
): Result<Expression, readonly Problem[]> {
  const checked = check(source, options);
  if (!checked.ok) return checked;
  const { node, reads, lacks } = checked.value;
  const fitted = fitExpected(node, expectedTypes(options.expects));
  const problem = fitted ? costProblem(fitted, options) : typeProblem(source, node, options);
  const type = fitted && asValueType(fitted.type);
  if (problem) return fail([problem]);
  if (!fitted || !type) return fail([typeProblem(source, node, options)]);
  const fills = fillsOf(node, options.environment);
  return ok(expressionOf({ source, type, reads, lacks, fills, place: options.place }, fitted));
}

/** Paths of the language's own making, such as those of comprehension variables, are left out. */
function fillsOf({ facts }: Node, { roots }: TypeEnvironment): readonly ReadPath[] {
  const paths = [...(facts?.whenTrue ?? [])].map((key) => key.split('.'));
  return paths.filter(([root = '']) => Object.hasOwn(roots, root));
}

function expectedTypes(expects: CompileOptions['expects']): readonly ValueType[] {
  if (expects === undefined) return [];
  return 'kind' in expects ? [expects] : expects;
}

/** The node as one of the types; an exact fit goes before one that converts. */
function fitExpected(node: Node, types: readonly ValueType[]): Node | undefined {
  if (types.length === 0) return node;
  const exact = types.filter((type) => type.kind === node.type.kind);
  for (const type of [...exact, ...types]) {
    const fitted = coerce(node, type) ?? coerce(asId(node), type);
    if (fitted) return fitted.type.kind === 'unknown' ? { ...fitted, type } : fitted;
  }
  return undefined;
}

function typeProblem(source: string, node: Node, { expects, place }: CompileOptions): Problem {
  const wanted = expectedTypes(expects);
  const expected =
    wanted.length === 0 ? typeName({ kind: 'list', of: { kind: 'text' } }) : typeNames(wanted);
  return {
    code: 'expression-type',
    params: { expected, actual: typeName(node.type) },
    ...placeOf(source, node.range.start, place),
  };
}

function costProblem(node: Node, { budget = defaultBudget, place }: CompileOptions) {
  if (node.cost <= budget) return undefined;
  const problem: Problem = {
    code: 'expression-too-costly',
    params: { cost: node.cost, budget },
    ...place,
  };
  return problem;
}

function expressionOf(
  about: FailedExpression & Pick<Expression, 'type' | 'lacks' | 'fills'>,
  { run, cost }: Node,
): Expression {
  const { place, ...parts } = about;
  const evaluate: Expression['evaluate'] = (bindings, context) => {
    try {
      return run({ bindings, context, locals: [] }) as Value;
    } catch (error) {
      throw evaluationError(about, error, bindings);
    }
  };
  return {
    ...parts,
    cost,
    ...(place ? { place } : {}),
    evaluate,
    evaluateIfFilled(bindings, context) {
      try {
        return run({ bindings, context, locals: [] }) as Value;
      } catch (error) {
        if (error instanceof Absent) return undefined;
        throw evaluationError(about, error, bindings);
      }
    },
  };
}
