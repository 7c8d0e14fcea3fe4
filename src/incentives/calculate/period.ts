import { businessPeriodAt, dateIn, type Instant, type Period } from '../../shared/index.ts';
import type { Incentive } from '../../definitions/index.ts';

export type LabelledPeriod = Period & { readonly label: string };
type WithPeriod = Pick<Incentive, 'period'>;

/** The period of a plan that holds a moment, with its label: `2026-03`, `2026-Q1`, `FY2027-Q1`. */
export function periodOf({ period }: WithPeriod, at: Instant): LabelledPeriod {
  return businessPeriodAt(at, period.every, period.zone, period);
}

/** The period that follows. */
export function nextPeriod(plan: WithPeriod, { end }: Period): LabelledPeriod {
  return periodOf(plan, end);
}

/** The periods of a plan that have any moment in the time, up to before its end; in order. */
export function periodsIn(
  plan: WithPeriod,
  from: Instant,
  until: Instant,
): readonly LabelledPeriod[] {
  const periods: LabelledPeriod[] = [];
  for (let at = from; at < until; at = periods.at(-1)?.end ?? until)
    periods.push(periodOf(plan, at));
  return periods;
}

/** Whether the plan holds on the day of a moment. */
export function isEffective({ effective, period }: Incentive, at: Instant): boolean {
  const day = dateIn(at, period.zone);
  const { from = day, until = day } = effective;
  return from <= day && day <= until;
}
