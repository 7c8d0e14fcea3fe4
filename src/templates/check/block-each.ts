import { checkFilled } from './filled.ts';
import type { CheckBlock } from './contract.ts';
import { itemOf } from './column.ts';
import { entering } from './scope.ts';
import { pairsOf } from './settings.ts';
import { kindName, kindNames } from './type-names.ts';
import { made, unknownValue, type Typed } from './typed.ts';

/** `{{#each case.lines as |line index|}}…{{else}}…{{/each}}`: once for each item. */
export const checkEach: CheckBlock = (block, scope, checker) => {
  const [param, ...more] = block.params;
  if (!param || more.length > 0 || pairsOf(block).length > 0) {
    const example = '{{#each case.lines as |line|}}…{{/each}}';
    checker.report('template-arguments', block, { name: 'each', example });
    return;
  }
  const list = checker.argument(param, scope);
  checker.recordRead(list.read);
  const { kind } = list.type;
  if (kind === 'list') checkFilled(list, param, scope, checker);
  else if (kind !== 'unknown') {
    const params = { name: 'each', expected: kindNames(['list']), actual: kindName(kind) };
    checker.report('template-argument-type', param, params);
  }
  const [itemName, indexName] = block.program?.blockParams ?? [];
  const item = itemOf(list, itemName ?? 'this', checker) ?? unknownValue(itemName ?? 'this');
  const locals = new Map<string, Typed>();
  if (itemName !== undefined) locals.set(itemName, item);
  if (indexName !== undefined) locals.set(indexName, made({ kind: 'int' }, indexName));
  checker.body(block.program, { ...entering(scope, item, locals), loops: scope.loops + 1 });
  checker.body(block.inverse, scope);
};
