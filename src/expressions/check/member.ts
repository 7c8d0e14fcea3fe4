import type { MemberType, ValueType } from '../types.ts';
import { Fault, reasons } from '../values/fault.ts';
import { defaultListLimit, reader } from '../values/stored.ts';
import type { Node, PathNode, Run } from './node.ts';

type Access = Omit<PathNode, 'mayBeEmpty'>;

/** How a member is read from the object that the receiver gives. */
export function accessMember(receiver: Node, name: string, member: MemberType): Access {
  const text = `${receiver.path?.text ?? '(…)'}.${name}`;
  const read = receiver.path?.read && [...receiver.path.read, name];
  const named = { key: `${receiver.path?.key ?? `@${receiver.range.start}`}.${name}`, text, read };
  const holder = receiver.path?.maybe ?? receiver.run;
  if (member.via === 'related') {
    const holderType = receiver.type.kind === 'object' ? receiver.type.name : '';
    return { ...named, maybe: related(holder, holderType, name, member.type, text) };
  }
  if (member.via === 'reference') {
    const id = inPlace(holder, name, { ...member, type: idType(member.type) }, text);
    return { ...named, id, maybe: dereference(id, member.type, text) };
  }
  if (name === 'id' && receiver.path?.id) return { ...named, maybe: receiver.path.id };
  return { ...named, maybe: inPlace(holder, name, member, text) };
}

/** A reference is stored as the id of its object, a list of references as a list of ids. */
function idType(type: ValueType): ValueType {
  return type.kind === 'list' ? { ...type, of: { kind: 'text' } } : { kind: 'text' };
}

/** A list that is never absent by its type is empty where nothing is stored. */
function inPlace(holder: Run, name: string, { type, optional }: MemberType, text: string): Run {
  const empty = type.kind === 'list' && !optional ? [] : undefined;
  const convert = reader(type, text);
  const asObject = reader({ kind: 'object', name: '' }, text.slice(0, -name.length - 1));
  return (frame) => {
    const object = holder(frame);
    if (object === undefined) return undefined;
    const value = (asObject(object) as { [member: string]: unknown })[name];
    return value === undefined ? empty : convert(value);
  };
}

function dereference(id: Run, type: ValueType, text: string): Run {
  const name = type.kind === 'list' ? objectName(type.of) : objectName(type);
  const find = (one: string, context: Parameters<Run>[0]['context']) => {
    const object = context.lookup(name, one);
    if (object === undefined) throw new Fault(reasons.missing(text));
    return object;
  };
  return (frame) => {
    const stored = id(frame);
    if (stored === undefined) return undefined;
    return Array.isArray(stored)
      ? stored.map((one: string) => find(one, frame.context))
      : find(stored as string, frame.context);
  };
}

function objectName(type: ValueType): string {
  return type.kind === 'object' ? type.name : '';
}

function related(
  holder: Run,
  holderType: string,
  name: string,
  type: ValueType,
  text: string,
): Run {
  const limit = (type.kind === 'list' ? type.limit : undefined) ?? defaultListLimit;
  return (frame) => {
    const object = holder(frame) as { readonly id?: unknown } | undefined;
    if (object === undefined) return undefined;
    const objects = frame.context.related(holderType, String(object.id), name);
    if (objects.length > limit) throw new Fault(reasons.tooLong(`\`${text}\``, limit));
    return objects;
  };
}
