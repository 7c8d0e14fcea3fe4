import {
  collectionView,
  createAccess,
  isSystem,
  mayCreate,
  type Actor,
  type FieldAccess,
} from '../../access/index.ts';
import type { Collection, EntityType, Policy, Workspace } from '../../definitions/index.ts';
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
    mayOpen: () => mayCreate(policy, actor, entity),
    mayEdit: () => view.mayChange(row),
    field: (id) => (fields ??= view.access(row)).get(id) ?? 'hidden',
  };
}

interface KnownAccess {
  readonly policy: Policy | undefined;
  readonly access: CaseAccess;
}
const known = new WeakMap<Actor, WeakMap<EntityType, KnownAccess>>();

/** Access to what is to be added; no row of it is asked about, so that one serves for many. */
function newAccess(policy: Policy | undefined, entity: EntityType, actor: Actor): CaseAccess {
  let ofActor = known.get(actor);
  if (!ofActor) known.set(actor, (ofActor = new WeakMap()));
  const found = ofActor.get(entity);
  if (found !== undefined && found.policy === policy) return found.access;
  const access = makeNewAccess(policy, entity, actor);
  ofActor.set(entity, { policy, access });
  return access;
}

function makeNewAccess(policy: Policy | undefined, entity: EntityType, actor: Actor): CaseAccess {
  let fields: FieldAccess | undefined;
  return {
    visible: () => true,
    mayOpen: () => mayCreate(policy, actor, entity),
    mayEdit: () => mayCreate(policy, actor, entity) === undefined,
    field: (id) => (fields ??= createAccess(policy, actor, entity)).get(id) ?? 'hidden',
  };
}
