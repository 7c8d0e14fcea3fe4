import { Decimal, fromEpochDay, toEpochDay, type PlainDate } from '../shared/index.ts';
import type { Target } from './model.ts';

/** First and last day. */
export interface Days {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/**
 * What somebody is to reach in a period by the targets that are set for him: the sum of those that lie within
 * it. Where there are none, the part of the shortest one around it, by months where both are whole months and
 * by days otherwise. Undefined where there is neither. All are of one metric, person and currency.
 */
export function targetOf(
  targets: readonly Pick<Target, 'from' | 'until' | 'amount'>[],
  period: Days,
): Decimal | undefined {
  const within = targets.filter(({ from, until }) => period.from <= from && until <= period.until);
  if (within.length > 0) return Decimal.sum(...within.map(({ amount }) => amount));
  const [around] = targets
    .filter(({ from, until }) => from <= period.from && period.until <= until)
    .toSorted((one, other) => lengthOf(one).cmp(lengthOf(other)));
  return around && new Decimal(around.amount).times(partOf(period, around));
}

function partOf(period: Days, whole: Days): Decimal {
  if (!isWholeMonths(period) || !isWholeMonths(whole)) return lengthOf(period).div(lengthOf(whole));
  return monthsOf(period).div(monthsOf(whole));
}

function lengthOf({ from, until }: Days): Decimal {
  return new Decimal(toEpochDay(until)).minus(toEpochDay(from)).plus(1);
}

function isWholeMonths({ from, until }: Days): boolean {
  return from.endsWith('-01') && dayAfter(until).endsWith('-01');
}

function dayAfter(day: PlainDate): PlainDate {
  return fromEpochDay(toEpochDay(day) + 1);
}

function monthsOf({ from, until }: Days): Decimal {
  return monthOf(dayAfter(until)).minus(monthOf(from));
}

function monthOf(day: PlainDate): Decimal {
  const [year = '', month = ''] = day.split('-');
  return new Decimal(year).times(12).plus(month);
}
