import type { Report } from '../definitions/index.ts';
import {
  bucketUnits,
  fromIso,
  isPlainDate,
  moveBucket,
  nextBucket,
  startOfDate,
  toIso,
  type Instant,
  type JsonObject,
  type Period,
  type PeriodContext,
} from '../shared/index.ts';

/** A period before another one, and whether it was cut where the other one stands now. */
export interface EarlierPeriod {
  readonly period: Period;
  readonly toDate: boolean;
}

/**
 * The period with which a period is compared: as many calendar months, quarters, … before it, or else the
 * same length of time. Of one that is still going on only the part that has passed is compared: the first
 * ten days of this month with the first ten days of the last.
 */
export function previousPeriod({ start, end }: Period, context: PeriodContext): EarlierPeriod {
  const { now } = context;
  const before = wholeBefore({ start, end }, context) ?? {
    start: start - (end - start),
    end: start,
  };
  if (now < start || now >= end) return { period: before, toDate: false };
  const until = Math.min(before.start + (now - start), before.end);
  return { period: { start: before.start, end: until }, toDate: true };
}

const mostBuckets = 1000;

/** So many whole buckets of the largest unit that fits. */
function wholeBefore({ start, end }: Period, context: PeriodContext): Period | undefined {
  const { zone } = context;
  for (const unit of bucketUnits.toReversed()) {
    if (moveBucket(start, unit, 0, zone, context) !== start) continue;
    let count = 0;
    let at: Instant = start;
    while (at < end && count < mostBuckets) at = moveBucket(start, unit, ++count, zone, context);
    if (at === end) return { start: moveBucket(start, unit, -count, zone, context), end: start };
  }
  return undefined;
}

/** The parameters of a report for its first period moved back, where it asks for one. */
export function previousParameters(
  report: Pick<Report, 'ask'>,
  parameters: JsonObject,
  context: PeriodContext,
): { readonly parameters: JsonObject; readonly earlier: EarlierPeriod } | undefined {
  const asked = [...report.ask.values()].find(({ kind }) => kind === 'period');
  const period = asked && periodIn(parameters[asked.id], context);
  if (!asked || !period) return undefined;
  const earlier = previousPeriod(period, context);
  const { start, end } = earlier.period;
  // A day that has begun counts among dates.
  const until = asked.dates && earlier.toDate ? nextBucket(end, 'day', context.zone) : end;
  return {
    parameters: { ...parameters, [asked.id]: { from: toIso(start), to: toIso(until) } },
    earlier,
  };
}

function periodIn(value: unknown, { zone }: PeriodContext): Period | undefined {
  const { from, to } = (value ?? {}) as { readonly from?: string; readonly to?: string };
  const moment = (text = '') => (isPlainDate(text) ? startOfDate(text, zone) : fromIso(text));
  const [start, end] = [moment(from), moment(to)];
  return start === undefined || end === undefined ? undefined : { start, end };
}
