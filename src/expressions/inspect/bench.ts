import type { ASTNode } from '@marcbachmann/cel-js';
import {
  BatonError,
  fail,
  ok,
  type Json,
  type LocalizedText,
  type Problem,
  type Result,
} from '../../shared/index.ts';
import { check, type CheckOptions } from '../check/check.ts';
import { asValueType, typeName } from '../check/checked-type.ts';
import { isComprehension } from '../check/comprehension.ts';
import type { Node, Range } from '../check/node.ts';
import { childrenOf } from '../check/tree.ts';
import { evaluationError } from '../evaluation-error.ts';
import type { Bindings } from '../compile.ts';
import type { ExpressionContext, ReadPath, ValueType } from '../types.ts';
import { Absent } from '../values/fault.ts';
import { toStored } from '../values/stored.ts';
import type { Value } from '../values/value.ts';

/** One part of an expression with what it came to. */
export interface WorkedPart {
  readonly source: string;
  readonly range: Range;
  /** How many parts it stands within. */
  readonly depth: number;
  readonly type: LocalizedText;
  readonly valueType?: ValueType;
  /** In stored form; absent where it is empty, or belongs to the items of a list. */
  readonly value?: Json;
  readonly state: 'value' | 'empty' | 'each' | 'failed';
  /** Why it failed. */
  readonly problem?: Problem;
  /** What it reads, where it hangs on a root. */
  readonly read?: ReadPath;
}

export interface BenchOptions extends Pick<CheckOptions, 'environment' | 'mayLack' | 'place'> {
  readonly bindings: Bindings;
  readonly context: ExpressionContext;
}

/**
 * Evaluates an expression and each of its parts by itself. What stands within `list.map(x, …)` has one
 * value for each item, and is given without. Gives the problems of an expression that is wrong.
 */
export function workExpression(
  source: string,
  { bindings, context, ...options }: BenchOptions,
): Result<readonly WorkedPart[], readonly Problem[]> {
  const seen = new Map<ASTNode, Node>();
  const checked = check(source, { ...options, observe: (ast, node) => void seen.set(ast, node) });
  if (!checked.ok) return checked;
  const parts: WorkedPart[] = [];
  const visit = (ast: ASTNode, depth: number, each: boolean): void => {
    const node = seen.get(ast);
    if (node) parts.push(work(source, node, { depth, each, bindings, context }));
    const bodies = ast.op === 'rcall' && isComprehension(ast) ? ast.args[2].slice(1) : [];
    for (const child of childrenOf(ast))
      if (seen.has(child)) visit(child, depth + 1, each || bodies.includes(child));
  };
  visit(checked.value.ast, 0, false);
  return parts.length > 0 ? ok(parts) : fail([]);
}

interface Work {
  readonly depth: number;
  readonly each: boolean;
  readonly bindings: Bindings;
  readonly context: ExpressionContext;
}

function work(source: string, node: Node, { depth, each, bindings, context }: Work): WorkedPart {
  const { range, path } = node;
  const type = asValueType(node.type);
  const text = source.slice(range.start, range.end);
  const part = {
    source: text,
    range,
    depth,
    type: typeName(node.type),
    ...(type ? { valueType: type } : {}),
    ...(path?.read ? { read: path.read } : {}),
  };
  if (each) return { ...part, state: 'each' };
  try {
    const run = path?.maybe ?? node.run;
    const value = run({ bindings, context, locals: [] }) as Value | undefined;
    if (value === undefined) return { ...part, state: 'empty' };
    return {
      ...part,
      state: 'value',
      ...(type ? { value: toStored(value, type, { digits: 'exact' }) } : {}),
    };
  } catch (error) {
    if (error instanceof Absent) return { ...part, state: 'empty' };
    const told = evaluationError(
      { source: text, reads: path?.read ? [path.read] : [], place: undefined },
      error,
      bindings,
    );
    if (told instanceof BatonError) return { ...part, state: 'failed', problem: told.problems[0] };
    throw told;
  }
}
