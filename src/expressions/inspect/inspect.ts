import type { ASTNode } from '@marcbachmann/cel-js';
import type { LocalizedText } from '../../shared/index.ts';
import { check, type CheckOptions } from '../check/check.ts';
import { typeName, type CheckedType } from '../check/checked-type.ts';
import type { Node, Range, Scope } from '../check/node.ts';
import { accessOf, calledWith, childrenOf } from '../check/tree.ts';
import type { ReadPath } from '../types.ts';

/** A part of an expression, as an editor shows it. */
export interface ExpressionPart {
  readonly kind: 'name' | 'member' | 'call' | 'value' | 'operation';
  readonly range: Range;
  /** Of a name, a member or a call; `nameRange` is where it is written. */
  readonly name?: string;
  readonly nameRange?: Range;
  /** The object type that declares the member, or the field whose option a written text is. */
  readonly of?: string;
  readonly option?: { readonly object: string; readonly member: string };
  readonly type: LocalizedText;
  /** It may be empty by its declaration. */
  readonly mayBeEmpty: boolean;
  /** What it reads, where it hangs on a root. */
  readonly read?: ReadPath;
}

/** What was seen of an expression while it was checked. */
export interface Sight {
  readonly node: Node;
  readonly scope: Scope;
}

export type InspectOptions = Pick<CheckOptions, 'environment' | 'mayLack' | 'row' | 'lenient'>;

/** Checks an expression and gives what was seen of each part, of a wrong one as far as it is sound. */
export function look(source: string, options: InspectOptions): ReadonlyMap<ASTNode, Sight> {
  const seen = new Map<ASTNode, Sight>();
  check(source, { ...options, observe: (ast, node, scope) => void seen.set(ast, { node, scope }) });
  return seen;
}

/** The parts of an expression in the order in which they begin, the whole before its parts. */
export function inspectExpression(
  source: string,
  options: InspectOptions,
): readonly ExpressionPart[] {
  const seen = look(source, options);
  return [...seen]
    .filter(([, { node }]) => node.type.kind !== 'unknown')
    .map(([ast, { node }]) => partOf(ast, node, seen))
    .toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

function partOf(
  ast: ASTNode,
  { type, path }: Node,
  seen: ReadonlyMap<ASTNode, Sight>,
): ExpressionPart {
  return {
    ...shapeOf(ast, seen),
    range: { start: startOf(ast), end: ast.end },
    type: typeName(type),
    mayBeEmpty: (path?.mayBeEmpty.length ?? 0) > 0,
    ...(path?.read ? { read: path.read } : {}),
  };
}

type Shape = Pick<ExpressionPart, 'kind' | 'name' | 'nameRange' | 'of' | 'option'>;

function shapeOf(ast: ASTNode, seen: ReadonlyMap<ASTNode, Sight>): Shape {
  const access = accessOf(ast);
  if (ast.op === 'id') return { kind: 'name', name: ast.args, nameRange: ast.range };
  if (access) {
    const of = objectOf(seen.get(access.receiver)?.node.type);
    const end = ast.op === '.' ? ast.end : ast.end - 2;
    const nameRange = { start: end - access.name.length, end };
    return { kind: 'member', name: access.name, nameRange, ...(of === undefined ? {} : { of }) };
  }
  const call = calledWith(ast);
  if (call) return { kind: 'call', name: call.name, nameRange: nameOfCall(ast, call.name) };
  if (ast.op !== 'value') return { kind: 'operation' };
  const option = optionOf(ast, seen);
  return { kind: 'value', ...(option ? { option } : {}) };
}

const objectOf = (type: CheckedType | undefined) =>
  type?.kind === 'object' ? type.name : undefined;

/** The name of `f(x)` begins it; that of `x.f(y)` stands behind the receiver. */
function nameOfCall(ast: ASTNode, name: string): Range {
  const from = ast.op === 'rcall' ? ast.args[1].end : ast.start;
  const start = ast.input.indexOf(name, from);
  return { start, end: start + name.length };
}

/** A chain of members begins where its receiver does. */
function startOf(ast: ASTNode): number {
  const receiver =
    accessOf(ast)?.receiver ?? (ast.op === 'rcall' ? calledWith(ast)?.args[0] : undefined);
  return receiver ? Math.min(ast.start, startOf(receiver)) : ast.start;
}

/** The field beside which a text is written: `case.region == "north"`. */
export function optionOf(
  literal: ASTNode,
  seen: ReadonlyMap<ASTNode, Sight>,
): { readonly object: string; readonly member: string } | undefined {
  for (const other of besides(literal, seen)) {
    const access = accessOf(other);
    const object = access && objectOf(seen.get(access.receiver)?.node.type);
    if (access && object !== undefined && seen.get(other)?.node.options)
      return { object, member: access.name };
  }
  return undefined;
}

/** What a part is compared with. */
function besides(part: ASTNode, seen: ReadonlyMap<ASTNode, Sight>): readonly ASTNode[] {
  return [...seen.keys()].flatMap((ast) => {
    if (ast.op !== '==' && ast.op !== '!=' && ast.op !== 'in') return [];
    const sides = childrenOf(ast);
    const [left, right] = sides;
    if (left === part && right) return [right];
    const within = right === part || (right?.op === 'list' && childrenOf(right).includes(part));
    return within && left ? [left] : [];
  });
}
