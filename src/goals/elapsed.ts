import {
  dateIn,
  fromEpochDay,
  isWorkingDay,
  toEpochDay,
  type Instant,
  type Period,
  type TimeZone,
  type WorkingCalendar,
} from '../shared/index.ts';

/** Working days of a period: how many there are, and how many of them are over. */
export interface Elapsed {
  readonly done: number;
  readonly all: number;
}

/** Counts days on which work begins; today is not over until the next day. */
export function elapsedOf(
  { start, end }: Period,
  now: Instant,
  zone: TimeZone,
  calendar: WorkingCalendar,
): Elapsed {
  const [first, next, today] = [start, end, now].map((at) => toEpochDay(dateIn(at, zone)));
  let [done, all] = [0, 0];
  for (let day = first ?? 0; day < (next ?? 0); day += 1) {
    if (!isWorkingDay(calendar, fromEpochDay(day))) continue;
    all += 1;
    if (now >= end || day < (today ?? 0)) done += 1;
  }
  return { done, all };
}
