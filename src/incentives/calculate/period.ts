import {
  bucketLabel,
  bucketStart,
  dateIn,
  nextBucket,
  type Instant,
  type Period,
} from '../../shared/index.ts';
import type { Incentive } from '../../definitions/index.ts';

/** The period of a plan that holds a moment, with its label: `2026-03`, `2026-Q1`, `FY2027-Q1`. */
export function periodOf(
  { period: { every, zone, firstMonth } }: Pick<Incentive, 'period'>,
  at: Instant,
): Period & { readonly label: string } {
  const fiscal = { firstMonth };
  return {
    start: bucketStart(at, every, zone, fiscal),
    end: nextBucket(at, every, zone, fiscal),
    label: bucketLabel(at, every, zone, fiscal),
  };
}

/** Whether the plan holds on the day of a moment. */
export function isEffective({ effective, period }: Incentive, at: Instant): boolean {
  const day = dateIn(at, period.zone);
  const { from = day, until = day } = effective;
  return from <= day && day <= until;
}
