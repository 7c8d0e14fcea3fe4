import {
  join,
  limitOf,
  mixedCurrencies,
  unknownType,
  type CheckedType,
} from '../check/checked-type.ts';
import { coerce } from '../check/coerce.ts';
import type { Node } from '../check/node.ts';
import type { Pattern, Signature } from './signature.ts';

/** How arguments fit a signature: brought to its types, with the type of the result. */
export interface Fit {
  readonly args: readonly Node[];
  readonly returns: CheckedType;
}

/** Fits arguments to a signature; undefined where they do not. */
export function fit(signature: Signature, args: readonly Node[]): Fit | undefined {
  const { parameters, returns } = signature;
  if (parameters.length !== args.length) return undefined;
  const variable = resolveVariable(signature, args);
  const currency = resolveCurrency(signature, args);
  if (variable === undefined || currency === 'mixed') return undefined;
  const instantiate = (pattern: Pattern) => instance(pattern, variable, currency);
  const coerced = parameters.map(({ pattern }, i) => {
    const arg = args[i];
    return arg && coerce(arg, instantiate(pattern));
  });
  if (!coerced.every((arg) => arg !== undefined)) return undefined;
  return { args: coerced, returns: limited(instantiate(returns), coerced) };
}

/** The currencies that stand against each other, where that is why the arguments do not fit. */
export function currenciesMixed(args: readonly Node[]): readonly [string, string] | undefined {
  for (const [i, left] of args.entries())
    for (const right of args.slice(i + 1)) {
      const mixed = mixedCurrencies(itemOf(left.type), itemOf(right.type));
      if (mixed) return mixed;
    }
  return undefined;
}

const itemOf = (type: CheckedType): CheckedType => (type.kind === 'list' ? type.of : type);

/** What `T` is: the type that holds all the arguments in its places. */
function resolveVariable(signature: Signature, args: readonly Node[]): CheckedType | undefined {
  let resolved: CheckedType = unknownType;
  for (const [i, { pattern }] of signature.parameters.entries()) {
    const arg = args[i];
    const type = arg && occupant(pattern, arg.type);
    if (!arg || !type) continue;
    const joined: CheckedType | undefined =
      join(resolved, type) ?? literalJoin(resolved, arg, args);
    if (!joined) return undefined;
    resolved = joined;
  }
  return resolved;
}

/** A number written out beside money takes the type of the money. */
function literalJoin(resolved: CheckedType, arg: Node, args: readonly Node[]) {
  if (coerce(arg, resolved)) return resolved;
  return args.every((other) => coerce(other, arg.type)) ? arg.type : undefined;
}

function occupant(pattern: Pattern, type: CheckedType): CheckedType | undefined {
  if (pattern.kind === 'T') return type;
  return pattern.kind === 'list' && type.kind === 'list'
    ? occupant(pattern.of, type.of)
    : undefined;
}

/** The one currency of all money in the arguments; undefined where it is not fixed. */
function resolveCurrency(
  signature: Signature,
  args: readonly Node[],
): string | 'mixed' | undefined {
  const places = signature.parameters.flatMap(({ pattern }, i) =>
    isMoney(pattern) && args[i] ? [itemOf(args[i].type)] : [],
  );
  const monies = places.filter((type) => type.kind === 'money');
  const fixed = new Set(monies.map((type) => type.currency).filter((code) => code !== undefined));
  if (fixed.size > 1) return 'mixed';
  return monies.some((type) => type.currency === undefined) ? undefined : [...fixed][0];
}

const isMoney = (pattern: Pattern): boolean =>
  pattern.kind === 'list'
    ? isMoney(pattern.of)
    : pattern.kind === 'plain' && pattern.type.kind === 'money';

function instance(
  pattern: Pattern,
  variable: CheckedType,
  currency: string | undefined,
): CheckedType {
  if (pattern.kind === 'T') return variable;
  if (pattern.kind === 'list')
    return { kind: 'list', of: instance(pattern.of, variable, currency) };
  if (pattern.type.kind === 'money' && currency !== undefined) return { kind: 'money', currency };
  return pattern.type;
}

/** A list that a function returns is at most as long as the longest it was given. */
function limited(returns: CheckedType, args: readonly Node[]): CheckedType {
  if (returns.kind !== 'list') return returns;
  const lists = args.filter((arg) => arg.type.kind === 'list');
  return lists.length === 0
    ? returns
    : { ...returns, limit: Math.max(...lists.map((list) => limitOf(list.type))) };
}
