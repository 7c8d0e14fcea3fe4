import type { ASTNode } from '@marcbachmann/cel-js';
import { Absent, Fault, reasons } from '../values/fault.ts';
import { limitOf, typeName, unknownType } from './checked-type.ts';
import { accessMember } from './member.ts';
import { memberOf, membersOf } from './members.ts';
import {
  wrongNode,
  type Checker,
  type Node,
  type PathNode,
  type Range,
  type Scope,
  type Variable,
} from './node.ts';
import { didYouMean } from './suggest.ts';

type Of<Op> = Extract<ASTNode, { op: Op }>;

/** A name or a member path, as a value: it must be filled here, or the author is told to ask `has(…)`. */
export function elaborateValue(ast: ASTNode, scope: Scope, checker: Checker): Node {
  return settle(elaboratePath(ast, scope, checker), scope, checker);
}

/**
 * Notes what a path reads. One that may be empty here is reported, or where empty inputs leave the whole
 * empty, noted as such.
 */
export function settle(node: Node, scope: Scope, checker: Checker): Node {
  const { path } = node;
  if (!path) return node;
  if (path.read) checker.recordRead(path.read);
  const empty = path.mayBeEmpty.filter(({ key }) => !scope.present.has(key));
  const [first] = empty;
  if (!first) return node;
  if (checker.mayLack && !scope.strict) {
    for (const { text } of empty) checker.noteEmpty(text);
    return node;
  }
  checker.report('expression-may-be-empty', node.range, { path: first.text });
  return wrongNode(node.range);
}

/** A path without asking whether it is filled: for `has`, `default` and the receivers of a member. */
export function elaboratePath(ast: ASTNode, scope: Scope, checker: Checker): Node {
  return checker.found(ast, pathOf(ast, scope, checker), scope);
}

function pathOf(ast: ASTNode, scope: Scope, checker: Checker): Node {
  switch (ast.op) {
    case 'id':
      return elaborateName(ast, scope, checker);
    case '.':
      return elaborateMember(ast, ast.args[0], ast.args[1], scope, checker);
    case '[]': {
      const [receiver, index] = ast.args;
      return index.op === 'value' && typeof index.args === 'string'
        ? elaborateMember(ast, receiver, index.args, scope, checker)
        : elaborateIndex(ast, scope, checker);
    }
    default:
      return checker.elaborate(ast, scope);
  }
}

function elaborateName(ast: Of<'id'>, scope: Scope, checker: Checker): Node {
  const variable = scope.variables.get(ast.args);
  if (!variable) {
    const known = [...scope.variables.keys()];
    checker.report(
      'expression-unknown-name',
      ast.range,
      { name: ast.args, known: known.join(', ') },
      didYouMean(ast.args, known),
    );
    return wrongNode(ast.range);
  }
  return variableNode(ast.args, variable, ast.range);
}

function variableNode(name: string, variable: Variable, range: Range): Node {
  const { key, maybe, read, type, options } = variable;
  const mayBeEmpty = variable.optional ? [{ key, text: name }] : [];
  return pathNode({ key, text: name, read, maybe, mayBeEmpty }, type, range, 1, options);
}

function elaborateMember(
  ast: ASTNode,
  receiverAst: ASTNode,
  name: string,
  scope: Scope,
  checker: Checker,
): Node {
  const receiver = elaboratePath(receiverAst, scope, checker);
  const range = { start: memberStart(ast), end: ast.end };
  if (receiver.type.kind === 'unknown') return wrongNode(range);
  const member = memberOf(receiver.type, name, checker.environment);
  if (!member) {
    const known = membersOf(receiver.type, checker.environment);
    const of = receiver.path?.text ?? typeName(receiver.type);
    const hint = didYouMean(name, known);
    checker.report('expression-unknown-member', range, { name, of }, hint);
    return wrongNode(range);
  }
  const access = accessMember(receiver, name, member);
  const needsNoGuard = receiver.path !== undefined && receiver.path.key === checker.row;
  const own = member.optional && !needsNoGuard ? [{ key: access.key, text: access.text }] : [];
  const mayBeEmpty = [...(receiver.path?.mayBeEmpty ?? []), ...own];
  const { type, options } = member;
  const whole = { start: receiver.range.start, end: ast.end };
  return pathNode({ ...access, mayBeEmpty }, type, whole, receiver.cost + 1, options);
}

/** Where the name of a member begins: behind the dot. */
function memberStart(ast: ASTNode): number {
  return ast.op === '.' ? ast.end - ast.args[1].length : ast.start;
}

function pathNode(
  path: PathNode,
  type: Node['type'],
  range: Range,
  cost: number,
  options: readonly string[] | undefined,
): Node {
  const { maybe, text } = path;
  let absent: Absent | undefined;
  const run: Node['run'] = (frame) => {
    const value = maybe(frame);
    if (value === undefined) throw (absent ??= new Absent(reasons.absent(text)));
    return value;
  };
  const isList = type.kind === 'list';
  return {
    type,
    range,
    cost: cost + (isList ? limitOf(type) : 0),
    run,
    path,
    ...(options ? { options } : {}),
    ...(isList ? { itemRead: path.read } : {}),
  };
}

/** `list[0]`: the item must exist when the expression runs. */
function elaborateIndex(ast: Of<'[]'>, scope: Scope, checker: Checker): Node {
  const list = checker.elaborate(ast.args[0], scope);
  const index = checker.elaborate(ast.args[1], scope);
  if (list.type.kind === 'unknown' || index.type.kind === 'unknown') return wrongNode(ast.range);
  if (list.type.kind !== 'list' || index.type.kind !== 'int') {
    const [expected, actual] =
      list.type.kind === 'list'
        ? [typeName({ kind: 'int' }), index]
        : [typeName({ kind: 'list', of: unknownType }), list];
    checker.report('expression-type', actual.range, { expected, actual: typeName(actual.type) });
    return wrongNode(ast.range);
  }
  const run: Node['run'] = (frame) => {
    const items = list.run(frame) as readonly unknown[];
    const at = index.run(frame) as number;
    if (at < 0 || at >= items.length) throw new Fault(reasons.outOfList(at, items.length));
    return items[at];
  };
  const path: PathNode = {
    key: itemKey(ast, list, index),
    text: ast.input.slice(ast.start, ast.end),
    read: list.itemRead,
    maybe: run,
    mayBeEmpty: [],
  };
  return { type: list.type.of, range: ast.range, cost: list.cost + index.cost + 1, run, path };
}

/** The same item of the same path has one key wherever it is written. */
function itemKey(ast: ASTNode, list: Node, index: Node): string {
  return list.path && index.constant !== undefined
    ? `${list.path.key}[${String(index.constant)}]`
    : `@${ast.start}-${ast.end}`;
}
