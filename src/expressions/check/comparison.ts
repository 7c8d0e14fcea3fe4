import type { ASTNode } from '@marcbachmann/cel-js';
import { Decimal, type Money } from '../../shared/index.ts';
import { compareValues, equalValues } from '../values/compare.ts';
import { periodBounds } from '../values/period.ts';
import { join, limitOf, mixedCurrencies, typeName, type CheckedType } from './checked-type.ts';
import { coerce, isNumberLiteral } from './coerce.ts';
import { unite } from './logic.ts';
import { own, periodOf } from './members.ts';
import { wrongNode, type Checker, type Node, type Range, type Scope } from './node.ts';
import { nearest } from './suggest.ts';

export type ComparisonSign = '==' | '!=' | '<' | '<=' | '>' | '>=';
type ComparisonAst = Extract<ASTNode, { op: ComparisonSign }>;
type InAst = Extract<ASTNode, { op: 'in' }>;

const tests: { readonly [sign in ComparisonSign]: (order: number) => boolean } = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

export function elaborateComparison(ast: ComparisonAst, scope: Scope, checker: Checker): Node {
  const left = checker.elaborate(ast.args[0], scope);
  const right = checker.elaborate(ast.args[1], scope);
  if (left.type.kind === 'unknown' || right.type.kind === 'unknown') return wrongNode(ast.range);
  checkOptions(left, right, checker);
  checkOptions(right, left, checker);
  const run = comparisonOf(ast.op, left, right);
  if (!run) {
    reportComparison(ast, left, right, checker);
    return wrongNode(ast.range);
  }
  return boolNode(ast, left.cost + right.cost + 1, run);
}

const boolNode = (ast: ASTNode, cost: number, run: Node['run']): Node => ({
  type: { kind: 'bool' },
  range: ast.range,
  cost,
  run,
});

/** How two nodes are compared; undefined where they cannot be. */
function comparisonOf(sign: ComparisonSign, left: Node, right: Node): Node['run'] | undefined {
  const amounts = amountAgainstNumber(sign, left, right);
  if (amounts) return amounts;
  const both = unite(...asIds(left, right));
  if (!both) return undefined;
  const [l, r] = both;
  if (sign === '==' || sign === '!=') return equality(sign, l, r);
  return orderable(l.type) ? ordering(sign, l, r) : undefined;
}

function equality(sign: '==' | '!=', left: Node, right: Node): Node['run'] {
  const wanted = sign === '==';
  const { kind } = left.type;
  if (kind === 'bool' || kind === 'text' || kind === 'int' || kind === 'date' || kind === 'instant')
    return (frame) => (left.run(frame) === right.run(frame)) === wanted;
  return (frame) => equalValues(left.run(frame), right.run(frame)) === wanted;
}

function ordering(sign: ComparisonSign, left: Node, right: Node): Node['run'] {
  const test = tests[sign];
  if (left.type.kind === 'int' || left.type.kind === 'instant' || left.type.kind === 'duration')
    return (frame) => test((left.run(frame) as number) - (right.run(frame) as number));
  return (frame) => test(compareValues(left.run(frame), right.run(frame)));
}

const orderable = ({ kind }: CheckedType) =>
  kind !== 'bool' && kind !== 'object' && kind !== 'list';

/** Money against a number written out compares the amount, whatever the currency. */
function amountAgainstNumber(sign: ComparisonSign, left: Node, right: Node) {
  const test = tests[sign];
  if (left.type.kind === 'money' && isNumberLiteral(right)) {
    const limit = new Decimal(right.constant as Decimal);
    return (frame: Parameters<Node['run']>[0]) =>
      test((left.run(frame) as Money).amount.cmp(limit));
  }
  if (right.type.kind === 'money' && isNumberLiteral(left)) {
    const limit = new Decimal(left.constant as Decimal);
    return (frame: Parameters<Node['run']>[0]) =>
      test(limit.cmp((right.run(frame) as Money).amount));
  }
  return undefined;
}

/** References are compared by their ids, with each other and with the text of an id. */
function asIds(left: Node, right: Node): readonly [Node, Node] {
  const objects = [left, right].filter((node) => itemKind(node) === 'object');
  const texts = [left, right].filter((node) => itemKind(node) === 'text');
  const sameObjects = objects.length === 2 && itemName(left) === itemName(right);
  if (!sameObjects && !(objects.length === 1 && texts.length === 1)) return [left, right];
  return [asId(left), asId(right)];
}

