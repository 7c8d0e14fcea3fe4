import type { Problem } from '../../errors/problem.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Instant } from '../instant.ts';
import type { TimeZone } from '../zone.ts';
import { bucketStart, moveBucket, type BucketUnit, type FiscalYear } from './bucket.ts';
import { parseLiteralPeriod } from './literal-period.ts';
import type { Period } from './period.ts';
import { englishPhrase } from './phrase.ts';

/** What the name of a period is read against. */
export interface PeriodContext extends FiscalYear {
  readonly now: Instant;
  readonly zone: TimeZone;
}

const shifts = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);
const dayNames = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);

/**
 * Reads a period:
 *
 * - `today`, `yesterday`, `tomorrow`;
 * - `this`, `last` or `next` and `week`, `month`, `quarter` or `year`;
 * - `last 12 months`, `next 2 quarters`: so many whole ones, without the present one;
 * - `year to date` (and `week`, `month`, `quarter`): from its start to now;
 * - `2017`, `2017-Q1`, `2017-03`, `2017-W09`, `2017-03-05`, `FY2018`, `FY2018-Q1`;
 * - `2017-01-01 to 2017-03-31`, both dates included.
 *
 * The Chinese names (`本季度`, `上月`, `最近 12 个月`, `本年至今`) mean the same.
 */
export function parsePeriod(text: string, context: PeriodContext): Result<Period, Problem> {
  const phrase = englishPhrase(text);
  const period = parseLiteralPeriod(phrase, context) ?? parseRelative(phrase, context);
  return period ? ok(period) : fail({ code: 'invalid-period', params: { value: text } });
}

function parseRelative(phrase: string, context: PeriodContext): Period | undefined {
  const dayShift = dayNames.get(phrase);
  if (dayShift !== undefined) return bucketsFrom('day', dayShift, 1, context);

  const toDate = /^(week|month|quarter|year) to date$/.exec(phrase);
  if (toDate) {
    const { now, zone } = context;
    return { start: bucketStart(now, toDate[1] as BucketUnit, zone, context), end: now };
  }

  const single = /^(this|last|next) (week|month|quarter|year)$/.exec(phrase);
  if (single)
    return bucketsFrom(single[2] as BucketUnit, shifts.get(single[1] ?? '') ?? 0, 1, context);

  const several = /^(last|next) ([1-9]\d{0,2}) (day|week|month|quarter|year)s?$/.exec(phrase);
  if (!several) return undefined;
  const count = Number(several[2]);
  return bucketsFrom(several[3] as BucketUnit, several[1] === 'last' ? -count : 1, count, context);
}

function bucketsFrom(
  unit: BucketUnit,
  shift: number,
  count: number,
  context: PeriodContext,
): Period {
  const { now, zone } = context;
  return {
    start: moveBucket(now, unit, shift, zone, context),
    end: moveBucket(now, unit, shift + count, zone, context),
  };
}
