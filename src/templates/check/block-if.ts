import { nameOf, type CheckBlock } from './contract.ts';
import { knowing } from './scope.ts';
import { pairsOf } from './settings.ts';
import type { Typed } from './typed.ts';

/**
 * `{{#if case.note}}`: holds where the value is filled; of yes or no, where it is yes; of a text or list,
 * where it has something in it. Within it the value is known to be filled.
 */
export const checkIf: CheckBlock = (block, scope, checker) => {
  const name = nameOf(block);
  const [param, ...more] = block.params;
  if (!param || more.length > 0 || pairsOf(block).length > 0) {
    const example = `{{#${name} case.note}}…{{/${name}}}`;
    checker.report('template-arguments', block, { name, example });
    return;
  }
  const typed = checker.argument(param, scope);
  checker.recordRead(typed.read);
  const always = !mayFail(typed) && typed.mayBeEmpty.every(({ key }) => scope.present.has(key));
  if (always) checker.report('template-always', param, { path: typed.text });
  const filled = knowing(
    scope,
    typed.mayBeEmpty.map(({ key }) => key),
  );
  const [yes, no] = name === 'if' ? [filled, scope] : [scope, filled];
  checker.body(block.program, yes);
  checker.body(block.inverse, no);
};

/** Whether a value that is there may still be “no” or nothing. */
function mayFail({ type }: Typed): boolean {
  return ['bool', 'text', 'list', 'unknown'].includes(type.kind);
}
