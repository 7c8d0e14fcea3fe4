import { inlineHelpers, blockHelpers } from '../helpers/registry.ts';
import { checkFilled } from './filled.ts';
import { checkBlock } from './block.ts';
import { checkCall } from './call.ts';
import { nameOf } from './contract.ts';
import type { Checker } from './checker.ts';
import { checkPartial, checkPartialBlock } from './partial.ts';
import { checkPath } from './path.ts';
import { checkPrintable } from './printable.ts';
import type { Scope } from './scope.ts';
import type { Program } from '../syntax/parse.ts';

/** Checks the statements of a template or of the body of a block. */
export function checkProgram(program: Program | undefined, scope: Scope, checker: Checker): void {
  for (const statement of program?.body ?? []) checkStatement(statement, scope, checker);
}

function checkStatement(statement: hbs.AST.Statement, scope: Scope, checker: Checker): void {
  switch (statement.type) {
    case 'MustacheStatement':
      return checkMustache(statement as hbs.AST.MustacheStatement, scope, checker);
    case 'BlockStatement':
      return checkBlock(statement as hbs.AST.BlockStatement, scope, checker);
    case 'PartialStatement':
      return checkPartial(statement as hbs.AST.PartialStatement, scope, checker);
    case 'PartialBlockStatement':
      return checkPartialBlock(statement as hbs.AST.PartialBlockStatement, scope, checker);
    case 'Decorator':
    case 'DecoratorBlock':
      return checker.report('template-unsupported', statement, { what: '{{*…}}' });
  }
}

function checkMustache(mustache: hbs.AST.MustacheStatement, scope: Scope, checker: Checker): void {
  if (!mustache.escaped) return checker.report('template-raw', mustache);
  if (mustache.path.type !== 'PathExpression')
    return checker.report('template-unsupported', mustache, { what: nameOf(mustache) });
  const path = mustache.path as hbs.AST.PathExpression;
  if (isCall(mustache, path, scope)) {
    const typed = checkCall(mustache, scope, checker);
    checkPrintable(typed, mustache, checker);
    return;
  }
  const typed = checkPath(path, scope, checker);
  if (checkPrintable(typed, path, checker)) checkFilled(typed, path, scope, checker);
  checker.recordRead(typed.read);
  const [first = ''] = path.parts;
  if (path.parts.length === 1 && isHelper(first) && !scope.locals.has(first))
    path.original = `./${path.original}`;
}

const isHelper = (name: string) => inlineHelpers.includes(name) || blockHelpers.includes(name);

/** A bare name is a helper only where nothing of the data has it. */
function isCall(
  { params, hash }: hbs.AST.MustacheStatement,
  path: hbs.AST.PathExpression,
  { frame, locals }: Scope,
): boolean {
  if (params.length > 0 || (hash?.pairs.length ?? 0) > 0) return true;
  if (path.data || path.depth > 0 || path.parts.length !== 1 || !isHelper(path.original))
    return false;
  return !frame.names.has(path.original) && !locals.has(path.original) && frame.self === undefined;
}
