import { Type } from 'typebox';
import {
  answerDispute,
  listDisputes,
  openDispute,
  readDispute,
  withdrawDispute,
  type Dispute,
} from '../../incentives/index.ts';
import { Decimal } from '../../shared/index.ts';
import { answer, created } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { disputeJson } from '../payouts/dispute-json.ts';
import { closed, cursor, id, limit, name, page } from '../schemas/parts.ts';
import { DisputeSchema, GivenAmount, Text } from '../schemas/payouts.ts';
import { filled } from '../standing/reading.ts';

const tag = 'Disputes';
const oneDispute = closed({ dispute: id('The dispute.') });
const found = { 200: { description: 'The dispute.', schema: DisputeSchema } };

/** Objections to lines of statements, and their answers. */
export const disputeRoutes: readonly Route[] = [
  route({
    id: 'listDisputes',
    method: 'GET',
    path: '/disputes',
    tag,
    summary: 'Disputes: the caller’s own, or all with a right about payouts; the newest first',
    allowed: signedIn('read'),
    query: closed({
      plan: Type.Optional(name('Only of this plan.')),
      period: Type.Optional(id('Only of this period.')),
      person: Type.Optional(id('Only of this person.')),
      status: Type.Optional(Type.Enum(['open', 'accepted', 'rejected', 'withdrawn'])),
      limit: limit(200),
      cursor,
    }),
    replies: { 200: { description: 'A page of disputes.', schema: page(DisputeSchema) } },
    handle: async (call) => {
      const { limit: most = 50, cursor: before, ...asked } = call.query;
      const question = { ...asked, limit: most, ...(before !== undefined && { before }) };
      const { incentives } = call.services;
      const disputes = await listDisputes(incentives, call.actor, question as ListQuestion);
      const items = await Promise.all(disputes.map((one) => disputeJson(one, call)));
      const last = disputes.length === most ? disputes.at(-1)?.id : undefined;
      return answer(filled({ items, next: last }));
    },
  }),
  route({
    id: 'openDispute',
    method: 'POST',
    path: '/disputes',
    tag,
    summary: 'Object to a line of a statement, or to one that is missing',
    allowed: signedIn('write'),
    body: closed({
      plan: name('The plan.'),
      period: id('Label of the period.'),
      person: Type.Optional(id('Whose statement; the caller’s by default.')),
      entry: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
      case: Type.Optional(id('The case for which a line is missing.')),
      says: Text,
    }),
    replies: { 201: { description: 'The dispute.', schema: DisputeSchema } },
    handle: async (call) => {
      const dispute = await openDispute(call.services.incentives, call.actor, call.body);
      const location = `/api/v1/disputes/${dispute.id}`;
      return created(await disputeJson(dispute, call), location, dispute.revision);
    },
  }),
  route({
    id: 'readDispute',
    method: 'GET',
    path: '/disputes/{dispute}',
    tag,
    summary: 'A dispute and its answer',
    allowed: signedIn('read'),
    params: oneDispute,
    replies: found,
    handle: async (call) =>
      replied(await readDispute(call.services.incentives, call.actor, idOf(call)), call),
  }),
  route({
    id: 'answerDispute',
    method: 'POST',
    path: '/disputes/{dispute}/answer',
    tag,
    summary: 'Accept or reject a dispute; accepted, it may carry an amount that makes it good',
    allowed: signedIn('write', 'administer payouts'),
    params: oneDispute,
    body: closed({ accepted: Type.Boolean(), says: Text, amount: Type.Optional(GivenAmount) }),
    replies: found,
    handle: async (call) => {
      const { amount, ...body } = call.body;
      const given = { ...idOf(call), ...body, ...(amount && { amount: new Decimal(amount) }) };
      return replied(await answerDispute(call.services.incentives, call.actor, given), call);
    },
  }),
  route({
    id: 'withdrawDispute',
    method: 'POST',
    path: '/disputes/{dispute}/withdraw',
    tag,
    summary: 'Withdraw a dispute that is open',
    allowed: signedIn('write'),
    params: oneDispute,
    replies: found,
    handle: async (call) =>
      replied(await withdrawDispute(call.services.incentives, call.actor, idOf(call)), call),
  }),
];

type ListQuestion = Parameters<typeof listDisputes>[2];
type Reader = Pick<Call, 'services'>;

function idOf({ params }: Call<{ dispute: string }>): { readonly id: string } {
  return { id: params.dispute };
}

async function replied(dispute: Dispute, call: Reader) {
  return answer(await disputeJson(dispute, call), dispute.revision);
}
