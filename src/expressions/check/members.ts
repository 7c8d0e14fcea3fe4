import type { MemberType, TypeEnvironment } from '../types.ts';
import type { CheckedType } from './checked-type.ts';

/** The declared member of a type, never one that JavaScript objects have by themselves. */
export function memberOf(
  type: CheckedType,
  name: string,
  environment: TypeEnvironment,
): MemberType | undefined {
  if (type.kind !== 'object' || name in Object.prototype) return undefined;
  const object = own(environment.objects, type.name);
  return object && own(object.members, name);
}

/** The names of the declared members. */
export function membersOf(type: CheckedType, environment: TypeEnvironment): readonly string[] {
  if (type.kind !== 'object') return [];
  return Object.keys(own(environment.objects, type.name)?.members ?? {});
}

/** A member that is the object's own; undefined for anything inherited. */
export function own<T>(object: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Whether a type is a period: an object with `from` and `to`, both dates or both moments. */
export function periodOf(
  type: CheckedType,
  environment: TypeEnvironment,
): 'date' | 'instant' | undefined {
  const from = memberOf(type, 'from', environment);
  const to = memberOf(type, 'to', environment);
  const kind = from?.type.kind;
  if (kind !== to?.type.kind || (kind !== 'date' && kind !== 'instant')) return undefined;
  return kind;
}
