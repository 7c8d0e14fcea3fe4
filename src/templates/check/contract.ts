import type { Checker } from './checker.ts';
import type { Scope } from './scope.ts';
import type { Typed } from './typed.ts';

export type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

/** Checks a call of a helper; what it gives. */
export type CheckCall = (call: Call, scope: Scope, checker: Checker) => Typed;

/** Checks a block with its body. */
export type CheckBlock = (block: hbs.AST.BlockStatement, scope: Scope, checker: Checker) => void;

/** The name of the helper that is called. */
export function nameOf({ path }: { readonly path: Call['path'] }): string {
  return (path as { readonly original?: unknown }).original?.toString() ?? '';
}
