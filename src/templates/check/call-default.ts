import { checkFilled } from './filled.ts';
import type { Call } from './contract.ts';
import type { Checker } from './checker.ts';
import { checkPrintable } from './printable.ts';
import type { Scope } from './scope.ts';
import { made, unknownValue, type Typed } from './typed.ts';

/** `{{default case.note "–"}}`: a value, or the other where it is empty. */
export function checkDefault(call: Call, scope: Scope, checker: Checker): Typed {
  const [first, second, ...more] = call.params;
  if (!first || !second || more.length > 0 || call.hash?.pairs.length > 0) {
    const params = { name: 'default', example: '{{default case.note "–"}}' };
    checker.report('template-arguments', call, params);
    return unknownValue('default');
  }
  const value = checker.argument(first, scope);
  const other = checker.argument(second, scope);
  for (const [typed, at] of [
    [value, first],
    [other, second],
  ] as const) {
    checker.recordRead(typed.read);
    checkPrintable(typed, at, checker);
  }
  checkFilled(other, second, scope, checker);
  return made({ kind: 'text' }, 'default');
}
