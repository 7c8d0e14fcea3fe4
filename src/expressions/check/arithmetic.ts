import type { ASTNode } from '@marcbachmann/cel-js';
import { Decimal, type Money } from '../../shared/index.ts';
import {
  addMoney,
  divide,
  joinTexts,
  mapAmount,
  safeInteger,
  sameCurrency,
  subtractMoney,
} from '../values/arithmetic.ts';
import { addDays, daysBetween } from '../values/calendar.ts';
import { Fault, reasons } from '../values/fault.ts';
import {
  isNumber,
  join,
  limitOf,
  mixedCurrencies,
  typeName,
  type CheckedType,
} from './checked-type.ts';
import { coerce, isNumberLiteral } from './coerce.ts';
import { constantNode, wrongNode, type Checker, type Node, type Scope } from './node.ts';

type Operator = '+' | '-' | '*' | '/' | '%';
type ArithmeticAst = Extract<ASTNode, { op: Operator }>;
type Operation = (left: never, right: never) => unknown;

interface Rule {
  readonly returns: CheckedType['kind'];
  readonly run: Operation;
}

const rule = (returns: Rule['returns'], run: Operation): Rule => ({ returns, run });

const plus = (a: number, b: number) => safeInteger(a + b);
const minus = (a: number, b: number) => safeInteger(a - b);
const whole = (a: number) => new Decimal(a);

/**
 * What each operator does, by the kinds of its sides. Whole numbers stay whole under `+ - * %`;
 * division always gives a decimal, so that `1 / 2` is 0.5.
 */
const rules: { readonly [key: string]: Rule } = {
  'int + int': rule('int', plus),
  'int - int': rule('int', minus),
  'int * int': rule('int', (a: number, b: number) => safeInteger(a * b)),
  'int / int': rule('decimal', (a: number, b: number) => divide(whole(a), whole(b))),
  'int % int': rule('int', (a: number, b: number) => {
    if (b === 0) throw new Fault(reasons.divisionByZero);
    return safeInteger(a % b);
  }),
  'decimal + decimal': rule('decimal', (a: Decimal, b: Decimal) => a.plus(b)),
  'decimal - decimal': rule('decimal', (a: Decimal, b: Decimal) => a.minus(b)),
  'decimal * decimal': rule('decimal', (a: Decimal, b: Decimal) => a.times(b)),
  'decimal / decimal': rule('decimal', divide),
  'money + money': rule('money', addMoney),
  'money - money': rule('money', subtractMoney),
  'money * decimal': rule('money', (a: Money, b: Decimal) => mapAmount(a, (x) => x.times(b))),
  'decimal * money': rule('money', (a: Decimal, b: Money) => mapAmount(b, (x) => x.times(a))),
  'money / decimal': rule('money', (a: Money, b: Decimal) => mapAmount(a, (x) => divide(x, b))),
  'money / money': rule('decimal', (a: Money, b: Money) => {
    sameCurrency(a, b);
    return divide(a.amount, b.amount);
  }),
  'text + text': rule('text', joinTexts),
  'instant + duration': rule('instant', plus),
  'duration + instant': rule('instant', plus),
  'instant - duration': rule('instant', minus),
  'instant - instant': rule('duration', minus),
  'duration + duration': rule('duration', plus),
  'duration - duration': rule('duration', minus),
  'duration * int': rule('duration', (a: number, b: number) => safeInteger(a * b)),
  'duration / duration': rule('decimal', (a: number, b: number) => divide(whole(a), whole(b))),
  'date + int': rule('date', addDays),
  'date - int': rule('date', (a: string, b: number) => addDays(a, -b)),
  'date - date': rule('int', (a: string, b: string) => daysBetween(b, a)),
  'list + list': rule('list', (a: readonly unknown[], b: readonly unknown[]) => [...a, ...b]),
};

export function elaborateArithmetic(ast: ArithmeticAst, scope: Scope, checker: Checker): Node {
  const sides = [
    checker.elaborate(ast.args[0], scope),
    checker.elaborate(ast.args[1], scope),
  ] as const;
  if (sides.some((side) => side.type.kind === 'unknown')) return wrongNode(ast.range);
  const [left, right] = promote(ast.op, ...sides);
  const found = rules[`${left.type.kind} ${ast.op} ${right.type.kind}`];
  const type = found && resultType(found, left, right);
  if (!found || !type) {
    reportOperator(ast, sides, checker);
    return wrongNode(ast.range);
  }
  const run = found.run as (left: unknown, right: unknown) => unknown;
  return fold(ast, left, right, type, run, checker);
}

