import {
  isWorkingTime,
  nextWorkingInstant,
  type Instant,
  type WorkingCalendar,
} from '../shared/index.ts';
import type { Chance } from './random.ts';

const dayMs = 86_400_000;

/** A moment in working time, about so many days after `from`. */
export function workingMoment(
  chance: Chance,
  calendar: WorkingCalendar,
  from: Instant,
  days: number,
): Instant {
  const spread = days * (0.3 + 1.4 * chance.fraction()) * dayMs + chance.between(5, 90) * 60_000;
  const moment = Math.round(from + spread);
  if (isWorkingTime(calendar, moment)) return moment;
  return nextWorkingInstant(calendar, moment) + chance.between(0, 170) * 60_000;
}
