import type { Checker } from './checker.ts';
import { checkPath } from './path.ts';
import type { Scope } from './scope.ts';
import { kindName, kindNames } from './type-names.ts';
import type { Typed } from './typed.ts';

/** The item of a list: all items share what is known of their type. */
export function itemOf(list: Typed, text: string, checker: Checker): Typed | undefined {
  if (list.type.kind !== 'list') return undefined;
  const key = `${list.key ?? list.text}[]#${checker.serial()}`;
  return {
    type: list.type.of,
    text,
    key,
    ...(list.read ? { read: list.read } : {}),
    mayBeEmpty: [],
    display: list.display,
  };
}

/** What a quoted path such as `"product.series"` leads to from each item of a list. */
export function columnOf(
  list: Typed,
  listAt: hbs.AST.Node,
  column: hbs.AST.StringLiteral,
  checker: Checker,
  name: string,
): Typed | undefined {
  if (list.type.kind === 'unknown') return undefined;
  const item = itemOf(list, list.text, checker);
  if (!item) {
    const params = { name, expected: kindNames(['list']), actual: kindName(list.type.kind) };
    checker.report('template-argument-type', listAt, params);
    return undefined;
  }
  const frame = { self: item, names: new Map<string, Typed>() };
  const scope: Scope = { frame, locals: new Map(), present: new Set(), loops: 0 };
  const loc = column.loc;
  const parts = column.value.split('.');
  const path = {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts,
    original: column.value,
    loc,
  };
  const typed = checkPath(path as hbs.AST.PathExpression, scope, checker);
  checker.recordRead(typed.read);
  return typed;
}
