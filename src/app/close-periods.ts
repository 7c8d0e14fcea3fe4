import { actorOf, holdsRight, type Actor } from '../access/index.ts';
import type { Right } from '../definitions/index.ts';
import {
  approveRun,
  closeRun,
  listPlans,
  periodsIn,
  submitRun,
  type IncentiveParts,
} from '../incentives/index.ts';
import { DAY, SimulatedClock, type Instant } from '../shared/index.ts';
import type { Baton } from './open-baton.ts';

/**
 * The payouts of the sample year as they would have been settled: each period is handed in, approved and closed
 * within a week of its end, by those of the company who may. What has not ended by `until` stays open.
 */
export async function closePeriods(baton: Baton, from: Instant, until: Instant): Promise<void> {
  const clock = new SimulatedClock(until);
  const parts: IncentiveParts = { ...baton.services.incentives, clock };
  const administers = await firstWith(baton, 'administer payouts', until);
  const approves = await firstWith(baton, 'approve payouts', until);
  if (!administers || !approves) return;
  for (const { id } of await listPlans(parts, administers)) {
    const plan = baton.services.workspaces.current().workspace.incentives.get(id);
    const periods = plan ? periodsIn(plan, from, until) : [];
    for (const { label: period, end } of periods.filter((one) => one.end + week <= until)) {
      const run = { plan: id, period };
      clock.set(end + 3 * DAY);
      await submitRun(parts, administers, run);
      clock.set(end + 5 * DAY);
      await approveRun(parts, approves, run);
      clock.set(end + week);
      await closeRun(parts, administers, run);
    }
  }
}

const week = 7 * DAY;

/** The first of the company who has a right, and not every right there is. */
async function firstWith(baton: Baton, right: Right, now: Instant): Promise<Actor | undefined> {
  const { all } = await baton.services.incentives.directory.people();
  const organization = baton.access.organization();
  const actors = all.map((person) => actorOf(person, organization, now));
  return actors.find((actor) => holdsRight(actor, right) && !holdsRight(actor, 'publish'));
}