const item = ({ type }: Node) => (type.kind === 'list' ? type.of : type);
const itemKind = (node: Node) => item(node).kind;
const itemName = (node: Node) => {
  const type = item(node);
  return type.kind === 'object' ? type.name : undefined;
};

/** An object (or list of objects) as its id (or their ids); anything else as it is. */
export function asId(node: Node): Node {
  if (itemKind(node) !== 'object') return node;
  const text: CheckedType = { kind: 'text' };
  const { path, type } = node;
  const stored = path?.id;
  const idOf = (object: unknown) => String(own(object as { id?: unknown }, 'id'));
  const run: Node['run'] =
    stored && path.mayBeEmpty.length === 0
      ? stored
      : (frame) => {
          const value = stored?.(frame) ?? node.run(frame);
          if (typeof value === 'string') return value;
          if (!Array.isArray(value)) return idOf(value);
          return value.map((one: unknown) => (typeof one === 'string' ? one : idOf(one)));
        };
  return { ...node, type: type.kind === 'list' ? { ...type, of: text } : text, run };
}

/** `x in list`, and `moment in period`, whose end is not part of it. */
export function elaborateIn(ast: InAst, scope: Scope, checker: Checker): Node {
  const left = checker.elaborate(ast.args[0], scope);
  const right = checker.elaborate(ast.args[1], scope);
  if (left.type.kind === 'unknown' || right.type.kind === 'unknown') return wrongNode(ast.range);
  const period = periodOf(right.type, checker.environment);
  if (period !== undefined && left.type.kind === period)
    return boolNode(ast, left.cost + right.cost + 3, inPeriod(left, right, period));
  if (right.type.kind !== 'list') {
    reportComparison(ast, left, right, checker);
    return wrongNode(ast.range);
  }
  for (const one of right.items ?? [right]) checkOptions(left, one, checker);
  checkOptions(right, left, checker);
  const run = membership(left, right);
  if (!run) reportComparison(ast, left, right, checker);
  const cost = left.cost + right.cost + limitOf(right.type);
  return run ? boolNode(ast, cost, run) : wrongNode(ast.range);
}

function membership(left: Node, right: Node): Node['run'] | undefined {
  const [one, list] = asIds(left, right);
  if (list.type.kind !== 'list') return undefined;
  const joined = join(one.type, list.type.of);
  const fitted = firstFit(one, list, joined ? [joined] : [one.type, list.type.of]);
  if (!fitted) return undefined;
  const { of, value, values } = fitted;
  if (of.kind === 'text' || of.kind === 'int')
    return (frame) => (values.run(frame) as readonly unknown[]).includes(value.run(frame));
  return (frame) => {
    const wanted = value.run(frame);
    return (values.run(frame) as readonly unknown[]).some((each) => equalValues(each, wanted));
  };
}

/** The first of the types that both the value and the items of the list can be brought to. */
function firstFit(one: Node, list: Node, types: readonly CheckedType[]) {
  for (const of of types) {
    const value = coerce(one, of);
    const values = coerce(list, { kind: 'list', of });
    if (value && values) return { of, value, values };
  }
  return undefined;
}

function inPeriod(left: Node, right: Node, kind: 'date' | 'instant'): Node['run'] {
  return (frame) => {
    const { from, to } = periodBounds(right.run(frame), kind);
    const value = left.run(frame) as number | string;
    return (from === undefined || value >= from) && (to === undefined || value < to);
  };
}

/** Checks a written text (or each of a list of them) against the options of what it stands beside. */
function checkOptions(member: Node, literal: Node, checker: Checker): void {
  const { options, path } = member;
  const { constant } = literal;
  if (!options || typeof constant !== 'string' || options.includes(constant)) return;
  const candidate = nearest(constant, options);
  checker.report(
    'expression-option-unknown',
    literal.range,
    { value: constant, path: path?.text ?? '', options },
    candidate === undefined
      ? undefined
      : { en: `Did you mean “${candidate}”?`, 'zh-CN': `您是否想写“${candidate}”？` },
  );
}

function reportComparison(
  ast: ComparisonAst | InAst,
  left: Node,
  right: Node,
  checker: Checker,
): void {
  const range: Range = ast.range;
  const mixed = mixedCurrencies(left.type, listItem(right.type) ?? right.type);
  if (mixed) return checker.report('currency-mixed', range, { left: mixed[0], right: mixed[1] });
  const names = { operator: ast.op, left: typeName(left.type), right: typeName(right.type) };
  checker.report('expression-operator', range, names);
}

const listItem = (type: CheckedType) => (type.kind === 'list' ? type.of : undefined);
