import { fail, ok, type Place, type Problem, type Result } from '../../shared/index.ts';
import { check, type Checked } from '../check/check.ts';
import { typeName } from '../check/checked-type.ts';
import { placeOf } from '../check/place.ts';
import { defaultBudget, type Bindings } from '../compile.ts';
import type { Condition } from '../condition.ts';
import { evaluationError } from '../evaluation-error.ts';
import type { ExpressionContext, ReadPath, TypeEnvironment } from '../types.ts';
import { simplify } from './simplify.ts';
import { NotPortable, translate } from './translate.ts';

/** A rule on one stored row, such as a policy's `rows` or a report's `where`. */
export interface RowRule {
  readonly source: string;
  /** What it reads, the fields of the row among them. */
  readonly reads: readonly ReadPath[];
  /**
   * The condition for these values of the roots other than the row. Raises `BatonError` with code
   * `expression-failed` where one of them cannot be worked out.
   */
  bind(bindings: Bindings, context: ExpressionContext): Condition;
}

export interface ConditionOptions {
  readonly environment: TypeEnvironment;
  /** The root that stands for the row, such as `case` or `record`. */
  readonly row: string;
  readonly place?: Place;
}

/**
 * Compiles a row rule: an expression on the row's own fields that every store can execute. A field that
 * may be empty needs no `has(…)` here: no comparison holds for it, except `!=`.
 */
export function compileCondition(
  source: string,
  options: ConditionOptions,
): Result<RowRule, readonly Problem[]> {
  const checked = check(source, options);
  if (!checked.ok) return checked;
  const { node } = checked.value;
  const wrong = node.type.kind === 'bool' ? costly(checked.value) : mistyped(checked.value);
  if (wrong) return fail([{ ...wrong, ...placeOf(source, node.range.start, options.place) }]);
  return translated(source, checked.value, options);
}

function mistyped({ node }: Checked): Problem {
  const params = { expected: typeName({ kind: 'bool' }), actual: typeName(node.type) };
  return { code: 'expression-type', params };
}

function costly({ node }: Checked): Problem | undefined {
  if (node.cost <= defaultBudget) return undefined;
  return { code: 'expression-too-costly', params: { cost: node.cost, budget: defaultBudget } };
}

function translated(
  source: string,
  { ast, nodes, reads, checker }: Checked,
  { row, place }: ConditionOptions,
): Result<RowRule, readonly Problem[]> {
  try {
    const template = translate(ast, { row, nodes, environment: checker.environment });
    const about = { source, reads, place };
    return ok({
      source,
      reads,
      bind(bindings, context) {
        try {
          return simplify(template({ bindings, context, locals: [] }));
        } catch (error) {
          throw evaluationError(about, error, bindings);
        }
      },
    });
  } catch (error) {
    if (!(error instanceof NotPortable)) throw error;
    const { start, end } = error.range;
    const params = { part: source.slice(start, end), row };
    return fail([{ code: 'condition-not-portable', params, ...placeOf(source, start, place) }]);
  }
}
