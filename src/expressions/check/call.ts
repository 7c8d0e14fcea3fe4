import type { ASTNode } from '@marcbachmann/cel-js';
import type { LocalizedText } from '../../shared/index.ts';
import type { ArgumentFault, Specialized } from '../functions/entry.ts';
import { currenciesMixed, fit, type Fit } from '../functions/match.ts';
import { builtIn } from '../functions/registry.ts';
import type { FunctionType, ValueType } from '../types.ts';
import { Fault, reasons } from '../values/fault.ts';
import { limitOf, typeName, type CheckedType } from './checked-type.ts';
import { coerce } from './coerce.ts';
import { wrongNode, type Checker, type Node, type Range, type Scope } from './node.ts';
import { didYouMean } from './suggest.ts';

/** A call found to fit: its arguments brought to type, and what it does. */
interface Resolved extends Fit {
  readonly cost?: number;
  readonly call: (args: readonly Node[]) => Node['run'];
  readonly fault?: ArgumentFault;
}

/** Names that people bring along from other languages and CEL, and what to write here. */
const synonyms: { readonly [name: string]: string } = {
  string: 'text',
  timestamp: 'instant',
  length: 'size',
  len: 'size',
  average: 'avg',
  mean: 'avg',
  int: 'round',
  number: 'decimal',
  coalesce: 'default',
  toLowerCase: 'lower',
  lowerAscii: 'lower',
  toUpperCase: 'upper',
  upperAscii: 'upper',
  ceiling: 'ceil',
  concat: 'join',
  getHours: 'inHours',
  getMinutes: 'inMinutes',
};

const doubles = new Set(['double', 'float']);

/** `name(args)`, or `receiver.name(args)` with the receiver as first argument. */
export function elaborateCall(
  name: string,
  argAsts: readonly ASTNode[],
  range: Range,
  scope: Scope,
  checker: Checker,
  special: readonly string[],
): Node {
  const args = argAsts.map((arg) => checker.elaborate(arg, scope));
  if (doubles.has(name))
    return wrong(() => checker.report('expression-double', range, { name }), range);
  const facts = (checker.environment.functions ?? []).filter((each) => each.name === name);
  if (!builtIn.has(name) && facts.length === 0)
    return unknownFunction(name, range, checker, special);
  if (args.some((arg) => arg.type.kind === 'unknown')) return wrongNode(range);
  const resolved = resolveBuiltIn(name, args) ?? resolveFact(facts, args);
  if (!resolved) return wrong(() => reportArguments(name, args, facts, range, checker), range);
  if (resolved.fault) {
    const { fault } = resolved;
    return wrong(() => reportFault(name, args, fault, checker), range);
  }
  return callNode(resolved, range);
}

function wrong(report: () => void, range: Range): Node {
  report();
  return wrongNode(range);
}

function resolveBuiltIn(name: string, args: readonly Node[]): Resolved | undefined {
  for (const overload of builtIn.get(name) ?? []) {
    const fitted = fit(overload.parsed, args);
    if (!fitted) continue;
    const { run = overload.run, ...special }: Specialized =
      overload.specialize?.(fitted.args) ?? {};
    return { ...fitted, ...special, call: (given) => applied(run as Apply, given) };
  }
  return undefined;
}

function resolveFact(facts: readonly FunctionType[], args: readonly Node[]): Resolved | undefined {
  for (const { name, parameters, returns, implementation, cost = 1 } of facts) {
    if (parameters.length !== args.length) continue;
    const coerced = parameters.map((type, i) => args[i] && coerce(args[i], type));
    if (!coerced.every((arg) => arg !== undefined)) continue;
    const call: Resolved['call'] = (given) => (frame) => {
      const values = given.map((arg) => arg.run(frame));
      const value = implementation(values, frame.context);
      if (value === undefined || value === null) throw new Fault(reasons.noValue(name));
      return value;
    };
    return { args: coerced, returns, call, cost };
  }
  return undefined;
}

function callNode({ args, returns, call, cost: own = 1 }: Resolved, range: Range): Node {
  const lists = args.filter((arg) => arg.type.kind === 'list');
  const cost =
    args.reduce((sum, arg) => sum + arg.cost, own) +
    lists.reduce((sum, list) => sum + limitOf(list.type), 0);
  return { type: returns, range, cost, run: call(args) };
}

type Apply = (...args: unknown[]) => unknown;

function applied(call: Apply, args: readonly Node[]): Node['run'] {
  const [first, second] = args.map((arg) => arg.run);
  if (args.length === 1 && first) return (frame) => call(first(frame));
  if (args.length === 2 && first && second) return (frame) => call(first(frame), second(frame));
  return (frame) => call(...args.map((arg) => arg.run(frame)));
}

function unknownFunction(
  name: string,
  range: Range,
  checker: Checker,
  special: readonly string[],
): Node {
  const facts = (checker.environment.functions ?? []).map((each) => each.name);
  const known = [...builtIn.keys(), ...facts, ...special];
  const meant = Object.hasOwn(synonyms, name) ? synonyms[name] : undefined;
  checker.report('expression-unknown-function', range, { name }, didYouMean(meant ?? name, known));
  return wrongNode(range);
}

function reportArguments(
  name: string,
  args: readonly Node[],
  facts: readonly FunctionType[],
  range: Range,
  checker: Checker,
): void {
  const mixed = currenciesMixed(args);
  if (mixed) return checker.report('currency-mixed', range, { left: mixed[0], right: mixed[1] });
  const signatures = [
    ...(builtIn.get(name) ?? []).map((each) => each.signature),
    ...facts.map(factSignature),
  ].map((signature) => `\`${signature}\``);
  const given = args.length === 0 ? noArguments : listed(args.map((arg) => arg.type));
  checker.report('expression-arguments', range, { name, given, signatures });
}

const noArguments = { en: 'no arguments', 'zh-CN': '空参数' };

function listed(types: readonly CheckedType[]): LocalizedText {
  const names = types.map(typeName);
  return {
    en: names.map((each) => each.en).join(', '),
    'zh-CN': names.map((each) => each['zh-CN']).join('、'),
  };
}

function factSignature({ name, parameters, returns }: FunctionType): string {
  return `${name}(${parameters.map(typeSyntax).join(', ')}): ${typeSyntax(returns)}`;
}

/** A type as signatures write it. */
function typeSyntax(type: ValueType): string {
  if (type.kind === 'list') return `list<${typeSyntax(type.of)}>`;
  return type.kind === 'object' ? type.name : type.kind;
}

function reportFault(
  name: string,
  args: readonly Node[],
  { argument, detail }: ArgumentFault,
  checker: Checker,
): void {
  const arg = args[argument];
  if (!arg) return;
  const { range, constant } = arg;
  if (name === 'matches')
    return checker.report('expression-pattern', range, { pattern: String(constant), detail });
  const hint = detail;
  checker.report('expression-arguments', range, { name, given: `“${String(constant)}”` }, hint);
}
