import type { EntityType } from '../../definitions/index.ts';
import type { MemberType, TypeEnvironment } from '../../expressions/index.ts';

/**
 * What an actor's own filters may speak of: the fields that he may query by, and nothing of other rows. A
 * hidden field is unknown here, so that the error for it, suggestions included, is that for an unknown one.
 */
export function queryEnvironment(
  entity: EntityType,
  queryable: ReadonlySet<string>,
): TypeEnvironment {
  const { environment } = entity;
  const root = environment.roots[entity.collection.startsWith('case:') ? 'case' : 'record'];
  const name = root?.type.kind === 'object' ? root.type.name : undefined;
  const row = name === undefined ? undefined : environment.objects[name];
  if (name === undefined || row === undefined) return environment;
  const members = Object.entries(row.members)
    .filter(([member, { via }]) => queryable.has(member) && via !== 'related')
    .map(([member, type]) => [member, asStored(type)] as const);
  return {
    ...environment,
    objects: { ...environment.objects, [name]: { name, members: Object.fromEntries(members) } },
  };
}

/** A reference is compared by its id, which is what the row holds. */
function asStored(member: MemberType): MemberType {
  return member.via === 'reference'
    ? { type: { kind: 'text' }, optional: member.optional }
    : member;
}
