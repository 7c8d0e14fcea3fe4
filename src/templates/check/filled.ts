import type { Checker } from './checker.ts';
import type { Scope } from './scope.ts';
import type { Typed } from './typed.ts';

/** Reports a value that may be empty here; true where it is known to be filled. */
export function checkFilled(
  typed: Typed,
  at: hbs.AST.Node,
  scope: Scope,
  checker: Checker,
): boolean {
  const first = typed.mayBeEmpty.find(({ key }) => !scope.present.has(key));
  if (!first) return true;
  checker.report('template-may-be-empty', at, { path: first.text });
  return false;
}
