import {
  compileExpression,
  type Expression,
  type MemberType,
  type ReadPath,
  type ValueType,
} from '../../expressions/index.ts';
import type { Checker } from './checker.ts';
import type { Frame, Scope } from './scope.ts';
import { asMember, type Typed } from './typed.ts';

/** An expression that a template quotes, such as `{{#when "case.discount > 0"}}`. */
export interface CheckedFormula {
  readonly expression: Expression;
  /** Its number among the formulas of the template. */
  readonly index: number;
  /** Names that it takes from the template rather than from the data, with the paths that give them. */
  readonly names: readonly (readonly [name: string, path: string, depth: number])[];
  /** Keys of what is filled where it holds. */
  readonly fills: readonly string[];
}

/** A name that an expression can speak of besides the roots. */
interface Local {
  readonly typed: Typed;
  /** How many contexts out it stands. */
  readonly depth: number;
}

/**
 * Compiles an expression against the roots, the block parameters and what the partial was given; its
 * problems are reported at the exact character.
 */
export function checkFormula(
  literal: hbs.AST.StringLiteral,
  scope: Scope,
  checker: Checker,
  expects?: ValueType,
): CheckedFormula | undefined {
  const source = literal.value;
  if (namesAny(source, checker.environment.broken)) return undefined;
  const locals = localsOf(scope, checker);
  const roots = { ...checker.types.roots, ...memberTypes(locals, scope) };
  const place = checker.placeOf(literal);
  const compiled = compileExpression(source, {
    environment: { ...checker.types, roots },
    place: { ...place, column: (place.column ?? 0) + 1 },
    filled: filledPaths(locals, scope, checker),
    ...(expects ? { expects } : {}),
  });
  if (!compiled.ok) {
    checker.problems.push(...compiled.error);
    return undefined;
  }
  const expression = compiled.value;
  for (const path of expression.reads) checker.recordRead(readOf(path, locals));
  const named = new Set(expression.reads.map(([name = '']) => name));
  const index = checker.formulas.push(expression) - 1;
  return {
    expression,
    index,
    names: [...locals].flatMap(([name, { depth }]) =>
      named.has(name) ? [[name, name, depth] as const] : [],
    ),
    fills: expression.fills.map((path) => keyOf(path, locals)),
  };
}

function localsOf({ locals, frame }: Scope, { types }: Checker): ReadonlyMap<string, Local> {
  const found = new Map<string, Local>();
  for (const [name, typed] of locals) found.set(name, { typed, depth: 0 });
  let depth = 0;
  for (let one: Frame | undefined = frame; one; one = one.outer, depth++)
    for (const [name, typed] of one.names)
      if (!found.has(name) && typed !== undefined && !isRoot(name, typed, types.roots))
        found.set(name, { typed, depth });
  return found;
}

const isRoot = (name: string, { key }: Typed, roots: { readonly [name: string]: MemberType }) =>
  Object.hasOwn(roots, name) && key === name;

function memberTypes(
  locals: ReadonlyMap<string, Local>,
  { present }: Scope,
): { readonly [name: string]: MemberType } {
  const members = [...locals].flatMap(([name, { typed }]) => {
    const member = asMember(typed, present);
    return member ? [[name, member] as const] : [];
  });
  return Object.fromEntries(members);
}

/** What is known to be filled, in the names of the expression. */
function filledPaths(
  locals: ReadonlyMap<string, Local>,
  { present }: Scope,
  { types }: Checker,
): readonly ReadPath[] {
  const names: (readonly [string, string])[] = [
    ...[...locals].map(([name, { typed }]) => [name, typed.key ?? typed.text] as const),
    ...Object.keys(types.roots)
      .filter((name) => !locals.has(name))
      .map((name) => [name, name] as const),
  ];
  return [...present].flatMap((key) =>
    names.flatMap(([name, prefix]) =>
      key === prefix || key.startsWith(`${prefix}.`)
        ? [(name + key.slice(prefix.length)).split('.')]
        : [],
    ),
  );
}

function readOf([name = '', ...rest]: ReadPath, locals: ReadonlyMap<string, Local>) {
  const local = locals.get(name);
  if (!local) return [name, ...rest];
  const { read } = local.typed;
  return read && [...read, ...rest];
}

function keyOf([name = '', ...rest]: ReadPath, locals: ReadonlyMap<string, Local>): string {
  const typed = locals.get(name)?.typed;
  return [typed?.key ?? typed?.text ?? name, ...rest].join('.');
}

function namesAny(source: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  return (source.match(/[A-Za-z_]\w*/g) ?? []).some((word) => names.has(word));
}
