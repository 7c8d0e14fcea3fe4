import { Type } from 'typebox';
import { listGoals, readGoal } from '../../goals/index.ts';
import { startOfDate } from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { goalJson, GoalSchema } from '../reporting/goal-json.ts';
import type { ReportCall } from '../reporting/reader.ts';
import { closed, list, name } from '../schemas/parts.ts';

const tag = 'Goals';
const query = closed({
  on: Type.Optional(
    Type.String({
      format: 'date',
      description: 'A day of the period that is read; today without.',
    }),
  ),
});

/** What is to be reached of metrics, and how far one has come. Their targets are set with the operations of targets. */
export const goalRoutes: readonly Route[] = [
  route({
    id: 'listGoals',
    method: 'GET',
    path: '/goals',
    tag,
    summary:
      'Goals that the caller may see, with the figure of the whole, its pace, forecast and colour',
    allowed: signedIn('read'),
    query,
    replies: { 200: { description: 'The goals.', schema: list(GoalSchema) } },
    handle: async (call) => {
      const { services, actor } = call;
      const goals = await listGoals(services.goals, actor, momentOf(call, call.query.on));
      return answer({ items: await Promise.all(goals.map((goal) => goalJson(goal, call))) });
    },
  }),
  route({
    id: 'readGoal',
    method: 'GET',
    path: '/goals/{goal}',
    tag,
    summary:
      'A goal by company, department, team and person, as far as the caller may see them, and where targets do not add up',
    allowed: signedIn('read'),
    params: closed({ goal: name('The goal.') }),
    query,
    replies: { 200: { description: 'The goal.', schema: GoalSchema } },
    handle: async (call) => {
      const { services, actor, params } = call;
      const at = momentOf(call, call.query.on);
      return answer(await goalJson(await readGoal(services.goals, actor, params.goal, at), call));
    },
  }),
];

function momentOf({ services, now }: ReportCall, day: string | undefined): number {
  if (day === undefined) return now;
  return startOfDate(day, services.workspaces.current().workspace.organization.zone);
}
