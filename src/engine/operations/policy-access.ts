import {
  collectionView,
  createAccess,
  isSystem,
  mayCreate,
  type Actor,
  type FieldAccess,
} from '../../access/index.ts';
import type { Collection, EntityType, Workspace } from '../../definitions/index.ts';
import type { Instant, JsonObject } from '../../shared/index.ts';
import { fullAccess, type CaseAccess } from '../step/index.ts';

/**
 * What the policy of a collection allows an actor on a row, or on one that is to be added (no row).
 * Decided when asked.
 */
export function policyAccess(
  workspace: Workspace,
  entity: EntityType,
  actor: Actor,
  now: Instant,
  row?: JsonObject,
): CaseAccess {
  if (isSystem(actor)) return fullAccess;
  const policy = workspace.policies.get(entity.collection as Collection);
  if (!row) return newAccess(policy, entity, actor);
  const view = collectionView(policy, actor, entity, now);
  let fields: FieldAccess | undefined;
  return {
    visible: () => view.sees(row),
    mayOpen: () => mayCreate(policy, actor),
    mayEdit: () => view.mayChange(row),
    field: (id) => (fields ??= view.access(row)).get(id) ?? 'hidden',
  };
}

function newAccess(
  policy: ReturnType<Workspace['policies']['get']>,
  entity: EntityType,
  actor: Actor,
): CaseAccess {
  let fields: FieldAccess | undefined;
  return {
    visible: () => true,
    mayOpen: () => mayCreate(policy, actor),
    mayEdit: () => mayCreate(policy, actor) === undefined,
    field: (id) => (fields ??= createAccess(policy, actor, entity)).get(id) ?? 'hidden',
  };
}
