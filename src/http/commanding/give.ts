import { createAccess } from '../../access/index.ts';
import type { Command, Committed } from '../../engine/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import { answer, created, type Reply } from '../core/reply.ts';
import type { Call } from '../core/route.ts';
import { checkFiles } from '../files/check-files.ts';
import { withholding } from '../problem/withhold.ts';
import { readSeenCase } from '../reading/cases.ts';
import { knownCollection } from '../reading/collection.ts';

/** Gives a command to a case. The checks are the engine's; files are looked at here, where they are kept. */
export async function give(call: Call, caseId: string, command: Command): Promise<Reply> {
  if ('fields' in command && command.fields !== undefined && hasObject(command.fields)) {
    const { funnel } = await readSeenCase(call, caseId);
    await checkFiles(call.services.store, funnel.entity, command.fields);
  }
  const options = {
    caseId,
    idempotencyKey: call.idempotencyKey,
    ...(call.ifMatch === undefined ? {} : { expectedRevision: call.ifMatch }),
  };
  const committed = await withholding(
    () => call.services.engine.execute(call.actor, command, options),
    async () => {
      const { view, stored } = await readSeenCase(call, caseId);
      return view.access(stored);
    },
  );
  return answer(commandJson(committed), committed.state.revision);
}

/** Opens a case; the same checks. */
export async function openCase(
  call: Call,
  command: Extract<Command, { kind: 'open' }>,
): Promise<Reply> {
  const { entity } = knownCollection(call, `case:${command.funnel}`);
  await checkFiles(call.services.store, entity, command.fields);
  const { idempotencyKey } = call;
  const { workspace } = call.services.workspaces.current();
  const policy = workspace.policies.get(entity.collection);
  const committed = await withholding(
    () => call.services.engine.execute(call.actor, command, { idempotencyKey }),
    async () => createAccess(policy, call.actor, entity),
  );
  const { id: opened, revision } = committed.state;
  return created(commandJson(committed), `/api/v1/cases/${opened}`, revision);
}

/** Only files and tables are objects; without one there is no file to look at. */
function hasObject(fields: JsonObject): boolean {
  return Object.values(fields).some((value) => typeof value === 'object' && value !== null);
}

function commandJson({ state, repeated }: Committed): object {
  return {
    id: state.id,
    revision: state.revision,
    stages: state.configuration.active,
    ...(state.outcome === undefined ? {} : { outcome: state.outcome.kind }),
    gaps: state.gaps.length,
    repeated,
  };
}
