import { Type } from 'typebox';
import { collectionView } from '../../access/index.ts';
import { entityOf } from '../../definitions/index.ts';
import type { Desk, DeskCount, WaitKind } from '../../engine/index.ts';
import { DAY } from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { awaitingApproval } from '../documents/awaiting.ts';
import { DocumentSummarySchema } from '../schemas/documents.ts';
import { payoutsOnDesk } from '../payouts/awaiting.ts';
import { closed, cursor, Instant, limit, Revision } from '../schemas/parts.ts';
import { Amount, DisputeSchema } from '../schemas/payouts.ts';
import { Named, ReturnedSchema, Someone, TaskSchema } from '../schemas/standing.ts';
import { workIn } from '../standing/desk.ts';
import { filled } from '../standing/reading.ts';

const about = {
  case: closed({ id: Type.String(), name: Type.Optional(Type.Unknown()), funnel: Named }),
};
const asked = {
  ...about,
  standsInFor: Type.Optional(Someone),
};
const overdue = Type.Boolean({ description: 'Its time has run out.' });
const may = Type.Array(Type.String(), {
  description: 'What the caller may do with it now: accept, reject, approve, refuse, done, …',
});
const Count = closed({
  count: Type.Integer(),
  overdue: Type.Integer({ description: 'Those whose time has run out.' }),
  soon: Type.Integer({ description: 'Those whose time has run out or does within a day.' }),
});
const CountsSchema = closed({
  cases: Count,
  returned: Count,
  offers: Count,
  approvals: Count,
  tasks: Count,
});

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
  returned: Type.Array(
    closed({ ...about, ...ReturnedSchema.properties, due: Type.Optional(Instant), overdue }),
    { description: 'Came back, to be put right and offered anew.' },
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
      may,
      reasons: Type.Array(Named, { description: 'To choose from when it is rejected.' }),
    }),
  ),
  approvals: Type.Array(
    closed({
      ...asked,
      approval: Type.String(),
      move: Type.Optional(Named),
      step: Type.String({ description: 'Title of the step whose votes are awaited.' }),
      by: Type.Optional(Someone),
      note: Type.Optional(Type.String()),
      asked: Instant,
      due: Type.Optional(Instant),
      overdue,
      may,
    }),
  ),
  tasks: Type.Array(
    closed({ ...asked, task: TaskSchema, due: Type.Optional(Instant), overdue, may }),
  ),
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
  counts: Type.Optional(CountsSchema),
  next: Type.Optional(Type.String()),
});

const kindOf = {
  cases: 'case',
  returned: 'returned',
  offers: 'offer',
  approvals: 'approval',
  tasks: 'task',
} as const satisfies { [word: string]: WaitKind };
const workKinds = ['cases', 'returned', 'offers', 'approvals', 'tasks'] as const;

/** All that is on the caller’s desk. */
export const workRoutes: readonly Route[] = [
  route({
    id: 'readMyWork',
    method: 'GET',
    path: '/me/work',
    tag: 'Inbox',
    summary:
      'One’s open cases, offers to answer, approvals asked of one, tasks, documents, payouts',
    description:
      'The most urgent first: what is overdue, then what is due, then what is due at no time; of each kind in this order, and page by page over all kinds. With what is asked of those for whom the caller stands in while they are away. Documents, `payouts` (where he has a right about them) and `counts` of everything are on the first page.',
    allowed: signedIn('read'),
    query: closed({
      only: Type.Optional(
        Type.Array(Type.Union(workKinds.map((kind) => Type.Literal(kind))), {
          uniqueItems: true,
          description: 'Kinds that the pages are of; all without it.',
        }),
      ),
      soon: Type.Optional(Type.Boolean({ description: 'Of cases, only those due within a day.' })),
      limit: limit(200),
      cursor,
    }),
    replies: { 200: { description: 'The work.', schema: WorkSchema } },
    handle: async (call) => {
      const { only = workKinds, soon, limit: most = 100, cursor: at } = call.query;
      const desk = await deskOf(call);
      const { store } = call.services;
      const kinds = only.map((kind) => kindOf[kind]);
      const page = await store.readDesk(desk, {
        kinds,
        limit: most,
        ...(soon === true && { casesDueBefore: call.now + DAY }),
        ...(at !== undefined && { cursor: at }),
      });
      const work = await workIn(call, page.waits);
      if (at !== undefined)
        return answer(filled({ ...work, documents: [], next: page.nextCursor }));
      const [documents, payouts, counts] = await Promise.all([
        awaitingApproval(call),
        payoutsOnDesk(call),
        store.countDesk(desk, { now: call.now, soon: call.now + DAY }),
      ]);
      return answer(
        filled({ ...work, documents, payouts, counts: countsOf(counts), next: page.nextCursor }),
      );
    },
  }),
];

/** The caller's desk, with what is asked of those for whom he stands in; funnels that he sees nothing of are left out. */
async function deskOf({ services, actor, now }: Call): Promise<Desk> {
  const people = await services.messaging.directory.people();
  const { workspace } = services.workspaces.current();
  const visible = [...workspace.funnels.values()].flatMap(({ entity: { collection } }) => {
    const entity = entityOf(workspace, collection);
    if (entity === undefined) return [];
    const { rows } = collectionView(workspace.policies.get(collection), actor, entity, now);
    return rows.op === 'false' ? [] : [{ collection, where: rows }];
  });
  return { reader: actor, absent: people.absentFor(actor.id, now).map(({ id }) => id), visible };
}

function countsOf(counts: readonly DeskCount[]): object {
  return Object.fromEntries(
    workKinds.map((word) => {
      const {
        count = 0,
        overdue: over = 0,
        soon = 0,
      } = counts.find(({ kind }) => kind === kindOf[word]) ?? {};
      return [word, { count, overdue: over, soon }];
    }),
  );
}
