import { createAccess } from '../../access/index.ts';
import type { Field } from '../../definitions/index.ts';
import type { Call } from '../core/route.ts';
import type { Seen } from './collection.ts';

/** Own fields that some rule shows the caller, in a row or when adding one. */
export function knownFields(
  { services, actor }: Pick<Call, 'services' | 'actor'>,
  { entity, view }: Seen,
): readonly Field[] {
  const policy = services.workspaces.current().workspace.policies.get(entity.collection);
  const access = createAccess(policy, actor, entity);
  return [...entity.fields.values()].filter(
    ({ id }) => access.get(id) !== 'hidden' || view.queryable.has(id),
  );
}

/** Fields that Baton keeps by itself and that the caller sees plainly in every row. */
export function knownSystemFields({ entity, view }: Seen): readonly Field[] {
  return [...entity.systemFields.values()].filter(
    ({ id }) => view.queryable.has(id) && !entity.fields.has(id),
  );
}
