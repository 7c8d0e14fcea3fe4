import { toStored, type Expression } from '../../../expressions/index.ts';
import {
  fromEpochDay,
  fromIso,
  isPlainDate,
  previousWorkingInstant,
  startOfDate,
  toEpochDay,
  type Instant,
  type PlainDate,
  type WorkingCalendar,
} from '../../../shared/index.ts';
import type { Turn } from '../turn.ts';

/**
 * The moment that an expression gives; of a date, the end of its working day, or of the day where nobody works
 * then. Undefined while a field that it reads is empty. Raises `Refused` with `expression-failed`.
 */
export function momentOf(
  turn: Turn,
  expression: Expression,
  place: string,
  calendar: WorkingCalendar,
): Instant | undefined {
  const value = turn.evaluation.valueIfFilled(expression, place);
  if (value === undefined) return undefined;
  const stored = toStored(value, expression.type);
  if (typeof stored !== 'string') return undefined;
  return isPlainDate(stored) ? endOfDate(calendar, stored) : fromIso(stored);
}

function endOfDate(calendar: WorkingCalendar, date: PlainDate): Instant {
  const start = startOfDate(date, calendar.zone);
  const end = startOfDate(fromEpochDay(toEpochDay(date) + 1), calendar.zone);
  const worked = previousWorkingInstant(calendar, end);
  return worked > start ? worked : end;
}
