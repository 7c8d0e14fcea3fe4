import type { CheckBlock } from './contract.ts';
import { bindFormula } from './call-calc.ts';
import { checkFormula } from './formula.ts';
import { knowing } from './scope.ts';
import { pairsOf } from './settings.ts';

/** `{{#when "case.discount > 0"}}`: holds where the expression does. */
export const checkWhen: CheckBlock = (block, scope, checker) => {
  const [param, ...more] = block.params;
  if (param?.type !== 'StringLiteral' || more.length > 0 || pairsOf(block).length > 0) {
    const example = '{{#when "case.discount > 0"}}…{{/when}}';
    checker.report('template-arguments', block, { name: 'when', example });
    return;
  }
  const literal = param as hbs.AST.StringLiteral;
  const formula = checkFormula(literal, scope, checker, { kind: 'bool' });
  if (formula) bindFormula(block, literal, formula);
  checker.body(block.program, knowing(scope, formula?.fills ?? []));
  checker.body(block.inverse, scope);
};
