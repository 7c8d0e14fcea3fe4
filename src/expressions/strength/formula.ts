import type { ASTNode } from '@marcbachmann/cel-js';
import { parseDecimal, type Decimal } from '../../shared/index.ts';
import type { Atom, BoundOperator, Literal } from './atom.ts';

/** A condition as its logic; `source` is its text. */
export type Formula =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Formula[]; readonly source: string }
  | { readonly kind: 'not'; readonly of: Formula; readonly source: string }
  | { readonly kind: 'constant'; readonly value: boolean; readonly source: string }
  | { readonly kind: 'atom'; readonly atom: Atom; readonly source: string };

const junctions = { '&&': 'and', '||': 'or' } as const;
const mirrored: { readonly [operator: string]: BoundOperator } = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** The logic of a parsed condition; nested `&&` and `||` become one list. */
export function formulaOf(ast: ASTNode, text: string): Formula {
  const source = text.slice(ast.range?.start, ast.range?.end);
  switch (ast.op) {
    case '&&':
    case '||': {
      const kind = junctions[ast.op];
      const parts = ast.args.map((part) => formulaOf(part, text));
      return { kind, of: parts.flatMap((part) => (part.kind === kind ? part.of : [part])), source };
    }
    case '!_':
      return { kind: 'not', of: formulaOf(ast.args, text), source };
    case '!=':
      return { kind: 'not', of: { kind: 'atom', atom: among(ast.args, text), source }, source };
    case 'value':
      if (typeof ast.args === 'boolean') return { kind: 'constant', value: ast.args, source };
  }
  return { kind: 'atom', atom: atomOf(ast, text), source };
}

function atomOf(ast: ASTNode, text: string): Atom {
  switch (ast.op) {
    case '==':
      return among(ast.args, text);
    case 'in':
      return amongList(ast, text);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return bound(ast.op, ast.args, text) ?? opaque(ast);
    case 'call':
      if (ast.args[0] === 'has' && ast.args[1][0])
        return { form: 'present', subject: keyOf(ast.args[1][0]) };
  }
  return opaque(ast);
}

const opaque = (ast: ASTNode): Atom => ({ form: 'opaque', subject: keyOf(ast) });

/** An equation: of something with a value, or of two things in either order. */
function among([left, right]: readonly [ASTNode, ASTNode], text: string): Atom {
  const [value, subject] = [literalOf(right, text) ?? literalOf(left, text), keyOf(left)];
  if (!value) return { form: 'opaque', subject: [subject, keyOf(right)].sort().join('==') };
  return {
    form: 'among',
    subject: literalOf(right, text) ? subject : keyOf(right),
    values: [value],
  };
}

function amongList(ast: Extract<ASTNode, { op: 'in' }>, text: string): Atom {
  const [subject, list] = ast.args;
  if (list.op !== 'list') return opaque(ast);
  const values = list.args.map((item) => literalOf(item, text));
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) return opaque(ast);
  return { form: 'among', subject: keyOf(subject), values: known };
}

function bound(
  operator: BoundOperator,
  [left, right]: readonly [ASTNode, ASTNode],
  text: string,
): Atom | undefined {
  const below = literalOf(left, text)?.number;
  const limit = literalOf(right, text)?.number ?? below;
  if (!limit) return undefined;
  const mirror = below === limit ? mirrored[operator] : undefined;
  return {
    form: 'bound',
    subject: keyOf(mirror ? right : left),
    operator: mirror ?? operator,
    limit,
  };
}

function literalOf(ast: ASTNode, text: string): Literal | undefined {
  const number = numberOf(ast, text);
  if (number) return { key: `number ${number.toString()}`, number };
  if (ast.op !== 'value') return undefined;
  return { key: keyOf(ast) };
}

/** A number is read from its text, since the parser keeps decimals as binary fractions. */
export function numberOf(ast: ASTNode, text: string): Decimal | undefined {
  if (ast.op === '-_') return numberOf(ast.args, text)?.neg();
  const numeric = typeof ast.args === 'bigint' || typeof ast.args === 'number';
  if (ast.op !== 'value' || !numeric) return undefined;
  return parseDecimal(text.slice(ast.range?.start, ast.range?.end));
}

/** One text for expressions of one tree, however they are spaced or put in brackets. */
function keyOf(ast: ASTNode): string {
  return JSON.stringify([ast.op, ast.args], (_, value: unknown) => {
    if (typeof value === 'bigint') return `int ${value}`;
    return isNode(value) ? [value.op, value.args] : value;
  });
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
