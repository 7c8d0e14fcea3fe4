import type { FieldAccess } from '../../access/index.ts';
import type { Funnel } from '../../definitions/index.ts';
import type { AvailableMove } from '../../engine/index.ts';
import { asksForAnything, targetsOf } from '../case-page/moves.ts';
import { localize, renderProblem, type JsonObject, type Locale } from '../../shared/index.ts';
import { command } from '../commanding/command-route.ts';
import { give, openCase } from '../commanding/give.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { withholdHidden } from '../problem/withhold.ts';
import { readSeenCase } from '../reading/cases.ts';
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
export const commandRoutes: readonly Route[] = [
  route({
    ...command,
    tag,
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
      const { view, stored, funnel } = await readSeenCase(call, call.params.case);
      const moves = await call.services.engine.availableMoves(call.actor, call.params.case);
      const access = view.access(stored);
      return answer({
        items: moves.map((move) => moveJson(move, { access, funnel, locale: call.locale })),
      });
    },
  }),
  route({
    ...command,
    tag,
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
    tag,
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
    tag,
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
    tag,
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
    tag,
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

interface MoveReader {
  readonly access: FieldAccess;
  readonly funnel: Funnel;
  readonly locale: Locale;
}

function moveJson(available: AvailableMove, { access, funnel, locale }: MoveReader): object {
  const { move, open, problems, needs, because } = available;
  const fault = (problem: (typeof problems)[number]): object => {
    const { code, message, hint } = renderProblem(withholdHidden(problem, access), locale);
    return { code, message, ...(hint === undefined ? {} : { hint }) };
  };
  return {
    move: move.id,
    title: localize(move.title, locale),
    to: targetsOf(move, funnel),
    open,
    asks: asksForAnything(move, funnel) || needs.length > 0,
    refused: problems.map(fault),
    needs: needs.map(fault),
    because: because.map((reason) => becauseJson(reason, access, locale)),
  };
}
