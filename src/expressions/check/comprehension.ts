import type { ASTNode } from '@marcbachmann/cel-js';
import { Absent } from '../values/fault.ts';
import { limitOf, typeName, unknownType, type CheckedType } from './checked-type.ts';
import { elaborateCondition, knowing } from './logic.ts';
import { wrongNode, type Checker, type Frame, type Node, type Scope } from './node.ts';

type CallAst = Extract<ASTNode, { op: 'rcall' }>;

/** What a comprehension works with while it is checked. */
interface Loop {
  readonly ast: CallAst;
  readonly list: Node;
  readonly limit: number;
  readonly scope: Scope;
  readonly key: string;
  readonly slot: number;
  readonly checker: Checker;
}

const shapes: { readonly [name: string]: (loop: Loop, args: readonly ASTNode[]) => Node } = {
  all: (loop, [test]) => quantifier(loop, test, (items, is) => items.every(is)),
  exists: (loop, [test]) => quantifier(loop, test, (items, is) => items.some(is)),
  exists_one: (loop, [test]) =>
    quantifier(loop, test, (items, is) => items.filter(is).length === 1),
  filter: (loop, [test]) => filter(loop, test),
  map: (loop, args) => (args.length === 2 ? mapWhere(loop, args) : mapAll(loop, args[0])),
};

/** The names of the comprehensions: `list.exists(x, …)` and the like. */
export const comprehensions: readonly string[] = Object.keys(shapes);

/** Whether a method call is a comprehension: `list.exists(x, …)` and the like. */
export function isComprehension(ast: CallAst): boolean {
  const [name, , args] = ast.args;
  return (
    Object.hasOwn(shapes, name) && (args.length === 2 || (name === 'map' && args.length === 3))
  );
}

export function elaborateComprehension(ast: CallAst, scope: Scope, checker: Checker): Node {
  const [name, receiver, [variable, ...rest]] = ast.args;
  const list = checker.elaborate(receiver, scope);
  const loop = openLoop(ast, list, variable, scope, checker);
  const shape = shapes[name];
  return loop && shape ? shape(loop, rest) : wrongNode(ast.range);
}

function openLoop(
  ast: CallAst,
  list: Node,
  variable: ASTNode | undefined,
  scope: Scope,
  checker: Checker,
): Loop | undefined {
  if (variable?.op !== 'id' || scope.variables.has(variable.args)) {
    checker.report('expression-variable', variable?.range ?? ast.range, { name: ast.args[0] });
    return undefined;
  }
  if (list.type.kind !== 'list') {
    const expected = typeName({ kind: 'list', of: unknownType });
    if (list.type.kind !== 'unknown')
      checker.report('expression-type', list.range, { expected, actual: typeName(list.type) });
    return undefined;
  }
  const slot = checker.newSlot();
  const key = `${variable.args}#${slot}`;
  const maybe = (frame: Frame) => frame.locals[slot];
  const item = {
    key,
    type: list.type.of,
    optional: false,
    read: list.itemRead,
    maybe,
    ...(list.options ? { options: list.options } : {}),
  };
  const inner: Scope = {
    variables: new Map(scope.variables).set(variable.args, item),
    present: scope.present.union(new Set(list.itemFacts?.map((suffix) => key + suffix))),
    ...(scope.strict ? { strict: true } : {}),
  };
  return { ast, list, limit: limitOf(list.type), scope: inner, key, slot, checker };
}

/** Runs `body` with the loop's variable set to each item in turn. */
function each(loop: Loop, frame: Frame, body: Node): (item: unknown) => unknown {
  return (item) => {
    frame.locals[loop.slot] = item;
    return body.run(frame);
  };
}

const itemsOf = (loop: Loop, frame: Frame) => loop.list.run(frame) as readonly unknown[];

const costOf = (loop: Loop, ...bodies: readonly Node[]) =>
  loop.list.cost + loop.limit * (1 + bodies.reduce((sum, body) => sum + body.cost, 0));

function quantifier(
  loop: Loop,
  test: ASTNode | undefined,
  decide: (items: readonly unknown[], is: (item: unknown) => boolean) => boolean,
): Node {
  const body = condition(loop, test);
  const run = (frame: Frame) => {
    const is = each(loop, frame, body);
    return decide(itemsOf(loop, frame), (item) => is(item) === true);
  };
  return { type: { kind: 'bool' }, range: loop.ast.range, cost: costOf(loop, body), run };
}

/** What an item is asked must have an answer. */
function condition({ scope, checker, ast }: Loop, test: ASTNode | undefined): Node {
  const strict = { ...scope, strict: true };
  return test ? elaborateCondition(test, strict, checker) : wrongNode(ast.range);
}

function filter(loop: Loop, test: ASTNode | undefined): Node {
  const body = condition(loop, test);
  const run = (frame: Frame) => {
    const is = each(loop, frame, body);
    return itemsOf(loop, frame).filter((item) => is(item) === true);
  };
  const suffixes = [...(body.facts?.whenTrue ?? [])]
    .filter((key) => key.startsWith(`${loop.key}.`))
    .map((key) => key.slice(loop.key.length));
  return {
    type: loop.list.type,
    range: loop.ast.range,
    cost: costOf(loop, body),
    run,
    itemFacts: [...(loop.list.itemFacts ?? []), ...suffixes],
    itemRead: loop.list.itemRead,
  };
}

function mapAll(loop: Loop, transform: ASTNode | undefined): Node {
  const body = bodyOf(loop, transform, loop.scope);
  const run = (frame: Frame) => values(loop, itemsOf(loop, frame), each(loop, frame, body));
  return mapped(loop, body, costOf(loop, body), run);
}

/** `list.map(x, condition, value)`: the values of the items that meet the condition. */
function mapWhere(loop: Loop, [test, transform]: readonly ASTNode[]): Node {
  const where = condition(loop, test);
  const scope = knowing(loop.scope, where.facts?.whenTrue);
  const body = bodyOf(loop, transform, scope);
  const run = (frame: Frame) => {
    const is = each(loop, frame, where);
    const value = each(loop, frame, body);
    const chosen = itemsOf(loop, frame).filter((item) => is(item) === true);
    return values(loop, chosen, value);
  };
  return mapped(loop, body, costOf(loop, where, body), run);
}

/** What an item becomes. Where empty inputs are no error, an item without a value is left out. */
function bodyOf({ checker, ast }: Loop, transform: ASTNode | undefined, scope: Scope): Node {
  if (!transform) return wrongNode(ast.range);
  return checker.apart(() => checker.elaborate(transform, scope));
}

function values(
  { checker }: Loop,
  items: readonly unknown[],
  value: (item: unknown) => unknown,
): readonly unknown[] {
  if (!checker.mayLack) return items.map(value);
  return items.flatMap((item) => {
    try {
      return [value(item)];
    } catch (error) {
      if (error instanceof Absent) return [];
      throw error;
    }
  });
}

function mapped(loop: Loop, body: Node, cost: number, run: Node['run']): Node {
  const type: CheckedType = { kind: 'list', of: body.type, limit: loop.limit };
  return { type, range: loop.ast.range, cost, run, itemRead: body.path?.read };
}
