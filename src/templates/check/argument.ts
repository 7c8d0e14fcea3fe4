import type { ValueType } from '../../expressions/index.ts';
import { checkCall } from './call.ts';
import type { Checker } from './checker.ts';
import { checkPath } from './path.ts';
import type { Scope } from './scope.ts';
import { unknownValue, type Typed } from './typed.ts';

/** What an argument stands for: a path, a literal or a call in parentheses. */
export function checkArgument(
  expression: hbs.AST.Expression,
  scope: Scope,
  checker: Checker,
): Typed {
  switch (expression.type) {
    case 'PathExpression':
      return checkPath(expression as hbs.AST.PathExpression, scope, checker);
    case 'SubExpression':
      return checkCall(expression as hbs.AST.SubExpression, scope, checker);
    case 'StringLiteral':
      return literal((expression as hbs.AST.StringLiteral).value, { kind: 'text' });
    case 'BooleanLiteral':
      return literal((expression as hbs.AST.BooleanLiteral).value, { kind: 'bool' });
    case 'NumberLiteral': {
      const { value } = expression as hbs.AST.NumberLiteral;
      return literal(value, { kind: Number.isSafeInteger(value) ? 'int' : 'decimal' });
    }
    default:
      checker.report('template-unsupported', expression, { what: wordOf(expression) });
      return unknownValue('');
  }
}

const wordOf = ({ type }: hbs.AST.Expression) => (type === 'NullLiteral' ? 'null' : 'undefined');

const literal = (value: string | number | boolean, type: ValueType): Typed => ({
  type,
  text: JSON.stringify(value),
  mayBeEmpty: [],
  literal: value,
});
