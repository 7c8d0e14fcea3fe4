import { checkFilled } from './filled.ts';
import type { CheckBlock } from './contract.ts';
import { columnOf } from './column.ts';
import { entering } from './scope.ts';
import { pairsOf } from './settings.ts';
import { kindName, kindNames } from './type-names.ts';
import { unknownValue, type Typed } from './typed.ts';

const groupable = ['text', 'bool', 'int', 'date'] as const;

/**
 * `{{#group case.lines "product.series" as |lines series|}}…{{/group}}`: once for each value of a column,
 * in the order in which the values first come; `lines` are the rows that have it.
 */
export const checkGroup: CheckBlock = (block, scope, checker) => {
  const [list, column, ...more] = block.params;
  const [rowsName, valueName] = block.program?.blockParams ?? [];
  const sound = list && column?.type === 'StringLiteral' && more.length === 0;
  if (!sound || rowsName === undefined || pairsOf(block).length > 0) {
    const example = '{{#group case.lines "product.series" as |lines series|}}…{{/group}}';
    checker.report('template-arguments', block, { name: 'group', example });
    return;
  }
  const rows = checker.argument(list, scope);
  checkFilled(rows, list, scope, checker);
  const by = columnOf(rows, list, column as hbs.AST.StringLiteral, checker, 'group');
  const kind = by?.type.kind;
  if (kind && kind !== 'unknown' && !groupable.some((one) => one === kind)) {
    const params = { name: 'group', expected: kindNames(groupable), actual: kindName(kind) };
    checker.report('template-argument-type', column, params);
  }
  const key = `${rows.key ?? rows.text}{}#${checker.serial()}`;
  const part: Typed = { ...rows, key, text: rowsName, mayBeEmpty: [] };
  const locals = new Map<string, Typed>([[rowsName, part]]);
  if (valueName !== undefined) locals.set(valueName, valueOf(by, valueName, key));
  checker.body(block.program, { ...entering(scope, part, locals), loops: scope.loops + 1 });
  checker.body(block.inverse, scope);
};

/** The value of a group is empty for the rows that have none. */
function valueOf(by: Typed | undefined, name: string, group: string): Typed {
  if (!by) return unknownValue(name);
  const key = `${group}.value`;
  const { read: _, ...value } = by;
  return {
    ...value,
    key,
    text: name,
    mayBeEmpty: by.mayBeEmpty.length > 0 ? [{ key, text: name }] : [],
  };
}
