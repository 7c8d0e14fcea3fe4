import type { Actor } from '../../access/index.ts';
import { compileFunnel, availableMoves, type AvailableMove } from '../step/index.ts';
import { gatherFacts, outsideReads, storeFacts } from '../facts/index.ts';
import type { CaseState } from '../model/index.ts';
import { rowBeforeName } from '../row/index.ts';
import type { EngineParts, ReleasedWorkspace } from './parts.ts';
import { policyAccess } from './policy-access.ts';
import { noCase, processOf } from './prepare.ts';

/** A case and the definitions that it follows. */
export interface OpenedCase {
  readonly state: CaseState;
  readonly released: ReleasedWorkspace;
}

/** Loads a case that the actor sees. Raises `not-found`, `release-mismatch`. */
export async function readCase(parts: EngineParts, actor: Actor, id: string): Promise<OpenedCase> {
  const state = await parts.store.loadCase(id);
  if (!state) throw noCase(id);
  const { released, compiled } = await processOf(parts, undefined, state);
  const { workspace } = parts.workspaces.current();
  const { entity } = compiled.funnel;
  const row = rowBeforeName(state);
  if (!policyAccess(workspace, entity, actor, parts.clock.now(), row).visible()) throw noCase(id);
  return { state, released };
}

/** Every move from where the case stands, open or closed with all its reasons. Raises as `readCase`. */
export async function readMoves(
  parts: EngineParts,
  actor: Actor,
  id: string,
): Promise<readonly AvailableMove[]> {
  const { state, released } = await readCase(parts, actor, id);
  const funnel = released.workspace.funnels.get(state.funnel);
  if (!funnel) throw noCase(id);
  const now = parts.clock.now();
  const { workspace } = parts.workspaces.current();
  const { organization } = workspace;
  const row = rowBeforeName(state);
  const access = policyAccess(workspace, funnel.entity, actor, now, row);
  const source = storeFacts(parts, released.workspace, { actor, now, organization });
  const moves = [...funnel.moves.values()].filter(({ from }) =>
    from.some((stage) => state.configuration.active.includes(stage)),
  );
  const reads = moves.flatMap((move) => outsideReads(funnel, { kind: 'move', move: move.id }));
  const facts = await gatherFacts(row, reads, funnel.entity.environment, source);
  const context = { now, actor, organization, access };
  return availableMoves(compileFunnel(funnel), state, { ...context, facts });
}
