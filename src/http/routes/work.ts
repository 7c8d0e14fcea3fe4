import { Type } from 'typebox';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { awaitingApproval } from '../documents/awaiting.ts';
import { DocumentSummarySchema } from '../schemas/documents.ts';
import { payoutsOnDesk } from '../payouts/awaiting.ts';
import { closed, cursor, Instant, limit, Revision } from '../schemas/parts.ts';
import { Amount, DisputeSchema } from '../schemas/payouts.ts';
import { Named, Someone, TaskSchema } from '../schemas/standing.ts';
import { workIn, type Work } from '../standing/desk.ts';
import { filled } from '../standing/reading.ts';

const about = {
  case: closed({ id: Type.String(), name: Type.Optional(Type.Unknown()), funnel: Named }),
};
const asked = {
  ...about,
  standsInFor: Type.Optional(Someone),
};
const overdue = Type.Boolean({ description: 'Its time has run out.' });

const WorkSchema = closed({
  cases: Type.Array(
    closed({
      ...about,
      stage: Type.Optional(Named),
      since: Instant,
      due: Type.Optional(Instant),
      overdue,
      cameBack: Type.Boolean({ description: 'It was sent back and waits to be put right.' }),
      paused: Type.Boolean(),
    }),
  ),
  offers: Type.Array(
    closed({
      ...asked,
      offer: Type.String(),
      handoff: Type.Optional(Named),
      stage: Type.Optional(Named),
      giver: Type.Optional(Someone),
      department: Type.Optional(Named),
      liaison: Type.Optional(Someone),
      round: Type.Integer(),
      offered: Instant,
      due: Type.Optional(Instant),
      overdue,
    }),
  ),
  approvals: Type.Array(
    closed({
      ...asked,
      approval: Type.String(),
      move: Type.Optional(Named),
      step: Type.String({ description: 'Title of the step whose votes are awaited.' }),
      by: Type.Optional(Someone),
      asked: Instant,
      due: Type.Optional(Instant),
      overdue,
    }),
  ),
  tasks: Type.Array(closed({ ...asked, task: TaskSchema, overdue })),
  documents: Type.Array(DocumentSummarySchema, {
    description: 'Drafts that wait for the caller’s approval; on the first page.',
  }),
  payouts: Type.Optional(
    closed({
      runs: Type.Array(
        closed({
          plan: closed({ id: Type.String(), title: Type.Unknown() }),
          period: Type.String(),
          revision: Revision,
          by: Type.Optional(Someone),
          submitted: Type.Optional(Instant),
          total: Type.Optional(Amount),
          currency: Type.String(),
        }),
        { description: 'Handed in by others, for the caller to approve or return.' },
      ),
      disputes: Type.Array(DisputeSchema, { description: 'For the caller to answer.' }),
    }),
  ),
  next: Type.Optional(Type.String()),
});

/** All that is on the caller's desk. */
export const workRoutes: readonly Route[] = [
  route({
    id: 'readMyWork',
    method: 'GET',
    path: '/me/work',
    tag: 'Inbox',
    summary:
      'One’s open cases, offers to answer, approvals asked of one, tasks, documents, payouts',
    description:
      'With what is asked of those for whom the caller stands in while they are away; `payouts` where he has a right about them. A page is of so many cases; `next` goes on after the last of them.',
    allowed: signedIn('read'),
    query: closed({ limit: limit(200), cursor }),
    replies: { 200: { description: 'The work.', schema: WorkSchema } },
    handle: async (call) => {
      const most = call.query.limit ?? 100;
      const after = call.query.cursor === undefined ? {} : { after: call.query.cursor };
      const ids = await call.services.store.heldBy(call.actor.id, { limit: most, ...after });
      const absent = await absentFor(call);
      const asked = call.query.cursor === undefined ? await askedIn(call, absent) : [];
      const cases = [...new Set([...ids, ...asked])];
      const parts = await Promise.all(cases.map((id) => workIn(call, id, absent)));
      const isFirst = call.query.cursor === undefined;
      const documents = isFirst ? await awaitingApproval(call) : [];
      const payouts = isFirst ? await payoutsOnDesk(call) : undefined;
      const all = (kind: keyof Work) => parts.flatMap((work) => work[kind]);
      return answer(
        filled({
          cases: all('cases'),
          offers: all('offers'),
          approvals: all('approvals'),
          tasks: all('tasks'),
          documents,
          payouts,
          next: ids.length === most ? ids.at(-1) : undefined,
        }),
      );
    },
  }),
];

/** Those who are away and for whom the caller stands in. */
async function absentFor({ services, actor, now }: Call): Promise<readonly string[]> {
  const people = await services.messaging.directory.people();
  return people.absentFor(actor.id, now).map(({ id }) => id);
}

/**
 * Cases in which a pool that the caller is in is asked for something: his inbox tells of them; and those in which
 * somebody is asked for whom he stands in.
 */
async function askedIn(
  { services, actor, now }: Call,
  absent: readonly string[],
): Promise<readonly string[]> {
  const { store } = services;
  const [items, ...held] = await Promise.all([
    store.listInbox(actor.id, { view: 'open', now, limit: 200 }),
    ...absent.map((id) => store.heldBy(id, { limit: 200 })),
  ]);
  const told = items.filter((item) => item.matter !== undefined && item.case !== '');
  return [...told.map((item) => item.case), ...held.flat()];
}
