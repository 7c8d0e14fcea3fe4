import type { ASTNode } from '@marcbachmann/cel-js';
import { dateIn, isTimeZone } from '../../shared/index.ts';
import { join, typeName } from './checked-type.ts';
import { comprehensions, isComprehension } from './comprehension.ts';
import { unite } from './logic.ts';
import { elaboratePath } from './path.ts';
import { wrongNode, type Checker, type Node, type Range, type Scope } from './node.ts';

type Form = (args: readonly ASTNode[], range: Range, scope: Scope, checker: Checker) => Node;

/** Calls that are more than functions, because they look at a path or at the moment itself. */
const forms: { readonly [name: string]: { readonly arguments: number; readonly form: Form } } = {
  has: { arguments: 1, form: has },
  default: { arguments: 2, form: orDefault },
  today: { arguments: 1, form: today },
};

export const specialForms: readonly string[] = [...Object.keys(forms), ...comprehensions];

/** The form of that name and number of arguments, where there is one. */
export function specialForm(name: string, args: readonly ASTNode[]): Form | undefined {
  const found = Object.hasOwn(forms, name) ? forms[name] : undefined;
  return found?.arguments === args.length ? found.form : undefined;
}

/** A path that may be empty. Every member on the way counts: `has(a.b.c)` is false where `a.b` is empty. */
function pathArgument(
  name: string,
  ast: ASTNode,
  scope: Scope,
  checker: Checker,
): (Node & { readonly path: NonNullable<Node['path']> }) | undefined {
  const isPath = ast.op === 'id' || ast.op === '.' || ast.op === '[]';
  const node = isPath ? elaboratePath(ast, scope, checker) : undefined;
  if (node?.type.kind === 'unknown') return undefined;
  if (!node?.path || (name === 'has' && ast.op === 'id')) {
    checker.report('expression-not-a-member', ast.range, { name });
    return undefined;
  }
  if (node.path.read) checker.recordRead(node.path.read);
  return { ...node, path: node.path };
}

function has(args: readonly ASTNode[], range: Range, scope: Scope, checker: Checker): Node {
  const [ast] = args;
  const node =
    ast && !isComprehensionCall(ast) ? pathArgument('has', ast, scope, checker) : undefined;
  if (!node) return wrongNode(range);
  const { key, maybe, mayBeEmpty } = node.path;
  const present = new Set([key, ...mayBeEmpty.map((each) => each.key)]);
  return {
    type: { kind: 'bool' },
    range,
    cost: node.cost + 1,
    facts: { whenTrue: present, whenFalse: new Set() },
    run: (frame) => maybe(frame) !== undefined,
  };
}

const isComprehensionCall = (ast: ASTNode) => ast.op === 'rcall' && isComprehension(ast);

/** `default(case.discount, 0)`: the value, or the other where it is empty. */
function orDefault(args: readonly ASTNode[], range: Range, scope: Scope, checker: Checker): Node {
  const [pathAst, otherAst] = args;
  const node = pathAst && pathArgument('default', pathAst, scope, checker);
  const other = otherAst && checker.elaborate(otherAst, scope);
  if (!node || !other || other.type.kind === 'unknown') return wrongNode(range);
  const { maybe } = node.path;
  const both = unite({ ...node, run: maybe }, other);
  if (!both) {
    checker.report('expression-type', other.range, {
      expected: typeName(node.type),
      actual: typeName(other.type),
    });
    return wrongNode(range);
  }
  const [value, fallback] = both;
  const run: Node['run'] = (frame) =>
    maybe(frame) === undefined ? fallback.run(frame) : value.run(frame);
  const type = join(value.type, fallback.type) ?? value.type;
  const cost = value.cost * 2 + fallback.cost + 1;
  return { type, range, cost, run, ...(node.options ? { options: node.options } : {}) };
}

/** `today(zone)`: the calendar day of `now` in a time zone. */
function today(args: readonly ASTNode[], range: Range, scope: Scope, checker: Checker): Node {
  const zone = args[0] && checker.elaborate(args[0], scope);
  const now = scope.variables.get('now');
  if (now?.type.kind !== 'instant') {
    const known = [...scope.variables.keys()].join(', ');
    checker.report('expression-unknown-name', range, { name: 'now', known });
    return wrongNode(range);
  }
  if (!zone || !isZone(zone, checker)) return wrongNode(range);
  checker.recordRead(['now']);
  const run: Node['run'] = (frame) => dateIn(now.maybe(frame) as number, zone.run(frame) as string);
  return { type: { kind: 'date' }, range, cost: zone.cost + 2, run };
}

/** Whether the argument is a text and, where it is written out, a time zone that exists. */
function isZone(zone: Node, checker: Checker): boolean {
  const { type, constant, range } = zone;
  if (type.kind === 'unknown') return false;
  if (type.kind !== 'text') {
    const expected = typeName({ kind: 'text' });
    checker.report('expression-type', range, { expected, actual: typeName(type) });
    return false;
  }
  if (typeof constant !== 'string' || isTimeZone(constant)) return true;
  const given = `“${constant}”`;
  const hint = { en: `There is no time zone ${given}.`, 'zh-CN': `没有时区${given}。` };
  checker.report('expression-arguments', range, { name: 'today', given }, hint);
  return false;
}
