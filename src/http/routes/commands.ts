import { createAccess, type FieldAccess } from '../../access/index.ts';
import type { AvailableMove, Command, Committed } from '../../engine/index.ts';
import { localize, renderProblem, type JsonObject, type Locale } from '../../shared/index.ts';
import { answer, created, type Reply } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { checkFiles } from '../files/check-files.ts';
import { withholdHidden, withholding } from '../problem/withhold.ts';
import { readSeenCase } from '../reading/cases.ts';
import { knownCollection } from '../reading/collection.ts';
import { becauseJson } from '../reading/journal.ts';
import { AvailableMoveSchema } from '../schemas/cases.ts';
import {
  AssignBody,
  CommandReply,
  EditBody,
  FollowBody,
  MoveBody,
  OpenBody,
  OverrideBody,
} from '../schemas/commands.ts';
import { closed, id, list, name } from '../schemas/parts.ts';

const tag = 'Commands';
const oneCase = closed({ case: id('The case.') });
const replies = { 200: { description: 'Where the case now stands.', schema: CommandReply } };
const command = {
  tag,
  allowed: signedIn('write'),
  conditional: true,
  idempotent: true,
  replies,
} as const;

export const commandRoutes: readonly Route[] = [
  route({
    ...command,
    id: 'moveCase',
    method: 'POST',
    path: '/cases/{case}/moves/{move}',
    summary: 'Make a move',
    params: closed({ case: id('The case.'), move: name('The move.') }),
    body: MoveBody,
    handle: async (call) => {
      const { case: caseId, move } = call.params;
      const { fields, ...rest } = call.body;
      const given = fields === undefined ? {} : { fields: fields as JsonObject };
      return give(call, caseId, { kind: 'move', move, ...given, ...rest });
    },
  }),
  route({
    id: 'listMoves',
    method: 'GET',
    path: '/cases/{case}/moves',
    tag,
    summary: 'Moves from where the case stands, each open or with what closes it',
    allowed: signedIn('read'),
    params: oneCase,
    replies: { 200: { description: 'The moves.', schema: list(AvailableMoveSchema) } },
    handle: async (call) => {
      const { view, stored } = await readSeenCase(call, call.params.case);
      const moves = await call.services.engine.availableMoves(call.actor, call.params.case);
      const access = view.access(stored);
      return answer({ items: moves.map((move) => moveJson(move, access, call.locale)) });
    },
  }),
  route({
    ...command,
    id: 'openCase',
    method: 'POST',
    path: '/funnels/{funnel}/cases',
    summary: 'Open a case',
    conditional: false,
    params: closed({ funnel: name('The funnel.') }),
    body: OpenBody,
    replies: { 201: { description: 'The case opened.', schema: CommandReply } },
    handle: async (call) => {
      const { fields, ...rest } = call.body;
      const { funnel } = call.params;
      return openCase(call, { kind: 'open', funnel, fields: fields as JsonObject, ...rest });
    },
  }),
  route({
    ...command,
    id: 'editCase',
    method: 'PATCH',
    path: '/cases/{case}',
    summary: 'Change fields of a case',
    params: oneCase,
    body: EditBody,
    handle: (call) =>
      give(call, call.params.case, { kind: 'edit', fields: call.body.fields as JsonObject }),
  }),
  route({
    ...command,
    id: 'assignCase',
    method: 'POST',
    path: '/cases/{case}/assign',
    summary: 'Give a case to a person',
    params: oneCase,
    body: AssignBody,
    handle: (call) => give(call, call.params.case, { kind: 'assign', ...call.body }),
  }),
  route({
    ...command,
    id: 'followCase',
    method: 'POST',
    path: '/cases/{case}/follow',
    summary: 'Follow a case, or no longer',
    params: oneCase,
    body: FollowBody,
    handle: (call) => give(call, call.params.case, { kind: 'follow', ...call.body }),
  }),
  route({
    ...command,
    id: 'overrideCase',
    method: 'POST',
    path: '/cases/{case}/override',
    summary: 'Put a case where its process would not let it, with a reason',
    allowed: signedIn('write', 'override'),
    params: oneCase,
    body: OverrideBody,
    handle: (call) => give(call, call.params.case, { kind: 'override', ...call.body }),
  }),
];

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

function moveJson(available: AvailableMove, access: FieldAccess, locale: Locale): object {
  const { move, open, problems, needs, because } = available;
  const fault = (problem: (typeof problems)[number]): object => {
    const { code, message, hint } = renderProblem(withholdHidden(problem, access), locale);
    return { code, message, ...(hint === undefined ? {} : { hint }) };
  };
  return {
    move: move.id,
    title: localize(move.title, locale),
    open,
    refused: problems.map(fault),
    needs: needs.map(fault),
    because: because.map((reason) => becauseJson(reason, access, locale)),
  };
}
