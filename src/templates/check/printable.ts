import type { Checker } from './checker.ts';
import { kindName } from './type-names.ts';
import type { Typed } from './typed.ts';

/** Reports what cannot be written as it is: an object, a list of objects. */
export function checkPrintable({ type, text }: Typed, at: hbs.AST.Node, checker: Checker): boolean {
  const item = type.kind === 'list' ? type.of : type;
  if (item.kind !== 'object' && item.kind !== 'list') return true;
  checker.report('template-not-shown', at, { path: text, actual: kindName(type.kind) });
  return false;
}
