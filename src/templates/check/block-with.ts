import type { CheckBlock } from './contract.ts';
import { entering, knowing } from './scope.ts';
import { pairsOf } from './settings.ts';
import type { Typed } from './typed.ts';

/** `{{#with case.company as |company|}}…{{else}}…{{/with}}`: with what is there, else the other. */
export const checkWith: CheckBlock = (block, scope, checker) => {
  const [param, ...more] = block.params;
  if (!param || more.length > 0 || pairsOf(block).length > 0) {
    const example = '{{#with case.company as |company|}}…{{/with}}';
    checker.report('template-arguments', block, { name: 'with', example });
    return;
  }
  const typed = checker.argument(param, scope);
  checker.recordRead(typed.read);
  const filled = knowing(
    scope,
    typed.mayBeEmpty.map(({ key }) => key),
  );
  const [name] = block.program?.blockParams ?? [];
  const locals = new Map<string, Typed>(name === undefined ? [] : [[name, typed]]);
  checker.body(block.program, entering(filled, typed, locals));
  checker.body(block.inverse, scope);
};
