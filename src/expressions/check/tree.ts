import type { ASTNode } from '@marcbachmann/cel-js';

/** The receiver and name of a member access, `a.b` or `a["b"]`. */
export function accessOf(ast: ASTNode): { receiver: ASTNode; name: string } | undefined {
  if (ast.op === '.') return { receiver: ast.args[0], name: ast.args[1] };
  if (ast.op !== '[]') return undefined;
  const [receiver, index] = ast.args;
  return index.op === 'value' && typeof index.args === 'string'
    ? { receiver, name: index.args }
    : undefined;
}

/** The name and arguments of a call, `f(x, y)` or `x.f(y)`. */
export function calledWith(ast: ASTNode): { name: string; args: readonly ASTNode[] } | undefined {
  if (ast.op === 'call') return { name: ast.args[0], args: ast.args[1] };
  if (ast.op === 'rcall') return { name: ast.args[0], args: [ast.args[1], ...ast.args[2]] };
  return undefined;
}

/** Whether a part names the root anywhere. */
export function mentions(ast: ASTNode, root: string): boolean {
  if (ast.op === 'id') return ast.args === root;
  return childrenOf(ast).some((child) => mentions(child, root));
}

/** The parts of a part. */
export function childrenOf(ast: ASTNode): readonly ASTNode[] {
  switch (ast.op) {
    case 'id':
    case 'value':
      return [];
    case '.':
      return [ast.args[0]];
    case '!_':
    case '-_':
      return [ast.args];
    case 'call':
    case 'rcall':
      return calledWith(ast)?.args ?? [];
    default:
      return (ast.args as readonly unknown[]).filter(
        (each) => typeof each === 'object',
      ) as ASTNode[];
  }
}
