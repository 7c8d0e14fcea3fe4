import type { ObjectType, TypeEnvironment } from '../../expressions/index.ts';

type Objects = TypeEnvironment['objects'];

const known = new WeakMap<Objects, Objects>();

/**
 * The same types with what they refer to in place: the data of a template holds the object itself where
 * the store has its id.
 */
export function inPlace(objects: Objects): Objects {
  let changed = known.get(objects);
  if (!changed) {
    const entries = Object.entries(objects).map(([name, type]) => [name, settle(type)] as const);
    changed = Object.fromEntries(entries);
    known.set(objects, changed);
  }
  return changed;
}

function settle({ name, members }: ObjectType): ObjectType {
  const settled = Object.entries(members).map(([id, member]) => {
    const { type, optional, options } = member;
    return [id, { type, optional, ...(options ? { options } : {}) }] as const;
  });
  return { name, members: Object.fromEntries(settled) };
}
