import { typeName, type CheckedType } from '../check/checked-type.ts';
import { own } from '../check/members.ts';
import type { Range } from '../check/node.ts';
import { comprehensions } from '../check/comprehension.ts';
import { functionReference, type FunctionReference } from '../functions/reference.ts';
import { builtIn } from '../functions/registry.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { MemberType, ValueType } from '../types.ts';
import { look, optionOf, type InspectOptions, type Sight } from './inspect.ts';
import { openEnds, repairs } from './repair.ts';

/** Something that can be written at a place of an expression. */
export interface ExpressionSuggestion {
  readonly label: string;
  readonly kind: 'name' | 'member' | 'function' | 'option';
  /** The type of a name or member. */
  readonly type?: LocalizedText;
  readonly mayBeEmpty?: boolean;
  /** The object type that declares the member; of an option the field. */
  readonly object?: string;
  readonly member?: string;
  readonly signatures?: readonly string[];
  readonly description?: LocalizedText;
}

export interface ExpressionSuggestions {
  /** What a suggestion replaces. */
  readonly range: Range;
  readonly items: readonly ExpressionSuggestion[];
}

/** What can be written at an offset, however far the expression is written. */
export function completeExpression(
  source: string,
  offset: number,
  options: InspectOptions,
): ExpressionSuggestions {
  const before = source.slice(0, offset);
  const { quote } = openEnds(before);
  if (quote) {
    const range = { start: quote.at + 1, end: offset };
    return { range, items: optionsAt(before.slice(0, quote.at), quote.mark, options) };
  }
  const start = offset - (/[A-Za-z_]\w*$/.exec(before)?.[0].length ?? 0);
  const range = { start, end: offset };
  const dot = /\.\s*$/.exec(before.slice(0, start));
  if (dot) return { range, items: membersAfter(before.slice(0, dot.index), options) };
  return { range, items: namesAt(before.slice(0, start), options) };
}

/** The texts that fit beside what the text at the end is compared with. */
function optionsAt(piece: string, mark: string, options: InspectOptions) {
  return firstOf(`${piece}${mark}${mark}`, options, (seen) => {
    for (const [ast, { node }] of seen) {
      if (ast.op !== 'value' || node.range.start !== piece.length) continue;
      const field = optionOf(ast, seen);
      const object = field && own(options.environment.objects, field.object);
      const known = field && object && own(object.members, field.member)?.options;
      if (known)
        return known.map((label): ExpressionSuggestion => ({ label, kind: 'option', ...field }));
    }
    return undefined;
  });
}

/** The members of what ends before the dot, and what can be called on it. */
function membersAfter(piece: string, options: InspectOptions): readonly ExpressionSuggestion[] {
  const end = piece.trimEnd().length;
  return firstOf(piece.trimEnd(), options, (seen) => {
    const ending = [...seen].filter(([ast]) => ast.end === end);
    const last = ending.toSorted(([a], [b]) => a.start - b.start)[0]?.[1];
    const type = ending.find(([ast]) => ast.op === '.')?.[1].node.type ?? last?.node.type;
    return type && type.kind !== 'unknown'
      ? [...members(type, options), ...methods(type)]
      : undefined;
  });
}

function members(type: CheckedType, { environment }: InspectOptions): ExpressionSuggestion[] {
  if (type.kind !== 'object') return [];
  const object = own(environment.objects, type.name);
  return Object.entries(object?.members ?? {}).map(([label, member]) => ({
    kind: 'member',
    ...suggestionOf(label, member),
    object: type.name,
  }));
}

const suggestionOf = (label: string, { type, optional }: MemberType) => ({
  label,
  type: typeName(type),
  mayBeEmpty: optional,
});

const overItems = new Set(comprehensions);

/** Functions whose first parameter takes a value of the type; for objects there are none. */
function methods(type: CheckedType): readonly ExpressionSuggestion[] {
  return functionReference()
    .filter(({ name }) => (overItems.has(name) ? type.kind === 'list' : takesFirst(name, type)))
    .map(functionSuggestion);
}

function takesFirst(name: string, type: CheckedType): boolean {
  return (builtIn.get(name) ?? []).some(({ parsed }) => {
    const pattern = parsed.parameters[0]?.pattern;
    if (pattern?.kind === 'list') return type.kind === 'list';
    return pattern?.kind === 'plain' && pattern.type.kind === type.kind;
  });
}

const probe = 'here_is_the_cursor';

/** The names that can stand at the end of a piece: roots, loop variables, functions. */
function namesAt(piece: string, options: InspectOptions): readonly ExpressionSuggestion[] {
  const variables = firstOf(`${piece}${probe}`, options, (seen) => {
    const scope = [...seen].find(([ast]) => ast.op === 'id' && ast.args === probe)?.[1].scope;
    return (
      scope &&
      [...scope.variables].map(([label, { type, optional }]) => nameOf(label, type, optional))
    );
  });
  const roots = Object.entries(options.environment.roots).map(([label, { type, optional }]) =>
    nameOf(label, type, optional),
  );
  const functions = functionReference()
    .filter(({ name }) => !overItems.has(name))
    .map(functionSuggestion);
  return [...(variables.length > 0 ? variables : roots), ...functions];
}

const nameOf = (
  label: string,
  type: CheckedType | ValueType,
  mayBeEmpty: boolean,
): ExpressionSuggestion => ({ label, kind: 'name', type: typeName(type), mayBeEmpty });

const functionSuggestion = ({
  name,
  signatures,
  description,
}: FunctionReference): ExpressionSuggestion => ({
  label: name,
  kind: 'function',
  signatures,
  description,
});

/** What the first way of completing the piece shows; nothing where none does. */
function firstOf(
  piece: string,
  options: InspectOptions,
  find: (
    seen: ReadonlyMap<Parameters<typeof optionOf>[0], Sight>,
  ) => readonly ExpressionSuggestion[] | undefined,
): readonly ExpressionSuggestion[] {
  for (const whole of repairs(piece)) {
    const found = find(look(whole, options));
    if (found) return found;
  }
  return [];
}
