import type { ASTNode } from '@marcbachmann/cel-js';
import { fail, ok, type Place, type Problem, type Result } from '../../shared/index.ts';
import type { ReadPath, TypeEnvironment } from '../types.ts';
import { reader } from '../values/stored.ts';
import { elaborate } from './elaborate.ts';
import { knowing } from './logic.ts';
import { own } from './members.ts';
import { elaboratePath } from './path.ts';
import type { Checker, Frame, Node, Scope, Variable } from './node.ts';
import { placeOf } from './place.ts';
import { parse } from './syntax.ts';

export interface CheckOptions {
  readonly environment: TypeEnvironment;
  readonly place?: Place;
  /** The root whose own members need no `has(…)`: the row of a row rule. */
  readonly row?: string;
  /** The whole may be a path that is empty, which its user then asks for by `path.maybe`. */
  readonly lenient?: boolean;
  /** Inputs may be empty: the whole is empty then. */
  readonly mayLack?: boolean;
  /** Paths that are known to be filled. */
  readonly filled?: readonly ReadPath[];
  /** Is told of every part, in an expression with faults of those that are sound. */
  readonly observe?: (ast: ASTNode, node: Node, scope: Scope) => void;
}

/** A checked expression, with the parts by the tree's nodes. */
export interface Checked {
  readonly ast: ASTNode;
  readonly node: Node;
  readonly nodes: ReadonlyMap<ASTNode, Node>;
  readonly reads: readonly ReadPath[];
  /** Paths that may be empty and leave the whole empty then. */
  readonly lacks: readonly ReadPath[];
  readonly checker: Checker;
}

/** Parses and checks an expression; all its problems at once. */
export function check(source: string, options: CheckOptions): Result<Checked, readonly Problem[]> {
  const parsed = parse(source);
  if (!parsed.ok) {
    const { code, range, ...params } = parsed.error;
    return fail([{ code, params, ...placeOf(source, range.start, options.place) }]);
  }
  return checkTree(parsed.value, source, options);
}

function checkTree(
  ast: ASTNode,
  source: string,
  { environment, place, row, lenient, filled, mayLack = false, observe }: CheckOptions,
): Result<Checked, readonly Problem[]> {
  const problems: Problem[] = [];
  const reads = new Map<string, ReadPath>();
  const nodes = new Map<ASTNode, Node>();
  const lacks = new Set<string>();
  let slots = 0;
  let depth = 0;
  const checker: Checker = {
    environment,
    row,
    mayLack,
    elaborate(part, scope) {
      const node = elaborate(part, scope, checker);
      nodes.set(part, node);
      return checker.found(part, node, scope);
    },
    found(part, node, within) {
      observe?.(part, node, within);
      return node;
    },
    report(code, range, params, hint) {
      problems.push({
        code,
        ...(params ? { params } : {}),
        ...(hint ? { hint } : {}),
        ...placeOf(source, range.start, place),
      });
    },
    recordRead: (path) => void reads.set(path.join('.'), path),
    noteEmpty: (path) => void (depth === 0 && lacks.add(path)),
    apart(part) {
      depth += 1;
      const node = part();
      depth -= 1;
      return node;
    },
    newSlot: () => slots++,
  };
  const present = new Set(filled?.map((path) => path.join('.')));
  const scope = knowing(rootScope(environment), present);
  const node = lenient ? elaboratePath(ast, scope, checker) : checker.elaborate(ast, scope);
  if (lenient && node.path?.read) checker.recordRead(node.path.read);
  if (problems.length > 0) return fail(problems);
  const found = { reads: [...reads.values()], lacks: [...lacks].map((path) => path.split('.')) };
  return ok({ ast, node, nodes, ...found, checker });
}

const scopes = new WeakMap<TypeEnvironment, Scope>();

/** The names at the outset: one scope for all expressions of an environment. */
function rootScope(environment: TypeEnvironment): Scope {
  const known = scopes.get(environment);
  if (known) return known;
  const names = Object.keys(environment.roots).filter((name) => !(name in Object.prototype));
  const variables = new Map(names.map((name) => [name, rootVariable(name, environment)] as const));
  const scope: Scope = { variables, present: new Set() };
  scopes.set(environment, scope);
  return scope;
}

function rootVariable(name: string, environment: TypeEnvironment): Variable {
  const member = own(environment.roots, name);
  if (!member) throw new Error(`no root ${name}`);
  const convert = reader(member.type, name);
  const maybe = ({ bindings }: Frame) => {
    const bound = bindings[name];
    return bound === undefined ? undefined : convert(bound);
  };
  const { type, optional, options } = member;
  return { key: name, type, optional, read: [name], maybe, ...(options ? { options } : {}) };
}
