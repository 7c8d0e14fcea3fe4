import type { ASTNode } from '@marcbachmann/cel-js';
import { Decimal } from '../../shared/index.ts';
import { accessOf, calledWith } from '../check/tree.ts';
import { parse } from '../check/syntax.ts';
import type { ReadPath } from '../types.ts';
import { numberOf } from './formula.ts';

/** Between what a number lies; without a bound where none is known. */
export interface NumberRange {
  readonly least?: Decimal;
  readonly most?: Decimal;
}

/** What is known of a member by its path; items of a list are its member `[]`: `case.lines.[].price`. */
export type RangeOfMember = (path: ReadPath) => NumberRange;

/**
 * Between what the number (or amount of money) lies that a sound expression gives, reckoned with the bounds of
 * what it reads (interval arithmetic). Sound, not exact: it never promises too much, and knows nothing of
 * what conditions rule out.
 */
export function rangeOf(source: string, member: RangeOfMember): NumberRange {
  const parsed = parse(source);
  return parsed.ok ? range(parsed.value, { source, member, items: new Map() }) : unknown;
}

interface Around {
  readonly source: string;
  readonly member: RangeOfMember;
  /** Paths of the items that stand for variables of comprehensions. */
  readonly items: ReadonlyMap<string, ReadPath>;
}

const zero = new Decimal(0);
const unknown: NumberRange = {};
const notNegative: NumberRange = { least: zero };

function range(ast: ASTNode, around: Around): NumberRange {
  const literal = numberOf(ast, around.source);
  if (literal) return { least: literal, most: literal };
  switch (ast.op) {
    case '+':
      return plus(range(ast.args[0], around), range(ast.args[1], around));
    case '-':
      return plus(range(ast.args[0], around), negated(range(ast.args[1], around)));
    case '*':
      return times(range(ast.args[0], around), range(ast.args[1], around));
    case '/':
      return over(range(ast.args[0], around), range(ast.args[1], around));
    case '-_':
      return negated(range(ast.args, around));
    case '?:':
      return either(range(ast.args[1], around), range(ast.args[2], around));
    case 'call':
    case 'rcall':
      return called(ast, around);
  }
  const path = pathOf(ast, around);
  return path ? around.member(path) : unknown;
}

function pathOf(ast: ASTNode, around: Around): ReadPath | undefined {
  if (ast.op === 'id') return around.items.get(ast.args) ?? [ast.args];
  const access = accessOf(ast);
  const receiver = access && pathOf(access.receiver, around);
  return receiver && [...receiver, access.name];
}

function called(ast: ASTNode, around: Around): NumberRange {
  const { name = '', args = [] } = calledWith(ast) ?? {};
  const [first, second] = args;
  if (!first) return unknown;
  switch (name) {
    case 'abs':
    case 'count':
    case 'size':
      return notNegative;
    case 'round':
    case 'roundHalfEven':
    case 'floor':
    case 'ceil':
      return signOf(range(first, around));
    case 'money':
    case 'amount':
    case 'decimal':
      return range(first, around);
    case 'default':
      return second ? either(range(first, around), range(second, around)) : unknown;
    case 'sum':
      return signOf(ofItems(first, around));
    case 'avg':
      return ofItems(first, around);
    case 'min':
    case 'max':
      return second ? pick(name, first, second, around) : ofItems(first, around);
  }
  return unknown;
}

/** Between what each item of a list of numbers lies. */
function ofItems(ast: ASTNode, around: Around): NumberRange {
  if (ast.op === 'list') {
    const [first = unknown, ...others] = ast.args.map((item) => range(item, around));
    return others.reduce(either, first);
  }
  const { name, args = [] } = calledWith(ast) ?? {};
  const [list, variable, body] = args;
  if (name === 'filter' && list) return ofItems(list, around);
  if (name === 'map' && list && variable?.op === 'id' && body) {
    const path = itemPath(list, around) ?? ['[]'];
    const items = new Map([...around.items, [variable.args, path]]);
    return range(body, { ...around, items });
  }
  const path = itemPath(ast, around);
  return path ? around.member(path) : unknown;
}

function itemPath(list: ASTNode, around: Around): ReadPath | undefined {
  const { name, args = [] } = calledWith(list) ?? {};
  if (name === 'filter' && args[0]) return itemPath(args[0], around);
  const path = pathOf(list, around);
  return path && [...path, '[]'];
}

function pick(name: 'min' | 'max', first: ASTNode, second: ASTNode, around: Around): NumberRange {
  const [one, other] = [range(first, around), range(second, around)];
  if (name === 'min') return negated(largest(negated(one), negated(other)));
  return largest(one, other);
}

/** What the larger of two lies between: one bound from below is enough. */
function largest(one: NumberRange, other: NumberRange): NumberRange {
  const least = one.least && other.least ? Decimal.max(one.least, other.least) : one.least;
  const most = one.most && other.most && Decimal.max(one.most, other.most);
  return bounds(least ?? other.least, most);
}

function either(one: NumberRange, other: NumberRange): NumberRange {
  const least = one.least && other.least && Decimal.min(one.least, other.least);
  const most = one.most && other.most && Decimal.max(one.most, other.most);
  return bounds(least, most);
}

function plus(one: NumberRange, other: NumberRange): NumberRange {
  return bounds(
    one.least && other.least && one.least.plus(other.least),
    one.most && other.most && one.most.plus(other.most),
  );
}

const negated = ({ least, most }: NumberRange) => bounds(most?.neg(), least?.neg());

function times(one: NumberRange, other: NumberRange): NumberRange {
  return byEnds(one, other, (left, right) => left.times(right)) ?? bySign(one, other);
}

/** A divisor of zero raises; where it is not ruled out, only the sign is known. */
function over(one: NumberRange, other: NumberRange): NumberRange {
  const apart = other.least?.gt(0) || other.most?.lt(0);
  const ends = apart ? byEnds(one, other, (left, right) => left.div(right)) : undefined;
  return ends ?? bySign(one, other);
}

/** Where both have two bounds, the result lies between what those give. */
function byEnds(
  one: NumberRange,
  other: NumberRange,
  reckon: (left: Decimal, right: Decimal) => Decimal,
): NumberRange | undefined {
  if (!one.least || !one.most || !other.least || !other.most) return undefined;
  const right = [other.least, other.most];
  const ends = [one.least, one.most].flatMap((left) => right.map((end) => reckon(left, end)));
  return bounds(Decimal.min(...ends), Decimal.max(...ends));
}

/** Products and quotients are not below zero where both have one sign. */
function bySign(one: NumberRange, other: NumberRange): NumberRange {
  const [first, second] = [sign(one), sign(other)];
  if (first === 0 || second === 0) return unknown;
  return first === second ? notNegative : { most: zero };
}

/** 1 where it is never below zero, -1 where it is never above, 0 where that is not known. */
function sign({ least, most }: NumberRange): -1 | 0 | 1 {
  if (least?.gte(0)) return 1;
  return most?.lte(0) ? -1 : 0;
}

function signOf(of: NumberRange): NumberRange {
  const known = sign(of);
  if (known === 0) return unknown;
  return known === 1 ? notNegative : { most: zero };
}

function bounds(least: Decimal | undefined, most: Decimal | undefined): NumberRange {
  return { ...(least ? { least } : {}), ...(most ? { most } : {}) };
}
