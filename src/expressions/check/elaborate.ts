import type { ASTNode } from '@marcbachmann/cel-js';
import { elaborateArithmetic, elaborateMinus } from './arithmetic.ts';
import { elaborateCall } from './call.ts';
import { elaborateComparison, elaborateIn } from './comparison.ts';
import { elaborateComprehension, isComprehension } from './comprehension.ts';
import { elaborateList, elaborateLiteral } from './literal.ts';
import { elaborateAnd, elaborateNot, elaborateOr, elaborateTernary } from './logic.ts';
import { wrongNode, type Checker, type Node, type Range, type Scope } from './node.ts';
import { elaborateValue } from './path.ts';
import { specialForm, specialForms } from './special-forms.ts';

/** Checks one part of a parsed expression and makes the function that evaluates it. */
export function elaborate(ast: ASTNode, scope: Scope, checker: Checker): Node {
  switch (ast.op) {
    case 'value':
      return elaborateLiteral(ast, checker);
    case 'list':
      return elaborateList(ast, scope, checker);
    case 'id':
    case '.':
    case '[]':
      return elaborateValue(ast, scope, checker);
    case '&&':
      return elaborateAnd(ast, scope, checker);
    case '||':
      return elaborateOr(ast, scope, checker);
    case '!_':
      return elaborateNot(ast, scope, checker);
    case '?:':
      return elaborateTernary(ast, scope, checker);
    case 'in':
      return elaborateIn(ast, scope, checker);
    default:
      return elaborateOperation(ast, scope, checker);
  }
}

function elaborateOperation(ast: ASTNode, scope: Scope, checker: Checker): Node {
  switch (ast.op) {
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return elaborateComparison(ast, scope, checker);
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return elaborateArithmetic(ast, scope, checker);
    case '-_':
      return elaborateMinus(ast, scope, checker);
    case 'call':
      return elaborateFunction(ast.args[0], ast.args[1], ast.range, scope, checker);
    case 'rcall': {
      if (isComprehension(ast)) return elaborateComprehension(ast, scope, checker);
      const [name, receiver, args] = ast.args;
      return elaborateFunction(name, [receiver, ...args], ast.range, scope, checker);
    }
    default:
      checker.report('expression-unsupported', ast.range, { what: maps });
      return wrongNode(ast.range);
  }
}

const maps = { en: 'maps `{…}`', 'zh-CN': '映射 `{…}`' };

function elaborateFunction(
  name: string,
  args: readonly ASTNode[],
  range: Range,
  scope: Scope,
  checker: Checker,
): Node {
  const form = specialForm(name, args);
  if (form) return form(args, range, scope, checker);
  return elaborateCall(name, args, range, scope, checker, specialForms);
}
