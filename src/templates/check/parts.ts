import type { Program } from '../syntax/parse.ts';
import type { Scope } from './scope.ts';
import type { Typed } from './typed.ts';

/** What the parts of the checker call of one another, whichever way round. */
export interface Parts {
  readonly argument: (expression: hbs.AST.Expression, scope: Scope) => Typed;
  readonly body: (program: Program | undefined, scope: Scope) => void;
}
