import {
  BatonError,
  renderProblem,
  type Json,
  type Locale,
  type LocalizedText,
  type Place,
} from '../shared/index.ts';
import type { ReadPath } from './types.ts';
import { Fault } from './values/fault.ts';

/** What an error says of the expression that failed. */
export interface FailedExpression {
  readonly source: string;
  readonly reads: readonly ReadPath[];
  readonly place: Place | undefined;
}

/** One value that an expression read: the path from a root, and what was stored there. */
export type ExpressionInput = {
  readonly path: string;
  readonly value: Json;
};

/**
 * The error of an evaluation that stopped, with the expression, its inputs and the reason. Anything that
 * is no fault of the evaluation (a bug) is given back as it is.
 */
export function evaluationError(
  { source, reads, place }: FailedExpression,
  error: unknown,
  bindings: { readonly [root: string]: unknown },
): unknown {
  const reason = reasonOf(error);
  if (reason === undefined) return error;
  const inputs = new Map(
    reads.map((path) => inputAt(path, bindings)).map((each) => [each.path, each]),
  );
  return new BatonError(
    {
      ...place,
      code: 'expression-failed',
      params: { expression: source, inputs: [...inputs.values()], reason },
    },
    { cause: error },
  );
}

function reasonOf(error: unknown): LocalizedText | undefined {
  if (error instanceof Fault) return error.reason;
  if (error instanceof BatonError) {
    const [problem] = error.problems;
    const told = (locale: Locale) => renderProblem(problem, locale).message.replace(/[.。]$/, '');
    return { en: told('en'), 'zh-CN': told('zh-CN') };
  }
  if (error instanceof RangeError) return { en: error.message, 'zh-CN': '计算超出范围' };
  return undefined;
}

/** The stored value at a path as far as it lies in the bindings; a reference shows its id. */
function inputAt(path: ReadPath, bindings: { readonly [root: string]: unknown }): ExpressionInput {
  let value: unknown = bindings;
  let depth = 0;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) break;
    value = (value as { readonly [name: string]: unknown })[name];
    depth += 1;
  }
  return { path: path.slice(0, depth).join('.'), value: summary(value) };
}

/** Large values are shortened: an error must not carry a table of a thousand rows. */
function summary(value: unknown): Json {
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'object' && value !== null) return '{…}';
  return (value ?? null) as Json;
}