/** Numbers that meet a decimal or money become decimals; a number written beside money becomes money. */
function promote(op: Operator, left: Node, right: Node): readonly [Node, Node] {
  const adds = op === '+' || op === '-';
  const pair = [left, right].map((side, i) => {
    const other = i === 0 ? right : left;
    if (adds && other.type.kind === 'money') return coerce(side, other.type) ?? side;
    const wantsDecimal = other.type.kind === 'decimal' || other.type.kind === 'money';
    return wantsDecimal ? (coerce(side, { kind: 'decimal' }) ?? side) : side;
  });
  return [pair[0] ?? left, pair[1] ?? right];
}

function resultType(found: Rule, left: Node, right: Node): CheckedType | undefined {
  if (found.returns === 'list') {
    const both = join(left.type, right.type);
    if (both?.kind !== 'list') return undefined;
    return { ...both, limit: limitOf(left.type) + limitOf(right.type) };
  }
  if (left.type.kind !== 'money' || right.type.kind !== 'money') {
    const money = left.type.kind === 'money' ? left.type : right.type;
    return found.returns === 'money' ? money : ({ kind: found.returns } as CheckedType);
  }
  if (mixedCurrencies(left.type, right.type)) return undefined;
  const fixed = left.type.currency === undefined ? right.type : left.type;
  return found.returns === 'money' ? fixed : ({ kind: found.returns } as CheckedType);
}

function fold(
  ast: ArithmeticAst,
  left: Node,
  right: Node,
  type: CheckedType,
  operate: (left: unknown, right: unknown) => unknown,
  checker: Checker,
): Node {
  if (isDivision(ast) && isZero(right)) {
    checker.report('division-by-zero', { start: left.range.start, end: right.range.end });
    return wrongNode(ast.range);
  }
  const cost = left.cost + right.cost + (type.kind === 'list' ? limitOf(type) : 1);
  const run: Node['run'] = (frame) => operate(left.run(frame), right.run(frame));
  if (!isNumberLiteral(left) || !isNumberLiteral(right))
    return { type, range: ast.range, cost, run };
  try {
    return constantNode(operate(left.constant, right.constant), type, ast.range);
  } catch {
    return { type, range: ast.range, cost, run };
  }
}

const isDivision = (ast: ArithmeticAst) => ast.op === '/' || ast.op === '%';

const isZero = (node: Node) =>
  node.constant !== undefined &&
  isNumber(node.type) &&
  new Decimal(node.constant as Decimal).isZero();

function reportOperator(ast: ArithmeticAst, sides: readonly [Node, Node], checker: Checker): void {
  const [left, right] = sides;
  const mixed = mixedCurrencies(left.type, right.type);
  if (mixed)
    return checker.report('currency-mixed', ast.range, { left: mixed[0], right: mixed[1] });
  const names = { operator: ast.op, left: typeName(left.type), right: typeName(right.type) };
  const moneyBesideNumber =
    (left.type.kind === 'money' && isNumber(right.type)) ||
    (right.type.kind === 'money' && isNumber(left.type));
  checker.report(
    'expression-operator',
    ast.range,
    names,
    moneyBesideNumber
      ? {
          en: 'A number is no money: write `money(number, "CNY")`, or take `amount(money)`.',
          'zh-CN': '数字不是金额：请写 `money(数字, "CNY")`，或取 `amount(金额)`。',
        }
      : undefined,
  );
}

/** `-x` of a number, of money or of a duration. */
export function elaborateMinus(
  ast: Extract<ASTNode, { op: '-_' }>,
  scope: Scope,
  checker: Checker,
): Node {
  const inner = checker.elaborate(ast.args, scope);
  const negate = negation(inner.type);
  if (inner.type.kind === 'unknown') return wrongNode(ast.range);
  if (!negate) {
    const expected = typeName({ kind: 'decimal' });
    checker.report('expression-type', inner.range, { expected, actual: typeName(inner.type) });
    return wrongNode(ast.range);
  }
  if (inner.constant !== undefined)
    return constantNode(negate(inner.constant), inner.type, ast.range);
  const run: Node['run'] = (frame) => negate(inner.run(frame));
  return { type: inner.type, range: ast.range, cost: inner.cost + 1, run };
}

function negation(type: CheckedType): ((value: unknown) => unknown) | undefined {
  switch (type.kind) {
    case 'int':
    case 'duration':
      return (value) => safeInteger(-(value as number));
    case 'decimal':
      return (value) => (value as Decimal).neg();
    case 'money':
      return (value) => mapAmount(value as Money, (amount) => amount.neg());
    default:
      return undefined;
  }
}
