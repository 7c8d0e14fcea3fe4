import { listGoals } from '../../goals/index.ts';
import type { Period } from '../../shared/index.ts';
import { goalJson } from '../reporting/goal-json.ts';
import type { ReportCall } from '../reporting/reader.ts';

/** Goals that two departments or more carry, of those the caller may see: at the end of the period, or now. */
export async function sharedGoals({ end }: Period, call: ReportCall): Promise<readonly object[]> {
  const { services, actor, now } = call;
  const goals = await listGoals(services.goals, actor, Math.min(now, end - 1));
  const shared = goals.filter(({ goal }) => goal.carriedBy.length > 1);
  return Promise.all(shared.map((goal) => goalJson(goal, call)));
}
