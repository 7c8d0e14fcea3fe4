import { businessPeriodAt, dateIn, type Instant, type Period } from '../../shared/index.ts';
import type { Incentive, PayCounting } from '../../definitions/index.ts';

export type LabelledPeriod = Period & { readonly label: string };
type WithPeriod = Pick<Incentive, 'period'>;

/** The period of a plan that holds a moment, with its label: `2026-03`, `2026-Q1`, `FY2027-Q1`. */
export function periodOf({ period }: WithPeriod, at: Instant): LabelledPeriod {
  return businessPeriodAt(at, period.every, period.zone, period);
}

/** What is held against tiers: all of the period, or all of the longer time that holds it. */
export function timeOf({ period }: WithPeriod, per: PayCounting['per'], within: Period): Period {
  if (per === 'deal' || per === 'period') return within;
  return businessPeriodAt(within.start, per, period.zone, period);
}

/** The longest time over which a rule of the plan counts what holds a period; that itself where none does. */
export function longestTime(plan: Incentive, period: Period): Period {
  const times = plan.pays.map(({ payment }) =>
    'per' in payment ? timeOf(plan, payment.per, period) : period,
  );
  return times.reduce((longest, one) => {
    return one.start < longest.start || one.end > longest.end ? one : longest;
  }, period);
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
