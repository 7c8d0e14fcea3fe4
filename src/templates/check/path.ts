import type { MemberType } from '../../expressions/index.ts';
import type { Checker } from './checker.ts';
import type { Frame, Scope } from './scope.ts';
import { hintFor } from './suggest.ts';
import { made, unknownValue, type Typed } from './typed.ts';

type PathExpression = hbs.AST.PathExpression;

/** What loops say of themselves. */
const loopData: { readonly [name: string]: 'int' | 'bool' } = {
  index: 'int',
  number: 'int',
  first: 'bool',
  last: 'bool',
};

/**
 * What a path stands for, by the types of the data: roots, members, block parameters, `this`, `../`,
 * `@root` and the data of loops. What is not there is reported where its name stands.
 */
export function checkPath(path: PathExpression, scope: Scope, checker: Checker): Typed {
  if (path.data) return checkData(path, scope, checker);
  const frame = outerFrame(path, scope, checker);
  if (!frame) return unknownValue(path.original);
  const [head, ...rest] = path.parts;
  if (head === undefined) return selfOf(frame, path, checker);
  const plain = path.depth === 0 && !/^(this|\.)[./]?/.test(path.original);
  const local = plain ? scope.locals.get(head) : undefined;
  const first = local ?? nameIn(frame, head, path, checker);
  if (first) return membersOf(first, rest, path, checker);
  if (checker.environment.broken.has(head)) return unknownValue(path.original);
  reportName(head, frame, path, scope, checker);
  return unknownValue(path.original);
}

/** `@root.case.name`, `@index`; a loop around by `@../index`. */
function checkData(path: PathExpression, scope: Scope, checker: Checker): Typed {
  const [head = '', ...rest] = path.parts;
  if (head === 'root' && path.depth === 0) {
    const [name, ...more] = rest;
    const root = name === undefined ? undefined : rootOf(name, checker);
    if (root) return membersOf(root, more, path, checker);
    const known = Object.keys(checker.types.roots);
    const params = { name: name ?? path.original, of: '@root' };
    checker.report('template-unknown-path', path, params, hintFor(name ?? '', known));
    return unknownValue(path.original);
  }
  const kind = Object.hasOwn(loopData, head) && rest.length === 0 ? loopData[head] : undefined;
  if (kind && path.depth < scope.loops) return made({ kind }, path.original);
  const known = [...(scope.loops > path.depth ? Object.keys(loopData) : []), 'root'];
  const names = known.map((one) => `@${one}`);
  const params = { name: path.original, of: '@' };
  checker.report('template-unknown-path', path, params, hintFor(path.original, names));
  return unknownValue(path.original);
}

function outerFrame(path: PathExpression, { frame }: Scope, checker: Checker): Frame | undefined {
  let found: Frame | undefined = frame;
  for (let depth = 0; depth < path.depth; depth++) found = found?.outer;
  if (!found) checker.report('template-no-outer', path, { path: path.original });
  return found;
}

/** `this`, the item of a loop. */
function selfOf({ self }: Frame, path: PathExpression, checker: Checker): Typed {
  if (self) return { ...self, text: path.original };
  checker.report('template-no-item', path, { path: path.original });
  return unknownValue(path.original);
}

function nameIn(
  frame: Frame,
  name: string,
  path: PathExpression,
  checker: Checker,
): Typed | undefined {
  const named = frame.names.get(name);
  if (named) return named;
  const { self } = frame;
  if (!self) return undefined;
  if (self.type.kind === 'unknown') return unknownValue(path.original);
  const member = memberOf(self, name, checker);
  return member && memberTyped(self, name, member, name, checker);
}

/** A root of the data. */
export function rootOf(name: string, { types }: Checker): Typed | undefined {
  const root = Object.hasOwn(types.roots, name) ? types.roots[name] : undefined;
  if (!root) return undefined;
  const mayBeEmpty = root.optional ? [{ key: name, text: name }] : [];
  const options = root.options ? { options: root.options } : {};
  return { type: root.type, text: name, key: name, read: [name], mayBeEmpty, ...options };
}

function membersOf(
  first: Typed,
  rest: readonly string[],
  path: PathExpression,
  checker: Checker,
): Typed {
  let typed = first;
  for (const name of rest) {
    if (typed.type.kind === 'unknown') return typed;
    const member = memberOf(typed, name, checker);
    if (!member) {
      if (!checker.environment.broken.has(name)) reportMember(typed, name, path, checker);
      return unknownValue(path.original);
    }
    typed = memberTyped(typed, name, member, `${typed.text}.${name}`, checker);
  }
  return { ...typed, text: path.original };
}

function memberOf({ type }: Typed, name: string, { types }: Checker): MemberType | undefined {
  if (type.kind !== 'object') return undefined;
  const members = types.objects[type.name]?.members ?? {};
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

function memberTyped(
  holder: Typed,
  name: string,
  { type, optional, options }: MemberType,
  text: string,
  { environment }: Checker,
): Typed {
  const key = `${holder.key ?? holder.text}.${name}`;
  const own = optional ? [{ key, text }] : [];
  const objectType = holder.type.kind === 'object' ? holder.type.name : '';
  return {
    type,
    text,
    key,
    ...(holder.read ? { read: [...holder.read, name] } : {}),
    mayBeEmpty: [...holder.mayBeEmpty, ...own],
    display: environment.display(objectType, name),
    ...(options ? { options } : {}),
  };
}

/** Names that can be written in a frame without more. */
function namesIn({ names, self }: Frame, { types }: Checker): readonly string[] {
  const members = self?.type.kind === 'object' ? types.objects[self.type.name]?.members : {};
  return [...names.keys(), ...Object.keys(members ?? {})];
}

/** A name that an outer context has is the commonest slip within a loop. */
function reportName(
  name: string,
  frame: Frame,
  path: PathExpression,
  scope: Scope,
  checker: Checker,
): void {
  const local = scope.locals.has(name) ? name : undefined;
  const root = rootOf(name, checker) ? `@root.${path.parts.join('.')}` : undefined;
  const better = local ?? root;
  const hint = better
    ? { en: `Write \`${better}\` here.`, 'zh-CN': `此处应写作 \`${better}\`。` }
    : hintFor(name, [...scope.locals.keys(), ...namesIn(frame, checker)]);
  if (frame.self)
    checker.report('template-unknown-path', path, { name, of: frame.self.text }, hint);
  else checker.report('template-unknown-name', path, { name }, hint);
}

function reportMember(holder: Typed, name: string, path: PathExpression, checker: Checker): void {
  const { type, text } = holder;
  if (type.kind === 'list') {
    checker.report('template-list-member', path, { name, of: text });
    return;
  }
  const known =
    type.kind === 'object' ? Object.keys(checker.types.objects[type.name]?.members ?? {}) : [];
  checker.report('template-unknown-path', path, { name, of: text }, hintFor(name, known));
}
