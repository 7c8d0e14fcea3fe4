import type { ASTNode } from '@marcbachmann/cel-js';
import { join, mixedCurrencies, typeName, type CheckedType } from './checked-type.ts';
import { coerce } from './coerce.ts';
import { wrongNode, type Checker, type Facts, type Node, type Scope } from './node.ts';

type Of<Op> = Extract<ASTNode, { op: Op }>;

const nothing: ReadonlySet<string> = new Set();

/** The scope in which these members are known to be filled. */
export function knowing(scope: Scope, present: ReadonlySet<string> | undefined): Scope {
  if (!present || present.size === 0) return scope;
  return { ...scope, present: scope.present.union(present) };
}

/** A part that must be yes or no. */
export function elaborateCondition(ast: ASTNode, scope: Scope, checker: Checker): Node {
  const node = checker.elaborate(ast, scope);
  if (node.type.kind === 'bool' || node.type.kind === 'unknown') return node;
  checker.report('expression-type', node.range, {
    expected: typeName({ kind: 'bool' }),
    actual: typeName(node.type),
  });
  return wrongNode(node.range);
}

/**
 * `&&` from left to right: the right side is evaluated only where the left is true, and an error on
 * either side is raised (CEL would let `false` on the other side hide it).
 */
export function elaborateAnd(ast: Of<'&&'>, scope: Scope, checker: Checker): Node {
  const left = elaborateCondition(ast.args[0], scope, checker);
  const right = elaborateCondition(ast.args[1], knowing(scope, left.facts?.whenTrue), checker);
  const [l, r] = [factsOf(left), factsOf(right)];
  const facts: Facts = {
    whenTrue: l.whenTrue.union(r.whenTrue),
    whenFalse: l.whenFalse.intersection(r.whenFalse),
  };
  return logical(ast, left, right, facts, (frame) => left.run(frame) === true && right.run(frame));
}

/** `||` from left to right; see `elaborateAnd`. */
export function elaborateOr(ast: Of<'||'>, scope: Scope, checker: Checker): Node {
  const left = elaborateCondition(ast.args[0], scope, checker);
  const right = elaborateCondition(ast.args[1], knowing(scope, left.facts?.whenFalse), checker);
  const [l, r] = [factsOf(left), factsOf(right)];
  const facts: Facts = {
    whenTrue: l.whenTrue.intersection(r.whenTrue),
    whenFalse: l.whenFalse.union(r.whenFalse),
  };
  return logical(ast, left, right, facts, (frame) => left.run(frame) === true || right.run(frame));
}

const factsOf = (node: Node): Facts => node.facts ?? { whenTrue: nothing, whenFalse: nothing };

function logical(ast: ASTNode, left: Node, right: Node, facts: Facts, run: Node['run']): Node {
  const cost = left.cost + right.cost + 1;
  return { type: { kind: 'bool' }, range: ast.range, cost, facts, run };
}

export function elaborateNot(ast: Of<'!_'>, scope: Scope, checker: Checker): Node {
  const inner = elaborateCondition(ast.args, scope, checker);
  const { whenTrue, whenFalse } = factsOf(inner);
  return {
    type: { kind: 'bool' },
    range: ast.range,
    cost: inner.cost + 1,
    facts: { whenTrue: whenFalse, whenFalse: whenTrue },
    run: (frame) => inner.run(frame) !== true,
  };
}

export function elaborateTernary(ast: Of<'?:'>, scope: Scope, checker: Checker): Node {
  const condition = elaborateCondition(ast.args[0], scope, checker);
  const yes = checker.elaborate(ast.args[1], knowing(scope, condition.facts?.whenTrue));
  const no = checker.elaborate(ast.args[2], knowing(scope, condition.facts?.whenFalse));
  const both = unite(yes, no);
  if (!both) {
    reportBranches(ast, yes.type, no.type, checker);
    return wrongNode(ast.range);
  }
  const [left, right] = both;
  return {
    type: join(left.type, right.type) ?? left.type,
    range: ast.range,
    cost: condition.cost + Math.max(left.cost, right.cost) + 1,
    run: (frame) => (condition.run(frame) === true ? left.run(frame) : right.run(frame)),
  };
}

/** Two nodes brought to one type; undefined where there is none. */
export function unite(left: Node, right: Node): readonly [Node, Node] | undefined {
  const type = join(left.type, right.type);
  const target = type ?? (coerce(right, left.type) ? left.type : right.type);
  const [l, r] = [coerce(left, target), coerce(right, target)];
  return l && r ? [l, r] : undefined;
}

function reportBranches(ast: ASTNode, yes: CheckedType, no: CheckedType, checker: Checker): void {
  const mixed = mixedCurrencies(yes, no);
  if (mixed) checker.report('currency-mixed', ast.range, { left: mixed[0], right: mixed[1] });
  else
    checker.report('expression-branches', ast.range, { left: typeName(yes), right: typeName(no) });
}
