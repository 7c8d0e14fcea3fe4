import type { ValueType } from '../../expressions/index.ts';
import type { Call } from './contract.ts';
import type { Checker } from './checker.ts';
import { columnOf } from './column.ts';
import type { Scope } from './scope.ts';
import { kindName, kindNames } from './type-names.ts';
import { made, unknownValue, type Typed, type TypedValue } from './typed.ts';

const summable = ['int', 'decimal', 'money'] as const;

/** `{{sum case.lines "total"}}`: the sum of a column; rows in which it is empty count as nothing. */
export function checkSum(call: Call, scope: Scope, checker: Checker): Typed {
  const [list, column, ...more] = call.params;
  if (!list || column?.type !== 'StringLiteral' || more.length > 0 || call.hash?.pairs.length > 0) {
    checker.report('template-arguments', call, { name: 'sum', example });
    return unknownValue('sum');
  }
  const of = checker.argument(list, scope);
  const found = columnOf(of, list, column as hbs.AST.StringLiteral, checker, 'sum');
  if (!found || found.type.kind === 'unknown') return unknownValue('sum');
  const type = sumType(found.type);
  if (type) {
    bindTypes(call, type);
    return made(type, `sum ${of.text}`);
  }
  const params = { name: 'sum', expected: kindNames(summable), actual: kindName(found.type.kind) };
  if (found.type.kind === 'money') checker.report('template-sum-currency', column, {});
  else checker.report('template-argument-type', column, params);
  return unknownValue('sum');
}

const example = '{{sum case.lines "total"}}';

/** Money of no fixed currency cannot be added without a rate. */
function sumType(type: TypedValue): ValueType | undefined {
  if (type.kind === 'money') return type.currency === undefined ? undefined : type;
  return type.kind === 'int' || type.kind === 'decimal' ? type : undefined;
}

/** Tells the call what the sum of no rows is. */
function bindTypes(call: Call, type: ValueType): void {
  const { loc } = call;
  const value = type.kind === 'money' ? `money ${type.currency}` : type.kind;
  const text = { type: 'StringLiteral', value, original: value, loc } as hbs.AST.StringLiteral;
  call.hash = { type: 'Hash', loc, pairs: [{ type: 'HashPair', loc, key: 'type', value: text }] };
}
