import type { Call } from './contract.ts';
import type { Checker } from './checker.ts';
import { checkFormula, type CheckedFormula } from './formula.ts';
import type { Scope } from './scope.ts';
import { made, unknownValue, type Typed } from './typed.ts';

/** `{{calc "case.total * 0.06"}}`: the value of an expression. */
export function checkCalc(call: Call, scope: Scope, checker: Checker): Typed {
  const [param, ...more] = call.params;
  if (param?.type !== 'StringLiteral' || more.length > 0 || call.hash?.pairs.length > 0) {
    const params = { name: 'calc', example: '{{calc "case.total * 0.06"}}' };
    checker.report('template-arguments', call, params);
    return unknownValue('calc');
  }
  const literal = param as hbs.AST.StringLiteral;
  const formula = checkFormula(literal, scope, checker);
  if (!formula) return unknownValue('calc');
  bindFormula(call, literal, formula);
  return made(formula.expression.type, literal.value);
}

/**
 * Lets a call name its expression by number, and hands it what the expression takes from the template;
 * Handlebars itself finds those values, by its own rules of scope.
 */
export function bindFormula(
  call: Call | hbs.AST.BlockStatement,
  literal: hbs.AST.StringLiteral,
  { index, names }: CheckedFormula,
): void {
  const { loc } = literal;
  const number = { type: 'NumberLiteral', value: index, original: index, loc };
  call.params = [number as hbs.AST.NumberLiteral];
  const pairs = names.map(([key, name, depth]) => ({
    type: 'HashPair' as const,
    loc,
    key,
    value: pathTo(name, depth, loc),
  }));
  call.hash = { type: 'Hash', loc, pairs };
}

function pathTo(name: string, depth: number, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  const original = `${'../'.repeat(depth)}${name}`;
  const path = { type: 'PathExpression', data: false, depth, parts: [name], original, loc };
  return path as hbs.AST.PathExpression;
}
