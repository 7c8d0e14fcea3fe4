import type { ASTNode } from '@marcbachmann/cel-js';
import type { Json } from '../../shared/index.ts';
import { asValueType } from '../check/checked-type.ts';
import { coerce, isNumberLiteral } from '../check/coerce.ts';
import { asId } from '../check/comparison.ts';
import { memberOf, periodOf } from '../check/members.ts';
import type { Frame, Node, Range } from '../check/node.ts';
import { accessOf, calledWith, childrenOf, mentions } from '../check/tree.ts';
import { everything, nothing, type Condition } from '../condition.ts';
import type { MemberType, TypeEnvironment, ValueType } from '../types.ts';
import { periodBounds } from '../values/period.ts';
import { toStored } from '../values/stored.ts';
import type { Value } from '../values/value.ts';

/** A part that no store could search by. */
export class NotPortable extends Error {
  readonly range: Range;

  constructor(range: Range) {
    super('not portable');
    this.range = range;
  }
}

/** Makes the condition once the roots other than the row are bound. */
export type Template = (frame: Frame) => Condition;

export interface Translation {
  readonly row: string;
  readonly nodes: ReadonlyMap<ASTNode, Node>;
  readonly environment: TypeEnvironment;
}

/** Turns a checked expression into a condition on the row. Raises `NotPortable`. */
export function translate(ast: ASTNode, to: Translation): Template {
  if (!mentions(ast, to.row)) return constant(ast, to);
  switch (ast.op) {
    case '&&':
      return junction('and', nothing, ast.args, to);
    case '||':
      return junction('or', everything, ast.args, to);
    case '!_': {
      const inner = translate(ast.args, to);
      return (frame) => ({ op: 'not', of: inner(frame) });
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(ast, ast.op, to);
    case 'in':
      return membership(ast, to);
    case '.':
    case '[]':
      return flag(ast, to);
    default:
      return call(ast, to);
  }
}

/** A part without the row is worked out when the rule is bound. */
function constant(ast: ASTNode, to: Translation): Template {
  const { run } = nodeOf(ast, to);
  return (frame) => (run(frame) === true ? everything : nothing);
}

function nodeOf(ast: ASTNode, { nodes }: Translation): Node {
  const node = nodes.get(ast);
  if (!node) throw new NotPortable(ast.range);
  return node;
}

/** From left to right: where the left decides, the right is not worked out. */
function junction(
  op: 'and' | 'or',
  decides: Condition,
  sides: readonly [ASTNode, ASTNode],
  to: Translation,
): Template {
  const [left, right] = [translate(sides[0], to), translate(sides[1], to)];
  return (frame) => {
    const first = left(frame);
    return first.op === decides.op ? decides : { op, of: [first, right(frame)] };
  };
}

const operators = { '==': 'eq', '!=': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const;
const mirrored = { '==': 'eq', '!=': 'ne', '<': 'gt', '<=': 'ge', '>': 'lt', '>=': 'le' } as const;

function comparison(
  ast: ASTNode & { readonly args: readonly [ASTNode, ASTNode] },
  sign: keyof typeof operators,
  to: Translation,
): Template {
  const [left, right] = ast.args;
  const field = fieldOf(left, to);
  const [member, other, op] = field
    ? [field, right, operators[sign]]
    : [fieldOf(right, to), left, mirrored[sign]];
  if (!member || mentions(other, to.row)) throw new NotPortable(partTouching(ast, to));
  const { type, store } = valueFor(member.type, other, to);
  return (frame) => ({ op, field: member.name, type, value: store(frame) });
}

function membership(ast: Extract<ASTNode, { op: 'in' }>, to: Translation): Template {
  const [left, right] = ast.args;
  const one = fieldOf(left, to);
  const list = fieldOf(right, to);
  if (one && !list && !mentions(right, to.row)) return amongValues(one, right, to);
  if (!list || list.type.kind !== 'list' || mentions(left, to.row))
    throw new NotPortable(partTouching(ast, to));
  const { type, store } = valueFor(list.type.of, left, to);
  return (frame) => ({ op: 'includes', field: list.name, type, value: store(frame) });
}

function amongValues(member: RowField, right: ASTNode, to: Translation): Template {
  const node = nodeOf(right, to);
  const period = periodOf(node.type, to.environment);
  if (period) return withinPeriod(member, node, period);
  const { type, store } = valueFor({ kind: 'list', of: member.type }, right, to);
  if (type.kind !== 'list') throw new NotPortable(right.range);
  const { of } = type;
  return (frame) => {
    const values = store(frame) as readonly Json[];
    return { op: 'in', field: member.name, type: of, values };
  };
}

function withinPeriod(member: RowField, node: Node, kind: 'date' | 'instant'): Template {
  const { name: field } = member;
  const type = { kind } as const;
  return (frame) => {
    const { from, to } = periodBounds(node.run(frame), kind);
    const bounds: Condition[] = [{ op: 'has', field }];
    if (from !== undefined) bounds.push({ op: 'ge', field, type, value: toStored(from, type) });
    if (to !== undefined) bounds.push({ op: 'lt', field, type, value: toStored(to, type) });
    return { op: 'and', of: bounds.length > 1 ? bounds.slice(1) : bounds };
  };
}

/** `case.urgent`: a field that is yes or no. */
function flag(ast: ASTNode, to: Translation): Template {
  const field = fieldOf(ast, to);
  if (field?.type.kind !== 'bool') throw new NotPortable(ast.range);
  const { name, type } = field;
  return () => ({ op: 'eq', field: name, type, value: true });
}

function call(ast: ASTNode, to: Translation): Template {
  const called = calledWith(ast);
  const field = called?.args[0] && fieldOf(called.args[0], to);
  if (!called || !field) throw new NotPortable(partTouching(ast, to));
  const argument = called.args[1];
  if (called.name === 'has') return () => ({ op: 'has', field: field.name });
  const op = called.name === 'startsWith' ? 'starts with' : called.name;
  if ((op !== 'starts with' && op !== 'contains') || !argument || mentions(argument, to.row))
    throw new NotPortable(ast.range);
  const { run } = nodeOf(argument, to);
  return (frame) => ({ op, field: field.name, value: run(frame) as string });
}

/** The value that stands beside a field, and how it is put into stored form. */
function valueFor(
  field: ValueType,
  ast: ASTNode,
  to: Translation,
): { readonly type: ValueType; readonly store: (frame: Frame) => Json } {
  const node = asId(nodeOf(ast, to));
  const stored = storedType(field);
  const wider = coerce(node, stored) ?? widened(node, stored);
  const type = wider && asValueType(wider.type);
  if (!wider || !type || (type.kind === 'money' && ambiguous(node, type)))
    throw new NotPortable(ast.range);
  const store = (frame: Frame) => toStored(wider.run(frame) as Value, type, { digits: 'exact' });
  return { type, store };
}

/** A number written out beside money whose currency is not fixed. */
const ambiguous = (node: Node, type: ValueType & { kind: 'money' }) =>
  type.currency === undefined && isNumberLiteral(node);

/** A reference is stored as an id. */
function storedType(type: ValueType): ValueType {
  if (type.kind === 'object') return { kind: 'text' };
  return type.kind === 'list' ? { ...type, of: storedType(type.of) } : type;
}

/** A decimal beside a whole number: both are compared as decimals. */
function widened(node: Node, field: ValueType): Node | undefined {
  if (field.kind === 'int') return coerce(node, { kind: 'decimal' });
  if (field.kind === 'list' && field.of.kind === 'int')
    return coerce(node, { kind: 'list', of: { kind: 'decimal' } });
  return undefined;
}

interface RowField {
  readonly name: string;
  readonly type: ValueType;
}

/** The field, where the part is a member of the row itself that is stored in it. */
function fieldOf(ast: ASTNode, { row, environment }: Translation): RowField | undefined {
  const access = accessOf(ast);
  if (access?.receiver.op !== 'id' || access.receiver.args !== row) return undefined;
  const root: MemberType | undefined = environment.roots[row];
  const member = root && memberOf(root.type, access.name, environment);
  if (!member || member.via === 'related') throw new NotPortable(ast.range);
  return { name: access.name, type: member.type };
}

/** The first part that goes beyond a field of the row. */
function partTouching(ast: ASTNode, to: Translation): Range {
  const children = childrenOf(ast).filter((child) => mentions(child, to.row));
  const beyond = children.find((child) => fieldOf(child, to) === undefined);
  return (beyond ?? ast).range;
}
