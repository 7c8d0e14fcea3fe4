import type { ASTNode } from '@marcbachmann/cel-js';
import { Decimal, type LocalizedText } from '../../shared/index.ts';
import { join, mixedCurrencies, typeName, unknownType, type CheckedType } from './checked-type.ts';
import { coerce, listNode } from './coerce.ts';
import { constantNode, wrongNode, type Checker, type Node, type Scope } from './node.ts';

type Of<Op> = Extract<ASTNode, { op: Op }>;

/** A written value. A fraction becomes a Decimal from its own text, so that no double ever exists. */
export function elaborateLiteral(ast: Of<'value'>, checker: Checker): Node {
  const { args: value, range } = ast;
  switch (typeof value) {
    case 'boolean':
      return constantNode(value, { kind: 'bool' }, range);
    case 'string':
      return constantNode(value, { kind: 'text' }, range);
    case 'number':
      return decimalLiteral(ast.input.slice(range.start, range.end), ast);
    case 'bigint':
      return integerLiteral(value, ast);
    default:
      checker.report('expression-unsupported', range, { what: whatIs(value) });
      return wrongNode(range);
  }
}

function integerLiteral(value: bigint, ast: Of<'value'>): Node {
  const number = Number(value);
  return Number.isSafeInteger(number)
    ? constantNode(number, { kind: 'int' }, ast.range)
    : decimalLiteral(value.toString(), ast);
}

function decimalLiteral(text: string, ast: Of<'value'>): Node {
  return constantNode(new Decimal(text), { kind: 'decimal' }, ast.range);
}

function whatIs(value: unknown): LocalizedText {
  if (value === null)
    return {
      en: '`null`: an empty field is absent, ask `has(…)`',
      'zh-CN': ' `null`：空字段即不存在，请用 `has(…)` 判断',
    };
  if (value instanceof Uint8Array) return { en: 'bytes', 'zh-CN': '字节串' };
  return { en: 'unsigned numbers', 'zh-CN': '无符号数' };
}

/** A list written out; its items are brought to one type. */
export function elaborateList(ast: Of<'list'>, scope: Scope, checker: Checker): Node {
  const items = ast.args.map((item) => checker.elaborate(item, scope));
  let of: CheckedType = unknownType;
  for (const [i, item] of items.entries()) {
    const joined = joinWith(of, item, items.slice(0, i));
    if (joined === undefined) {
      reportMixed(of, item, checker);
      return wrongNode(ast.range);
    }
    of = joined;
  }
  return listNode(
    items.map((item) => coerce(item, of) ?? item),
    of,
    ast,
  );
}

/** The type of both; where one is written out (`0`, a date), it takes the type of the other. */
function joinWith(of: CheckedType, item: Node, before: readonly Node[]): CheckedType | undefined {
  const joined = join(of, item.type) ?? (coerce(item, of) ? of : undefined);
  return joined ?? (before.every((each) => coerce(each, item.type)) ? item.type : undefined);
}

function reportMixed(of: CheckedType, item: Node, checker: Checker): void {
  const mixed = mixedCurrencies(of, item.type);
  if (mixed) checker.report('currency-mixed', item.range, { left: mixed[0], right: mixed[1] });
  else
    checker.report('expression-list-mixed', item.range, {
      left: typeName(of),
      right: typeName(item.type),
    });
}
