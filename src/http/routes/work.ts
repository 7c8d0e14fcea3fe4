import { Type } from 'typebox';
import type { Actor } from '../../access/index.ts';
import type { ApprovalStepState as Step, CaseState, OfferedTo, Task } from '../../engine/index.ts';
import { BatonError, localize, type Json } from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { readSeenCase, type SeenCase } from '../reading/cases.ts';
import { closed, cursor, Instant, limit } from '../schemas/parts.ts';
import {
  filled,
  handoffOf,
  momentOf,
  moveOf,
  readingOf,
  stageOf,
  type Reading,
} from '../standing/reading.ts';
import { taskJson } from '../standing/tasks.ts';

const Named = closed({ id: Type.String(), title: Type.String() });
const about = {
  case: closed({ id: Type.String(), name: Type.Optional(Type.Unknown()), funnel: Named }),
};

const WorkSchema = closed({
  cases: Type.Array(
    closed({ ...about, stage: Type.Optional(Named), since: Instant, cameBack: Type.Boolean() }),
  ),
  offers: Type.Array(
    closed({
      ...about,
      offer: Type.String(),
      handoff: Type.Optional(Named),
      round: Type.Integer(),
      offered: Instant,
      due: Type.Optional(Instant),
    }),
  ),
  approvals: Type.Array(
    closed({ ...about, approval: Type.String(), move: Type.Optional(Named), asked: Instant }),
  ),
  tasks: Type.Array(closed({ ...about, task: Type.Unknown() })),
  next: Type.Optional(Type.String()),
});

/** All that is on the caller's desk. */
export const workRoutes: readonly Route[] = [
  route({
    id: 'readMyWork',
    method: 'GET',
    path: '/me/work',
    tag: 'Inbox',
    summary: 'One’s open cases, offers to answer, approvals asked of one, and tasks',
    description: 'A page is of so many cases; `next` goes on after the last of them.',
    allowed: signedIn('read'),
    query: closed({ limit: limit(200), cursor }),
    replies: { 200: { description: 'The work.', schema: WorkSchema } },
    handle: async (call) => {
      const most = call.query.limit ?? 100;
      const after = call.query.cursor === undefined ? {} : { after: call.query.cursor };
      const ids = await call.services.store.heldBy(call.actor.id, { limit: most, ...after });
      const asked = call.query.cursor === undefined ? await askedIn(call) : [];
      const cases = [...new Set([...ids, ...asked])];
      const parts = await Promise.all(cases.map((id) => workIn(call, id)));
      const all = (kind: keyof Work) => parts.flatMap((work) => work[kind]);
      return answer(
        filled({
          cases: all('cases'),
          offers: all('offers'),
          approvals: all('approvals'),
          tasks: all('tasks'),
          next: ids.length === most ? ids.at(-1) : undefined,
        }),
      );
    },
  }),
];

/** Cases in which a pool that the caller is in is asked for something: his inbox tells of them. */
async function askedIn({ services, actor, now }: Call): Promise<readonly string[]> {
  const items = await services.store.listInbox(actor.id, { view: 'open', now, limit: 200 });
  return items.filter(({ matter }) => matter !== undefined).map((item) => item.case);
}

interface Work {
  readonly cases: readonly object[];
  readonly offers: readonly object[];
  readonly approvals: readonly object[];
  readonly tasks: readonly object[];
}

const none: Work = { cases: [], offers: [], approvals: [], tasks: [] };

/** What of one case is the caller's to do; nothing where he may no longer see it. */
async function workIn(call: Call, id: string): Promise<Work> {
  const seen = await seenOrNone(call, id);
  if (seen === undefined) return none;
  const reading = await readingOf(call, seen, [call.actor.id]);
  const { state } = seen;
  const me = call.actor.id;
  const of = { case: caseJson(seen, reading) };
  return {
    cases: state.owner === me ? [{ ...of, ...ownJson(state, reading) }] : [],
    offers: Object.values(state.offers ?? {})
      .filter(({ to }) => isFor(to, call.actor))
      .map((offer) =>
        filled({
          ...of,
          offer: offer.id,
          handoff: handoffOf(offer.handoff, reading),
          round: offer.round,
          offered: momentOf(offer.offered),
          due: momentOf(offer.due),
        }),
      ),
    approvals: Object.values(state.approvals ?? {})
      .filter((approval) => isAsked(approval.steps[approval.current], call.actor))
      .map((approval) =>
        filled({
          ...of,
          approval: approval.id,
          move: moveOf(approval.move, reading),
          asked: momentOf(approval.asked),
        }),
      ),
    tasks: Object.values(state.tasks ?? {})
      .filter(({ status, assignee }) => status === 'open' && isFor(assignee, call.actor))
      .map((task) => ({ ...of, task: taskJson(task, reading) })),
  };
}

async function seenOrNone(call: Call, id: string): Promise<SeenCase | undefined> {
  try {
    return await readSeenCase(call, id);
  } catch (error) {
    if (error instanceof BatonError && error.problems[0].code === 'not-found') return undefined;
    throw error;
  }
}

function isAsked(step: Step | undefined, actor: Actor): boolean {
  const { id: me } = actor;
  if (step === undefined || step.votes.some(({ person }) => person === me)) return false;
  if (Object.hasOwn(step.delegated, me)) return false;
  return (
    step.people.includes(me) ||
    Object.values(step.delegated).includes(me) ||
    step.roles.some((role) => actor.roles.includes(role)) ||
    step.teams.some((team) => actor.teams.includes(team)) ||
    step.departments.some((department) => actor.departments.includes(department))
  );
}

/** Whether something is for a person: by name, or as one of all that is named of a pool. */
function isFor(to: OfferedTo | Task['assignee'], actor: Actor): boolean {
  if (to === undefined) return false;
  const { person, role, team, department } = to;
  if (person !== undefined) return person === actor.id;
  if (role === undefined && team === undefined && department === undefined) return false;
  return (
    (role === undefined || actor.roles.includes(role)) &&
    (team === undefined || actor.teams.includes(team)) &&
    (department === undefined || actor.departments.includes(department))
  );
}

function caseJson({ state, row, funnel }: SeenCase, { locale }: Reading): object {
  const name: Json | undefined = row['name'];
  return filled({
    id: state.id,
    name,
    funnel: { id: funnel.id, title: localize(funnel.title, locale) },
  });
}

function ownJson(state: CaseState, reading: Reading): object {
  const stage = state.configuration.active.at(-1);
  return filled({
    stage: stageOf(stage, reading),
    since: momentOf(state.entered[stage ?? ''] ?? state.opened),
    cameBack: Object.keys(state.returned ?? {}).length > 0,
  });
}
