import { actorOf, type Person } from '../../access/index.ts';
import { entityOf, type Collection } from '../../definitions/index.ts';
import type { Clock, JsonObject } from '../../shared/index.ts';
import type { Workspaces } from './parts.ts';
import { policyAccess } from './policy-access.ts';

/** Whether a person sees a row by the policies of the current release; for routing. */
export function rowVisibility(
  workspaces: Workspaces,
  clock: Clock,
): (person: Person, collection: Collection, row: JsonObject) => boolean {
  return (person, collection, row) => {
    const { workspace } = workspaces.current();
    const entity = entityOf(workspace, collection);
    if (!entity) return true;
    const now = clock.now();
    const actor = actorOf(person, workspace.organization, now);
    return policyAccess(workspace, entity, actor, now, row).visible();
  };
}
